/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "state/pandect-bookmark.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BOOKMARKS (pandect_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (PandectBookmarks, pandect_bookmarks, PANDECT, BOOKMARKS, GObject)

PandectBookmarks *pandect_bookmarks_new      (GSettings        *settings)
                                              G_GNUC_WARN_UNUSED_RESULT;

gboolean          pandect_bookmarks_contains (PandectBookmarks *self,
                                              const char       *bundle_id,
                                              const char       *therapy_id);
gboolean          pandect_bookmarks_add      (PandectBookmarks *self,
                                              const char       *bundle_id,
                                              const char       *therapy_id);
gboolean          pandect_bookmarks_remove   (PandectBookmarks *self,
                                              const char       *bundle_id,
                                              const char       *therapy_id);
guint             pandect_bookmarks_merge    (PandectBookmarks *self,
                                              GListModel       *others);

G_END_DECLS
