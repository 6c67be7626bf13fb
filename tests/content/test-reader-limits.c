/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <string.h>

#include "eligibility/pandect-criterion-check.h"

#include "test-bundle.h"

/* Files that are broken off, damaged, wrong in many places, or too much of something. */

#define ERROR(name) PANDECT_BUNDLE_ERROR_##name

/* A file that broke off says so wherever it broke off, and gives no bundle. */
static void
test_truncated (void)
{
  gsize size = strlen (test_bundle_minimal);

  for (gsize length = 1; length < size - 1; length++)
    {
      g_autoptr(GListModel) problems = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_null (test_bundle_try_data (test_bundle_minimal, length, &problems, &error));
      g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_SYNTAX);
      g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 1);
    }
}

/* Whatever one byte becomes: either a bundle and no problem, or problems and no bundle. */
static void
test_damaged (void)
{
  static const char bytes[] = { '\0', '<', '>', '&', '"', ' ', '/', 'x', '\x80', '\xff' };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1789);
  gsize size = strlen (test_bundle_minimal);
  guint n_rounds = g_test_thorough () ? 20000 : 400;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *data = g_memdup2 (test_bundle_minimal, size);
      g_autoptr(GListModel) problems = NULL;
      g_autoptr(PandectBundle) bundle = NULL;
      g_autoptr(GError) error = NULL;

      data[g_rand_int_range (rand, 0, size)] =
        bytes[g_rand_int_range (rand, 0, G_N_ELEMENTS (bytes))];
      bundle = test_bundle_try_data (data, size, &problems, &error);

      g_assert_true ((bundle == NULL) == (error != NULL));
      g_assert_true ((bundle == NULL) == (g_list_model_get_n_items (problems) > 0));
    }
}

/* Several problems are reported at once, each at its own place, in one go. */
static void
test_reports_several (void)
{
  g_autofree char *one =
    test_bundle_replace (test_bundle_minimal, "in=\"sore unsure\"", "in=\"sour\"");
  g_autofree char *two =
    test_bundle_replace (one, "<warn caution=\"hot\"", "<warn caution=\"cold\"");
  g_autofree char *three = test_bundle_replace (two, "<component drug=\"sage\"",
                                                "<component drug=\"sago\"");
  g_autofree char *four = test_bundle_replace (three, "<text>That is all</text>", "<text/>");
  static const char *places[] = { "<is field", "<warn", "<component drug=\"sago\"", "<text/>" };
  static const int codes[] = { ERROR (UNKNOWN), ERROR (UNKNOWN), ERROR (UNKNOWN), ERROR (EMPTY) };
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first =
    test_bundle_refuse (four, strlen (four), ERROR (UNKNOWN), &problems);

  g_assert_cmpstr (pandect_problem_get_check (first), ==, "E2");
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);
      guint line, column;

      test_bundle_find_place (four, places[i], &line, &column);
      g_assert_cmpint (pandect_problem_get_code (problem), ==, codes[i]);
      g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
      g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
    }
}

static void
test_reports_several_of_the_grammar (void)
{
  g_autofree char *one = test_bundle_replace (test_bundle_minimal, "<fact id=\"F001\"", "<fact");
  g_autofree char *two = test_bundle_replace (one, "role=\"denies\"", "role=\"doubts\"");
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first =
    test_bundle_refuse (two, strlen (two), ERROR (SCHEMA), &problems);

  g_assert_cmpstr (pandect_problem_get_check (first), ==, "E1");
  g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 2);
}

/* A file in which everything is wrong does not drown the author. */
static void
test_reports_a_limited_number (void)
{
  g_autoptr(GString) notes = g_string_new ("<notes>");
  g_autofree char *text = NULL;
  g_autoptr(GListModel) problems = NULL;
  g_autoptr(PandectProblem) first = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (notes, "<note id=\"n%u\" facts=\"x%u\"><text>n</text></note>\n", i, i);

  text = test_bundle_replace (test_bundle_minimal, "<notes>", notes->str);
  first = test_bundle_refuse (text, strlen (text), ERROR (UNKNOWN), &problems);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 50);
}

/* Bundles that are too much of something, each made by a function. */

static char *
make_deep_nesting (void)
{
  g_autoptr(GString) fits = g_string_new ("<fits>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (fits, "<all>");
  g_string_append (fits, "<is field=\"fever\" in=\"yes\"/>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (fits, "</all>");
  g_string_append (fits, "</fits>");

  return test_bundle_replace (test_bundle_minimal, "<fits><meets criterion=\"ill\"/></fits>",
                              fits->str);
}

static char *
make_deep_and_open (void)
{
  g_autoptr(GString) text = g_string_new ("<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\">");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<all>");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_fields (guint n_fields)
{
  g_autoptr(GString) fields = g_string_new (NULL);

  for (guint i = 2; i < n_fields; i++)
    g_string_append_printf (fields,
                            "<field id=\"f%u\"><label>F</label><short>f</short><question>F?"
                            "</question>"
                            "<value id=\"a\"><label>A</label><short>a</short></value>"
                            "<value id=\"b\"><label>B</label><short>b</short></value></field>\n",
                            i);
  g_string_append (fields, "</group>");

  return test_bundle_replace (test_bundle_minimal, "</group>", fields->str);
}

static char *
make_257_fields (void)
{
  return make_fields (PANDECT_MAX_FIELDS + 1);
}

/* The rule accepts all values but the first: bits up to the last one are used. */
static char *
make_values (guint n_values)
{
  g_autoptr(GString) values =
    g_string_new ("<value id=\"no\"><label>No</label><short>n</short></value>");
  g_autoptr(GString) accepted = g_string_new ("<is field=\"fever\" in=\"yes");
  g_autofree char *text = NULL;

  for (guint i = 2; i < n_values; i++)
    {
      g_string_append_printf (values,
                              "\n<value id=\"v%u\"><label>V</label><short>v</short></value>", i);
      g_string_append_printf (accepted, " v%u", i);
    }
  g_string_append (accepted, "\"/></any>");

  text = test_bundle_replace (test_bundle_minimal,
                              "<value id=\"no\"><label>No</label><short>no fever</short></value>",
                              values->str);

  return test_bundle_replace (text, "<is field=\"fever\" in=\"yes\"/></any>", accepted->str);
}

static char *
make_65_values (void)
{
  return make_values (PANDECT_MAX_VALUES + 1);
}

/* Criteria c0 … each resting on the one before. With @n_times, that many times. */
static char *
make_chain (guint    n_criteria,
            guint    n_times,
            gboolean is_last_first)
{
  g_autoptr(GString) criteria = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *meets = g_strdup_printf ("<meets criterion=\"c%u\"/></fits>", n_criteria - 1);

  for (guint i = 1; i < n_criteria; i++)
    {
      g_autoptr(GString) criterion = g_string_new (NULL);

      g_string_append_printf (criterion,
                              "<criterion id=\"c%u\" facts=\"F001\"><label>C</label><any>", i);
      for (guint time = 0; time < n_times; time++)
        g_string_append_printf (criterion, "<meets criterion=\"c%u\"/>", i - 1);
      g_string_append (criterion, "</any></criterion>\n");
      g_string_insert (criteria, is_last_first ? 0 : -1, criterion->str);
    }

  g_string_insert (criteria, is_last_first ? -1 : 0,
                   "<criterion id=\"c0\" facts=\"F001\"><label>C</label>"
                   "<is field=\"fever\" in=\"yes\"/></criterion>\n");
  g_string_prepend (criteria, "<criteria>\n");
  text = test_bundle_replace (test_bundle_minimal, "<criteria>\n", criteria->str);

  return test_bundle_replace (text, "<meets criterion=\"ill\"/></fits>", meets);
}

static char *
make_chain_of_33 (void)
{
  return make_chain (33, 1, FALSE);
}

static char *
make_chain_of_33_last_first (void)
{
  return make_chain (33, 1, TRUE);
}

static char *
make_chain_of_100 (void)
{
  return make_chain (100, 1, FALSE);
}

static char *
make_chain_of_100_last_first (void)
{
  return make_chain (100, 1, TRUE);
}

/* So many that whoever walked down to the end of it would run out of stack. */
static guint
get_very_long (void)
{
  return g_test_thorough () ? 100000 : 20000;
}

static char *
make_very_long_chain (void)
{
  return make_chain (get_very_long (), 1, FALSE);
}

static char *
make_very_long_chain_last_first (void)
{
  return make_chain (get_very_long (), 1, TRUE);
}

/* Each criterion rests on the one before and on one that is read on its behalf. */
static char *
make_chain_with_asides (void)
{
  g_autofree char *chain = make_chain (100, 1, FALSE);
  g_autoptr(GString) text = g_string_new (chain);
  g_autoptr(GString) asides = g_string_new (NULL);

  for (guint i = 1; i < 100; i++)
    {
      g_autofree char *plain = g_strdup_printf ("<meets criterion=\"c%u\"/></any>", i - 1);
      g_autofree char *aside =
        g_strdup_printf ("<meets criterion=\"c%u\"/><meets criterion=\"a%u\"/></any>", i - 1, i);

      g_string_replace (text, plain, aside, 1);
      g_string_append_printf (asides,
                              "<criterion id=\"a%u\" facts=\"F001\"><label>A</label>"
                              "<is field=\"fever\" in=\"yes\"/></criterion>\n", i);
    }

  g_string_append (asides, "</criteria>");
  g_string_replace (text, "</criteria>", asides->str, 1);

  return g_strdup (text->str);
}

static char *
make_doubling_40 (void)
{
  return make_chain (41, 2, FALSE);
}

static char *
make_doubling_20 (void)
{
  return make_chain (21, 2, FALSE);
}

static char *
make_doubling_20_last_first (void)
{
  return make_chain (21, 2, TRUE);
}

static char *
make_long_id (void)
{
  g_autofree char *id = g_strnfill (81, 'x');
  g_autofree char *drug = g_strdup_printf ("<drug id=\"%s\"", id);

  return test_bundle_replace (test_bundle_minimal, "<drug id=\"sage\"", drug);
}

/* No text has more of them than one element may hold. */
static char *
make_257_languages (void)
{
  g_autoptr(GString) first = g_string_new (NULL);
  g_autoptr(GString) second = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 257; i++)
    g_string_append_printf (i < 128 ? first : second,
                            "\n<tr xml:lang=\"x-l%u\" src=\"00000000\">T</tr>", i);
  g_string_append (first, "<scope>");
  g_string_append (second, "<source");

  text = test_bundle_replace (test_bundle_minimal, "<scope>", first->str);

  return test_bundle_replace (text, "<source", second->str);
}

/* In groups, as one element may hold no more than a thousand. */
static char *
make_many_tests (void)
{
  g_autoptr(GString) fits = g_string_new ("<fits><any>");

  for (guint i = 0; i < 2 * PANDECT_MAX_TESTS; i++)
    g_string_append_printf (fits, "%s<is field=\"fever\" in=\"yes\"/>",
                            i % 512 > 0 ? "" : i > 0 ? "</all><all>" : "<all>");
  g_string_append (fits, "</all></any></fits>");

  return test_bundle_replace (test_bundle_minimal, "<fits><meets criterion=\"ill\"/></fits>",
                              fits->str);
}

static const struct
{
  const char         *name;
  char             *(*make) (void);
  PandectBundleError  code;
  const char         *place;
} excesses[] = {
  { "deep-nesting", make_deep_nesting, ERROR (TOO_LARGE), "<fits>" },
  { "deep-and-open", make_deep_and_open, ERROR (TOO_LARGE), NULL },
  { "257-fields", make_257_fields, ERROR (LIMIT), "<field id=\"f256\"" },
  { "65-values", make_65_values, ERROR (LIMIT), "<value id=\"v64\"" },
  { "chain-of-33", make_chain_of_33, ERROR (LIMIT), "<meets criterion=\"c32\"" },
  { "chain-of-33-last-first", make_chain_of_33_last_first, ERROR (LIMIT),
    "<meets criterion=\"c32\"" },
  { "chain-of-100", make_chain_of_100, ERROR (LIMIT), NULL },
  { "chain-of-100-last-first", make_chain_of_100_last_first, ERROR (LIMIT), NULL },
  { "very-long-chain", make_very_long_chain, ERROR (LIMIT), NULL },
  { "very-long-chain-last-first", make_very_long_chain_last_first, ERROR (LIMIT), NULL },
  { "chain-with-asides", make_chain_with_asides, ERROR (LIMIT), NULL },
  { "doubling-40", make_doubling_40, ERROR (LIMIT), NULL },
  { "doubling-20", make_doubling_20, ERROR (LIMIT), "<fits>" },
  { "doubling-20-last-first", make_doubling_20_last_first, ERROR (LIMIT), "<fits>" },
  { "long-id", make_long_id, ERROR (SCHEMA), NULL },
  { "257-languages", make_257_languages, ERROR (LIMIT), NULL },
  { "many-tests", make_many_tests, ERROR (LIMIT), "<fits>" },
};

static void
test_excess (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = excesses[i].make ();
  g_autoptr(PandectProblem) problem =
    test_bundle_refuse (text, strlen (text), excesses[i].code, NULL);
  guint line, column;

  if (excesses[i].place == NULL)
    return;

  test_bundle_find_place (text, excesses[i].place, &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
}

static void
assert_loads (char *text)
{
  g_autofree char *owned = text;
  PandectBundle *bundle = test_bundle_from_text (owned);

  g_assert_finalize_object (bundle);
}

/* As much as there may be is not too much. */
static void
test_just_enough (void)
{
  assert_loads (make_fields (PANDECT_MAX_FIELDS));
  assert_loads (make_values (PANDECT_MAX_VALUES));
  assert_loads (make_chain (32, 1, FALSE));
  assert_loads (make_chain (32, 1, TRUE));
  assert_loads (make_chain (11, 2, FALSE));
}

/* Lines beyond what libxml2 counts in its nodes are right, too. */
static void
test_late_line (void)
{
  g_autofree char *lines = g_strnfill (100000, '\n');
  g_autofree char *late = g_strconcat (lines, "<therapies>", NULL);
  g_autofree char *padded = test_bundle_replace (test_bundle_minimal, "<therapies>", late);
  g_autofree char *text =
    test_bundle_replace (padded, "<warn caution=\"hot\"", "<warn caution=\"cold\"");
  g_autoptr(PandectProblem) problem =
    test_bundle_refuse (text, strlen (text), ERROR (UNKNOWN), NULL);
  guint line, column;

  test_bundle_find_place (text, "<warn", &line, &column);
  g_assert_cmpuint (line, >, 100000);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
  g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
}

/* A column counts characters, as editors do, and not bytes. */
static void
test_column_counts_characters (void)
{
  g_autofree char *text =
    test_bundle_replace (test_bundle_minimal, "<drug id=\"sage\" facts=\"F002\"><name>sage</name>",
                         "<drug id=\"sage\" facts=\"F002\"><name>s\xc3\xa2g\xe2\x82\xac</name>"
                         "<warn caution=\"cold\"/>");
  g_autoptr(PandectProblem) problem =
    test_bundle_refuse (text, strlen (text), ERROR (UNKNOWN), NULL);
  guint line, column;

  test_bundle_find_place (text, "<warn caution=\"cold\"", &line, &column);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, line);
  g_assert_cmpuint (pandect_problem_get_column (problem), ==, column);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader-limits/truncated", test_truncated);
  g_test_add_func ("/reader-limits/damaged", test_damaged);
  g_test_add_func ("/reader-limits/reports-several", test_reports_several);
  g_test_add_func ("/reader-limits/reports-several-of-the-grammar",
                   test_reports_several_of_the_grammar);
  g_test_add_func ("/reader-limits/reports-a-limited-number", test_reports_a_limited_number);
  g_test_add_func ("/reader-limits/just-enough", test_just_enough);
  g_test_add_func ("/reader-limits/late-line", test_late_line);
  g_test_add_func ("/reader-limits/column-counts-characters", test_column_counts_characters);

  for (gsize i = 0; i < G_N_ELEMENTS (excesses); i++)
    {
      g_autofree char *path = g_strconcat ("/reader-limits/excess/", excesses[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_excess);
    }

  return g_test_run ();
}
