/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-witness.h"

/* Looks for a patient for whom some criteria hold and others fail, for checks of whole rules.
 *
 * One open criterion after the other is asked what it lacks, and each answer is tried. A branch
 * ends as soon as one criterion is settled the wrong way, so that few of the possible profiles are
 * ever looked at. */

#define MAX_EVALUATIONS 1000000

typedef struct
{
  PandectProfile      *profile;
  const PandectDemand *demands;
  guint                n_demands;
  guint                n_evaluations;
} Search;

static PandectField *
first_field (PandectFieldSet        *fields,
             const PandectFieldMask *mask)
{
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (mask, i))
        return pandect_field_set_get_field (fields, i);
    }

  return NULL;
}

/* Returns whether all demands can still be met; @open is what the first open one lacks. */
static gboolean
look (Search        *search,
      PandectField **open)
{
  *open = NULL;

  for (guint i = 0; i < search->n_demands; i++)
    {
      const PandectDemand *demand = &search->demands[i];
      PandectFieldMask missing;
      PandectTruth truth =
        pandect_criterion_evaluate (demand->criterion, search->profile, &missing);

      search->n_evaluations++;

      if (truth == (demand->holds ? PANDECT_TRUTH_FALSE : PANDECT_TRUTH_TRUE))
        return FALSE;

      if (truth == PANDECT_TRUTH_UNKNOWN && *open == NULL)
        *open = first_field (pandect_profile_get_fields (search->profile), &missing);
    }

  return TRUE;
}

static PandectWitness
find (Search *search)
{
  PandectWitness result = PANDECT_WITNESS_NONE;
  PandectField *open;

  if (search->n_evaluations >= MAX_EVALUATIONS)
    return PANDECT_WITNESS_NOT_CHECKED;

  if (!look (search, &open))
    return PANDECT_WITNESS_NONE;

  if (open == NULL)
    return PANDECT_WITNESS_FOUND;

  for (guint i = 0; i < pandect_field_get_n_values (open); i++)
    {
      pandect_profile_record (search->profile, open, pandect_field_get_value (open, i));
      result = find (search);
      if (result != PANDECT_WITNESS_NONE)
        return result;
    }

  pandect_profile_record (search->profile, open, NULL);

  return result;
}

/**
 * pandect_witness_find:
 * @profile: what is given; when a patient is found, the answers that make the case are added to it,
 *   and what is left open may be anything
 * @demands: (array length=n_demands): what is asked of the patient
 * @n_demands: how many
 *
 * Looks for a patient who meets all demands.
 *
 * Returns: what came of it
 */
PandectWitness
pandect_witness_find (PandectProfile      *profile,
                      const PandectDemand *demands,
                      guint                n_demands)
{
  Search search = { profile, demands, n_demands, 0 };

  g_return_val_if_fail (PANDECT_IS_PROFILE (profile), PANDECT_WITNESS_NOT_CHECKED);

  return find (&search);
}
