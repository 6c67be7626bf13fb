/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"
#include "search/pandect-hit.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BUNDLE_SEARCH (pandect_bundle_search_get_type ())
G_DECLARE_FINAL_TYPE (PandectBundleSearch, pandect_bundle_search, PANDECT, BUNDLE_SEARCH, GObject)

PandectBundleSearch *pandect_bundle_search_new   (PandectBundle       *bundle)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void                 pandect_bundle_search_set_languages (PandectBundleSearch *self,
                                                          const char * const  *languages);
GListModel          *pandect_bundle_search_query (PandectBundleSearch *self,
                                                  const char          *query,
                                                  guint                limit)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
