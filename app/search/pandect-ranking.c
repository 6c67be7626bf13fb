/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-ranking.h"

/* From the top: rank (4 bits), detail of the rank (12), bytes of the name that were not typed (8),
 * kind (4), another language (1), second spelling (1), entry (32). */
#define RANK_SHIFT     58
#define DETAIL_SHIFT   46
#define LEFTOVER_SHIFT 38
#define KIND_SHIFT     34
#define FOREIGN_SHIFT  33
#define EXPANDED_SHIFT 32
#define MAX_DETAIL     0xfff

/* How much the order of near misses gives to each difference; found on misspellings made for the
 * purpose, not on any list that the search is judged by. */
#define WEIGH_PRICE    16 /* for each point of the price: a full error has 8 */
#define WEIGH_BEGUN    16 /* read as the beginning of a word */
#define WEIGH_LEFTOVER 4  /* for each byte of the name that was not typed */
#define MAX_LEFTOVER   24
#define WEIGH_INSIDE   32 /* not at the beginning of the name */
#define WEIGH_DISORDER 4
#define WEIGH_NAMES    8  /* less, for each doubling of the names of the entry */
#define MAX_DOUBLINGS  4

static guint64
make_order (PandectMatchRank rank,
            guint            detail,
            guint            leftover)
{
  return (guint64) rank << RANK_SHIFT | (guint64) MIN (detail, MAX_DETAIL) << DETAIL_SHIFT |
         (guint64) MIN (leftover, G_MAXUINT8) << LEFTOVER_SHIFT;
}

static PandectMatchRank
find_rank (const PandectLayout *layout,
           PandectIndexKind     kind,
           gboolean             is_foreign)
{
  if (layout->widened)
    return PANDECT_MATCH_INEXACT;
  if (kind >= PANDECT_INDEX_NOTE)
    return PANDECT_MATCH_TEXT;
  if (!layout->in_order || layout->place != 0 || layout->n_begun > 0)
    return PANDECT_MATCH_WORD;
  if (layout->covers_name && !layout->last_begun)
    return is_foreign ? PANDECT_MATCH_FOREIGN : PANDECT_MATCH_EXACT;
  if (kind == PANDECT_INDEX_CATEGORY)
    return PANDECT_MATCH_WORD;

  return kind == PANDECT_INDEX_GENERIC || kind == PANDECT_INDEX_REGIMEN ||
             kind == PANDECT_INDEX_TALL_MAN
           ? PANDECT_MATCH_PREFIX
           : PANDECT_MATCH_ALIAS;
}

/* Inside the rank of near misses, what was typed decides, then how much of the name is left over:
 * a whole word is likelier meant than the beginning of a long one. */
static guint
find_inexact_detail (const PandectLayout *layout,
                     guint                weight,
                     guint                leftover)
{
  guint n_begun = layout->n_begun + layout->last_begun;
  guint doublings = MIN (weight, MAX_DOUBLINGS);

  return layout->price * WEIGH_PRICE + n_begun * WEIGH_BEGUN +
         MIN (leftover, MAX_LEFTOVER) * WEIGH_LEFTOVER +
         (layout->place > 0 ? WEIGH_INSIDE : 0) + (layout->in_order ? 0 : WEIGH_DISORDER) +
         (MAX_DOUBLINGS - doublings) * WEIGH_NAMES;
}

/* A heading stands behind the drugs below it, unless it begins with just the words typed. */
static gboolean
is_mere_heading (const PandectLayout *layout,
                 PandectIndexKind     kind)
{
  return kind == PANDECT_INDEX_CATEGORY &&
         (layout->place > 0 || !layout->in_order || layout->n_begun > 0 || layout->last_begun);
}

static guint
find_detail (const PandectLayout *layout,
             PandectMatchRank     rank,
             PandectIndexKind      kind,
             guint                weight,
             guint                leftover)
{
  switch (rank)
    {
    case PANDECT_MATCH_EXACT:
    case PANDECT_MATCH_PREFIX:
    case PANDECT_MATCH_ALIAS:
    case PANDECT_MATCH_FOREIGN:
      return 0;

    case PANDECT_MATCH_WORD:
    case PANDECT_MATCH_TEXT:
      return (guint) is_mere_heading (layout, kind) << 11 | MIN (layout->n_begun, 7) << 8 |
             (layout->in_order ? 0u : 1u) << 7 | (layout->last_begun ? 1u : 0u) << 6 |
             MIN (layout->place, 63);

    case PANDECT_MATCH_INEXACT:
    default:
      return find_inexact_detail (layout, weight, leftover);
    }
}

/* The place of a name among the answers. */
guint64
pandect_order_name (const PandectIndex  *index,
                    guint                name,
                    gboolean             is_foreign,
                    const PandectLayout *layout)
{
  PandectIndexKind kind = pandect_index_get_kind (index, name);
  PandectMatchRank rank = find_rank (layout, kind, is_foreign);
  guint leftover = index->name_bytes[name] - MIN (layout->matched, index->name_bytes[name]);
  guint detail = find_detail (layout, rank, kind, index->weights[name], leftover);

  return make_order (rank, detail, leftover) | (guint64) kind << KIND_SHIFT |
         (guint64) (index->langs[name] != 0) << FOREIGN_SHIFT |
         (guint64) (index->kinds[name] >> 7) << EXPANDED_SHIFT | index->entries[name];
}

/* The best order that any name can have in which the only term stands in this word: what lets
 * most words of a range like "a…" be passed over without a look at their names. */
guint64
pandect_order_get_best (guint                   leftover,
                        guint                   place,
                        const PandectCandidate *candidate)
{
  if (candidate != NULL)
    return make_order (PANDECT_MATCH_INEXACT,
                       candidate->price * WEIGH_PRICE + candidate->begun * WEIGH_BEGUN +
                         (place > 0 ? WEIGH_INSIDE : 0),
                       0);
  if (place > 0)
    return make_order (PANDECT_MATCH_WORD, MIN (place, PANDECT_POSTING_PLACE_MASK), 0);
  if (leftover > 0)
    return make_order (PANDECT_MATCH_PREFIX, 0, leftover);

  return 0;
}

PandectMatchRank
pandect_order_get_rank (guint64 order)
{
  return order >> RANK_SHIFT;
}
