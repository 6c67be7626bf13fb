/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-assessment.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

/**
 * PandectRule:
 * @criterion: the group whose parts are counted
 * @parts: (element-type PandectCriterion): what must hold, or what is enough
 *
 * A rule as a reader sees it: groups that only join others are dissolved.
 */
typedef struct
{
  PandectCriterion *criterion;
  GPtrArray        *parts;
} PandectRule;

void              pandect_criterion_words_read_rule     (PandectCriterion *criterion,
                                                         PandectRule      *rule);
GPtrArray        *pandect_criterion_words_dup_parts     (PandectCriterion *criterion)
                                                         G_GNUC_WARN_UNUSED_RESULT;
PandectCriterion *pandect_criterion_words_get_test      (PandectCriterion *criterion);

char             *pandect_criterion_words_dup_own       (PandectSession   *session,
                                                         PandectCriterion *criterion)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_statement (PandectSession   *session,
                                                         PandectCriterion *criterion)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_state     (PandectSession   *session,
                                                         PandectCriterion *criterion,
                                                         gboolean          with_answers,
                                                         gboolean          is_mirrored)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_sentence  (PandectSession   *session,
                                                         PandectTherapy   *therapy)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_described (PandectSession          *session,
                                                         const PandectAssessment *assessment)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_reason    (PandectSession   *session,
                                                         PandectTreatment *treatment)
                                                         G_GNUC_WARN_UNUSED_RESULT;
char             *pandect_criterion_words_dup_shared    (PandectSession   *session,
                                                         PandectTreatment *treatment,
                                                         guint             n_treatments)
                                                         G_GNUC_WARN_UNUSED_RESULT;
const char       *pandect_criterion_words_get_heading   (const PandectRule *rule);

G_END_DECLS
