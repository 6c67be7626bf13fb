/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT (pandect_treatment_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatment, pandect_treatment, PANDECT, TREATMENT, GObject)

PandectTreatment   *pandect_treatment_new                   (PandectTherapy *therapy)
                                                    G_GNUC_WARN_UNUSED_RESULT;

PandectTherapy *pandect_treatment_get_therapy           (PandectTreatment *self);
PandectVerdict  pandect_treatment_get_verdict           (PandectTreatment *self);
guint           pandect_treatment_get_n_missing         (PandectTreatment *self);
PandectField   *pandect_treatment_get_only_missing      (PandectTreatment *self);
guint           pandect_treatment_get_n_treatments      (PandectTreatment *self);
guint           pandect_treatment_count                 (PandectTreatment *self,
                                                         PandectVerdict    verdict);
guint           pandect_treatment_count_cautioned       (PandectTreatment *self);

/* Ends with NULL. */
const PandectCaution * const *pandect_treatment_get_cautions (PandectTreatment *self);

G_END_DECLS
