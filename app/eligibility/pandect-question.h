/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * PandectQuestion:
 * @field: (nullable): what to ask next, or %NULL when nothing more matters
 * @bears_on: for how many of the therapies considered the answer matters
 * @least: how many of them each answer settles at least
 * @most: how many of them an answer settles at most
 * @n_considered: how many therapies were considered
 *
 * What is best asked next.
 */
typedef struct
{
  PandectField *field;
  guint         bears_on;
  guint         least;
  guint         most;
  guint         n_considered;
} PandectQuestion;

PandectQuestion pandect_question_find (PandectProfile         *profile,
                                       PandectCriterion      **criteria,
                                       guint                   n_criteria,
                                       const PandectFieldMask *skipped);

G_END_DECLS
