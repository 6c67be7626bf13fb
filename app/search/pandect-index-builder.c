/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-index-builder.h"

#include "search/pandect-fold.h"
#include "search/pandect-index-private.h"
#include "search/pandect-index-weights.h"
#include "search/pandect-word-table.h"

struct _PandectIndexBuilder
{
  PandectFold       fold;
  PandectWordTable *words;
  GByteArray       *forgiving;  /* by word, in order of appearance */

  GArray           *entries;    /* guint32 */
  GByteArray       *kinds;
  GByteArray       *langs;
  GByteArray       *name_bytes;
  GArray           *text_starts;  /* guint32, one more than names */
  GArray           *words_starts; /* guint32, one more than names */
  GArray           *name_words;   /* guint32, word by order of appearance */
  GString          *texts;
  GPtrArray        *lang_tags;
};

PandectIndexBuilder *
pandect_index_builder_new (void)
{
  PandectIndexBuilder *self = g_new0 (PandectIndexBuilder, 1);
  const guint32 zero = 0;

  pandect_fold_init (&self->fold);
  self->words = pandect_word_table_new ();
  self->forgiving = g_byte_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->kinds = g_byte_array_new ();
  self->langs = g_byte_array_new ();
  self->name_bytes = g_byte_array_new ();
  self->text_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->name_words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->texts = g_string_new (NULL);
  self->lang_tags = g_ptr_array_new_with_free_func (g_free);

  g_array_append_val (self->text_starts, zero);
  g_array_append_val (self->words_starts, zero);
  g_ptr_array_add (self->lang_tags, NULL);

  return self;
}

void
pandect_index_builder_free (PandectIndexBuilder *self)
{
  pandect_fold_clear (&self->fold);
  pandect_word_table_free (self->words);
  g_byte_array_unref (self->forgiving);
  g_array_unref (self->entries);
  g_byte_array_unref (self->kinds);
  g_byte_array_unref (self->langs);
  g_byte_array_unref (self->name_bytes);
  g_array_unref (self->text_starts);
  g_array_unref (self->words_starts);
  g_array_unref (self->name_words);
  g_string_free (self->texts, TRUE);
  g_clear_pointer (&self->lang_tags, g_ptr_array_unref);
  g_free (self);
}

/* Neighbouring names mostly share a language, so the last tag is tried first. Past 255 languages
 * a name counts as one of the source language. */
static guint8
intern_lang (PandectIndexBuilder *self,
             const char          *lang)
{
  if (lang == NULL)
    return 0;

  for (guint i = self->lang_tags->len - 1; i > 0; i--)
    {
      if (strcmp (g_ptr_array_index (self->lang_tags, i), lang) == 0)
        return i;
    }

  if (self->lang_tags->len > G_MAXUINT8)
    return 0;

  g_ptr_array_add (self->lang_tags, g_strdup (lang));

  return self->lang_tags->len - 1;
}

static gboolean
has_digit (const char *word,
           guint       length)
{
  for (guint i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (word[i]))
        return TRUE;
    }

  return FALSE;
}

/* A wrong digit is another drug or another dose, so a word with a digit is never forgiven. */
static gboolean
word_is_forgiving (const char *word,
                   guint       length)
{
  return length >= PANDECT_INDEX_SHORT_NAME &&
         g_utf8_strlen (word, length) >= PANDECT_INDEX_SHORT_NAME && !has_digit (word, length);
}

/* Adds the words of the folded text and returns how many bytes they have together. */
static guint
add_words (PandectIndexBuilder *self,
           gboolean             forgiving)
{
  PandectFoldWord word = { 0 };
  guint n_bytes = 0;
  guint n_words = 0;

  while (n_words++ < PANDECT_INDEX_MAX_WORDS && pandect_fold_next_word (&self->fold, &word))
    {
      const char *bytes = self->fold.text + word.start;
      guint length = word.length;
      guint32 id;

      if (length > PANDECT_INDEX_MAX_WORD)
        length = g_utf8_find_prev_char (bytes, bytes + PANDECT_INDEX_MAX_WORD) - bytes;

      id = pandect_word_table_intern (self->words, bytes, length);
      if (id == self->forgiving->len)
        g_byte_array_append (self->forgiving, &(guint8) { FALSE }, 1);
      if (forgiving && !self->forgiving->data[id] && word_is_forgiving (bytes, length))
        self->forgiving->data[id] = TRUE;

      g_array_append_val (self->name_words, id);
      n_bytes += length;
    }

  return n_bytes;
}

static void
add_name (PandectIndexBuilder *self,
          guint32              entry,
          guint8               kind,
          guint8               lang,
          const char          *text,
          gsize                length)
{
  gboolean forgiving = pandect_name_kind_is_forgiving (kind & ~PANDECT_KIND_EXPANDED);
  guint all_bytes = add_words (self, forgiving);
  guint8 n_bytes = MIN (all_bytes, G_MAXUINT8);
  guint32 end;

  g_string_append_len (self->texts, text, length + 1);
  end = self->texts->len;

  g_array_append_val (self->entries, entry);
  g_byte_array_append (self->kinds, &kind, 1);
  g_byte_array_append (self->langs, &lang, 1);
  g_byte_array_append (self->name_bytes, &n_bytes, 1);
  g_array_append_val (self->text_starts, end);
  end = self->name_words->len;
  g_array_append_val (self->words_starts, end);
}

/**
 * pandect_index_builder_add:
 * @self: a builder
 * @entry: whom the name stands for: an opaque number, lower ones first among equals
 * @kind: what the text is
 * @text: the name or text as it is shown
 * @lang: (nullable): its BCP-47 tag, or %NULL for the source language
 *
 * Adds a name or text. Any number of them may stand for one entry.
 *
 * Returns: %FALSE if nothing was added: the text is not UTF-8, is longer than 4000 bytes, has no
 *   letter or digit, or there are 2^28 names already
 */
gboolean
pandect_index_builder_add (PandectIndexBuilder *self,
                           guint                entry,
                           PandectIndexKind      kind,
                           const char          *text,
                           const char          *lang)
{
  gsize length;
  guint8 lang_id;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  if (length > PANDECT_INDEX_MAX_TEXT || self->entries->len + 2 > PANDECT_INDEX_MAX_NAMES)
    return FALSE;

  if (!pandect_fold_text (&self->fold, text, length, PANDECT_FOLD_PLAIN) ||
      !pandect_fold_next_word (&self->fold, &(PandectFoldWord) { 0 }))
    return FALSE;

  lang_id = intern_lang (self, lang);
  add_name (self, entry, kind, lang_id, text, length);

  if (self->fold.expandable &&
      pandect_fold_text (&self->fold, text, length, PANDECT_FOLD_EXPAND))
    add_name (self, entry, kind | PANDECT_KIND_EXPANDED, lang_id, text, length);

  return TRUE;
}

/* How many bytes two neighbouring words share, whole characters only. */
static guint8
shared_bytes (const char *a,
              guint       a_length,
              const char *b,
              guint       b_length)
{
  guint most = MIN (a_length, b_length);
  guint n = 0;

  while (n < most && a[n] == b[n])
    n++;
  while (n > 0 && n < b_length && ((guchar) b[n] & 0xc0) == 0x80)
    n--;

  return n;
}

static void
place_words (PandectIndexBuilder *self,
             PandectIndex        *index,
             const guint32       *order)
{
  gsize pool_size = pandect_word_table_get_n_bytes (self->words);
  char *end;

  index->n_words = pandect_word_table_get_n_words (self->words);
  index->word_pool = end = g_malloc (pool_size + 1);
  index->word_offsets = g_new (guint32, index->n_words + 1);
  index->word_shared = g_new (guint8, index->n_words + 1);
  index->word_forgiving = g_new (guint8, index->n_words + 1);
  index->size += pool_size + index->n_words * (2 * sizeof (guint8) + sizeof (guint32));

  for (guint i = 0; i < index->n_words; i++)
    {
      guint length;
      const char *bytes = pandect_word_table_get_word (self->words, order[i], &length);

      memcpy (end, bytes, length);
      index->word_offsets[i] = end - index->word_pool;
      index->word_forgiving[i] = self->forgiving->data[order[i]];
      index->word_shared[i] = 0;
      if (i > 0)
        {
          guint before;
          const char *word = pandect_index_get_word (index, i - 1, &before);

          index->word_shared[i] = shared_bytes (word, before, end, length);
        }
      end += length;
    }

  *end = '\0';
  index->word_offsets[index->n_words] = end - index->word_pool;
}

static void
place_postings (PandectIndex  *index,
                const guint32 *name_words,
                guint          n_refs,
                const guint32 *rank)
{
  g_autofree guint32 *next = g_new0 (guint32, index->n_words + 1);

  index->posting_offsets = g_new (guint32, index->n_words + 1);
  index->postings = g_new (guint32, n_refs + 1);
  index->name_words = g_new (PandectWordRef, n_refs + 1);
  index->size += n_refs * (sizeof (guint32) + sizeof (PandectWordRef)) +
                 index->n_words * sizeof (guint32);

  for (guint i = 0; i < n_refs; i++)
    {
      guint word = rank[name_words[i]];

      index->name_words[i] = (PandectWordRef) { { word, word >> 8, word >> 16 } };
      next[word + 1]++;
    }

  for (guint i = 0; i < index->n_words; i++)
    next[i + 1] += next[i];
  memcpy (index->posting_offsets, next, (index->n_words + 1) * sizeof (guint32));

  for (guint name = 0; name < index->n_names; name++)
    {
      guint n_words;
      const PandectWordRef *refs = pandect_index_get_name_words (index, name, &n_words);

      for (guint i = 0; i < n_words; i++)
        {
          guint word = pandect_word_ref_get (refs[i]);
          guint place = MIN (i, PANDECT_POSTING_PLACE_MASK);

          index->postings[next[word]++] = name << PANDECT_POSTING_PLACE_BITS | place;
        }
    }
}

static void
place_names (PandectIndexBuilder *self,
             PandectIndex        *index)
{
  guint n_blocks = self->entries->len / PANDECT_INDEX_BLOCK + 1;
  const guint32 *texts = (const guint32 *) (gpointer) self->text_starts->data;
  const guint32 *words = (const guint32 *) (gpointer) self->words_starts->data;

  index->n_names = self->entries->len;
  index->text_bases = g_new (guint32, n_blocks);
  index->words_bases = g_new (guint32, n_blocks);
  index->places = g_new (PandectNamePlace, index->n_names + 1);
  index->size += n_blocks * 2 * sizeof (guint32) + index->n_names * sizeof (PandectNamePlace);

  for (guint i = 0; i <= index->n_names; i++)
    {
      guint block = i / PANDECT_INDEX_BLOCK;

      if (i % PANDECT_INDEX_BLOCK == 0)
        {
          index->text_bases[block] = texts[i];
          index->words_bases[block] = words[i];
        }
      index->places[i].text = texts[i] - index->text_bases[block];
      index->places[i].words = words[i] - index->words_bases[block];
    }
}

/* The arrays grew by doubling; the index keeps copies of the right size. */
static void
copy_name_arrays (PandectIndexBuilder *self,
                  PandectIndex        *index)
{
  index->entries = g_memdup2 (self->entries->data, self->entries->len * sizeof (guint32));
  index->kinds = g_memdup2 (self->kinds->data, self->kinds->len);
  index->langs = g_memdup2 (self->langs->data, self->langs->len);
  index->name_bytes = g_memdup2 (self->name_bytes->data, self->name_bytes->len);
  index->text_pool = g_memdup2 (self->texts->str, self->texts->len + 1);
  index->lang_tags = g_steal_pointer (&self->lang_tags);
  index->size += index->n_names * (sizeof (guint32) + 3 * sizeof (guint8)) + self->texts->len;
}

/**
 * pandect_index_builder_finish:
 * @self: (transfer full): a builder; it is freed
 *
 * Makes the index.
 */
PandectIndex *
pandect_index_builder_finish (PandectIndexBuilder *self)
{
  PandectIndex *index;
  g_autofree guint32 *order = NULL;
  g_autofree guint32 *rank = NULL;
  guint n_words;

  g_return_val_if_fail (self != NULL, NULL);

  n_words = pandect_word_table_get_n_words (self->words);
  order = pandect_word_table_sort (self->words);
  rank = g_new (guint32, n_words + 1);
  for (guint i = 0; i < n_words; i++)
    rank[order[i]] = i;

  index = g_new0 (PandectIndex, 1);
  g_atomic_ref_count_init (&index->ref_count);
  index->size = sizeof (PandectIndex);
  place_names (self, index);
  place_words (self, index, order);
  place_postings (index, (const guint32 *) (gpointer) self->name_words->data,
                  self->name_words->len, rank);
  copy_name_arrays (self, index);
  pandect_index_weigh_names (index);

  pandect_index_builder_free (self);

  return index;
}
