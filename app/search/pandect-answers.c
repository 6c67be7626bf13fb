/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-answers.h"

#include "search/pandect-typo.h"

void
pandect_answers_reset (PandectAnswers *self,
                    guint        limit)
{
  self->limit = MIN (limit, PANDECT_SEARCHER_MAX_LIMIT);
  self->n_hits = 0;

  for (guint i = 0; i < self->limit; i++)
    self->hits[i] = &self->pool[i];
}

/* Takes the slot at @from out of the order and puts it in at @to. */
static PandectAnswer *
move_slot (PandectAnswers *self,
           guint        from,
           guint        to)
{
  PandectAnswer *slot = self->hits[from];

  memmove (&self->hits[to + 1], &self->hits[to], (from - to) * sizeof (PandectAnswer *));
  self->hits[to] = slot;

  return slot;
}

/* Keeps the hit if it is among the best, and the best of its entry. */
void
pandect_answers_offer (PandectAnswers      *self,
                    const PandectAnswer *hit)
{
  guint from = self->n_hits;
  guint to = 0;
  PandectAnswer *slot;

  if (!pandect_answers_wants (self, hit->order))
    return;

  for (guint i = 0; i < self->n_hits; i++)
    {
      if (self->hits[i]->entry == hit->entry)
        {
          if (self->hits[i]->order <= hit->order)
            return;
          from = i;
        }
    }

  while (to < from && self->hits[to]->order <= hit->order)
    to++;

  if (from == self->n_hits)
    {
      if (self->n_hits == self->limit)
        from--;
      else
        self->n_hits++;
    }

  slot = move_slot (self, from, to);
  memcpy (slot, hit,
          G_STRUCT_OFFSET (PandectAnswer, terms) + hit->n_terms * sizeof (PandectAnswerTerm));
}

/* Drops the near misses that are a full error worse than the best of them. */
void
pandect_answers_drop_distant (PandectAnswers *self)
{
  guint lowest = G_MAXUINT8;
  guint n_kept = 0;

  for (guint i = 0; i < self->n_hits; i++)
    {
      if (self->hits[i]->rank == PANDECT_MATCH_INEXACT)
        lowest = MIN (lowest, self->hits[i]->price);
    }

  for (guint i = 0; i < self->n_hits; i++)
    {
      PandectAnswer *hit = self->hits[i];

      if (hit->rank == PANDECT_MATCH_INEXACT && hit->price > lowest + PANDECT_TYPO_FULL)
        continue;

      self->hits[i] = self->hits[n_kept];
      self->hits[n_kept++] = hit;
    }

  self->n_hits = n_kept;
}
