/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_FILE_WATCH (pandect_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (PandectFileWatch, pandect_file_watch, PANDECT, FILE_WATCH, GObject)

PandectFileWatch *pandect_file_watch_new (GFile   *file,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
