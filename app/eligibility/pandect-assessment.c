/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-assessment.h"

/**
 * PandectAssessment:
 *
 * A criterion judged against a profile at one moment: the verdict, the fields that still matter,
 * and the reasons.
 *
 * The reasons are, for a therapy that may be offered, the criteria that hold and suffice; for one
 * whose criteria are not met, those that fail; for one that needs information, first what holds
 * already, then what is open. A reason is stated by the innermost criteria that have words of their
 * own, except that a group of which every part is needed and holds is stated as a whole.
 */

struct _PandectAssessment
{
  GObject         parent_instance;

  PandectProfile *profile;
  PandectVerdict  verdict;
  PandectList    *missing;
  PandectList    *reasons;
};

G_DEFINE_FINAL_TYPE (PandectAssessment, pandect_assessment, G_TYPE_OBJECT)

static gboolean
has_worded_part (PandectCriterion *criterion)
{
  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      PandectCriterion *part = pandect_criterion_get_part (criterion, i);

      if (pandect_criterion_get_label (part) != NULL || has_worded_part (part))
        return TRUE;
    }

  return FALSE;
}

static gboolean
speaks_for_its_parts (PandectCriterion *criterion,
                      PandectTruth      truth)
{
  PandectCriterionKind kind = pandect_criterion_get_kind (criterion);

  if (kind == PANDECT_CRITERION_IS)
    return TRUE;

  if (pandect_criterion_get_label (criterion) == NULL)
    return FALSE;

  return !has_worded_part (criterion) ||
         (kind == PANDECT_CRITERION_ALL && truth == PANDECT_TRUTH_TRUE);
}

/* States the parts of @criterion whose truth is @wanted. Of a settled group these are the parts
 * that settle it. */
static void
add_reasons (PandectAssessment *self,
             PandectCriterion  *criterion,
             PandectTruth       wanted)
{
  PandectTruth truth = pandect_criterion_evaluate (criterion, self->profile, NULL);

  if (truth == wanted && speaks_for_its_parts (criterion, truth))
    {
      pandect_list_append (self->reasons, pandect_reason_new (criterion, truth));
      return;
    }

  /* A part that is open bears on the verdict only while the verdict itself is open. */
  if (truth != wanted &&
      (truth != PANDECT_TRUTH_UNKNOWN || self->verdict != PANDECT_VERDICT_NEEDS_INFORMATION))
    return;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    add_reasons (self, pandect_criterion_get_part (criterion, i), wanted);
}

static void
add_missing (PandectAssessment      *self,
             const PandectFieldMask *missing)
{
  PandectFieldSet *fields = pandect_profile_get_fields (self->profile);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (missing, i))
        pandect_list_append (self->missing,
                             g_object_ref (pandect_field_set_get_field (fields, i)));
    }
}

static void
pandect_assessment_finalize (GObject *object)
{
  PandectAssessment *self = PANDECT_ASSESSMENT (object);

  g_clear_object (&self->missing);
  g_clear_object (&self->reasons);

  G_OBJECT_CLASS (pandect_assessment_parent_class)->finalize (object);
}

static void
pandect_assessment_class_init (PandectAssessmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_assessment_finalize;
}

static void
pandect_assessment_init (PandectAssessment *self)
{
  self->missing = pandect_list_new (PANDECT_TYPE_FIELD);
  self->reasons = pandect_list_new (PANDECT_TYPE_REASON);
}

/**
 * pandect_assessment_new:
 * @criterion: what to judge
 * @profile: what is recorded; it may change afterwards, the assessment does not
 *
 * Returns: (transfer full): the assessment
 */
PandectAssessment *
pandect_assessment_new (PandectCriterion *criterion,
                        PandectProfile   *profile)
{
  PandectAssessment *self = g_object_new (PANDECT_TYPE_ASSESSMENT, NULL);
  PandectFieldMask missing;
  PandectTruth truth;

  self->profile = profile;
  truth = pandect_criterion_evaluate (criterion, profile, &missing);
  self->verdict = pandect_verdict_from_truth (truth);

  add_missing (self, &missing);

  if (truth == PANDECT_TRUTH_UNKNOWN)
    add_reasons (self, criterion, PANDECT_TRUTH_TRUE);

  add_reasons (self, criterion, truth);
  self->profile = NULL;

  return self;
}

PandectVerdict
pandect_assessment_get_verdict (PandectAssessment *self)
{
  g_return_val_if_fail (PANDECT_IS_ASSESSMENT (self), PANDECT_VERDICT_NEEDS_INFORMATION);

  return self->verdict;
}

/**
 * pandect_assessment_get_missing:
 * @self: an assessment
 *
 * Returns: (transfer none): the [class@Field]s that still matter, in the order of the bundle
 */
GListModel *
pandect_assessment_get_missing (PandectAssessment *self)
{
  g_return_val_if_fail (PANDECT_IS_ASSESSMENT (self), NULL);

  return G_LIST_MODEL (self->missing);
}

/**
 * pandect_assessment_get_reasons:
 * @self: an assessment
 *
 * Returns: (transfer none): the [class@Reason]s
 */
GListModel *
pandect_assessment_get_reasons (PandectAssessment *self)
{
  g_return_val_if_fail (PANDECT_IS_ASSESSMENT (self), NULL);

  return G_LIST_MODEL (self->reasons);
}
