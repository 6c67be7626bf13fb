/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PandectBookmarkFileError:
 * @PANDECT_BOOKMARK_FILE_ERROR_FOREIGN: the file holds something else
 * @PANDECT_BOOKMARK_FILE_ERROR_NEWER: a later version of the program wrote it
 * @PANDECT_BOOKMARK_FILE_ERROR_BAD_ID: an id in it is none
 *
 * Why a file of bookmarks cannot be read.
 */
typedef enum
{
  PANDECT_BOOKMARK_FILE_ERROR_FOREIGN,
  PANDECT_BOOKMARK_FILE_ERROR_NEWER,
  PANDECT_BOOKMARK_FILE_ERROR_BAD_ID,
} PandectBookmarkFileError;

#define PANDECT_BOOKMARK_FILE_ERROR (pandect_bookmark_file_error_quark ())
GQuark      pandect_bookmark_file_error_quark (void);

GListModel *pandect_bookmark_file_read        (GFile       *file,
                                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    pandect_bookmark_file_write       (GFile       *file,
                                               GListModel  *bookmarks,
                                               GError     **error);

G_END_DECLS
