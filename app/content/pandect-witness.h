/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * PandectDemand:
 * @criterion: a criterion
 * @holds: whether it is to hold, or to fail
 *
 * What a witness has to make of one criterion.
 */
typedef struct
{
  PandectCriterion *criterion;
  gboolean          holds;
} PandectDemand;

/**
 * PandectWitness:
 * @PANDECT_WITNESS_FOUND: there is such a patient
 * @PANDECT_WITNESS_NONE: there is none
 * @PANDECT_WITNESS_NOT_CHECKED: there are too many cases to look at
 *
 * What came of looking for a patient.
 */
typedef enum
{
  PANDECT_WITNESS_FOUND,
  PANDECT_WITNESS_NONE,
  PANDECT_WITNESS_NOT_CHECKED,
} PandectWitness;

PandectWitness pandect_witness_find (PandectProfile      *profile,
                                     const PandectDemand *demands,
                                     guint                n_demands);

G_END_DECLS
