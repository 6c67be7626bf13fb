/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "search/pandect-index.h"

G_BEGIN_DECLS

/* The arrays behind an index. Names and words are numbered from 0; `n + 1` entries of an offset
 * array bound the n slices of another. */

#define PANDECT_INDEX_BLOCK        16         /* names that share one 32-bit base offset */
#define PANDECT_INDEX_MAX_WORD     G_MAXUINT8 /* bytes of a word that count */
#define PANDECT_INDEX_MAX_WORDS    2048       /* words of one name that count */
#define PANDECT_INDEX_MAX_TEXT     4000       /* bytes of one shown text that count */
#define PANDECT_INDEX_SHORT_NAME   4          /* letters below which no typo is forgiven */

/* A posting is a name and the place of the word in it, places above the mask counting as last. */
#define PANDECT_POSTING_PLACE_BITS 4
#define PANDECT_POSTING_PLACE_MASK ((1u << PANDECT_POSTING_PLACE_BITS) - 1)
#define PANDECT_INDEX_MAX_NAMES    (1u << (32 - PANDECT_POSTING_PLACE_BITS))

/* The high bit of a stored kind: the text was folded with PANDECT_FOLD_EXPAND. */
#define PANDECT_KIND_EXPANDED      0x80

/* A word number, in three bytes: a name holds two or three of them, and four would be the largest
 * part of the index. */
typedef struct
{
  guint8 bytes[3];
} PandectWordRef;

#define PANDECT_INDEX_MAX_DISTINCT (1u << 24)

/* A slice boundary inside a block of names. */
typedef struct
{
  guint16 text;
  guint16 words;
} PandectNamePlace;

struct _PandectIndex
{
  gatomicrefcount   ref_count;

  guint             n_words;
  char             *word_pool;
  guint32          *word_offsets;    /* n_words + 1 */
  guint8           *word_shared;     /* bytes in common with the word before, whole characters */
  guint8           *word_forgiving;  /* whether some name lets this word be matched by typo */
  guint32          *posting_offsets; /* n_words + 1 */
  guint32          *postings;

  guint             n_names;
  guint32          *entries;
  guint8           *kinds;
  guint8           *langs;
  guint8           *name_bytes;      /* folded bytes without separators, at most 255 */
  guint8           *weights;         /* binary logarithm of how many names the entry has */
  guint32          *text_bases;      /* one for each block */
  guint32          *words_bases;     /* one for each block */
  PandectNamePlace *places;          /* n_names + 1 */
  PandectWordRef   *name_words;
  char             *text_pool;
  GPtrArray        *lang_tags;       /* NULL first */

  gsize             size;
};

static inline guint
pandect_word_ref_get (PandectWordRef ref)
{
  return ref.bytes[0] | (guint) ref.bytes[1] << 8 | (guint) ref.bytes[2] << 16;
}

static inline const char *
pandect_index_get_word (const PandectIndex *self,
                        guint               word,
                        guint              *length)
{
  *length = self->word_offsets[word + 1] - self->word_offsets[word];
  return self->word_pool + self->word_offsets[word];
}

static inline guint
pandect_index_get_words_start (const PandectIndex *self,
                               guint               name)
{
  return self->words_bases[name / PANDECT_INDEX_BLOCK] + self->places[name].words;
}

static inline const PandectWordRef *
pandect_index_get_name_words (const PandectIndex *self,
                              guint               name,
                              guint              *n_words)
{
  guint start = pandect_index_get_words_start (self, name);

  *n_words = pandect_index_get_words_start (self, name + 1) - start;
  return self->name_words + start;
}

static inline PandectIndexKind
pandect_index_get_kind (const PandectIndex *self,
                        guint               name)
{
  return self->kinds[name] & ~PANDECT_KIND_EXPANDED;
}

/* The never-rules, for the side of the index: abbreviations, codes, body texts and names of under
 * four letters are found as they are written or not at all. */
static inline gboolean
pandect_name_kind_is_forgiving (PandectIndexKind kind)
{
  return kind < PANDECT_INDEX_NOTE && kind != PANDECT_INDEX_ABBREVIATION &&
         kind != PANDECT_INDEX_CODE;
}

static inline gboolean
pandect_index_name_is_forgiving (const PandectIndex *self,
                                 guint               name)
{
  return pandect_name_kind_is_forgiving (pandect_index_get_kind (self, name)) &&
         self->name_bytes[name] >= PANDECT_INDEX_SHORT_NAME;
}

G_END_DECLS
