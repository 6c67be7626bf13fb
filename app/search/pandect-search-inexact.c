/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-searcher-private.h"

#define SLIGHT_GRADE   1
#define FULL_GRADE     4    /* two errors without excuse */
#define MIN_SUPPLEMENT 4    /* letters from which few exact answers are joined by near misses */
#define MIN_ANCHOR     5    /* letters of a whole word beside which three letters are widened */
#define MIN_SPLIT      4    /* letters of each part of a word that is split and widened */
#define MAX_SPLITS     2

/* Three letters beside a long word that is certain: "zoledronic acd". */
static gboolean
has_anchor (const PandectSearcher *self,
            guint                  t)
{
  for (guint i = 0; i < self->n_terms; i++)
    {
      if (i != t && self->terms[i].has_whole && self->terms[i].length >= MIN_ANCHOR)
        return TRUE;
    }

  return FALSE;
}

/* Widens one term as far as it may be, or to @grade. Returns whether it matches any word then. */
static gboolean
widen_term (PandectSearcher *self,
            guint            t,
            guint            grade)
{
  PandectTerm *term = &self->terms[t];
  PandectTyped typed;
  gboolean is_short;

  if (!pandect_typed_init (&typed, pandect_query_get_term (&self->query, term), term->length))
    return FALSE;

  is_short = typed.n_chars < PANDECT_INDEX_SHORT_NAME;
  if (is_short && !has_anchor (self, t))
    return FALSE;

  term->widened = TRUE;
  term->first_candidate = self->candidates.n_candidates;
  term->n_candidates =
    pandect_walk_run (self->walk, self->index, &typed,
                      MIN (grade, pandect_typed_get_grade (&typed)), t + 1 == self->n_terms,
                      &self->candidates);

  return term->n_candidates > 0;
}

/* Widens the terms that match nothing. */
static void
widen_missing (PandectSearcher *self)
{
  self->candidates.n_candidates = 0;

  for (guint t = 0; t < self->n_terms; t++)
    {
      if (pandect_term_is_missing (&self->terms[t]) &&
          !widen_term (self, t, PANDECT_TYPO_MAX_GRADE))
        return;
    }

  pandect_searcher_collect (self);
}

static gboolean
has_missing_term (const PandectSearcher *self)
{
  for (guint t = 0; t < self->n_terms; t++)
    {
      if (pandect_term_is_missing (&self->terms[t]))
        return TRUE;
    }

  return FALSE;
}

/* Every word is in the index, but no name has them all: one of them may be a slip that happens to
 * be another word. Each is widened in turn while the others stay as typed. */
static void
widen_each (PandectSearcher *self)
{
  for (guint t = 0; t < self->query.n_terms; t++)
    {
      pandect_searcher_take_terms (self);
      self->candidates.n_candidates = 0;
      if (widen_term (self, t, PANDECT_TYPO_MAX_GRADE))
        pandect_searcher_collect (self);
    }
}

/* To go all the way at once costs less than to go one error further at a time, for a walk passes
 * over what a shorter one has seen; what lies far behind the best answer is dropped in the end. */
static void
widen_as_typed (PandectSearcher *self)
{
  pandect_searcher_take_terms (self);

  if (has_missing_term (self))
    widen_missing (self);
  else
    widen_each (self);
}

static gboolean
has_whole_term (const PandectSearcher *self)
{
  for (guint t = 0; t < self->query.n_terms; t++)
    {
      if (self->query.terms[t].has_whole)
        return TRUE;
    }

  return FALSE;
}

/* The words as one: "doxo rubcin". A word that is one by itself is not given up for that:
 * "trastuzumab xyz" is not trastuzumab. */
static void
widen_joined (PandectSearcher *self)
{
  pandect_searcher_take_terms (self);
  pandect_searcher_join_terms (self, 0, self->n_terms);
  widen_missing (self);
}

static gboolean
ends_in_digit (const PandectSearcher *self,
               guint                  end)
{
  return g_ascii_isdigit (self->query.squashed[end - 1]);
}

/* A word in two, of which the first is as typed: "5flourouracil", "zoledronicacd". */
static void
widen_split (PandectSearcher *self)
{
  guint length = self->query.terms[0].length;
  guint n_splits = 0;
  for (guint cut = length - MIN (length, MIN_SPLIT); cut > 0 && n_splits < MAX_SPLITS; cut--)
    {
      if (!pandect_query_is_char_start (&self->query, cut) ||
          (cut < MIN_SPLIT && !ends_in_digit (self, cut)) ||
          !pandect_searcher_make_term (self, &self->terms[0], 0, cut))
        continue;

      pandect_searcher_make_term (self, &self->terms[1], cut, length - cut);
      self->terms[1].glued = TRUE;
      self->n_terms = 2;
      widen_missing (self);
      if (self->hits.n_hits > 0)
        return;
      n_splits++;
    }
}

/* Finds the names that are spelled nearly as typed. */
void
pandect_searcher_search_inexact (PandectSearcher *self)
{
  widen_as_typed (self);
  if (self->hits.n_hits > 0)
    return;

  if (self->query.n_terms == 1)
    widen_split (self);
  else if (!has_whole_term (self))
    widen_joined (self);
}

/* Adds near misses to a short list of exact answers. The beginning of one name may be the misspelt
 * beginning of another, and a misspelling may stand somewhere inside a long chemical name; a name
 * that begins with what was typed lets in slight errors only. */
void
pandect_searcher_supplement (PandectSearcher *self)
{
  gboolean begins = self->hits.hits[0]->rank < PANDECT_MATCH_WORD;
  if (self->query.n_terms > 1 || self->query.terms[0].length < MIN_SUPPLEMENT)
    return;

  pandect_searcher_take_terms (self);
  self->candidates.n_candidates = 0;
  if (widen_term (self, 0, begins ? SLIGHT_GRADE : FULL_GRADE))
    pandect_searcher_collect (self);
}
