/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-index.h"

#include "search/pandect-index-private.h"

PandectIndex *
pandect_index_ref (PandectIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pandect_index_unref (PandectIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->word_pool);
  g_free (self->word_offsets);
  g_free (self->word_shared);
  g_free (self->word_forgiving);
  g_free (self->posting_offsets);
  g_free (self->postings);
  g_free (self->entries);
  g_free (self->kinds);
  g_free (self->langs);
  g_free (self->name_bytes);
  g_free (self->weights);
  g_free (self->text_bases);
  g_free (self->words_bases);
  g_free (self->places);
  g_free (self->name_words);
  g_free (self->text_pool);
  g_ptr_array_unref (self->lang_tags);
  g_free (self);
}

/**
 * pandect_index_get_n_names:
 * @self: an index
 *
 * Counts the names and texts. One that has a second spelling (ä as ae) counts twice.
 */
guint
pandect_index_get_n_names (PandectIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_names;
}

guint
pandect_index_get_n_words (PandectIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_words;
}

/**
 * pandect_index_get_size:
 * @self: an index
 *
 * Returns: the bytes that the index takes, shown and folded texts included
 */
gsize
pandect_index_get_size (PandectIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

const char *
pandect_index_get_name_text (PandectIndex *self,
                             guint         name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name < self->n_names, NULL);

  return self->text_pool + self->text_bases[name / PANDECT_INDEX_BLOCK] + self->places[name].text;
}

/**
 * pandect_index_get_name_lang:
 * @self: an index
 * @name: a name
 *
 * Returns: (nullable): the BCP-47 tag that the name was added with; %NULL for the source language
 */
const char *
pandect_index_get_name_lang (PandectIndex *self,
                             guint         name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name < self->n_names, NULL);

  return g_ptr_array_index (self->lang_tags, self->langs[name]);
}

PandectIndexKind
pandect_index_get_name_kind (PandectIndex *self,
                             guint         name)
{
  g_return_val_if_fail (self != NULL, PANDECT_INDEX_GENERIC);
  g_return_val_if_fail (name < self->n_names, PANDECT_INDEX_GENERIC);

  return pandect_index_get_kind (self, name);
}

guint
pandect_index_get_entry (PandectIndex *self,
                         guint         name)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (name < self->n_names, 0);

  return self->entries[name];
}
