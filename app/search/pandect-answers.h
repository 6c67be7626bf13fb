/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-query.h"
#include "search/pandect-searcher.h"

G_BEGIN_DECLS

/* Inside search only: the best answers so far, one for each entry. */

/* What of the query matched which word of the name. */
typedef struct
{
  guint16 word;    /* the word's place in the name */
  guint16 start;   /* the term in the squashed query */
  guint16 length;
  guint8  widened;
  guint8  begun;  /* the beginning of the word */
} PandectAnswerTerm;

typedef struct
{
  guint64        order; /* rank, then everything that parts equals; lower is better */
  guint          entry;
  guint          name;
  guint8         rank;
  guint8         price;
  guint8         unfinished;
  guint8         n_terms;
  PandectAnswerTerm terms[PANDECT_QUERY_MAX_TERMS];
} PandectAnswer;

/* Sorted by order: a small insertion sort beats a heap at the length of a list that is read. */
typedef struct
{
  guint       limit;
  guint       n_hits;
  PandectAnswer  pool[PANDECT_SEARCHER_MAX_LIMIT + 1];
  PandectAnswer *hits[PANDECT_SEARCHER_MAX_LIMIT + 1];
} PandectAnswers;

void pandect_answers_reset        (PandectAnswers      *self,
                                   guint                limit);
void pandect_answers_offer        (PandectAnswers      *self,
                                   const PandectAnswer *hit);
void pandect_answers_drop_distant (PandectAnswers      *self);

/* Whether a hit of this order, or any after it, could still be kept. */
static inline gboolean
pandect_answers_wants (const PandectAnswers *self,
                    guint64            order)
{
  return self->n_hits < self->limit || order < self->hits[self->n_hits - 1]->order;
}

G_END_DECLS
