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
         PandectBundle   **bundle,
         PandectCoverage  *last)
{
  g_autoptr(GArray) languages = NULL;

  *bundle = test_bundle_from_text (text);
  languages = pandect_coverage_measure (*bundle);
  *last = g_array_index (languages, PandectCoverage, languages->len - 1);

  return languages->len;
}

static void
test_own_language (void)
{
  g_autoptr(PandectBundle) bundle = NULL;
  PandectCoverage coverage;

  g_assert_cmpuint (measure (test_bundle_minimal, &bundle, &coverage), ==, 1);
  g_assert_cmpstr (coverage.language, ==, "en");
  g_assert_cmpuint (coverage.n_current, ==, coverage.n_texts);
  g_assert_cmpuint (coverage.n_stale, ==, 0);
  g_assert_cmpuint (coverage.n_missing, ==, 0);
  g_assert_null (coverage.first_gap);
  g_assert_nonnull (coverage.review);
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
  g_autoptr(PandectBundle) bundle = NULL;
  PandectCoverage coverage;
  guint n_texts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      for (const char *p = test_bundle_minimal; (p = strstr (p, elements[i])) != NULL; p++)
        n_texts++;
    }

  /* The title of the source is cited, and stays as it is. */
  measure (test_bundle_minimal, &bundle, &coverage);
  g_assert_cmpuint (coverage.n_texts, ==, n_texts - 1);
}

static void
test_current_translation (void)
{
  g_autofree char *digest = digest_title ();
  g_autofree char *text = translate_title ("de", digest);
  g_autoptr(PandectBundle) bundle = NULL;
  PandectCoverage coverage;

  g_assert_cmpuint (measure (text, &bundle, &coverage), ==, 2);
  g_assert_cmpstr (coverage.language, ==, "de");
  g_assert_cmpuint (coverage.n_current, ==, 1);
  g_assert_cmpuint (coverage.n_stale, ==, 0);
  g_assert_cmpuint (coverage.n_missing, ==, coverage.n_texts - 1);
  g_assert_null (coverage.review);
}

static void
test_stale_translation (void)
{
  g_autofree char *text = translate_title ("de", "00000000");
  g_autoptr(PandectBundle) bundle = NULL;
  PandectCoverage coverage;

  measure (text, &bundle, &coverage);
  g_assert_cmpuint (coverage.n_current, ==, 0);
  g_assert_cmpuint (coverage.n_stale, ==, 1);
  g_assert_cmpstr (coverage.first_gap, ==, "about");
}

/* A tag means the same in capitals. */
static void
test_tags_in_any_case (void)
{
  g_autofree char *digest = digest_title ();
  g_autofree char *text = translate_title ("pt-BR", digest);
  g_autofree char *both = NULL;
  g_autoptr(PandectBundle) bundle = NULL;
  PandectCoverage coverage;
  char *scope = strstr (text, SCOPE);

  *scope = '\0';
  both = g_strconcat (text, SCOPE "<tr xml:lang=\"pt-br\" src=\"00000000\">Gripes</tr>",
                      scope + strlen (SCOPE), NULL);

  g_assert_cmpuint (measure (both, &bundle, &coverage), ==, 2);
  g_assert_cmpuint (coverage.n_current, ==, 1);
  g_assert_cmpuint (coverage.n_stale, ==, 1);
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
