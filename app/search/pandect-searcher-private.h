/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-answers.h"
#include "search/pandect-matcher.h"
#include "search/pandect-query.h"
#include "search/pandect-searcher.h"
#include "search/pandect-walk.h"

G_BEGIN_DECLS

/* Answers after which no typo is looked for. */
#define PANDECT_SEARCHER_ENOUGH 3

struct _PandectSearcher
{
  PandectIndex      *index;
  PandectWalk       *walk;
  PandectQuery       query;
  PandectAnswers     hits;
  PandectCandidates  candidates;
  PandectFold        fold;
  guint              n_splits;

  gboolean           unread[G_MAXUINT8 + 1];  /* by the number of a language in the index */
  gboolean           passes_over;             /* what is unread */

  /* The terms as they are tried: joined, split, widened. */
  guint              n_terms;
  PandectTerm        terms[PANDECT_QUERY_MAX_TERMS];

  PandectMatch       matches[PANDECT_SEARCHER_MAX_LIMIT];
};

void     pandect_searcher_take_terms     (PandectSearcher *self);
gboolean pandect_searcher_make_term      (PandectSearcher *self,
                                          PandectTerm     *term,
                                          guint            start,
                                          guint            length);
void     pandect_searcher_join_terms     (PandectSearcher *self,
                                          guint            t,
                                          guint            end);
void     pandect_searcher_collect        (PandectSearcher *self);

void     pandect_searcher_search_exact   (PandectSearcher *self);
void     pandect_searcher_search_inexact (PandectSearcher *self);
void     pandect_searcher_supplement     (PandectSearcher *self);

G_END_DECLS
