/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-fact.h"
#include "content/pandect-therapy.h"
#include "eligibility/pandect-finding.h"
#include "trust/pandect-trust.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_BUNDLE (pandect_bundle_get_type ())
G_DECLARE_FINAL_TYPE (PandectBundle, pandect_bundle, PANDECT, BUNDLE, GObject)

const char         *pandect_bundle_get_id           (PandectBundle *self);
const char         *pandect_bundle_get_version      (PandectBundle *self);
const char         *pandect_bundle_get_language     (PandectBundle *self);
const char         *pandect_bundle_get_file_name    (PandectBundle *self);
const char         *pandect_bundle_get_sha256       (PandectBundle *self);
PandectTrust       *pandect_bundle_get_trust        (PandectBundle *self);
guint               pandect_bundle_get_age_limit    (PandectBundle *self);
const PandectAbout *pandect_bundle_get_about        (PandectBundle *self);

PandectFieldSet    *pandect_bundle_get_fields       (PandectBundle *self);
GListModel         *pandect_bundle_get_facts        (PandectBundle *self);
GListModel         *pandect_bundle_get_entries      (PandectBundle *self);
guint               pandect_bundle_get_n_entries    (PandectBundle *self);
guint               pandect_bundle_get_n_treatments (PandectBundle *self);
PandectTherapy     *pandect_bundle_get_entry        (PandectBundle *self,
                                                     guint          index);

/* Each of these ends with NULL. */
const PandectTerm       * const *pandect_bundle_get_terms       (PandectBundle *self);
PandectCriterion        * const *pandect_bundle_get_criteria    (PandectBundle *self);
const PandectCaution    * const *pandect_bundle_get_cautions    (PandectBundle *self);
const PandectCaution    * const *pandect_bundle_get_conflicts   (PandectBundle *self);
PandectText             * const *pandect_bundle_get_acronyms    (PandectBundle *self);
const PandectConfusable * const *pandect_bundle_get_confusables (PandectBundle *self);
const PandectNote       * const *pandect_bundle_get_notes       (PandectBundle *self);

PandectFact        *pandect_bundle_lookup_fact      (PandectBundle *self,
                                                     const char    *id);
const PandectTerm  *pandect_bundle_lookup_term      (PandectBundle *self,
                                                     const char    *id);
PandectTherapy     *pandect_bundle_lookup_therapy   (PandectBundle *self,
                                                     const char    *id);

char              **pandect_bundle_choose_languages (PandectBundle *self,
                                                     const char    *preferred)
                                                     G_GNUC_WARN_UNUSED_RESULT;

void                pandect_bundle_assess           (PandectBundle  *self,
                                                     PandectProfile *profile,
                                                     PandectFinding *findings);

G_END_DECLS
