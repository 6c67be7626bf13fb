/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

/* For the reader alone, which fills a bundle and hands it over finished. Whatever is added belongs
 * to the bundle or therapy from then on, unless it is a therapy. */

G_BEGIN_DECLS

PandectAbout *pandect_about_new       (void) G_GNUC_WARN_UNUSED_RESULT;

void          pandect_name_free       (PandectName       *self);
void          pandect_code_free       (PandectCode       *self);
void          pandect_route_free      (PandectRoute      *self);
void          pandect_component_free  (PandectComponent  *self);
void          pandect_term_free       (PandectTerm       *self);
void          pandect_confusable_free (PandectConfusable *self);
void          pandect_partners_free   (PandectPartners   *self);
void          pandect_note_free       (PandectNote       *self);
void          pandect_caution_free    (PandectCaution    *self);

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
void pandect_therapy_take_note        (PandectTherapy    *self,
                                       PandectNote       *note);
void pandect_therapy_take_refusal     (PandectTherapy    *self,
                                       PandectCaution    *refusal);
void pandect_therapy_add_regimen      (PandectTherapy    *self,
                                       PandectTherapy    *regimen);
void pandect_therapy_add_member       (PandectTherapy    *self,
                                       PandectTherapy    *member);
void pandect_therapy_share_cautions   (PandectTherapy    *self,
                                       PandectTherapy    *parent);
void pandect_therapy_add_caution      (PandectTherapy    *self,
                                       PandectCaution    *caution);
void pandect_therapy_add_confusable   (PandectTherapy    *self,
                                       PandectConfusable *confusable);
void pandect_therapy_add_partners     (PandectTherapy    *self,
                                       PandectPartners   *partners);
void pandect_therapy_set_criteria     (PandectTherapy    *self,
                                       PandectCriterion  *own,
                                       PandectCriterion  *criteria);

PandectBundle *pandect_bundle_new (const char         *id,
                                   const char         *version,
                                   const char         *language,
                                   const char         *file_name,
                                   const PandectAbout *about,
                                   PandectFieldSet    *fields) G_GNUC_WARN_UNUSED_RESULT;

void pandect_bundle_set_sha256      (PandectBundle     *self,
                                     const char        *sha256);
void pandect_bundle_set_trust       (PandectBundle     *self,
                                     PandectTrust      *trust);
void pandect_bundle_set_age_limit   (PandectBundle     *self,
                                     guint              months);
void pandect_bundle_take_fact       (PandectBundle     *self,
                                     PandectFact       *fact);
void pandect_bundle_take_term       (PandectBundle     *self,
                                     PandectTerm       *term);
void pandect_bundle_take_criterion  (PandectBundle     *self,
                                     PandectCriterion  *criterion);
void pandect_bundle_take_caution    (PandectBundle     *self,
                                     PandectCaution    *caution);
void pandect_bundle_take_conflict   (PandectBundle     *self,
                                     PandectCaution    *conflict);
void pandect_bundle_take_acronym    (PandectBundle     *self,
                                     PandectText       *acronym);
void pandect_bundle_take_entry      (PandectBundle     *self,
                                     PandectTherapy    *entry);
void pandect_bundle_take_confusable (PandectBundle     *self,
                                     PandectConfusable *confusable);
void pandect_bundle_take_partners   (PandectBundle     *self,
                                     PandectPartners   *partners);
void pandect_bundle_take_note       (PandectBundle     *self,
                                     PandectNote       *note);

G_END_DECLS
