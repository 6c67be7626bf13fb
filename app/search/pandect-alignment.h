/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-typo.h"

G_BEGIN_DECLS

/* Inside search only: letter by letter, how a word was typed. Made for the few answers that are
 * shown, so it may take its time. */

#define PANDECT_ALIGNMENT_MAX_LETTERS (PANDECT_TYPO_MAX_CHARS + PANDECT_TYPO_MAX_EDITS + 1)

typedef struct
{
  guint    n_letters;                                  /* of the word */
  guint    offsets[PANDECT_ALIGNMENT_MAX_LETTERS + 1]; /* where they begin, in bytes */
  gboolean agrees[PANDECT_ALIGNMENT_MAX_LETTERS];      /* whether they were typed */
  guint    n_typos;
} PandectAlignment;

void pandect_alignment_init (PandectAlignment *self,
                             const char       *word,
                             guint             word_length,
                             const char       *typed,
                             guint             typed_length,
                             gboolean          unfinished);

G_END_DECLS
