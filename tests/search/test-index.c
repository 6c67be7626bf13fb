/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-names.h"
#include "search/pandect-index-private.h"

static PandectIndex *
new_index (const char *const *names)
{
  PandectIndexBuilder *builder = pandect_index_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (pandect_index_builder_add (builder, i, PANDECT_INDEX_GENERIC, names[i], NULL));

  return pandect_index_builder_finish (builder);
}

static char *
dup_word (PandectIndex *index,
          guint         word)
{
  guint length;
  const char *bytes = pandect_index_get_word (index, word, &length);

  return g_strndup (bytes, length);
}

static void
test_empty (void)
{
  g_autoptr(PandectIndex) index = pandect_index_builder_finish (pandect_index_builder_new ());

  g_assert_cmpuint (pandect_index_get_n_names (index), ==, 0);
  g_assert_cmpuint (pandect_index_get_n_words (index), ==, 0);
}

static void
test_names (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;

  g_assert_true (pandect_index_builder_add (builder, 7, PANDECT_INDEX_BRAND, "Femara®", NULL));
  g_assert_true (pandect_index_builder_add (builder, 7, PANDECT_INDEX_SYNONYM, "létrozole", "fr"));
  g_assert_true (pandect_index_builder_add (builder, 9, PANDECT_INDEX_NOTE, "Tough on bone", NULL));
  index = pandect_index_builder_finish (g_steal_pointer (&builder));

  g_assert_cmpuint (pandect_index_get_n_names (index), ==, 3);
  g_assert_cmpuint (pandect_index_get_n_words (index), ==, 5);
  g_assert_cmpstr (pandect_index_get_name_text (index, 0), ==, "Femara®");
  g_assert_cmpstr (pandect_index_get_name_text (index, 1), ==, "létrozole");
  g_assert_null (pandect_index_get_name_lang (index, 0));
  g_assert_cmpstr (pandect_index_get_name_lang (index, 1), ==, "fr");
  g_assert_cmpuint (pandect_index_get_entry (index, 1), ==, 7);
  g_assert_cmpuint (pandect_index_get_entry (index, 2), ==, 9);
  g_assert_cmpint (pandect_index_get_name_kind (index, 2), ==, PANDECT_INDEX_NOTE);
}

/* The words are sorted by their bytes, each once, and say what they share with the one before. */
static void
test_words (void)
{
  const char *const names[] = { "taxotere", "Taxol", "Tax", "taxol", "tärtaro", "τ", "奥沙", NULL };
  const char *const words[] = { "taertaro", "tartaro", "tax", "taxol",
                                "taxotere", "τ",       "奥",  "沙" };
  g_autoptr(PandectIndex) index = new_index (names);

  g_assert_cmpuint (index->n_words, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < index->n_words; i++)
    {
      g_autofree char *word = dup_word (index, i);
      g_autofree char *before = i > 0 ? dup_word (index, i - 1) : g_strdup ("");

      g_assert_cmpstr (word, ==, words[i]);
      g_assert_cmpstr (before, <, word);
      g_assert_true (strncmp (word, before, index->word_shared[i]) == 0);
      g_assert_cmpuint ((guchar) word[index->word_shared[i]] & 0xc0, !=, 0x80);
    }
}

/* From each name to its words and from each word to its names is the same way. */
static void
test_postings (void)
{
  g_autoptr(PandectIndex) index = sample_index_new ();
  guint n_refs = 0;

  for (guint name = 0; name < index->n_names; name++)
    {
      guint n_words;
      const PandectWordRef *words = pandect_index_get_name_words (index, name, &n_words);

      g_assert_cmpuint (n_words, >, 0);
      n_refs += n_words;
      for (guint i = 0; i < n_words; i++)
        {
          guint word = pandect_word_ref_get (words[i]);
          guint posting = name << PANDECT_POSTING_PLACE_BITS | MIN (i, PANDECT_POSTING_PLACE_MASK);
          gboolean found = FALSE;

          for (guint p = index->posting_offsets[word]; p < index->posting_offsets[word + 1]; p++)
            found = found || index->postings[p] == posting;
          g_assert_true (found);
        }
    }

  g_assert_cmpuint (index->posting_offsets[index->n_words], ==, n_refs);
}

/* Which words may be matched by typo: never those of abbreviations, codes and texts alone, of
 * fewer than four letters, or with a digit. */
static void
test_forgiving (void)
{
  g_autoptr(PandectIndex) index = sample_index_new ();

  for (guint i = 0; i < index->n_words; i++)
    {
      g_autofree char *word = dup_word (index, i);
      const char *const never[] = { "cddp", "ac",   "fac",    "mtx",  "5",  "fu", "dm1", "16",
                                    "bone", "airways", "metastasis", "奥", "aq", NULL };
      const char *const always[] = { "acid", "taxol", "bisphosphonates", "летрозол", NULL };

      if (g_strv_contains (never, word))
        g_assert_false (index->word_forgiving[i]);
      if (g_strv_contains (always, word))
        g_assert_true (index->word_forgiving[i]);
    }
}

static void
test_second_spelling (void)
{
  const char *const names[] = { "Clodronsäure", NULL };
  g_autoptr(PandectIndex) index = new_index (names);

  g_assert_cmpuint (index->n_names, ==, 2);
  g_assert_cmpuint (index->n_words, ==, 2);
  g_assert_cmpstr (pandect_index_get_name_text (index, 1), ==, "Clodronsäure");
  g_assert_cmpint (pandect_index_get_name_kind (index, 1), ==, PANDECT_INDEX_GENERIC);
}

static void
test_refused (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;
  g_autofree char *longest = g_strnfill (4000, 'a');
  g_autofree char *too_long = g_strnfill (4001, 'a');

  g_assert_false (pandect_index_builder_add (builder, 0, PANDECT_INDEX_NOTE, "\xff", NULL));
  g_assert_false (pandect_index_builder_add (builder, 0, PANDECT_INDEX_NOTE, "", NULL));
  g_assert_false (pandect_index_builder_add (builder, 0, PANDECT_INDEX_NOTE, " – ", NULL));
  g_assert_false (pandect_index_builder_add (builder, 0, PANDECT_INDEX_NOTE, too_long, NULL));
  g_assert_true (pandect_index_builder_add (builder, 0, PANDECT_INDEX_NOTE, longest, NULL));
  index = pandect_index_builder_finish (g_steal_pointer (&builder));
  g_assert_cmpuint (pandect_index_get_n_names (index), ==, 1);
}

/* Texts as long as they may be, in blocks of names that share an offset. */
static void
test_long_texts (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  while (text->len < 3990)
    g_string_append (text, "a ");

  for (guint i = 0; i < 40; i++)
    g_assert_true (pandect_index_builder_add (builder, i, PANDECT_INDEX_NOTE, text->str, NULL));
  index = pandect_index_builder_finish (g_steal_pointer (&builder));

  for (guint i = 0; i < 40; i++)
    {
      guint n_words;

      pandect_index_get_name_words (index, i, &n_words);
      g_assert_cmpuint (n_words, ==, 1995);
      g_assert_cmpstr (pandect_index_get_name_text (index, i), ==, text->str);
    }
}

static void
test_many_languages (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *lang = g_strdup_printf ("x-%u", i);

      pandect_index_builder_add (builder, i, PANDECT_INDEX_SYNONYM, "name", lang);
    }
  index = pandect_index_builder_finish (g_steal_pointer (&builder));

  g_assert_cmpstr (pandect_index_get_name_lang (index, 254), ==, "x-254");
  g_assert_null (pandect_index_get_name_lang (index, 299));
}

/* The bytes that a name may take: a bundle of 100,000 names has to fit in a few megabytes. */
static void
test_size (void)
{
  static const char *const syllables[] = { "ta",  "mox", "ri",  "tu", "zu",   "mab", "ne",  "vor",
                                           "cis", "pla", "tin", "do", "xo",   "lan", "ber", "fa" };
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) name = g_string_new (NULL);

      for (guint n = 0; n < 4; n++)
        g_string_append (name, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
      if (i % 3 == 0)
        g_string_append (name, " acid hydrochloride");
      pandect_index_builder_add (builder, i / 2, PANDECT_INDEX_BRAND, name->str, NULL);
    }
  index = pandect_index_builder_finish (g_steal_pointer (&builder));

  g_assert_cmpuint (pandect_index_get_size (index) / pandect_index_get_n_names (index), <, 64);
}

static void
test_references (void)
{
  PandectIndex *index = sample_index_new ();

  g_assert_true (pandect_index_ref (index) == index);
  pandect_index_unref (index);
  g_assert_cmpstr (pandect_index_get_name_text (index, 0), ==, "letrozole");
  pandect_index_unref (index);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/index/empty", test_empty);
  g_test_add_func ("/index/names", test_names);
  g_test_add_func ("/index/words", test_words);
  g_test_add_func ("/index/postings", test_postings);
  g_test_add_func ("/index/forgiving", test_forgiving);
  g_test_add_func ("/index/second-spelling", test_second_spelling);
  g_test_add_func ("/index/refused", test_refused);
  g_test_add_func ("/index/long-texts", test_long_texts);
  g_test_add_func ("/index/many-languages", test_many_languages);
  g_test_add_func ("/index/size", test_size);
  g_test_add_func ("/index/references", test_references);

  return g_test_run ();
}
