/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectAgeState:
 * @PANDECT_AGE_WITHIN: it was seen or reviewed within the limit, or there is no limit
 * @PANDECT_AGE_PAST: it was not
 * @PANDECT_AGE_UNTOLD: its date lies in the future by the clock of this computer, or cannot be read
 *
 * Whether content is older than it may be without a word.
 */
typedef enum
{
  PANDECT_AGE_WITHIN,
  PANDECT_AGE_PAST,
  PANDECT_AGE_UNTOLD,
} PandectAgeState;

const char *pandect_age_state_to_string (PandectAgeState state);

/**
 * PandectAge:
 * @state: whether it is older than the limit
 * @date: when it was last seen or reviewed, as the bundle says
 * @is_reviewed: whether that was a clinical review
 * @limit: how old it may be in months; 0 for no limit
 * @is_own_limit: whether the bundle states that limit, and not the program
 *
 * How old the content of a bundle is. The strings belong to the bundle.
 */
typedef struct
{
  PandectAgeState  state;
  const char      *date;
  gboolean         is_reviewed;
  guint            limit;
  gboolean         is_own_limit;
} PandectAge;

PandectAge pandect_age_measure (PandectBundle *bundle,
                                const GDate   *today);

G_END_DECLS
