/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-highlight.h"

#include "search/pandect-alignment.h"

typedef struct
{
  const char  *text;
  const char  *text_end;
  PandectHighlight *spans;
  guint        max_spans;
  guint        n_spans;
} Spans;

/* Adds a span, grown to whole letters with their marks; the caller goes from left to right. */
static void
add_span (Spans *self,
          guint  start,
          guint  end)
{
  const char *at = self->text + end;

  while (at < self->text_end && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  end = at - self->text;

  if (self->n_spans > 0 && self->spans[self->n_spans - 1].end >= start)
    {
      self->spans[self->n_spans - 1].end = MAX (self->spans[self->n_spans - 1].end, end);
      return;
    }

  if (self->n_spans < self->max_spans)
    self->spans[self->n_spans++] = (PandectHighlight) { start, end };
}

/* Adds @length folded bytes from @start. */
static void
add_folded (Spans             *self,
            const PandectFold *fold,
            guint              start,
            guint              length)
{
  for (guint i = start; i < start + length; i++)
    add_span (self, fold->starts[i], fold->ends[i]);
}

static void
add_inexact (Spans             *self,
             const PandectFold *fold,
             guint              start,
             guint              length,
             const char        *term,
             guint              term_length,
             gboolean           unfinished)
{
  PandectAlignment alignment;

  pandect_alignment_init (&alignment, fold->text + start, length, term, term_length, unfinished);

  for (guint i = 0; i < alignment.n_letters; i++)
    {
      if (alignment.agrees[i])
        add_folded (self, fold, start + alignment.offsets[i],
                    alignment.offsets[i + 1] - alignment.offsets[i]);
    }
}

static const PandectAnswerTerm *
find_term (const PandectAnswer *hit,
           guint             word)
{
  for (guint t = 0; t < hit->n_terms; t++)
    {
      if (hit->terms[t].word == word)
        return &hit->terms[t];
    }

  return NULL;
}

/* Folds the shown text again, this time with the way back: it is done for a few rows, and keeping
 * the way back for every name would double the index. */
guint
pandect_highlight_answer (PandectIndex       *index,
                       const PandectQuery *query,
                       const PandectAnswer   *hit,
                       PandectFold        *fold,
                       PandectHighlight        *spans,
                       guint               max_spans)
{
  const char *text = pandect_index_get_name_text (index, hit->name);
  gboolean expanded = (index->kinds[hit->name] & PANDECT_KIND_EXPANDED) != 0;
  Spans self = { text, text + strlen (text), spans, max_spans, 0 };
  PandectFoldWord word = { 0 };

  pandect_fold_text (fold, text, -1,
                     PANDECT_FOLD_MAP | (expanded ? PANDECT_FOLD_EXPAND : PANDECT_FOLD_PLAIN));

  for (guint place = 0; pandect_fold_next_word (fold, &word); place++)
    {
      const PandectAnswerTerm *term = find_term (hit, place);

      if (term == NULL)
        continue;

      if (!term->widened)
        add_folded (&self, fold, word.start, MIN (term->length, word.length));
      else
        add_inexact (&self, fold, word.start, word.length, query->squashed + term->start,
                     term->length, term->begun);
    }

  return self.n_spans;
}
