/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-hit.h"

/* For the search alone, which makes hits and hands them over finished. */

G_BEGIN_DECLS

PandectHit *pandect_hit_new           (PandectTherapy *therapy,
                                       PandectHitRank  rank,
                                       const char     *matched,
                                       const char     *matched_as,
                                       const char     *language) G_GNUC_WARN_UNUSED_RESULT;
void        pandect_hit_add_highlight (PandectHit     *self,
                                       guint           start,
                                       guint           end);

G_END_DECLS
