/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-assessment.h"

/* What its users see, and what keeps it. */
typedef struct
{
  PandectAssessment  assessment;
  PandectCriterion  *criterion;
  GArray            *reasons;
} Kept;

/* The reasons of one truth. */
typedef struct
{
  PandectProfile       *profile;
  const PandectFinding *finding;
  GArray               *reasons;
  PandectTruth          wanted;
} Search;

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

/* The strictest wording of a criterion and what it is made of. */
static PandectWordingStrength
get_wording (PandectCriterion *criterion)
{
  PandectWordingStrength wording = pandect_criterion_get_wording (criterion);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    wording = MAX (wording, get_wording (pandect_criterion_get_part (criterion, i)));

  return wording;
}

/* A test that stands in several places is stated once. */
static void
state (const Search           *search,
       PandectCriterion       *criterion,
       PandectWordingStrength  around)
{
  PandectReason reason = { criterion, search->wanted, MAX (around, get_wording (criterion)) };

  for (guint i = 0; i < search->reasons->len; i++)
    {
      PandectCriterion *other = g_array_index (search->reasons, PandectReason, i).criterion;

      if (other == criterion || pandect_criterion_is_same_test (other, criterion))
        return;
    }

  g_array_append_val (search->reasons, reason);
}

static gboolean add_reasons (const Search           *search,
                             PandectCriterion       *criterion,
                             PandectWordingStrength  around,
                             gboolean                enters_open);

static gboolean
add_reasons_of_parts (const Search           *search,
                      PandectCriterion       *criterion,
                      PandectWordingStrength  around,
                      gboolean                enters_open)
{
  gboolean has_reason = FALSE;

  around = MAX (around, pandect_criterion_get_wording (criterion));

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    has_reason |= add_reasons (search, pandect_criterion_get_part (criterion, i), around,
                               enters_open);

  return has_reason;
}

/* States what is of the truth wanted. Of a settled group these are the parts that settle it; of an
 * open one, if it may be entered, what inside of it is. */
static gboolean
add_reasons (const Search           *search,
             PandectCriterion       *criterion,
             PandectWordingStrength  around,
             gboolean                enters_open)
{
  PandectFieldMask lacking;
  PandectTruth truth = pandect_criterion_evaluate (criterion, search->profile, &lacking);
  gboolean is_wanted = truth == search->wanted;

  if (!is_wanted && (truth != PANDECT_TRUTH_UNKNOWN || !enters_open))
    return FALSE;

  if (is_wanted && truth == PANDECT_TRUTH_UNKNOWN &&
      !pandect_field_mask_meets (&lacking, &search->finding->missing))
    return FALSE;

  if (is_wanted && speaks_for_its_parts (criterion, truth))
    {
      state (search, criterion, around);
      return TRUE;
    }

  if (truth == PANDECT_TRUTH_UNKNOWN)
    return add_reasons_of_parts (search, criterion, around, enters_open);

  return add_reasons_of_parts (search, criterion, around, FALSE) ||
         add_reasons_of_parts (search, criterion, around, TRUE);
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
  Kept *self = g_atomic_rc_box_new0 (Kept);
  PandectFinding *finding = &self->assessment.finding;
  gboolean is_open;

  self->criterion = g_object_ref (criterion);
  self->reasons = g_array_new (FALSE, FALSE, sizeof (PandectReason));

  finding->truth = pandect_criterion_evaluate (criterion, profile, &finding->missing);
  is_open = finding->truth == PANDECT_TRUTH_UNKNOWN;

  if (is_open)
    add_reasons (&(Search) { profile, finding, self->reasons, PANDECT_TRUTH_TRUE }, criterion,
                 PANDECT_WORDING_DESCRIBED, TRUE);
  add_reasons (&(Search) { profile, finding, self->reasons, finding->truth }, criterion,
               PANDECT_WORDING_DESCRIBED, FALSE);

  self->assessment.verdict = pandect_verdict_from_truth (finding->truth);
  self->assessment.reasons = (const PandectReason *) (gpointer) self->reasons->data;
  self->assessment.n_reasons = self->reasons->len;

  return &self->assessment;
}

/**
 * pandect_assessment_is_described:
 * @self: an assessment
 *
 * Returns: whether criteria fail of which each only describes a group: the source does not say that
 *   others are excluded
 */
gboolean
pandect_assessment_is_described (const PandectAssessment *self)
{
  for (guint i = 0; i < self->n_reasons; i++)
    {
      if (self->reasons[i].wording != PANDECT_WORDING_DESCRIBED)
        return FALSE;
    }

  return self->verdict == PANDECT_VERDICT_CRITERIA_NOT_MET;
}

PandectAssessment *
pandect_assessment_ref (PandectAssessment *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_kept (gpointer data)
{
  Kept *self = data;

  g_array_unref (self->reasons);
  g_object_unref (self->criterion);
}

void
pandect_assessment_unref (PandectAssessment *self)
{
  g_atomic_rc_box_release_full (self, clear_kept);
}
