/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-fold.h"
#include "search/pandect-index-private.h"

G_BEGIN_DECLS

/* Inside search only: a query cut into terms. */

#define PANDECT_QUERY_MAX_BYTES 512 /* folded, without separators */
#define PANDECT_QUERY_MAX_TERMS 24

/* A stretch of the query that has to match one word of the name. */
typedef struct
{
  guint16  start;        /* in the squashed query */
  guint16  length;       /* in bytes */
  gboolean glued;        /* must match the word right after that of the term before */
  gboolean has_whole;    /* the first word of the range is the term itself */
  guint    first_word;   /* the words that begin with the term */
  guint    end_word;

  /* Set while the term is widened: its place in the candidates of the searcher. */
  gboolean widened;
  guint    first_candidate;
  guint    n_candidates;
} PandectTerm;

/* The folded words of the query stand in one buffer without anything between them. So joining two
 * words or splitting one only moves a boundary. */
typedef struct
{
  PandectFold fold;
  char        squashed[PANDECT_QUERY_MAX_BYTES + 1];
  guint       length;
  guint       n_terms;
  PandectTerm terms[PANDECT_QUERY_MAX_TERMS];
} PandectQuery;

gboolean pandect_query_parse     (PandectQuery       *self,
                                  const PandectIndex *index,
                                  const char         *text);
void     pandect_query_look_up   (const PandectQuery *self,
                                  const PandectIndex *index,
                                  PandectTerm        *term);

static inline const char *
pandect_query_get_term (const PandectQuery *self,
                        const PandectTerm  *term)
{
  return self->squashed + term->start;
}

static inline gboolean
pandect_query_is_char_start (const PandectQuery *self,
                             guint               at)
{
  return ((guchar) self->squashed[at] & 0xc0) != 0x80;
}

static inline gboolean
pandect_term_is_missing (const PandectTerm *term)
{
  return term->first_word == term->end_word;
}

G_END_DECLS
