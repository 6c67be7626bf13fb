/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectDriftKind:
 * @PANDECT_DRIFT_SAME: the passage stands in the new page as in the old
 * @PANDECT_DRIFT_CHANGED: the new page has one much like it
 * @PANDECT_DRIFT_GONE: the new page has none like it
 * @PANDECT_DRIFT_UNKNOWN: the old page has no passage that the fact is known to restate
 *
 * What became of the passage that a fact restates.
 */
typedef enum
{
  PANDECT_DRIFT_SAME,
  PANDECT_DRIFT_CHANGED,
  PANDECT_DRIFT_GONE,
  PANDECT_DRIFT_UNKNOWN,
} PandectDriftKind;

/**
 * PandectDrift:
 * @fact: the id of a fact
 * @kind: what became of its passage
 * @is_guess: whether the passage was found by its words, as the fact has no fingerprint of it
 * @before: (nullable): what the old page said
 * @after: (nullable): what the new page says
 * @dependents: what rests on the fact, and the languages it is translated into
 *
 * One fact, compared with two editions of its page.
 */
typedef struct
{
  char             *fact;
  PandectDriftKind  kind;
  gboolean          is_guess;
  char             *before;
  char             *after;
  char             *dependents;
} PandectDrift;

GPtrArray *pandect_drift_compare (GPtrArray  *before,
                                  GPtrArray  *after,
                                  GBytes     *bundle,
                                  const char *file_name,
                                  GPtrArray  *complaints) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
