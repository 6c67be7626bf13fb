/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

char *pandect_profile_words_dup_answer   (PandectSession    *session,
                                          PandectField      *field,
                                          PandectValue      *value) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_field    (PandectSession    *session,
                                          PandectField      *field) G_GNUC_WARN_UNUSED_RESULT;
guint pandect_profile_words_count        (PandectSession    *session,
                                          PandectFieldGroup *group);
char *pandect_profile_words_dup_summary  (PandectSession    *session,
                                          PandectFieldGroup *group,
                                          gboolean           is_mirrored) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_progress (PandectSession    *session) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_offered  (PandectTreatment  *category) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_counts   (PandectSession    *session) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_conflict (PandectSession       *session,
                                          const PandectCaution *conflict)
                                          G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_bearing  (PandectSession    *session) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_settled  (guint              n_open,
                                          guint              n_offered,
                                          guint              n_unmet) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_profile_words_dup_preview  (PandectPreview    *preview) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
