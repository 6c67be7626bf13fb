/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-finding.h"
#include "eligibility/pandect-reason.h"

G_BEGIN_DECLS

/**
 * PandectAssessment:
 * @finding: the verdict, and what is missing
 * @verdict: the verdict
 * @reasons: (array length=n_reasons): the reasons
 * @n_reasons: how many
 *
 * A criterion judged against a profile at one moment. It never changes.
 *
 * The reasons are, for a therapy that may be offered, the criteria that hold and suffice; for one
 * whose criteria are not met, those that fail; for one that needs information, first what holds
 * already, then what is open. A reason is stated by the innermost criteria that have words of their
 * own, except that a group of which every part is needed and holds is stated as a whole.
 *
 * Where a field stands in several tests, a group may be settled though none of its parts is: one of
 * two holds, whatever the answer. Then the reasons are the criteria inside of these parts that hold
 * or fail. What is open is stated as far as it lacks an answer that is missing.
 */
typedef struct
{
  PandectFinding       finding;
  PandectVerdict       verdict;
  const PandectReason *reasons;
  guint                n_reasons;
} PandectAssessment;

PandectAssessment *pandect_assessment_new   (PandectCriterion  *criterion,
                                             PandectProfile    *profile) G_GNUC_WARN_UNUSED_RESULT;
PandectAssessment *pandect_assessment_ref   (PandectAssessment *self);
void               pandect_assessment_unref (PandectAssessment *self);

gboolean           pandect_assessment_is_described (const PandectAssessment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectAssessment, pandect_assessment_unref)

G_END_DECLS
