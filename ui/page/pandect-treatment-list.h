/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_LIST (pandect_treatment_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentList, pandect_treatment_list, PANDECT, TREATMENT_LIST,
                      PandectTreatmentView)

void pandect_treatment_list_scroll_to (PandectTreatmentList *self,
                                       PandectTherapy       *therapy);

G_END_DECLS
