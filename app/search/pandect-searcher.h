/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "search/pandect-index.h"

G_BEGIN_DECLS

/**
 * PandectMatchRank:
 * @PANDECT_MATCH_EXACT: the query is a whole name, whatever its kind
 * @PANDECT_MATCH_PREFIX: the query begins the entry's own name
 * @PANDECT_MATCH_ALIAS: the query begins another name of the entry
 * @PANDECT_MATCH_WORD: the query's words, or their beginnings, are in a name or a heading
 * @PANDECT_MATCH_TEXT: the query's words, or their beginnings, are in a body text
 * @PANDECT_MATCH_FOREIGN: the query is a whole name in a language that is not read
 * @PANDECT_MATCH_INEXACT: a name is spelled nearly like the query
 *
 * How an answer answers the query, best first. No answer of a later rank stands before one of an
 * earlier. Only %PANDECT_MATCH_INEXACT holds letters that were not typed or were typed otherwise,
 * and it must be shown apart.
 */
typedef enum
{
  PANDECT_MATCH_EXACT,
  PANDECT_MATCH_PREFIX,
  PANDECT_MATCH_ALIAS,
  PANDECT_MATCH_WORD,
  PANDECT_MATCH_TEXT,
  PANDECT_MATCH_FOREIGN,
  PANDECT_MATCH_INEXACT,
} PandectMatchRank;

/**
 * PandectMatch:
 * @entry: the number the name was added with
 * @name: the name in the index
 * @kind: what the name is
 * @rank: how it answers
 * @n_typos: letters wrong, missing, superfluous or swapped; 0 unless @rank is inexact
 * @unfinished: whether the last word of the query is only the beginning of a word
 * @text: (transfer none): the name as it is shown; belongs to the index
 * @lang: (transfer none) (nullable): its language, %NULL for the source language
 *
 * The best name of one entry for a query.
 */
typedef struct
{
  guint             entry;
  guint             name;
  PandectIndexKind   kind;
  PandectMatchRank  rank;
  guint             n_typos;
  gboolean          unfinished;
  const char       *text;
  const char       *lang;
} PandectMatch;

/**
 * PandectHighlight:
 * @start: first byte
 * @end: byte after the last
 *
 * A stretch of a shown text, from one character boundary to another.
 */
typedef struct
{
  guint start;
  guint end;
} PandectHighlight;

/**
 * PANDECT_SEARCHER_MAX_LIMIT:
 *
 * The most answers that one query may ask for.
 */
#define PANDECT_SEARCHER_MAX_LIMIT 256

/**
 * PandectSearcher:
 *
 * Answers queries from an index, one at a time; each thread has its own.
 *
 * The words of a query may come in any order, and each may be the beginning of a word. "5fu" finds
 * "5-FU", "zoledronicacid" finds "zoledronic acid" and "cis platin" finds "cisplatin". Only a
 * query that has no such answer, or few and none of them whole, is widened, and only in the words
 * that match nothing; of the near misses, those that are an error worse than the best are dropped.
 * Words of under four letters, words with a digit, abbreviations and codes are never widened, and
 * neither are body texts. (Three letters beside a long word that is certain are: "zoledronic acd".)
 *
 * What is written in a language that is not read, see pandect_searcher_set_languages(), answers
 * only what nothing else answers.
 *
 * A search allocates nothing: all scratch space belongs to the searcher.
 */
typedef struct _PandectSearcher PandectSearcher;

PandectSearcher    *pandect_searcher_new       (PandectIndex    *index) G_GNUC_WARN_UNUSED_RESULT;
void                pandect_searcher_free      (PandectSearcher *self);

PandectIndex       *pandect_searcher_get_index (PandectSearcher *self);
void                pandect_searcher_set_languages (PandectSearcher    *self,
                                                    const char * const *languages);
const PandectMatch *pandect_searcher_search    (PandectSearcher *self,
                                                const char      *query,
                                                guint            limit,
                                                guint           *n_matches);
guint               pandect_searcher_highlight (PandectSearcher *self,
                                                guint            match,
                                                PandectHighlight     *spans,
                                                guint            max_spans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectSearcher, pandect_searcher_free)

G_END_DECLS
