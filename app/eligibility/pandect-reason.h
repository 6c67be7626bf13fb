/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * PandectReason:
 * @criterion: the criterion, which lives as long as the one that was judged
 * @truth: whether it holds
 * @wording: how strictly the source words it, or what it is part of
 *
 * One criterion that bears on a verdict.
 */
typedef struct
{
  PandectCriterion       *criterion;
  PandectTruth            truth;
  PandectWordingStrength  wording;
} PandectReason;

G_END_DECLS
