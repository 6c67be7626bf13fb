/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_LIST_PAGE (pandect_list_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectListPage, pandect_list_page, PANDECT, LIST_PAGE, PandectView)

G_END_DECLS
