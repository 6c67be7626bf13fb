/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectTruth:
 * @PANDECT_TRUTH_FALSE: what is recorded rules it out
 * @PANDECT_TRUTH_UNKNOWN: what is recorded leaves it open
 * @PANDECT_TRUTH_TRUE: what is recorded settles it
 *
 * The three values of Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics, 1952,
 * §64). Their order makes "all" a minimum and "any" a maximum.
 */
typedef enum
{
  PANDECT_TRUTH_FALSE,
  PANDECT_TRUTH_UNKNOWN,
  PANDECT_TRUTH_TRUE,
} PandectTruth;

#define PANDECT_TYPE_TRUTH (pandect_truth_get_type ())
GType pandect_truth_get_type (void);

const char *pandect_truth_to_string (PandectTruth truth);

/**
 * PandectVerdict:
 * @PANDECT_VERDICT_NEEDS_INFORMATION: the answers recorded leave it open
 * @PANDECT_VERDICT_ELIGIBLE: the bundle describes the therapy for such a patient
 * @PANDECT_VERDICT_CRITERIA_NOT_MET: a criterion that the bundle names does not hold
 *
 * What the bundle says of a therapy for a profile. It is a description, not advice.
 */
typedef enum
{
  PANDECT_VERDICT_NEEDS_INFORMATION,
  PANDECT_VERDICT_ELIGIBLE,
  PANDECT_VERDICT_CRITERIA_NOT_MET,
} PandectVerdict;

#define PANDECT_N_VERDICTS 3

#define PANDECT_TYPE_VERDICT (pandect_verdict_get_type ())
GType pandect_verdict_get_type (void);

PandectVerdict  pandect_verdict_from_truth (PandectTruth   truth);
const char     *pandect_verdict_to_string  (PandectVerdict verdict);

G_END_DECLS
