/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-searcher-private.h"

#define MAX_SPLITS 24 /* ways of splitting a word that are tried */
#define MAX_PARTS  4

/* Offers the names that hold the terms as they now are. */
void
pandect_searcher_collect (PandectSearcher *self)
{
  pandect_matcher_collect (self->index, self->terms, self->n_terms, &self->candidates,
                           self->unread, self->passes_over, &self->hits);
}

/* Goes back to the terms as they were typed. */
void
pandect_searcher_take_terms (PandectSearcher *self)
{
  self->n_terms = self->query.n_terms;
  memcpy (self->terms, self->query.terms, self->n_terms * sizeof (PandectTerm));
}

/* Makes a term of @length bytes of the query from @start. Returns whether it is a whole word of the
 * index. */
gboolean
pandect_searcher_make_term (PandectSearcher *self,
                            PandectTerm     *term,
                            guint            start,
                            guint            length)
{
  *term = (PandectTerm) { .start = start, .length = length };
  pandect_query_look_up (&self->query, self->index, term);

  return term->has_whole;
}

/* Splits the term at @t in two or more, each but the last a whole word, and collects. */
static void
split_term (PandectSearcher *self,
            guint            t,
            guint            n_parts)
{
  PandectTerm term = self->terms[t];

  if (n_parts == MAX_PARTS || self->n_terms == PANDECT_QUERY_MAX_TERMS)
    return;

  memmove (&self->terms[t + 2], &self->terms[t + 1],
           (self->n_terms - t - 1) * sizeof (PandectTerm));
  self->n_terms++;

  for (guint cut = 1; cut < term.length && self->n_splits < MAX_SPLITS; cut++)
    {
      PandectTerm *rest = &self->terms[t + 1];

      if (!pandect_query_is_char_start (&self->query, term.start + cut) ||
          !pandect_searcher_make_term (self, &self->terms[t], term.start, cut))
        continue;

      self->terms[t].glued = term.glued;
      pandect_searcher_make_term (self, rest, term.start + cut, term.length - cut);
      rest->glued = TRUE;

      if (!pandect_term_is_missing (rest))
        {
          self->n_splits++;
          pandect_searcher_collect (self);
        }
      else
        {
          split_term (self, t + 1, n_parts + 1);
        }
    }

  self->n_terms--;
  memmove (&self->terms[t + 1], &self->terms[t + 2],
           (self->n_terms - t - 1) * sizeof (PandectTerm));
  self->terms[t] = term;
}

/* Tries the missing terms in two words: "zoledronicacid", "5fu". */
static void
split_missing (PandectSearcher *self)
{
  for (guint t = 0; t < self->n_terms; t++)
    {
      if (pandect_term_is_missing (&self->terms[t]))
        {
          split_term (self, t, 1);
          return;
        }
    }
}

/* Makes one term of those from @t to @end: "cis platin", "tdm-1". */
void
pandect_searcher_join_terms (PandectSearcher *self,
                             guint            t,
                             guint            end)
{
  const PandectTerm *last = &self->terms[end - 1];
  gboolean glued = self->terms[t].glued;

  pandect_searcher_make_term (self, &self->terms[t], self->terms[t].start,
                              last->start + last->length - self->terms[t].start);
  self->terms[t].glued = glued;
  memmove (&self->terms[t + 1], &self->terms[end],
           (self->n_terms - end) * sizeof (PandectTerm));
  self->n_terms -= end - t - 1;
}

static void
collect_or_split (PandectSearcher *self)
{
  pandect_searcher_collect (self);
  if (self->hits.n_hits == 0)
    split_missing (self);
}

static void
try_joined (PandectSearcher *self)
{
  guint n_terms = self->query.n_terms;

  for (guint t = 0; t + 1 < n_terms && self->hits.n_hits == 0; t++)
    {
      pandect_searcher_take_terms (self);
      pandect_searcher_join_terms (self, t, t + 2);
      collect_or_split (self);
    }

  if (n_terms > 2 && self->hits.n_hits == 0)
    {
      pandect_searcher_take_terms (self);
      pandect_searcher_join_terms (self, 0, n_terms);
      collect_or_split (self);
    }
}

/* Finds the answers in which every letter typed stands. */
void
pandect_searcher_search_exact (PandectSearcher *self)
{
  pandect_searcher_take_terms (self);
  self->n_splits = 0;
  pandect_searcher_collect (self);

  if (self->hits.n_hits < PANDECT_SEARCHER_ENOUGH)
    split_missing (self);
  if (self->hits.n_hits == 0 && self->query.n_terms > 1)
    try_joined (self);
}
