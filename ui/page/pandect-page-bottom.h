/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_BOTTOM (pandect_page_bottom_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageBottom, pandect_page_bottom, PANDECT, PAGE_BOTTOM,
                      PandectTreatmentView)

G_END_DECLS
