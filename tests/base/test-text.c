/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-text.h"

/* A text in English with translations into French and, of an older wording, into German. */
static PandectText *
new_text (void)
{
  PandectText *text = pandect_text_new_word ("bone", "en");
  PandectPassage *stale = pandect_passage_new ("de", "Gebein");

  stale->is_stale = TRUE;
  pandect_text_take_translation (text, pandect_passage_new ("fr", "os"));
  pandect_text_take_translation (text, stale);
  pandect_text_take_translation (text, pandect_passage_new ("pt-BR", "osso"));

  return text;
}

typedef struct
{
  const char *name;
  const char *languages[5];
  const char *words;
  const char *language;
} ChainCase;

static const ChainCase chain_cases[] = {
  { "none", { NULL }, "bone", "en" },
  { "source", { "en" }, "bone", "en" },
  { "source-before-others", { "en", "fr" }, "bone", "en" },
  { "translation", { "fr" }, "os", "fr" },
  { "first-wins", { "pt-BR", "fr" }, "osso", "pt-BR" },
  { "unknown-is-passed-over", { "it", "fr", "en" }, "os", "fr" },
  { "nothing-known", { "it", "es" }, "bone", "en" },
  { "case-of-tags", { "PT-br" }, "osso", "pt-BR" },
  { "region-is-not-language", { "pt" }, "bone", "en" },
  { "stale-gives-source", { "de" }, "bone", "en" },
  { "stale-gives-next", { "de", "fr" }, "os", "fr" },
};

static void
test_chain (gconstpointer data)
{
  const ChainCase *c = data;
  g_autoptr(PandectText) text = new_text ();
  const PandectPassage *passage = pandect_text_get_passage (text, c->languages);

  g_assert_cmpstr (passage->words, ==, c->words);
  g_assert_cmpstr (passage->language, ==, c->language);
  g_assert_false (passage->is_stale);
  g_assert_cmpstr (pandect_text_get_words (text, c->languages), ==, c->words);
}

static void
test_no_chain (void)
{
  g_autoptr(PandectText) text = new_text ();

  g_assert_cmpstr (pandect_text_get_words (text, NULL), ==, "bone");
  g_assert_cmpstr (pandect_text_get_words (NULL, NULL), ==, "");
}

static void
test_passages (void)
{
  g_autoptr(PandectText) text = new_text ();

  g_assert_cmpuint (pandect_text_get_n_passages (text), ==, 4);
  g_assert_true (pandect_text_get_nth_passage (text, 0) == pandect_text_get_source (text));
  g_assert_cmpstr (pandect_text_get_nth_passage (text, 1)->words, ==, "os");
  g_assert_true (pandect_text_get_nth_passage (text, 2)->is_stale);
  g_assert_null (pandect_text_get_nth_passage (text, 4));
}

static void
test_references (void)
{
  PandectText *text = new_text ();
  GValue value = G_VALUE_INIT;

  g_value_init (&value, PANDECT_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  pandect_text_unref (text);

  /* The value holds the same text, not a copy of it. */
  g_assert_true (g_value_get_boxed (&value) == text);
  g_assert_cmpstr (pandect_text_get_words (text, NULL), ==, "bone");
  g_value_unset (&value);
}

static void
test_spans (void)
{
  g_autoptr(PandectPassage) passage = pandect_passage_new ("en", "a taxane or tamoxifen");

  pandect_passage_add_span (passage, PANDECT_SPAN_TERM, 2, 8, "taxanes");
  pandect_passage_add_span (passage, PANDECT_SPAN_DRUG, 12, 21, "tamoxifen");

  g_assert_cmpuint (passage->n_spans, ==, 2);
  g_assert_cmpint (passage->spans[0].kind, ==, PANDECT_SPAN_TERM);
  g_assert_cmpint (passage->spans[1].kind, ==, PANDECT_SPAN_DRUG);
  g_assert_cmpstr (passage->spans[1].target, ==, "tamoxifen");
  g_assert_cmpmem (passage->words + passage->spans[0].start,
                   passage->spans[0].end - passage->spans[0].start, "taxane", 6);
}

/* Computed apart from the program: printf %s '…' | sha256sum | head -c 8 */
static void
test_digest (void)
{
  g_autoptr(PandectPassage) passage = pandect_passage_new ("en", "a taxane or tamoxifen");
  g_autoptr(PandectPassage) empty = pandect_passage_new ("en", "");
  g_autofree char *plain = pandect_passage_digest (passage);
  g_autofree char *of_nothing = pandect_passage_digest (empty);
  g_autofree char *marked = NULL;

  pandect_passage_add_span (passage, PANDECT_SPAN_TERM, 2, 8, "taxanes");
  pandect_passage_add_span (passage, PANDECT_SPAN_DRUG, 12, 21, "tamoxifen");
  marked = pandect_passage_digest (passage);

  g_assert_cmpstr (of_nothing, ==, "e3b0c442");
  g_assert_cmpstr (plain, ==, "ee43e9bc");
  g_assert_cmpstr (marked, ==, "431c0c0f");
}

static void
test_digest_sees_changes (void)
{
  static const char *wordings[] = { "bone", "Bone", "bone ", "bone.", "bon\xc3\xa9" };
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autoptr(PandectPassage) passage = pandect_passage_new ("en", wordings[i]);
      char *digest = pandect_passage_digest (passage);

      g_assert_cmpuint (strlen (digest), ==, 8);
      g_assert_true (g_hash_table_add (seen, digest));
    }
}

/* The language is no part of the wording, and neither is how a translation stands to it. */
static void
test_digest_is_of_the_wording (void)
{
  g_autoptr(PandectPassage) english = pandect_passage_new ("en", "bone");
  g_autoptr(PandectPassage) other = pandect_passage_new ("fr", "bone");
  g_autofree char *a = pandect_passage_digest (english);
  g_autofree char *b = NULL;

  other->is_stale = TRUE;
  b = pandect_passage_digest (other);
  g_assert_cmpstr (a, ==, b);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/no-chain", test_no_chain);
  g_test_add_func ("/text/passages", test_passages);
  g_test_add_func ("/text/references", test_references);
  g_test_add_func ("/text/spans", test_spans);
  g_test_add_func ("/text/digest", test_digest);
  g_test_add_func ("/text/digest-sees-changes", test_digest_sees_changes);
  g_test_add_func ("/text/digest-is-of-the-wording", test_digest_is_of_the_wording);

  for (gsize i = 0; i < G_N_ELEMENTS (chain_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/chain/", chain_cases[i].name, NULL);

      g_test_add_data_func (path, &chain_cases[i], test_chain);
    }

  return g_test_run ();
}
