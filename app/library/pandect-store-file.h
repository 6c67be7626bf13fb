/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* Files and folders of the store, one level at a time: each is reached from the open folder above
 * it and never through a symbolic link, so that nothing is written elsewhere than is meant. */

G_BEGIN_DECLS

GBytes   *pandect_store_file_read        (const char  *path,
                                          gsize        max_bytes,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  pandect_store_file_write       (int          folder,
                                          const char  *name,
                                          GBytes      *bytes,
                                          GError     **error);
int       pandect_store_file_open_folder (int          parent,
                                          const char  *name,
                                          GError     **error);
gboolean  pandect_store_file_rename      (int          folder,
                                          const char  *from,
                                          const char  *to,
                                          GError     **error);
gboolean  pandect_store_file_sync        (int          folder,
                                          GError     **error);
void      pandect_store_file_remove      (int          folder,
                                          const char  *name);
GPtrArray *pandect_store_file_list       (int          folder) G_GNUC_WARN_UNUSED_RESULT;
void      pandect_store_file_sweep       (int          folder);
gboolean  pandect_store_file_holds       (int          folder,
                                          const char  *name,
                                          GBytes      *bytes);
char     *pandect_store_file_dup_scratch_name (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
