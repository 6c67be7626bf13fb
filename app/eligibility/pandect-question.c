/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-question.h"

/**
 * pandect_question_next:
 * @fields: the fields that can be asked for
 * @missing: (array length=n_missing): for each therapy, the fields that still matter
 * @n_missing: how many therapies
 * @skipped: (nullable): fields that are not to be asked for now
 * @bears_on: (out) (optional): for how many therapies the field matters
 *
 * Finds the most useful next question: the field that matters for most therapies. Of equals, the
 * first in the order of the bundle.
 *
 * Returns: (transfer none) (nullable): the field, or %NULL when nothing more matters
 */
PandectField *
pandect_question_next (PandectFieldSet        *fields,
                       const PandectFieldMask *missing,
                       guint                   n_missing,
                       const PandectFieldMask *skipped,
                       guint                  *bears_on)
{
  guint counts[PANDECT_MAX_FIELDS] = { 0 };
  guint best = 0, best_count = 0;

  g_return_val_if_fail (PANDECT_IS_FIELD_SET (fields), NULL);

  for (guint t = 0; t < n_missing; t++)
    {
      for (guint w = 0; w < G_N_ELEMENTS (missing[t].words); w++)
        {
          for (guint64 rest = missing[t].words[w]; rest != 0; rest &= rest - 1)
            counts[w * 64 + __builtin_ctzll (rest)]++;
        }
    }

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      if (counts[f] > best_count && (skipped == NULL || !pandect_field_mask_has (skipped, f)))
        {
          best = f;
          best_count = counts[f];
        }
    }

  if (bears_on != NULL)
    *bears_on = best_count;

  return best_count > 0 ? pandect_field_set_get_field (fields, best) : NULL;
}
