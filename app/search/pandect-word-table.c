/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-word-table.h"

#include <stdlib.h>
#include <string.h>

/* An open-addressed hash table over one pool of bytes: GHashTable would ask for an allocation and
 * a pointer for each word, and building an index is mostly this. */

#define FIRST_N_SLOTS 1024

typedef struct
{
  guint32 offset;
  guint32 length;
  guint32 hash;
} Word;

struct _PandectWordTable
{
  GByteArray *pool;
  GArray     *words;   /* Word */
  guint32    *slots;   /* word + 1, or 0 */
  guint       n_slots; /* a power of two */
};

/* The order of two words that differ in their first eight bytes is the order of their keys, so
 * most comparisons do not touch the pool. */
typedef struct
{
  guint64     key;
  const char *bytes;
  guint32     length;
  guint32     word;
} SortItem;

PandectWordTable *
pandect_word_table_new (void)
{
  PandectWordTable *self = g_new0 (PandectWordTable, 1);

  self->pool = g_byte_array_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->n_slots = FIRST_N_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);

  return self;
}

void
pandect_word_table_free (PandectWordTable *self)
{
  g_byte_array_unref (self->pool);
  g_array_unref (self->words);
  g_free (self->slots);
  g_free (self);
}

/* FNV-1a, 32 bits (Fowler, Noll, Vo). */
static guint32
hash_bytes (const char *bytes,
            guint       length)
{
  guint32 hash = 2166136261u;

  for (guint i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;

  return hash;
}

static void
grow (PandectWordTable *self)
{
  g_free (self->slots);
  self->n_slots *= 4;
  self->slots = g_new0 (guint32, self->n_slots);

  for (guint i = 0; i < self->words->len; i++)
    {
      guint slot = g_array_index (self->words, Word, i).hash & (self->n_slots - 1);

      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = i + 1;
    }
}

/* The number of a word, which is added if it is new. */
guint
pandect_word_table_intern (PandectWordTable *self,
                           const char       *bytes,
                           guint             length)
{
  Word added = { self->pool->len, length, hash_bytes (bytes, length) };
  guint slot = added.hash & (self->n_slots - 1);

  for (; self->slots[slot] != 0; slot = (slot + 1) & (self->n_slots - 1))
    {
      const Word *word = &g_array_index (self->words, Word, self->slots[slot] - 1);

      if (word->hash == added.hash && word->length == length &&
          memcmp (self->pool->data + word->offset, bytes, length) == 0)
        return self->slots[slot] - 1;
    }

  g_byte_array_append (self->pool, (const guint8 *) bytes, length);
  g_array_append_val (self->words, added);
  self->slots[slot] = self->words->len;
  if (self->words->len * 2 > self->n_slots)
    grow (self);

  return self->words->len - 1;
}

guint
pandect_word_table_get_n_words (PandectWordTable *self)
{
  return self->words->len;
}

gsize
pandect_word_table_get_n_bytes (PandectWordTable *self)
{
  return self->pool->len;
}

const char *
pandect_word_table_get_word (PandectWordTable *self,
                             guint             word,
                             guint            *length)
{
  const Word *found = &g_array_index (self->words, Word, word);

  *length = found->length;

  return (const char *) self->pool->data + found->offset;
}

static guint64
sort_key (const char *bytes,
          guint       length)
{
  guint64 key = 0;

  memcpy (&key, bytes, MIN (length, sizeof key));

  return GUINT64_FROM_BE (key);
}

static int
compare_items (const void *a,
               const void *b)
{
  const SortItem *x = a;
  const SortItem *y = b;
  int order;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;

  order = memcmp (x->bytes, y->bytes, MIN (x->length, y->length));

  return order != 0 ? order : (x->length > y->length) - (x->length < y->length);
}

/* The numbers of the words, in the order of their bytes. */
guint32 *
pandect_word_table_sort (PandectWordTable *self)
{
  guint n_words = self->words->len;
  g_autofree SortItem *items = g_new (SortItem, n_words + 1);
  guint32 *order = g_new (guint32, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    {
      items[i].bytes = pandect_word_table_get_word (self, i, &items[i].length);
      items[i].key = sort_key (items[i].bytes, items[i].length);
      items[i].word = i;
    }

  qsort (items, n_words, sizeof *items, compare_items);

  for (guint i = 0; i < n_words; i++)
    order[i] = items[i].word;

  return order;
}
