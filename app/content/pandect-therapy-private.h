/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-caution.h"
#include "content/pandect-component.h"
#include "content/pandect-confusable.h"
#include "content/pandect-code.h"
#include "content/pandect-note.h"
#include "content/pandect-route.h"
#include "content/pandect-therapy.h"

/* For the reader alone, which builds therapies and hands them over finished. */

G_BEGIN_DECLS

PandectTherapy *pandect_therapy_new (const char         *id,
                                     PandectTherapyKind  kind,
                                     char              **fact_ids,
                                     PandectText        *name,
                                     PandectTherapy     *parent) G_GNUC_WARN_UNUSED_RESULT;

void pandect_therapy_set_index        (PandectTherapy    *self,
                                       guint              index);
void pandect_therapy_take_summary     (PandectTherapy    *self,
                                       PandectText       *summary);
void pandect_therapy_take_description (PandectTherapy    *self,
                                       PandectText       *description);
void pandect_therapy_take_name        (PandectTherapy    *self,
                                       PandectName       *name);
void pandect_therapy_take_code        (PandectTherapy    *self,
                                       PandectCode       *code);
void pandect_therapy_take_route       (PandectTherapy    *self,
                                       PandectRoute      *route);
void pandect_therapy_take_component   (PandectTherapy    *self,
                                       PandectComponent  *component);
void pandect_therapy_add_regimen      (PandectTherapy    *self,
                                       PandectTherapy    *regimen);
void pandect_therapy_add_member       (PandectTherapy    *self,
                                       PandectTherapy    *member);
void pandect_therapy_take_note        (PandectTherapy    *self,
                                       PandectNote       *note);
void pandect_therapy_share_cautions   (PandectTherapy    *self,
                                       PandectTherapy    *parent);
void pandect_therapy_add_caution      (PandectTherapy    *self,
                                       PandectCaution    *caution);
void pandect_therapy_add_confusable   (PandectTherapy    *self,
                                       PandectConfusable *confusable);
void pandect_therapy_set_criteria     (PandectTherapy    *self,
                                       PandectCriterion  *own,
                                       PandectCriterion  *criteria);

PandectCriterion *pandect_therapy_get_own_criterion (PandectTherapy *self);

G_END_DECLS
