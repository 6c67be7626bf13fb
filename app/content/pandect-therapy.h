/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle-parts.h"
#include "content/pandect-therapy-kind.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_THERAPY (pandect_therapy_get_type ())
G_DECLARE_FINAL_TYPE (PandectTherapy, pandect_therapy, PANDECT, THERAPY, GObject)

const char         *pandect_therapy_get_id            (PandectTherapy *self);
guint               pandect_therapy_get_index         (PandectTherapy *self);
PandectTherapyKind  pandect_therapy_get_kind          (PandectTherapy *self);
gboolean            pandect_therapy_is_treatment      (PandectTherapy *self);
PandectText        *pandect_therapy_get_name          (PandectTherapy *self);
PandectText        *pandect_therapy_get_summary       (PandectTherapy *self);
PandectText        *pandect_therapy_get_description   (PandectTherapy *self);
const char * const *pandect_therapy_get_fact_ids      (PandectTherapy *self);

PandectTherapy     *pandect_therapy_get_parent        (PandectTherapy *self);
guint               pandect_therapy_get_depth         (PandectTherapy *self);
gboolean            pandect_therapy_is_under          (PandectTherapy *self,
                                                       PandectTherapy *ancestor);
const char         *pandect_therapy_get_tall_man      (PandectTherapy *self,
                                                       const char     *authority);
PandectCriterion   *pandect_therapy_get_own_criterion (PandectTherapy *self);
PandectCriterion   *pandect_therapy_get_criteria      (PandectTherapy *self);

/* Each of these ends with NULL. */
PandectTherapy          * const *pandect_therapy_get_members     (PandectTherapy *self);
const PandectName       * const *pandect_therapy_get_names       (PandectTherapy *self);
const PandectCode       * const *pandect_therapy_get_codes       (PandectTherapy *self);
const PandectRoute      * const *pandect_therapy_get_routes      (PandectTherapy *self);
const PandectComponent  * const *pandect_therapy_get_components  (PandectTherapy *self);
PandectTherapy          * const *pandect_therapy_get_regimens    (PandectTherapy *self);
const PandectCaution    * const *pandect_therapy_get_cautions    (PandectTherapy *self);
const PandectNote       * const *pandect_therapy_get_notes       (PandectTherapy *self);
const PandectConfusable * const *pandect_therapy_get_confusables (PandectTherapy *self);
const PandectPartners   * const *pandect_therapy_get_partners    (PandectTherapy *self);

const char * const *pandect_therapy_get_partner_facts (PandectTherapy *self,
                                                       PandectTherapy *other);

const PandectCaution *pandect_therapy_get_refusal (PandectTherapy *self);
gboolean              pandect_therapy_is_refused  (PandectTherapy *self,
                                                   PandectProfile *profile);

G_END_DECLS
