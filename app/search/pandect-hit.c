/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-hit.h"

#include "search/pandect-hit-private.h"

/**
 * PandectHit:
 *
 * A therapy that answers a query, and what in it was matched.
 */

typedef struct
{
  guint start;
  guint end;
} Highlight;

struct _PandectHit
{
  GObject         parent_instance;

  PandectTherapy *therapy;
  PandectHitRank  rank;
  char           *matched;
  const char     *matched_as;
  const char     *language;
  guint           n_highlights;
  Highlight      *highlights;
};

G_DEFINE_FINAL_TYPE (PandectHit, pandect_hit, G_TYPE_OBJECT)

static void
pandect_hit_finalize (GObject *object)
{
  PandectHit *self = PANDECT_HIT (object);

  g_clear_object (&self->therapy);
  g_free (self->matched);
  g_free (self->highlights);

  G_OBJECT_CLASS (pandect_hit_parent_class)->finalize (object);
}

static void
pandect_hit_class_init (PandectHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_hit_finalize;
}

static void
pandect_hit_init (PandectHit *self)
{
}

PandectHit *
pandect_hit_new (PandectTherapy *therapy,
                 PandectHitRank  rank,
                 const char     *matched,
                 const char     *matched_as,
                 const char     *language)
{
  PandectHit *self = g_object_new (PANDECT_TYPE_HIT, NULL);

  self->therapy = g_object_ref (therapy);
  self->rank = rank;
  self->matched = g_strdup (matched);
  self->matched_as = matched_as;
  self->language = g_intern_string (language);

  return self;
}

void
pandect_hit_add_highlight (PandectHit *self,
                           guint       start,
                           guint       end)
{
  self->highlights = g_renew (Highlight, self->highlights, self->n_highlights + 1);
  self->highlights[self->n_highlights++] = (Highlight) { start, end };
}

/**
 * pandect_hit_get_therapy:
 * @self: a hit
 *
 * Returns: (transfer none): the therapy
 */
PandectTherapy *
pandect_hit_get_therapy (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), NULL);

  return self->therapy;
}

PandectHitRank
pandect_hit_get_rank (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), PANDECT_HIT_INEXACT);

  return self->rank;
}

/**
 * pandect_hit_is_exact:
 * @self: a hit
 *
 * Returns: whether what was typed stands there; %FALSE when it is only spelled nearly so
 */
gboolean
pandect_hit_is_exact (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), FALSE);

  return self->rank != PANDECT_HIT_INEXACT;
}

/**
 * pandect_hit_get_matched:
 * @self: a hit
 *
 * Returns: the name or text that was matched
 */
const char *
pandect_hit_get_matched (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), NULL);

  return self->matched;
}

/**
 * pandect_hit_get_matched_as:
 * @self: a hit
 *
 * Returns: what that is: `generic`, `brand`, `abbreviation`, `synonym`, `code`, `category`,
 *   `regimen`, `note`, `criterion`, `fact` or `glossary`
 */
const char *
pandect_hit_get_matched_as (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), NULL);

  return self->matched_as;
}

/**
 * pandect_hit_get_language:
 * @self: a hit
 *
 * Returns: BCP 47 tag of what was matched
 */
const char *
pandect_hit_get_language (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), NULL);

  return self->language;
}

guint
pandect_hit_get_n_highlights (PandectHit *self)
{
  g_return_val_if_fail (PANDECT_IS_HIT (self), 0);

  return self->n_highlights;
}

/**
 * pandect_hit_get_highlight:
 * @self: a hit
 * @position: which stretch
 * @start: (out): its first byte in what was matched
 * @end: (out): the byte after its last
 *
 * Gives the stretches that answer the query, in order.
 */
void
pandect_hit_get_highlight (PandectHit *self,
                           guint       position,
                           guint      *start,
                           guint      *end)
{
  g_return_if_fail (PANDECT_IS_HIT (self));
  g_return_if_fail (position < self->n_highlights);

  *start = self->highlights[position].start;
  *end = self->highlights[position].end;
}
