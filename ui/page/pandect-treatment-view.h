/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_VIEW (pandect_treatment_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PandectTreatmentView, pandect_treatment_view, PANDECT, TREATMENT_VIEW,
                          PandectView)

struct _PandectTreatmentViewClass
{
  PandectViewClass parent_class;
};

PandectTreatment *pandect_treatment_view_get_treatment (PandectTreatmentView *self);
void              pandect_treatment_view_set_treatment (PandectTreatmentView *self,
                                                        PandectTreatment     *treatment);
PandectTherapy   *pandect_treatment_view_get_therapy   (PandectTreatmentView *self);

G_END_DECLS
