/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-question.h"

#include <string.h>

typedef struct
{
  PandectJudge     *judge;
  PandectFieldMask  missing;
  guint             n_therapies;   /* that share the judge */
} Open;

/* The criteria that are open, each once. */
static GArray *
find_open (PandectProfile    *profile,
           PandectCriterion **criteria,
           guint              n_criteria,
           guint             *n_open)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Open));
  Open *last = NULL;

  *n_open = 0;

  for (guint i = 0; i < n_criteria; i++)
    {
      Open open = { pandect_criterion_get_judge (criteria[i]), { { 0 } }, 1 };

      if (last == NULL || last->judge != open.judge)
        {
          pandect_judge_evaluate (open.judge, pandect_profile_get_choices (profile),
                                  &open.missing);
          if (pandect_field_mask_count (&open.missing) == 0)
            continue;

          g_array_append_val (all, open);
          last = &g_array_index (all, Open, all->len - 1);
        }
      else
        {
          last->n_therapies++;
        }

      (*n_open)++;
    }

  return all;
}

static guint
count_missing (GArray *all,
               guint   field)
{
  guint n_missing = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Open *open = &g_array_index (all, Open, i);

      if (pandect_field_mask_has (&open->missing, field))
        n_missing += open->n_therapies;
    }

  return n_missing;
}

static guint
count_settled (GArray      *all,
               const gint8 *choices,
               guint        field)
{
  guint n_settled = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Open *open = &g_array_index (all, Open, i);

      if (pandect_field_mask_has (&open->missing, field) &&
          pandect_judge_evaluate (open->judge, choices, NULL) != PANDECT_TRUTH_UNKNOWN)
        n_settled += open->n_therapies;
    }

  return n_settled;
}

/* Tries each value of the field of @question; returns how many therapies they settle in all. */
static guint64
try_values (PandectQuestion *question,
            PandectProfile  *profile,
            GArray          *all)
{
  gint8 choices[PANDECT_MAX_FIELDS];
  guint field = pandect_field_get_index (question->field);
  guint64 n_settled_in_all = 0;

  memcpy (choices, pandect_profile_get_choices (profile), sizeof choices);
  question->least = G_MAXUINT;

  for (guint v = 0; v < pandect_field_get_n_values (question->field); v++)
    {
      guint n_settled;

      choices[field] = v;
      n_settled = count_settled (all, choices, field);
      question->least = MIN (question->least, n_settled);
      question->most = MAX (question->most, n_settled);
      n_settled_in_all += n_settled;
    }

  return n_settled_in_all;
}

/* Whether @question is better than @best: it stands in every chart and that does not, or its
 * answers settle more on average. */
static gboolean
is_better (const PandectQuestion *question,
           guint64                n_settled,
           const PandectQuestion *best,
           guint64                n_best_settled)
{
  gboolean is_charted = pandect_field_is_in_every_chart (question->field);

  if (best->field == NULL)
    return TRUE;

  if (is_charted != pandect_field_is_in_every_chart (best->field))
    return is_charted;

  return n_settled * pandect_field_get_n_values (best->field) >
         n_best_settled * pandect_field_get_n_values (question->field);
}

/**
 * pandect_question_find:
 * @profile: what is recorded
 * @criteria: (array length=n_criteria): those of the therapies to consider; those that are settled
 *   are left aside
 * @n_criteria: how many
 * @skipped: (nullable): fields that are not to be asked for now
 *
 * Finds the most useful next question. Of the fields that are missing, those that stand in every
 * chart come first. Among these it is the one whose answer leaves the fewest therapies open,
 * averaged over its values; of equals, the first in the order of the bundle.
 *
 * Returns: the question
 */
PandectQuestion
pandect_question_find (PandectProfile         *profile,
                       PandectCriterion      **criteria,
                       guint                   n_criteria,
                       const PandectFieldMask *skipped)
{
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  PandectQuestion best = { NULL };
  guint n_open;
  g_autoptr(GArray) all = find_open (profile, criteria, n_criteria, &n_open);
  guint64 n_best_settled = 0;

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      PandectQuestion question = { pandect_field_set_get_field (fields, f),
                                   count_missing (all, f) };
      guint64 n_settled;

      if (question.bears_on == 0 || (skipped != NULL && pandect_field_mask_has (skipped, f)))
        continue;

      n_settled = try_values (&question, profile, all);
      if (!is_better (&question, n_settled, &best, n_best_settled))
        continue;

      best = question;
      n_best_settled = n_settled;
    }

  best.n_considered = n_open;

  return best;
}
