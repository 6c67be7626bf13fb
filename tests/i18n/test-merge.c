/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-merge.h"

#include <string.h>

#include "base/pandect-language.h"
#include "content/pandect-coverage.h"
#include "test-bundle.h"
#include "tools/pandect-xliff.h"

/* What is merged into a bundle, and what is refused. */

#define FILE_NAME "po/fr_CA.po"

#define HEADER(language, review) \
  "msgid \"\"\n" \
  "msgstr \"\"\n" \
  "\"Language: " language "\\n\"\n" \
  review \
  "\n"

#define REVIEW "\"X-Review: machine-drafted\\n\"\n"
#define FRENCH HEADER ("fr_CA", REVIEW)

/* Where the first entry begins in what follows FRENCH: five lines are before it. */
#define ENTRY(context, id, words) \
  "msgctxt \"" context "\"\n" \
  "msgid \"" id "\"\n" \
  "msgstr \"" words "\"\n"

/* The minimal bundle ends in “That is all”, under the id “end”. Here it ends in what is harder. */
#define PLAIN     "<text>That is all</text>"
#define DOSE      "Give 1.5 mg of Minty for HER2+ at 20 % &amp; stage IV"
#define MARKED    "Drink <drug ref=\\\"mint\\\">mint</drug> against a <term ref=\\\"cough\\\">" \
                  "cough</term>."

static char *
replace (const char *text,
         const char *what,
         const char *by)
{
  g_auto(GStrv) pieces = g_strsplit (text, what, -1);

  g_assert_cmpuint (g_strv_length (pieces), ==, 2);

  return g_strjoinv (by, pieces);
}

static char *
dup_bundle (void)
{
  g_autofree char *dose = replace (test_bundle_minimal, PLAIN, "<text>" DOSE "</text>");

  return replace (dose, "<name>mint</name>", "<name>mint</name><brand>Minty</brand>");
}

/* Merges, and gives the result or else the complaints, one a line. */
static char *
merge (const char *bundle,
       const char *catalogue,
       gboolean   *is_merged)
{
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) bytes = g_bytes_new (bundle, strlen (bundle));
  g_autoptr(PandectMerge) merged = pandect_merge_new (bytes, "tea.xml", complaints);
  g_autoptr(GBytes) result = NULL;

  if (merged != NULL && catalogue != NULL)
    {
      g_autoptr(PandectCatalogue) parsed =
        pandect_catalogue_parse (catalogue, strlen (catalogue), FILE_NAME, complaints);

      pandect_merge_add (merged, parsed, NULL);
    }

  if (merged != NULL)
    result = pandect_merge_finish (merged);

  *is_merged = result != NULL;
  if (*is_merged)
    return g_strndup (g_bytes_get_data (result, NULL), g_bytes_get_size (result));

  g_assert_cmpuint (complaints->len, >, 0);
  g_ptr_array_add (complaints, NULL);

  return g_strjoinv ("\n", (char **) complaints->pdata);
}

typedef struct
{
  const char *name;
  const char *catalogue;
  const char *complaint;    /* a part of it; NULL when it is merged */
} Row;

#define DOSE_ROW(name, words, complaint) { name, FRENCH ENTRY ("end", DOSE, words), complaint }
#define MARK_ROW(name, words, complaint) { name, FRENCH ENTRY ("warm", MARKED, words), complaint }

#define MINT  "<drug ref=\\\"mint\\\">menthe</drug>"
#define COUGH "<term ref=\\\"cough\\\">toux</term>"

static const Row rows[] = {
  /* What a translator may do. */
  DOSE_ROW ("in-another-order", "Stade IV &amp; HER2+ : Minty, 1,5 mg à 20 %", NULL),
  DOSE_ROW ("digits-of-the-script", "Minty ١٫٥ mg, ٢٠٪ &amp; HER2+, IV", NULL),
  DOSE_ROW ("in-full-width", "Minty，１.５mg，HER２＋，２０％、IV", NULL),
  DOSE_ROW ("number-beside-unit", "Minty 1,5mg HER2+ 20% IV", NULL),
  MARK_ROW ("name-in-the-language", "Contre la " COUGH ", buvez de la " MINT ".", NULL),
  { "in-several-lines", FRENCH "msgctxt \"warm\"\nmsgid \"\"\n\"Drink <drug ref=\\\"mint\\\">\"\n"
    "\"mint</drug> against a \"\n\"<term ref=\\\"cough\\\">cough</term>.\"\n"
    "msgstr \"\"\n\"Contre la " COUGH " : \"\n\"" MINT "\"\n", NULL },
  { "path", FRENCH ENTRY ("throat/sore/label", "Sore", "Irritée"), NULL },
  { "path-of-about", FRENCH ENTRY ("about/title", "Tea", "Tisane"), NULL },
  { "untranslated", FRENCH ENTRY ("end", DOSE, ""), NULL },
  { "no-id", FRENCH "msgid \"Tea\"\nmsgstr \"Thé\"\n", NULL },
  { "fuzzy", FRENCH "#, c-format, fuzzy\n" ENTRY ("gone", "Once there", "Naguère"), NULL },
  { "obsolete", FRENCH "#~ msgid \"Once there\"\n#~ msgstr \"Naguère\"\n", NULL },
  { "of-another-bundle", FRENCH "#: data/bundles/soup.xml:3\n" ENTRY ("soup", "Soup", "Soupe"),
    NULL },
  { "comments", "# A comment.\n#\n" FRENCH "# Another\n#. More\n#: data/tea.xml:3\n#| msgid \"T\"\n"
    "msgid \"Tea\"\nmsgstr \"Thé\"\n\n# The last", NULL },

  /* Numbers, codes, signs and names. */
  DOSE_ROW ("wrong-number", "Minty 15 mg HER2+ 20 % IV", ":8: Expected the number 1.5 1 times"),
  DOSE_ROW ("number-added", "Minty 1.5 mg HER2+ 20 % IV 7", "Expected the number 7 0 times"),
  DOSE_ROW ("number-lost", "Minty 1.5 mg HER2+ IV %", "Expected the number 20 1 times"),
  DOSE_ROW ("wrong-arabic-number", "Minty ١٫٦ mg HER2+ 20 % IV", "the number 1.6 0 times"),
  DOSE_ROW ("code-lost", "Minty 1.5 mg + 20 % IV", "Expected HER2 1 times"),
  DOSE_ROW ("code-changed", "Minty 1.5 mg HER3+ 20 % IV", "Expected HER3 0 times"),
  DOSE_ROW ("code-twice", "Minty 1.5 mg HER2+ HER2 20 % IV", "Expected HER2 1 times, as in the "
            "source, found it 2 times"),
  DOSE_ROW ("roman-number-changed", "Minty 1.5 mg HER2+ 20 % III", "Expected IV 1 times"),
  DOSE_ROW ("sign-lost", "Minty 1.5 mg HER2 20 % IV", "Expected + 1 times"),
  DOSE_ROW ("sign-turned", "Minty 1.5 mg HER2− 20 % IV", "Expected − 0 times"),
  DOSE_ROW ("brand-translated", "Menthol 1.5 mg HER2+ 20 % IV", "Expected Minty 1 times"),
  DOSE_ROW ("brand-inflected", "Mintyx 1.5 mg HER2+ 20 % IV", "Expected Minty 1 times"),

  /* Marks. */
  MARK_ROW ("mark-lost", "Contre la " COUGH ", buvez de la menthe.",
            "Expected <drug ref=\"mint\"> 1 times"),
  MARK_ROW ("mark-twice", MINT MINT COUGH, "found it 2 times"),
  MARK_ROW ("mark-of-something-else", "<drug ref=\\\"sage\\\">sauge</drug> " COUGH,
            "Expected <drug ref=\"sage\"> 0 times"),
  MARK_ROW ("mark-of-another-kind", "<term ref=\\\"mint\\\">menthe</term> " COUGH,
            "Expected <term ref=\"mint\"> 0 times"),
  MARK_ROW ("mark-without-reference", "<drug>menthe</drug> " COUGH, "Expected no element but"),
  MARK_ROW ("another-element", MINT " <em>contre</em> " COUGH, "found <em>"),
  MARK_ROW ("mark-in-a-mark", "<drug ref=\\\"mint\\\"><b>menthe</b></drug> " COUGH,
            "Expected no element but"),
  MARK_ROW ("another-attribute", "<drug ref=\\\"mint\\\" id=\\\"x\\\">menthe</drug> " COUGH,
            "Expected it written as"),
  MARK_ROW ("comment-inside", MINT " <!-- ? --> " COUGH, "Expected it written as"),

  MARK_ROW ("character-by-number", MINT " &#8211; " COUGH, "Expected it written as"),

  /* Markup. */
  DOSE_ROW ("not-closed", "<drug ref=\\\"mint\\\">Minty", ":8: "),
  DOSE_ROW ("closed-twice", "Minty</text><text>", ":8: "),
  DOSE_ROW ("bare-ampersand", "Minty & 1.5 mg HER2+ 20 % IV", ":8: "),
  DOSE_ROW ("entity", "Minty&nbsp;1.5 mg HER2+ 20 % IV", ":8: "),
  DOSE_ROW ("instruction", "<?php x ?>Minty", ":8: "),
  DOSE_ROW ("only-blanks", "  \\n ", "Expected words, found none"),
  DOSE_ROW ("only-a-direction-control", "\u200f", "direction controls, found U+200F"),
  DOSE_ROW ("direction-control", "Minty \u2067 1.5 mg HER2+ 20 % IV", "found U+2067"),
  DOSE_ROW ("direction-control-by-number", "Minty &#x202E; 1.5", "found U+202E"),

  /* What belongs to no text. */
  { "renamed-id", FRENCH ENTRY ("finish", DOSE, "x"),
    ":6: Expected an id of the bundle, found “finish”" },
  { "renamed-path", FRENCH ENTRY ("soup/label", "Sore", "x"), "an id of the bundle" },
  { "path-of-another-answer", FRENCH ENTRY ("throat/well/label", "Sore", "x"), "as it reads now" },
  { "id-of-something-else", FRENCH ENTRY ("mint", DOSE, "x"), "as it reads now" },
  { "id-left-out", FRENCH "msgid \"" DOSE "\"\nmsgstr \"x\"\n", "as it reads now" },
  { "changed-source", FRENCH ENTRY ("end", "Give 75 mg", "75"),
    ":6: Expected a text of the bundle as it reads now" },
  { "twice", FRENCH ENTRY ("hot", "Hot", "Chaud") ENTRY ("hot", "Hot", "Chaude"),
    ":9: Expected each text once" },
  { "unknown-in-this-bundle", FRENCH "#: data/tea.xml:3\n" ENTRY ("soup", "Soup", "Soupe"),
    "Expected an id" },

  /* The catalogue itself. */
  { "empty-catalogue", "", ":1: Expected the header" },
  { "no-header", ENTRY ("hot", "Hot", "Chaud"), "Expected the header" },
  { "no-language", HEADER ("", REVIEW), ":2: Expected “Language: …”" },
  { "language-of-the-bundle", HEADER ("en", REVIEW), "has not got yet, found en" },
  { "no-review", HEADER ("fr_CA", ""), "Expected “X-Review: machine-drafted”" },
  { "unknown-review", HEADER ("fr_CA", "\"X-Review: perfect\\n\"\n"), "found “perfect”" },
  { "review-by-nobody", HEADER ("fr_CA", "\"X-Review: clinically-reviewed\\n\"\n"),
    "Expected “X-Reviewer: …”" },
  { "review-at-no-date", HEADER ("fr_CA", REVIEW "\"X-Review-Date: today\\n\"\n"), "date" },
  { "plural", FRENCH "msgid \"Tea\"\nmsgid_plural \"Teas\"\nmsgstr[0] \"Thé\"\n", "no plurals" },
  { "no-translation", FRENCH "msgid \"Tea\"\n", ":6: Expected msgid and msgstr" },
  { "no-source", FRENCH "msgstr \"Thé\"\n", "Expected msgid before msgstr" },
  { "quote-left-out", FRENCH "msgid \"Tea\nmsgstr \"Thé\"\n", ":6: Expected the line to end" },
  { "bare-words", FRENCH "msgid Tea\nmsgstr \"Thé\"\n", "Expected a string in quotes" },
  { "string-out-of-place", "\"Tea\"\n" FRENCH, ":1: Expected a string" },
  { "unknown-escape", FRENCH "msgid \"Tea\"\nmsgstr \"\\x54\"\n", "Expected no backslash" },
  { "not-utf-8", FRENCH "msgid \"Tea\"\nmsgstr \"Th\xe9\"\n", "Expected text in UTF-8" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *bundle = dup_bundle ();
  gboolean is_merged;
  g_autofree char *result = merge (bundle, row->catalogue, &is_merged);

  if (row->complaint == NULL)
    {
      g_autoptr(PandectBundle) opened = NULL;

      if (!is_merged)
        g_test_message ("%s", result);
      g_assert_true (is_merged);
      opened = test_bundle_from_text (result);
      g_assert_nonnull (opened);
      return;
    }

  g_assert_false (is_merged);
  if (strstr (result, row->complaint) == NULL)
    g_test_message ("Expected “%s”, found “%s”", row->complaint, result);
  g_assert_nonnull (strstr (result, row->complaint));
  g_assert_true (g_str_has_prefix (result, FILE_NAME ":") || g_str_has_prefix (result, "tea.xml:"));
}

/* Every fault is told at once. */
static void
test_all_complaints (void)
{
  g_autofree char *bundle = dup_bundle ();
  gboolean is_merged;
  g_autofree char *result =
    merge (bundle, FRENCH ENTRY ("end", DOSE, "Minty") ENTRY ("hot", "Hot", "5")
                   ENTRY ("gone", "Gone", "Parti"), &is_merged);
  g_auto(GStrv) lines = g_strsplit (result, "\n", -1);

  g_assert_false (is_merged);
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
  g_assert_true (g_str_has_prefix (lines[0], FILE_NAME ":8: "));
  g_assert_true (g_str_has_prefix (lines[6], FILE_NAME ":11: "));
  g_assert_true (g_str_has_prefix (lines[7], FILE_NAME ":12: "));
}

static void
test_no_catalogue (void)
{
  static const char *names[] = { TEST_SHIPPED, TEST_HOUSEPLANTS };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bundle = test_bundle_read_file (names[i]);
      gboolean is_merged;
      g_autofree char *result = merge (bundle, NULL, &is_merged);

      g_assert_true (is_merged);
      g_assert_cmpstr (result, ==, bundle);
    }
}

/* What the file looked like, it still looks like: only lines are added. */
static void
test_layout (void)
{
  static const char before[] =
    "<fact  id='F001' ><place\n>Top</place> <text>Mint <!-- </text> --> soothes</text></fact>\n"
    "    <fact id=\"F002\">\n"
    "\t<place>End</place>\r\n"
    "      <text>Sage &lt; mint</text >  <!-- why? -->\n"
    "    </fact>\n";
  static const char after[] =
    "<fact  id='F001' ><place\n>Top</place>\n"
    "  <tr xml:lang=\"fr-CA\" src=\"5e0d88e4\">Haut</tr>\n"
    "   <text>Mint <!-- </text> --> soothes</text>\n"
    "  <tr xml:lang=\"fr-CA\" src=\"a6a2cc31\">La menthe calme</tr>\n"
    "</fact>\n"
    "    <fact id=\"F002\">\n"
    "\t<place>End</place>\n"
    "\t<tr xml:lang=\"fr-CA\" src=\"ccf66dea\">Fin</tr>\r\n"
    "      <text>Sage &lt; mint</text >\n"
    "      <tr xml:lang=\"fr-CA\" src=\"########\">Sauge &lt; menthe</tr>\n"
    "        <!-- why? -->\n"
    "    </fact>\n";
  const char *facts = strstr (test_bundle_minimal, "<fact id");
  const char *end = strstr (facts, "</facts>");
  g_autofree char *old = g_strndup (facts, end - facts);
  g_autofree char *bundle = replace (test_bundle_minimal, old, before);
  gboolean is_merged;
  g_autofree char *result =
    merge (bundle, FRENCH ENTRY ("F001", "Top", "Haut") ENTRY ("F002", "End", "Fin")
                   ENTRY ("F001", "Mint soothes", "La menthe calme")
                   ENTRY ("F002", "Sage &lt; mint", "Sauge &lt; menthe"), &is_merged);
  g_autoptr(GRegex) digest = g_regex_new ("src=\"[0-9a-f]{8}\"", 0, 0, NULL);
  g_autofree char *found = NULL;
  g_autofree char *expected_text = NULL;
  g_autofree char *found_text = NULL;

  g_assert_true (is_merged);
  facts = strstr (result, "<fact ");
  found = g_strndup (facts, strstr (facts, "</facts>") - facts);
  found_text = g_regex_replace_literal (digest, found, -1, 0, "src=\"########\"", 0, NULL);
  expected_text = g_regex_replace_literal (digest, after, -1, 0, "src=\"########\"", 0, NULL);
  g_assert_cmpstr (found_text, ==, expected_text);
}

static void
test_review (void)
{
  gboolean is_merged;
  g_autofree char *result =
    merge (test_bundle_minimal,
           HEADER ("fr_CA", "\"X-Review: clinically-reviewed\\n\"\n"
                            "\"X-Reviewer: A. Nurse & \\\"B\\\"\\n\"\n"
                            "\"X-Review-Date: 2026-11-23\\n\"\n"), &is_merged);

  g_assert_true (is_merged);
  g_assert_nonnull (strstr (result,
                            "<review xml:lang=\"en\" state=\"not-clinically-reviewed\"/>\n"
                            "<review xml:lang=\"fr-CA\" state=\"clinically-reviewed\" "
                            "by=\"A. Nurse &amp; &quot;B&quot;\" date=\"2026-11-23\"/>\n"));
}

/* What comes anew takes the place of what the bundle has; what does not come stays. */
static void
test_already_there (void)
{
  gboolean is_merged;
  g_autofree char *once =
    merge (test_bundle_minimal, FRENCH ENTRY ("hot", "Hot", "Chaud") ENTRY ("end", "That is all",
           "C’est tout"), &is_merged);
  g_autofree char *twice = NULL;
  g_autofree char *back = NULL;

  g_assert_true (is_merged);
  twice = merge (once, FRENCH ENTRY ("hot", "Hot", "Brûlant"), &is_merged);
  g_assert_true (is_merged);
  g_assert_null (strstr (twice, "Chaud"));
  g_assert_nonnull (strstr (twice, "Brûlant"));
  g_assert_nonnull (strstr (twice, "C’est tout"));

  back = merge (twice, FRENCH ENTRY ("hot", "Hot", "Chaud"), &is_merged);
  g_assert_cmpstr (back, ==, once);
}

static PandectMerge *
open_merge (const char *text,
            GPtrArray  *complaints)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return pandect_merge_new (bytes, "tea.xml", complaints);
}

/* Gives the texts of a bundle out in one form or the other, and takes them back. */
static char *
take_round (const char *text,
            gboolean    as_xliff)
{
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PandectMerge) given = open_merge (text, complaints);
  g_autoptr(PandectMerge) taken = open_merge (text, complaints);
  g_autoptr(PandectCatalogue) out = pandect_merge_dup_catalogue (given, "fr-CA");
  g_autofree char *written = as_xliff ? pandect_xliff_write (out) : pandect_catalogue_write (out);
  g_autoptr(GBytes) bytes = g_bytes_new (written, strlen (written));
  g_autoptr(PandectCatalogue) in = as_xliff
    ? pandect_xliff_parse (bytes, "fr.xlf", complaints)
    : pandect_catalogue_parse (written, strlen (written), "fr.po", complaints);
  g_autoptr(GBytes) result = NULL;

  pandect_merge_add (taken, in, NULL);
  result = pandect_merge_finish (taken);
  g_assert_cmpuint (complaints->len, ==, 0);

  return g_strndup (g_bytes_get_data (result, NULL), g_bytes_get_size (result));
}

static void
test_round (gconstpointer as_xliff)
{
  gboolean is_merged;
  g_autofree char *bundle = dup_bundle ();
  g_autofree char *merged =
    merge (bundle, HEADER ("fr_CA", "\"X-Review: not-clinically-reviewed\\n\"\n")
                   ENTRY ("end", DOSE, "\\\"Minty\\\" 1,5 mg HER2+ 20 % IV &amp; fin")
                   ENTRY ("warm", MARKED, "Contre la " COUGH " " MINT ".") , &is_merged);
  g_autofree char *round = NULL;

  if (!is_merged)
    g_error ("%s", merged);

  round = take_round (merged, GPOINTER_TO_INT (as_xliff));
  g_assert_cmpstr (round, ==, merged);
}

/* What is of an earlier wording is marked, and does not come back unless somebody takes the mark
 * away. */
static void
test_given_stale (void)
{
  g_autofree char *bundle =
    replace (test_bundle_minimal, "<title>Tea</title>",
             "<title>Tea</title><tr xml:lang=\"fr\" src=\"00000000\">Soupe</tr>");
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PandectMerge) given = open_merge (bundle, complaints);
  g_autoptr(PandectCatalogue) out = pandect_merge_dup_catalogue (given, "fr");
  g_autofree char *written = pandect_catalogue_write (out);

  g_assert_nonnull (strstr (written, "#, fuzzy\nmsgctxt \"about/title\"\nmsgid \"Tea\"\n"
                                     "msgstr \"Soupe\"\n"));
  g_assert_nonnull (strstr (written, "msgctxt \"throat/sore/label\"\nmsgid \"Sore\"\n"));
}

static PandectText *
get_last_note (PandectBundle *bundle)
{
  const PandectNote *note = pandect_bundle_get_notes (bundle)[0];

  return note->text;
}

/* A clinic that edits a text is not shown what it once said, in any language. */
static void
test_edited_after_merging (void)
{
  gboolean is_merged;
  g_autofree char *bundle = dup_bundle ();
  g_autofree char *merged =
    merge (bundle, FRENCH ENTRY ("end", DOSE, "Minty 1,5 mg HER2+ 20 % IV"), &is_merged);
  g_autofree char *edited = NULL;
  g_autoptr(PandectBundle) before = NULL;
  g_autoptr(PandectBundle) after = NULL;
  g_auto(GStrv) chain = pandect_language_chain ("fr_CA", NULL);
  const PandectPassage *passage;

  g_assert_true (is_merged);
  before = test_bundle_from_text (merged);
  passage = pandect_text_get_passage (get_last_note (before), (const char * const *) chain);
  g_assert_cmpstr (passage->language, ==, "fr-CA");

  edited = replace (merged, "Give 1.5", "Give 1.4");
  after = test_bundle_from_text (edited);
  passage = pandect_text_get_passage (get_last_note (after), (const char * const *) chain);
  g_assert_cmpstr (passage->language, ==, "en");
  g_assert_nonnull (strstr (passage->words, "1.4"));
  g_assert_true (pandect_text_get_nth_passage (get_last_note (after), 1)->is_stale);
}

/* A reader from Quebec reads French from elsewhere where there is no other. */
static void
test_fallback (void)
{
  gboolean is_merged;
  g_autofree char *merged = merge (test_bundle_minimal,
                                   FRENCH ENTRY ("end", "That is all", "C’est tout"), &is_merged);
  g_autofree char *of_france = replace (merged, "<tr xml:lang=\"fr-CA\"", "<tr xml:lang=\"fr\"");
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (of_france);
  g_auto(GStrv) chain = pandect_language_chain ("fr_CA.UTF-8", NULL);
  PandectText *title;

  g_assert_cmpstr (pandect_text_get_words (get_last_note (bundle), (const char * const *) chain),
                   ==, "C’est tout");
  title = pandect_bundle_get_about (bundle)->title;
  g_assert_cmpstr (pandect_text_get_words (title, (const char * const *) chain), ==, "Tea");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/merge/%s/%s", rows[i].complaint != NULL ? "refuses" : "takes",
                         rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/merge/all-complaints", test_all_complaints);
  g_test_add_func ("/merge/no-catalogue", test_no_catalogue);
  g_test_add_func ("/merge/layout", test_layout);
  g_test_add_func ("/merge/review", test_review);
  g_test_add_func ("/merge/already-there", test_already_there);
  g_test_add_data_func ("/merge/round/catalogue", GINT_TO_POINTER (FALSE), test_round);
  g_test_add_data_func ("/merge/round/xliff", GINT_TO_POINTER (TRUE), test_round);
  g_test_add_func ("/merge/given-stale", test_given_stale);
  g_test_add_func ("/merge/edited-after-merging", test_edited_after_merging);
  g_test_add_func ("/merge/fallback", test_fallback);

  return g_test_run ();
}
