/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-bookmarks.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BOOKMARKS_WINDOW (pandect_bookmarks_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectBookmarksWindow, pandect_bookmarks_window,
                      PANDECT, BOOKMARKS_WINDOW, AdwWindow)

GtkWidget *pandect_bookmarks_window_new         (GtkWindow              *parent,
                                                 PandectSession         *session,
                                                 PandectBookmarks       *bookmarks)
                                                 G_GNUC_WARN_UNUSED_RESULT;

void       pandect_bookmarks_window_import_from (PandectBookmarksWindow *self,
                                                 GFile                  *file);
void       pandect_bookmarks_window_export_to   (PandectBookmarksWindow *self,
                                                 GFile                  *file);

G_END_DECLS
