/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_BOOKMARK (pandect_bookmark_get_type ())
G_DECLARE_FINAL_TYPE (PandectBookmark, pandect_bookmark, PANDECT, BOOKMARK, GObject)

PandectBookmark *pandect_bookmark_new            (const char      *bundle_id,
                                                  const char      *therapy_id)
                                                  G_GNUC_WARN_UNUSED_RESULT;

const char      *pandect_bookmark_get_bundle_id  (PandectBookmark *self);
const char      *pandect_bookmark_get_therapy_id (PandectBookmark *self);
gboolean         pandect_bookmark_is_of          (PandectBookmark *self,
                                                  const char      *bundle_id,
                                                  const char      *therapy_id);

G_END_DECLS
