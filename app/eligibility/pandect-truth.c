/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-truth.h"

G_DEFINE_ENUM_TYPE (PandectTruth, pandect_truth,
                    G_DEFINE_ENUM_VALUE (PANDECT_TRUTH_FALSE, "false"),
                    G_DEFINE_ENUM_VALUE (PANDECT_TRUTH_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (PANDECT_TRUTH_TRUE, "true"))

G_DEFINE_ENUM_TYPE (PandectVerdict, pandect_verdict,
                    G_DEFINE_ENUM_VALUE (PANDECT_VERDICT_NEEDS_INFORMATION, "needs-information"),
                    G_DEFINE_ENUM_VALUE (PANDECT_VERDICT_ELIGIBLE, "eligible"),
                    G_DEFINE_ENUM_VALUE (PANDECT_VERDICT_CRITERIA_NOT_MET, "criteria-not-met"))

/**
 * pandect_truth_to_string:
 * @truth: a truth
 *
 * Returns: (transfer none): `false`, `unknown` or `true`, for files and programs
 */
const char *
pandect_truth_to_string (PandectTruth truth)
{
  static const char *names[] = { "false", "unknown", "true" };

  g_return_val_if_fail (truth <= PANDECT_TRUTH_TRUE, NULL);

  return names[truth];
}

PandectVerdict
pandect_verdict_from_truth (PandectTruth truth)
{
  static const PandectVerdict verdicts[] = {
    PANDECT_VERDICT_CRITERIA_NOT_MET,
    PANDECT_VERDICT_NEEDS_INFORMATION,
    PANDECT_VERDICT_ELIGIBLE,
  };

  g_return_val_if_fail (truth <= PANDECT_TRUTH_TRUE, PANDECT_VERDICT_NEEDS_INFORMATION);

  return verdicts[truth];
}

/**
 * pandect_verdict_to_string:
 * @verdict: a verdict
 *
 * Returns: (transfer none): its id, for files and programs
 */
const char *
pandect_verdict_to_string (PandectVerdict verdict)
{
  static const char *names[] = { "needs-information", "eligible", "criteria-not-met" };

  g_return_val_if_fail (verdict < PANDECT_N_VERDICTS, NULL);

  return names[verdict];
}
