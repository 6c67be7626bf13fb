/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     **pandect_editor_dup_arguments (const char  *command,
                                         const char  *path,
                                         guint        line,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   pandect_editor_open          (const char  *command,
                                         GFile       *file,
                                         guint        line,
                                         GError     **error);

G_END_DECLS
