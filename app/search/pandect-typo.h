/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Inside search only: how likely one word is meant by another.
 *
 * The measure is the optimal string alignment distance (Damerau 1964; letters left out, added,
 * replaced, or swapped with their neighbour) with a price for each error instead of the same for
 * all: people double letters, mishear vowels and hit the key beside far more often than they write
 * an unrelated letter. Prices order the candidates and close the door on look-alikes; the number
 * of typos that is shown counts each error as one. */

#define PANDECT_TYPO_FULL      8  /* the price of an error with no excuse */
#define PANDECT_TYPO_MAX_CHARS 40 /* longer words are matched as written */
#define PANDECT_TYPO_MAX_EDITS 4  /* letters more or less */
#define PANDECT_TYPO_MAX_GRADE 6  /* in slight errors; one without excuse counts as two */

/* What was typed, one letter an element. */
typedef struct
{
  gunichar chars[PANDECT_TYPO_MAX_CHARS];
  guint    n_chars;
} PandectTyped;

/* The price of reading a word as what was typed, whole or only its beginning. */
typedef struct
{
  guint whole;
  guint begun;
} PandectTypoPrice;

#define PANDECT_TYPO_ROWS (PANDECT_TYPO_MAX_CHARS + PANDECT_TYPO_MAX_EDITS + 1)

/* Rows of the table for the word priced last: the next one, mostly a neighbour in a sorted list,
 * begins where they part. */
typedef struct
{
  PandectTyped typed;
  guint        band;
  guint        n_rows;
  gunichar     word[PANDECT_TYPO_ROWS];
  guint16      rows[PANDECT_TYPO_ROWS][PANDECT_TYPO_MAX_CHARS + 1];
  guint16      begun[PANDECT_TYPO_ROWS];
  guint8       replace[26][26];
  char         similar[26][26]; /* letters readily written for another, then NUL */
} PandectTypoScorer;

gboolean         pandect_typed_init             (PandectTyped            *typed,
                                                 const char              *bytes,
                                                 guint                    length);
guint            pandect_typed_get_grade        (const PandectTyped      *typed);
guint            pandect_typed_get_budget       (const PandectTyped      *typed,
                                                 gboolean                 begun,
                                                 gboolean                 many_words);

void             pandect_typo_scorer_init       (PandectTypoScorer       *self);
const char      *pandect_typo_scorer_get_similar
                                                (const PandectTypoScorer *self,
                                                 gunichar                 c);
void             pandect_typo_scorer_start      (PandectTypoScorer       *self,
                                                 const PandectTyped      *typed,
                                                 guint                    band);
PandectTypoPrice pandect_typo_scorer_price      (PandectTypoScorer       *self,
                                                 const char              *bytes,
                                                 guint                    length);

G_END_DECLS
