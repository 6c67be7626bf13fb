/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include "test-bundle.h"

/* How the reader makes passages of what an author writes. */

static PandectBundle *
load_with (const char *find,
           const char *replace)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, find, replace);

  return test_bundle_from_text (text);
}

/* What is marked in a passage is found again, and white space is collapsed around it. */
static void
test_marked_passage (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  const PandectNote *note =
    pandect_therapy_get_notes ( pandect_bundle_lookup_therapy (bundle, "both"))[0];
  const PandectPassage *passage = pandect_text_get_source (note->text);
  g_autofree char *digest = pandect_passage_digest (passage);

  g_assert_cmpstr (passage->words, ==, "Drink mint against a cough.");
  g_assert_cmpuint (passage->n_spans, ==, 2);
  g_assert_cmpint (passage->spans[0].kind, ==, PANDECT_SPAN_DRUG);
  g_assert_cmpstr (passage->spans[0].target, ==, "mint");
  g_assert_cmpuint (passage->spans[0].start, ==, 6);
  g_assert_cmpuint (passage->spans[0].end, ==, 10);
  g_assert_cmpint (passage->spans[1].kind, ==, PANDECT_SPAN_TERM);
  g_assert_cmpstr (passage->spans[1].target, ==, "cough");
  g_assert_cmpuint (passage->spans[1].start, ==, 21);
  g_assert_cmpuint (passage->spans[1].end, ==, 26);
  g_assert_cmpstr (digest, ==, "41a3ba17");

  g_assert_finalize_object (bundle);
}

typedef struct
{
  const char *name;
  const char *source;
  const char *words;
  const char *spans;    /* start-end, a blank behind each */
} PassageCase;

#define MINT(words) "<drug ref=\"mint\">" words "</drug>"

static const PassageCase passage_cases[] = {
  { "plain", "a b", "a b", "" },
  { "blanks", " \n a \t\n b  ", "a b", "" },
  { "no-break-space", "a\xc2\xa0 b", "a\xc2\xa0 b", "" },
  { "marked-alone", MINT ("mint"), "mint", "0-4 " },
  { "marked-at-the-start", MINT ("mint") " tea", "mint tea", "0-4 " },
  { "marked-at-the-end", "tea of " MINT ("mint"), "tea of mint", "7-11 " },
  { "side-by-side", MINT ("mint") MINT ("mint"), "mintmint", "0-4 4-8 " },
  { "blank-between", MINT ("mint") " " MINT ("mint"), "mint mint", "0-4 5-9 " },
  { "line-between", MINT ("mint") "\n  " MINT ("mint"), "mint mint", "0-4 5-9 " },
  { "blank-inside-before", "a" MINT (" mint"), "a mint", "2-6 " },
  { "blank-inside-behind", MINT ("mint ") " tea", "mint tea", "0-4 " },
  { "blank-inside-at-the-end", "a " MINT ("mint\n"), "a mint", "2-6 " },
  { "bracket", "(" MINT ("mint") ")", "(mint)", "1-5 " },
  { "entities", "a &amp; b &lt;" MINT ("mint") "&gt; &#233;", "a & b <mint> \xc3\xa9", "7-11 " },
  { "character-data", "a <![CDATA[<b>]]> " MINT ("mint"), "a <b> mint", "6-10 " },
  { "comment", "a<!-- x -->b " MINT ("mi<!-- y -->nt"), "ab mint", "3-7 " },
};

static void
test_passage (gconstpointer data)
{
  const PassageCase *c = data;
  g_autofree char *text = g_strdup_printf ("<text>%s</text>", c->source);
  PandectBundle *bundle = load_with ("<text>That is all</text>", text);
  const PandectNote *note = pandect_bundle_get_notes (bundle)[0];
  const PandectPassage *passage = pandect_text_get_source (note->text);
  g_autoptr(GString) spans = g_string_new (NULL);

  for (guint i = 0; i < passage->n_spans; i++)
    g_string_append_printf (spans, "%u-%u ", passage->spans[i].start, passage->spans[i].end);

  g_assert_cmpstr (passage->words, ==, c->words);
  g_assert_cmpstr (spans->str, ==, c->spans);

  g_assert_finalize_object (bundle);
}

/* A translation of the present wording is shown; one of an older wording gives way to the source.
 * */
static void
test_translations (void)
{
  static const char *french[] = { "fr", NULL };
  static const char *german[] = { "de", "fr", NULL };
  static const char *only_german[] = { "de", NULL };
  PandectBundle *bundle =
    load_with ("<scope>", "<tr xml:lang=\"fr\" src=\"017979e8\">Tisane</tr>"
                          "<tr xml:lang=\"de\" src=\"01234567\">Sud</tr><scope>");
  PandectText *title = pandect_bundle_get_about (bundle)->title;

  g_assert_cmpuint (pandect_text_get_n_passages (title), ==, 3);
  g_assert_cmpstr (pandect_text_get_words (title, NULL), ==, "Tea");
  g_assert_cmpstr (pandect_text_get_words (title, french), ==, "Tisane");
  g_assert_cmpstr (pandect_text_get_words (title, german), ==, "Tisane");
  g_assert_cmpstr (pandect_text_get_words (title, only_german), ==, "Tea");
  g_assert_false (pandect_text_get_nth_passage (title, 1)->is_stale);
  g_assert_true (pandect_text_get_nth_passage (title, 2)->is_stale);

  g_assert_finalize_object (bundle);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passage/marked", test_marked_passage);
  g_test_add_func ("/passage/translations", test_translations);

  for (gsize i = 0; i < G_N_ELEMENTS (passage_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/passage/", passage_cases[i].name, NULL);

      g_test_add_data_func (path, &passage_cases[i], test_passage);
    }

  return g_test_run ();
}
