/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CRITERIA_VIEW (pandect_criteria_view_get_type ())
G_DECLARE_FINAL_TYPE (PandectCriteriaView, pandect_criteria_view, PANDECT, CRITERIA_VIEW,
                      PandectTreatmentView)

G_END_DECLS
