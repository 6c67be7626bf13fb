/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-query.h"

/* How the beginning of a word compares with a term: 0 if the term begins it. */
static int
compare_beginning (const PandectIndex *index,
                   guint               word,
                   const char         *term,
                   guint               length)
{
  guint word_length;
  const char *bytes = pandect_index_get_word (index, word, &word_length);
  int order = memcmp (bytes, term, MIN (word_length, length));

  return order != 0 ? order : (word_length < length ? -1 : 0);
}

/* The first word from which on the comparison is at least @floor, sought between two words. */
static guint
find_bound (const PandectIndex *index,
            const char         *term,
            guint               length,
            guint               from,
            guint               to,
            int                 floor)
{
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (compare_beginning (index, middle, term, length) < floor)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The words that begin with a term are neighbours. Most ranges are short, so their end is sought
 * in steps that double. */
void
pandect_query_look_up (const PandectQuery *self,
                       const PandectIndex *index,
                       PandectTerm        *term)
{
  const char *bytes = pandect_query_get_term (self, term);
  guint first = find_bound (index, bytes, term->length, 0, index->n_words, 0);
  guint end = first;
  guint step = 1;
  guint first_length = 0;

  while (end < index->n_words && compare_beginning (index, end, bytes, term->length) == 0)
    {
      end = MIN (end + step, index->n_words);
      step *= 2;
    }

  if (first < index->n_words)
    pandect_index_get_word (index, first, &first_length);

  term->first_word = first;
  term->end_word = find_bound (index, bytes, term->length, MAX (first, end - MIN (end, step / 2)),
                               end, 1);
  term->has_whole = term->first_word < term->end_word && first_length == term->length;
  term->widened = FALSE;
}

/* Cuts the query into words. A query that is not UTF-8, or longer than any name, has no terms. */
gboolean
pandect_query_parse (PandectQuery       *self,
                     const PandectIndex *index,
                     const char         *text)
{
  PandectFoldWord word = { 0 };

  self->length = 0;
  self->n_terms = 0;

  if (strlen (text) > PANDECT_QUERY_MAX_BYTES * 4 ||
      !pandect_fold_text (&self->fold, text, -1, PANDECT_FOLD_PLAIN))
    return FALSE;

  while (pandect_fold_next_word (&self->fold, &word))
    {
      PandectTerm *term = &self->terms[self->n_terms];

      if (self->n_terms == PANDECT_QUERY_MAX_TERMS ||
          self->length + word.length > PANDECT_QUERY_MAX_BYTES)
        {
          self->n_terms = 0;
          return FALSE;
        }

      memcpy (self->squashed + self->length, self->fold.text + word.start, word.length);
      *term = (PandectTerm) { .start = self->length, .length = word.length, .glued = word.glued };
      self->length += word.length;
      self->n_terms++;
      pandect_query_look_up (self, index, term);
    }

  return self->n_terms > 0;
}
