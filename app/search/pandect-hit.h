/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-therapy.h"

G_BEGIN_DECLS

/**
 * PandectHitRank:
 * @PANDECT_HIT_EXACT: the whole name was typed
 * @PANDECT_HIT_PREFIX: a name begins with what was typed
 * @PANDECT_HIT_WORD: words of a name begin with what was typed
 * @PANDECT_HIT_TEXT: words of a text about the therapy begin with what was typed
 * @PANDECT_HIT_INEXACT: a name is spelled nearly as typed
 *
 * How a therapy answers a query, best first.
 */
typedef enum
{
  PANDECT_HIT_EXACT,
  PANDECT_HIT_PREFIX,
  PANDECT_HIT_WORD,
  PANDECT_HIT_TEXT,
  PANDECT_HIT_INEXACT,
} PandectHitRank;

#define PANDECT_TYPE_HIT (pandect_hit_get_type ())
G_DECLARE_FINAL_TYPE (PandectHit, pandect_hit, PANDECT, HIT, GObject)

PandectTherapy *pandect_hit_get_therapy      (PandectHit *self);
PandectHitRank  pandect_hit_get_rank         (PandectHit *self);
gboolean        pandect_hit_is_exact         (PandectHit *self);
const char     *pandect_hit_get_matched      (PandectHit *self);
const char     *pandect_hit_get_matched_as   (PandectHit *self);
const char     *pandect_hit_get_language     (PandectHit *self);
guint           pandect_hit_get_n_highlights (PandectHit *self);
void            pandect_hit_get_highlight    (PandectHit *self,
                                              guint       position,
                                              guint      *start,
                                              guint      *end);

G_END_DECLS
