/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field-set.h"
#include "eligibility/pandect-truth.h"

G_BEGIN_DECLS

/**
 * PandectFinding:
 * @truth: whether the criteria of a therapy hold
 * @missing: the fields that still matter; empty when it is settled
 *
 * What a profile means for one therapy.
 */
typedef struct
{
  PandectTruth     truth;
  PandectFieldMask missing;
} PandectFinding;

G_END_DECLS
