/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

/* For the reader alone, which fills a bundle and hands it over finished. */

G_BEGIN_DECLS

PandectBundle *pandect_bundle_new (const char      *id,
                                   const char      *version,
                                   const char      *language,
                                   const char      *file_name,
                                   PandectAbout    *about,
                                   PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;

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
void pandect_bundle_take_entry      (PandectBundle     *self,
                                     PandectTherapy    *entry);
void pandect_bundle_take_confusable (PandectBundle     *self,
                                     PandectConfusable *confusable);
void pandect_bundle_take_note       (PandectBundle     *self,
                                     PandectNote       *note);

G_END_DECLS
