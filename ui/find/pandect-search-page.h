/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SEARCH_PAGE (pandect_search_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectSearchPage, pandect_search_page, PANDECT, SEARCH_PAGE, PandectView)

gboolean pandect_search_page_open_first (PandectSearchPage *self);

G_END_DECLS
