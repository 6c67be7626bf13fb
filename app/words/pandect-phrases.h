/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

const char     *pandect_phrases_get_verdict       (PandectVerdict     verdict);
char           *pandect_phrases_dup_tail          (PandectSession   *session,
                                                   PandectTreatment *entry)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_verdict       (PandectVerdict     verdict,
                                                   const char        *tail)
                                                   G_GNUC_WARN_UNUSED_RESULT;

char           *pandect_phrases_dup_plain_name         (PandectSession          *session,
                                                        PandectTherapy          *therapy)
                                                        G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_component          (PandectSession          *session,
                                                        const PandectComponent  *component,
                                                        gboolean                 is_spoken)
                                                        G_GNUC_WARN_UNUSED_RESULT;
gboolean        pandect_phrases_is_named_by_components (PandectSession          *session,
                                                        PandectTherapy          *regimen);
char           *pandect_phrases_dup_details            (PandectSession          *session,
                                                        PandectTherapy          *therapy,
                                                        gboolean                 is_spoken)
                                                        G_GNUC_WARN_UNUSED_RESULT;
PandectTherapy *pandect_phrases_get_other              (const PandectConfusable *pair,
                                                        PandectTherapy          *therapy);
char           *pandect_phrases_dup_look_alike         (PandectSession          *session,
                                                        PandectTherapy          *therapy,
                                                        PandectTherapy          *other,
                                                        gboolean                 is_spoken)
                                                        G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_caution            (PandectSession          *session,
                                                        const PandectCaution    *caution)
                                                        G_GNUC_WARN_UNUSED_RESULT;
guint           pandect_phrases_count_cautions         (PandectTreatment        *entry);
char           *pandect_phrases_dup_refusal            (PandectSession          *session,
                                                        PandectTherapy          *category)
                                                        G_GNUC_WARN_UNUSED_RESULT;
gboolean        pandect_phrases_is_said_above          (PandectSession          *session,
                                                        PandectTreatment        *entry,
                                                        const PandectCaution    *caution);
char           *pandect_phrases_dup_cautions           (PandectSession          *session,
                                                        PandectTreatment        *treatment)
                                                        G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_own_cautions       (PandectSession          *session,
                                                        PandectTreatment        *treatment)
                                                        G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_out_of_sight       (guint                    n_unseen)
                                                        G_GNUC_WARN_UNUSED_RESULT;
guint           pandect_phrases_count_unseen           (PandectSession          *session,
                                                        PandectTreatment        *category);
char           *pandect_phrases_dup_spoken             (PandectSession          *session,
                                                        PandectTreatment        *entry)
                                                        G_GNUC_WARN_UNUSED_RESULT;

char           *pandect_phrases_join              (GPtrArray         *items)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char           *pandect_phrases_dup_names         (PandectTherapy    *therapy,
                                                   PandectNameKind    kind,
                                                   const char        *language)
                                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
