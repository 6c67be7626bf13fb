/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_TOP (pandect_page_top_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageTop, pandect_page_top, PANDECT, PAGE_TOP, PandectTreatmentView)

G_END_DECLS
