/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * PANDECT_MAX_TESTS:
 *
 * How many tests a rule may come to. Criteria that use each other twice double with each step, and
 * a walk of such a rule would not end.
 */
#define PANDECT_MAX_TESTS 4096

/**
 * PandectCriterionFlaw:
 * @PANDECT_CRITERION_SOUND: none
 * @PANDECT_CRITERION_ALWAYS: a test accepts every value of its field
 * @PANDECT_CRITERION_NEVER: a test accepts no value of its field
 * @PANDECT_CRITERION_TOO_LARGE: it has more than %PANDECT_MAX_TESTS tests, shared ones counted each
 *   time they are used
 * @PANDECT_CRITERION_TOO_MANY_COMBINATIONS: fields stand in several tests, and their values have
 *   more than %PANDECT_MAX_COMBINATIONS combinations
 *
 * Why a criterion cannot be judged exactly.
 */
typedef enum
{
  PANDECT_CRITERION_SOUND,
  PANDECT_CRITERION_ALWAYS,
  PANDECT_CRITERION_NEVER,
  PANDECT_CRITERION_TOO_LARGE,
  PANDECT_CRITERION_TOO_MANY_COMBINATIONS,
} PandectCriterionFlaw;

PandectCriterionFlaw pandect_criterion_check (PandectCriterion *self,
                                              PandectFieldMask *fields);

G_END_DECLS
