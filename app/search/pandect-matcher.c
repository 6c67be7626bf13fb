/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-matcher.h"

#include "search/pandect-ranking.h"

/* A query such as "a a a a b" could be laid onto a long text in very many ways; a reader's query
 * needs a handful of steps. */
#define MAX_STEPS 2000

typedef struct
{
  const PandectIndex      *index;
  const PandectTerm       *terms;
  guint                    n_terms;
  const PandectCandidates *candidates;
  const gboolean          *unread;
  gboolean                 passes_over;
  PandectAnswers          *hits;
  gboolean                 widened;

  /* The name at hand, and the word of it that each term was laid onto. */
  const PandectWordRef    *words;
  guint                    n_words;
  guint                    places[PANDECT_QUERY_MAX_TERMS];
  const PandectCandidate  *chosen[PANDECT_QUERY_MAX_TERMS];
  guint                    steps;
} Matcher;

static const PandectCandidate *
find_candidate (const Matcher     *self,
                const PandectTerm *term,
                guint              word)
{
  guint from = term->first_candidate;
  guint to = from + term->n_candidates;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (self->candidates->candidates[middle].word < word)
        from = middle + 1;
      else
        to = middle;
    }

  if (from < term->first_candidate + term->n_candidates &&
      self->candidates->candidates[from].word == word)
    return &self->candidates->candidates[from];

  return NULL;
}

static gboolean
term_takes (const Matcher           *self,
            guint                    t,
            guint                    word,
            const PandectCandidate **candidate)
{
  const PandectTerm *term = &self->terms[t];

  *candidate = NULL;
  if (!term->widened)
    return word >= term->first_word && word < term->end_word;

  *candidate = find_candidate (self, term, word);

  return *candidate != NULL;
}

static gboolean
is_taken (const Matcher *self,
          guint          t,
          guint          place)
{
  for (guint i = 0; i < t; i++)
    {
      if (self->places[i] == place)
        return TRUE;
    }

  return FALSE;
}

/* Lays the terms from @t on onto words of the name, each onto another; a glued term onto the word
 * right after that of the term before. */
static gboolean
lay_terms (Matcher *self,
           guint    t)
{
  guint from = 0;
  guint to = self->n_words;

  if (t == self->n_terms)
    return TRUE;

  if (t > 0 && self->terms[t].glued)
    {
      from = self->places[t - 1] + 1;
      to = MIN (from + 1, self->n_words);
    }

  for (guint place = from; place < to && self->steps < MAX_STEPS; place++)
    {
      self->steps++;
      if (!term_takes (self, t, pandect_word_ref_get (self->words[place]), &self->chosen[t]) ||
          is_taken (self, t, place))
        continue;

      self->places[t] = place;
      if (lay_terms (self, t + 1))
        return TRUE;
    }

  return FALSE;
}

static void
describe (const Matcher *self,
          PandectLayout *layout)
{
  *layout = (PandectLayout) {
    .widened = self->widened,
    .covers_name = self->n_terms == self->n_words,
    .place = self->places[0],
    .in_order = TRUE,
  };

  for (guint t = 0; t < self->n_terms; t++)
    {
      const PandectTerm *term = &self->terms[t];
      const PandectCandidate *candidate = self->chosen[t];
      guint word = pandect_word_ref_get (self->words[self->places[t]]);
      guint length;
      gboolean begun;

      pandect_index_get_word (self->index, word, &length);
      begun = candidate != NULL ? candidate->begun : length != term->length;
      layout->matched += begun ? MIN (term->length, length) : length;
      layout->in_order = layout->in_order && self->places[t] == self->places[0] + t;
      if (t + 1 == self->n_terms)
        layout->last_begun = begun;
      else
        layout->n_begun += begun;

      if (candidate != NULL)
        layout->price += candidate->price;
    }
}

static void
offer_hit (const Matcher       *self,
           const PandectLayout *layout,
           guint                name,
           guint64              order)
{
  PandectAnswer hit;

  hit.order = order;
  hit.entry = self->index->entries[name];
  hit.name = name;
  hit.rank = pandect_order_get_rank (order);
  hit.price = MIN (layout->price, G_MAXUINT8);
  hit.unfinished = layout->last_begun;
  hit.n_terms = self->n_terms;

  for (guint t = 0; t < self->n_terms; t++)
    {
      hit.terms[t].word = self->places[t];
      hit.terms[t].start = self->terms[t].start;
      hit.terms[t].length = self->terms[t].length;
      hit.terms[t].widened = self->chosen[t] != NULL;
      hit.terms[t].begun = self->chosen[t] != NULL && self->chosen[t]->begun;
    }

  pandect_answers_offer (self->hits, &hit);
}

/* What is not read answers where nothing else does. Only a name that is typed whole does before,
 * and the misspelt beginning of one never. */
static gboolean
is_passed_over (const Matcher       *self,
                const PandectLayout *layout,
                guint64              order)
{
  return self->passes_over ? pandect_order_get_rank (order) != PANDECT_MATCH_FOREIGN
                           : layout->widened && layout->last_begun;
}

static void
visit_name (Matcher *self,
            guint    name)
{
  gboolean is_unread = self->unread[self->index->langs[name]];
  PandectLayout layout;
  guint64 order;

  if (self->widened && !pandect_index_name_is_forgiving (self->index, name))
    return;

  self->words = pandect_index_get_name_words (self->index, name, &self->n_words);
  self->steps = 0;
  if (!lay_terms (self, 0))
    return;

  describe (self, &layout);
  order = pandect_order_name (self->index, name, is_unread && self->passes_over, &layout);
  if (is_unread && is_passed_over (self, &layout, order))
    return;

  if (pandect_answers_wants (self->hits, order))
    offer_hit (self, &layout, name, order);
}

static void
visit_word (Matcher                *self,
            guint                   word,
            guint                   leftover,
            const PandectCandidate *candidate)
{
  const guint32 *postings = self->index->postings;
  guint end = self->index->posting_offsets[word + 1];

  for (guint i = self->index->posting_offsets[word]; i < end; i++)
    {
      guint place = postings[i] & PANDECT_POSTING_PLACE_MASK;

      if (self->n_terms > 1 ||
          pandect_answers_wants (self->hits,
                                 pandect_order_get_best (leftover, place, candidate)))
        visit_name (self, postings[i] >> PANDECT_POSTING_PLACE_BITS);
    }
}

/* The highest price that is worth a look. Beside the only term, what lies a full error behind the
 * best would be dropped in the end. */
static guint
find_highest_price (const Matcher     *self,
                    const PandectTerm *term)
{
  guint lowest = G_MAXUINT8;

  for (guint i = 0; self->n_terms == 1 && i < term->n_candidates; i++)
    lowest = MIN (lowest, self->candidates->candidates[term->first_candidate + i].price);

  return lowest + PANDECT_TYPO_FULL;
}

static void
visit_candidates (Matcher           *self,
                  const PandectTerm *term)
{
  guint highest = find_highest_price (self, term);

  for (guint i = 0; i < term->n_candidates; i++)
    {
      const PandectCandidate *candidate =
        &self->candidates->candidates[term->first_candidate + i];

      if (candidate->price <= highest)
        visit_word (self, candidate->word, 0, candidate);
    }
}

/* Visits the names that begin with the word. */
static void
visit_leading (Matcher *self,
               guint    word)
{
  guint end = self->index->posting_offsets[word + 1];

  for (guint i = self->index->posting_offsets[word]; i < end; i++)
    {
      guint posting = self->index->postings[i];

      if ((posting & PANDECT_POSTING_PLACE_MASK) == 0)
        visit_name (self, posting >> PANDECT_POSTING_PLACE_BITS);
    }
}

/* Visits the words that begin with the term. If it is the only one, the names that begin with it
 * come first: they mostly fill the list, and then no other name needs a look. */
static void
visit_range (Matcher           *self,
             const PandectTerm *term)
{
  const guint32 *offsets = self->index->word_offsets;

  for (guint word = term->first_word; self->n_terms == 1 && word < term->end_word; word++)
    {
      guint leftover = offsets[word + 1] - offsets[word] - term->length;

      if (pandect_answers_wants (self->hits, pandect_order_get_best (leftover, 0, NULL)))
        visit_leading (self, word);
    }

  if (self->n_terms == 1 &&
      !pandect_answers_wants (self->hits, pandect_order_get_best (0, 1, NULL)))
    return;

  for (guint word = term->first_word; word < term->end_word; word++)
    visit_word (self, word, offsets[word + 1] - offsets[word] - term->length, NULL);
}

static guint
count_postings (const Matcher     *self,
                const PandectTerm *term)
{
  const guint32 *offsets = self->index->posting_offsets;
  guint n = 0;

  if (!term->widened)
    return offsets[term->end_word] - offsets[term->first_word];

  for (guint i = 0; i < term->n_candidates; i++)
    {
      guint word = self->candidates->candidates[term->first_candidate + i].word;

      n += offsets[word + 1] - offsets[word];
    }

  return n;
}

/* The term with the fewest names; they are looked at one by one for the others. */
static const PandectTerm *
find_rarest_term (const Matcher *self)
{
  const PandectTerm *rarest = &self->terms[0];
  guint fewest = count_postings (self, rarest);

  for (guint t = 1; t < self->n_terms && fewest > 0; t++)
    {
      guint n = count_postings (self, &self->terms[t]);

      if (n < fewest)
        {
          fewest = n;
          rarest = &self->terms[t];
        }
    }

  return fewest > 0 ? rarest : NULL;
}

/* Offers every name that holds all the terms. */
void
pandect_matcher_collect (const PandectIndex      *index,
                         const PandectTerm       *terms,
                         guint                    n_terms,
                         const PandectCandidates *candidates,
                         const gboolean          *unread,
                         gboolean                 passes_over,
                         PandectAnswers          *hits)
{
  Matcher self = { .index = index, .terms = terms, .n_terms = n_terms, .candidates = candidates,
                   .unread = unread, .passes_over = passes_over, .hits = hits };
  const PandectTerm *term;

  for (guint t = 0; t < n_terms; t++)
    self.widened = self.widened || terms[t].widened;

  term = find_rarest_term (&self);
  if (term == NULL)
    return;

  if (term->widened)
    visit_candidates (&self, term);
  else
    visit_range (&self, term);
}
