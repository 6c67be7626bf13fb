/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_HIT_ROW (pandect_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectHitRow, pandect_hit_row, PANDECT, HIT_ROW, PandectView)

PandectHit *pandect_hit_row_get_hit (PandectHitRow *self);
void        pandect_hit_row_set_hit (PandectHitRow *self,
                                     PandectHit    *hit,
                                     PandectHit    *previous,
                                     PandectHit    *next);

G_END_DECLS
