/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-index-private.h"
#include "search/pandect-searcher.h"
#include "search/pandect-walk.h"

G_BEGIN_DECLS

/* Inside search only: the order of the answers is one number, so that a comparison is all that
 * sorting takes and two answers are never equal. Lower is better. */

/* How the terms of a query lie in a name. */
typedef struct
{
  gboolean widened;
  gboolean covers_name; /* there are as many terms as words */
  guint    place;       /* the word that the first term was laid onto */
  gboolean in_order;    /* the terms stand side by side as typed */
  guint    n_begun;     /* terms that only begin their word, the last one aside */
  gboolean last_begun;
  guint    matched;     /* bytes of the name that were typed */
  guint    price;
} PandectLayout;

guint64          pandect_order_name     (const PandectIndex     *index,
                                         guint                   name,
                                         gboolean                is_foreign,
                                         const PandectLayout    *layout);
guint64          pandect_order_get_best (guint                   leftover,
                                         guint                   place,
                                         const PandectCandidate *candidate);
PandectMatchRank pandect_order_get_rank (guint64                 order);

G_END_DECLS
