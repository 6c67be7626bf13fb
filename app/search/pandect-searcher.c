/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-searcher.h"

#include "base/pandect-language.h"
#include "search/pandect-alignment.h"
#include "search/pandect-highlight.h"
#include "search/pandect-searcher-private.h"

PandectSearcher *
pandect_searcher_new (PandectIndex *index)
{
  PandectSearcher *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (PandectSearcher, 1);
  self->index = pandect_index_ref (index);
  self->walk = pandect_walk_new ();
  pandect_fold_init (&self->query.fold);
  pandect_fold_init (&self->fold);

  return self;
}

void
pandect_searcher_free (PandectSearcher *self)
{
  pandect_index_unref (self->index);
  pandect_walk_free (self->walk);
  pandect_fold_clear (&self->query.fold);
  pandect_fold_clear (&self->fold);
  g_free (self);
}

PandectIndex *
pandect_searcher_get_index (PandectSearcher *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

/**
 * pandect_searcher_set_languages:
 * @self: a searcher
 * @languages: (array zero-terminated=1) (nullable): tags of the languages that are read; %NULL for
 *   all
 *
 * Names and texts in all other languages answer only what nothing else answers, except that a name
 * typed whole is always found: readers of English do not look for a Spanish word that happens to
 * begin like a name of theirs. What was added without a language is always read.
 */
void
pandect_searcher_set_languages (PandectSearcher    *self,
                                const char * const *languages)
{
  g_return_if_fail (self != NULL);

  for (guint i = 1; i < self->index->lang_tags->len; i++)
    self->unread[i] = languages != NULL &&
                      !pandect_language_is_readable (self->index->lang_tags->pdata[i], languages);
}

static guint
count_typos (const PandectSearcher *self,
             const PandectAnswer   *hit)
{
  guint n_words;
  const PandectWordRef *words = pandect_index_get_name_words (self->index, hit->name, &n_words);
  guint n_typos = 0;

  for (guint t = 0; t < hit->n_terms; t++)
    {
      const PandectAnswerTerm *term = &hit->terms[t];
      PandectAlignment alignment;
      guint length;
      const char *bytes;

      if (!term->widened)
        continue;

      bytes = pandect_index_get_word (self->index, pandect_word_ref_get (words[term->word]),
                                      &length);
      pandect_alignment_init (&alignment, bytes, length, self->query.squashed + term->start,
                              term->length, term->begun);
      n_typos += alignment.n_typos;
    }

  return n_typos;
}

static void
publish (PandectSearcher *self)
{
  for (guint i = 0; i < self->hits.n_hits; i++)
    {
      const PandectAnswer *hit = self->hits.hits[i];

      self->matches[i] = (PandectMatch) {
        .entry = hit->entry,
        .name = hit->name,
        .kind = pandect_index_get_kind (self->index, hit->name),
        .rank = hit->rank,
        .n_typos = hit->rank == PANDECT_MATCH_INEXACT ? count_typos (self, hit) : 0,
        .unfinished = hit->unfinished,
        .text = pandect_index_get_name_text (self->index, hit->name),
        .lang = pandect_index_get_name_lang (self->index, hit->name),
      };
    }
}

static gboolean
is_whole_name (const PandectAnswer *hit)
{
  return hit->rank == PANDECT_MATCH_EXACT || hit->rank == PANDECT_MATCH_FOREIGN;
}

static void
answer (PandectSearcher *self)
{
  pandect_searcher_search_exact (self);
  if (self->hits.n_hits == 0)
    pandect_searcher_search_inexact (self);
  else if (self->hits.n_hits < MIN (PANDECT_SEARCHER_ENOUGH, self->hits.limit) &&
           !is_whole_name (self->hits.hits[0]))
    pandect_searcher_supplement (self);
}

/**
 * pandect_searcher_search:
 * @self: a searcher
 * @query: what was typed
 * @limit: answers wanted, at most %PANDECT_SEARCHER_MAX_LIMIT
 * @n_matches: (out): how many there are
 *
 * Answers a query. The same query always has the same answers in the same order.
 *
 * A query that is not UTF-8, or longer than any name, has no answer.
 *
 * Returns: (transfer none) (array length=n_matches): the answers, best first; they stay until the
 *   next search
 */
const PandectMatch *
pandect_searcher_search (PandectSearcher *self,
                         const char      *query,
                         guint            limit,
                         guint           *n_matches)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (n_matches != NULL, NULL);

  pandect_answers_reset (&self->hits, limit);

  if (self->hits.limit > 0 && pandect_query_parse (&self->query, self->index, query))
    {
      self->passes_over = TRUE;
      answer (self);
      self->passes_over = FALSE;
      if (self->hits.n_hits == 0)
        answer (self);

      pandect_answers_drop_distant (&self->hits);
    }

  publish (self);
  *n_matches = self->hits.n_hits;

  return self->matches;
}

/**
 * pandect_searcher_highlight:
 * @self: a searcher
 * @match: number of an answer of the last search
 * @spans: (out caller-allocates) (array length=max_spans): where to put the spans
 * @max_spans: room in @spans
 *
 * Finds the letters of an answer's text that were typed. In an inexact answer the letters that
 * were not typed, or typed otherwise, are left out.
 *
 * This is apart from the search because only rows in view need it.
 *
 * Returns: how many spans there are, in the order of the text, none touching another
 */
guint
pandect_searcher_highlight (PandectSearcher *self,
                            guint            match,
                            PandectHighlight     *spans,
                            guint            max_spans)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (match < self->hits.n_hits, 0);

  return pandect_highlight_answer (self->index, &self->query, self->hits.hits[match], &self->fold,
                                spans, max_spans);
}
