/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-coverage.h"

#include <string.h>

#include "test-bundle.h"

#define TITLE "<title>Tea</title>"
#define SCOPE "<scope>Colds</scope>"

static char *
translate_title (const char *language,
                 const char *digest)
{
  const char *at = strstr (test_bundle_minimal, TITLE);
  g_autofree char *head = g_strndup (test_bundle_minimal, at - test_bundle_minimal);

  return g_strdup_printf ("%s" TITLE "<tr xml:lang=\"%s\" src=\"%s\">Tee</tr>%s", head, language,
                          digest, at + strlen (TITLE));
}

static char *
digest_title (void)
{
  g_autoptr(PandectPassage) title = pandect_passage_new ("en", "Tea");

  return pandect_passage_digest (title);
}

/* Opens the text, and gives how many languages it has and the last of them. */
static guint
measure (const char       *text,
         PandectCoverage **last)
{
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  g_autoptr(GListModel) languages = pandect_coverage_measure (bundle);
  guint n_languages = g_list_model_get_n_items (languages);

  *last = g_list_model_get_item (languages, n_languages - 1);

  return n_languages;
}

static void
test_own_language (void)
{
  g_autoptr(PandectCoverage) coverage = NULL;

  g_assert_cmpuint (measure (test_bundle_minimal, &coverage), ==, 1);
  g_assert_cmpstr (pandect_coverage_get_language (coverage), ==, "en");
  g_assert_cmpuint (pandect_coverage_get_n_current (coverage), ==,
                    pandect_coverage_get_n_texts (coverage));
  g_assert_cmpuint (pandect_coverage_get_n_stale (coverage), ==, 0);
  g_assert_cmpuint (pandect_coverage_get_n_missing (coverage), ==, 0);
  g_assert_null (pandect_coverage_get_first_gap (coverage));
  g_assert_nonnull (pandect_coverage_get_review (coverage));
}

/* Every element of the file that holds a text is counted, and none twice, however often it is
 * referred to. */
static void
test_counts_each_text_once (void)
{
  static const char *elements[] = {
    "<title>", "<scope>", "<publisher>", "<standing>", "<jurisdiction>", "<terms>", "<place>",
    "<text>", "<label>", "<short>", "<question>", "<sign>", "<name>",
  };
  g_autoptr(PandectCoverage) coverage = NULL;
  guint n_texts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      for (const char *p = test_bundle_minimal; (p = strstr (p, elements[i])) != NULL; p++)
        n_texts++;
    }

  measure (test_bundle_minimal, &coverage);
  g_assert_cmpuint (pandect_coverage_get_n_texts (coverage), ==, n_texts);
}

static void
test_current_translation (void)
{
  g_autofree char *digest = digest_title ();
  g_autofree char *text = translate_title ("de", digest);
  g_autoptr(PandectCoverage) coverage = NULL;

  g_assert_cmpuint (measure (text, &coverage), ==, 2);
  g_assert_cmpstr (pandect_coverage_get_language (coverage), ==, "de");
  g_assert_cmpuint (pandect_coverage_get_n_current (coverage), ==, 1);
  g_assert_cmpuint (pandect_coverage_get_n_stale (coverage), ==, 0);
  g_assert_cmpuint (pandect_coverage_get_n_missing (coverage), ==,
                    pandect_coverage_get_n_texts (coverage) - 1);
  g_assert_null (pandect_coverage_get_review (coverage));
}

static void
test_stale_translation (void)
{
  g_autofree char *text = translate_title ("de", "00000000");
  g_autoptr(PandectCoverage) coverage = NULL;

  measure (text, &coverage);
  g_assert_cmpuint (pandect_coverage_get_n_current (coverage), ==, 0);
  g_assert_cmpuint (pandect_coverage_get_n_stale (coverage), ==, 1);
  g_assert_cmpstr (pandect_coverage_get_first_gap (coverage), ==, "about");
}

/* A tag means the same in capitals. */
static void
test_tags_in_any_case (void)
{
  g_autofree char *digest = digest_title ();
  g_autofree char *text = translate_title ("pt-BR", digest);
  g_autofree char *both = NULL;
  g_autoptr(PandectCoverage) coverage = NULL;
  char *scope = strstr (text, SCOPE);

  *scope = '\0';
  both = g_strconcat (text, SCOPE "<tr xml:lang=\"pt-br\" src=\"00000000\">Gripes</tr>",
                      scope + strlen (SCOPE), NULL);

  g_assert_cmpuint (measure (both, &coverage), ==, 2);
  g_assert_cmpuint (pandect_coverage_get_n_current (coverage), ==, 1);
  g_assert_cmpuint (pandect_coverage_get_n_stale (coverage), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/own-language", test_own_language);
  g_test_add_func ("/coverage/counts-each-text-once", test_counts_each_text_once);
  g_test_add_func ("/coverage/current-translation", test_current_translation);
  g_test_add_func ("/coverage/stale-translation", test_stale_translation);
  g_test_add_func ("/coverage/tags-in-any-case", test_tags_in_any_case);

  return g_test_run ();
}
