/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-index-weights.h"

typedef struct
{
  guint32 entry;
  guint32 n_names; /* 0 in an empty slot */
} EntryCount;

/* Where in the table an entry stands, or would. */
static guint
find_entry (const EntryCount *counts,
            guint             n_slots,
            guint32           entry)
{
  guint slot = (entry * 2654435761u) & (n_slots - 1);

  while (counts[slot].n_names != 0 && counts[slot].entry != entry)
    slot = (slot + 1) & (n_slots - 1);

  return slot;
}

/* A drug in wide use has more brands and more names in other languages, so of two drugs that a
 * misspelling resembles alike, the one with more names is likelier meant. */
void
pandect_index_weigh_names (PandectIndex *index)
{
  guint n_slots = 1u << g_bit_storage (index->n_names * 2);
  g_autofree EntryCount *counts = g_new0 (EntryCount, n_slots);

  index->weights = g_new (guint8, index->n_names + 1);
  index->size += index->n_names;

  for (guint i = 0; i < index->n_names; i++)
    {
      EntryCount *count = &counts[find_entry (counts, n_slots, index->entries[i])];

      count->entry = index->entries[i];
      if (pandect_index_get_kind (index, i) < PANDECT_INDEX_NOTE || count->n_names == 0)
        count->n_names++;
    }

  for (guint i = 0; i < index->n_names; i++)
    {
      guint slot = find_entry (counts, n_slots, index->entries[i]);

      index->weights[i] = g_bit_storage (counts[slot].n_names) - 1;
    }
}
