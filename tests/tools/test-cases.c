/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-cases.h"

#include <string.h>

#include "content/pandect-problem.h"
#include "test-bundle.h"

static const struct
{
  const char *name;
  const char *cases;
  guint       n_cases;
  guint       line;      /* of the first problem; 0 when there is none */
  const char *message;
} rows[] = {
  { "as-expected", "case,throat,fever,mint,sage\n"
    "sore,sore,,may be offered,eligible\n"
    "neither,well,no,criteria not met,\n"
    "\"nothing, yet\",,,needs information,needs-information\n", 3, 0, NULL },
  { "semicolons-and-quotes", "\xef\xbb\xbf" "case;throat;mint\r\n\"a \"\"b\"\"\";sore;may be offered\r\n\r\n",
    1, 0, NULL },
  { "another-verdict", "case,throat,mint\n\nfirst,well,may be offered\n", 1, 3,
    "Expected “mint” to be “eligible” in the case “first”, found “needs-information”" },
  { "behind-a-line-break", "case,throat,mint\n\"a\nb\",sore,\nsecond,sore,criteria not met\n", 2, 4,
    "in the case “second”" },
  { "unknown-column", "case,thraot\n", 0, 1, "found “thraot”" },
  { "unknown-answer", "case,throat,mint\nx,red,may be offered\n", 1, 2, "red" },
  { "unknown-verdict", "case,throat,mint\nx,sore,perhaps\n", 1, 2, "found “perhaps”" },
  { "not-utf-8", "case,thr\xf6" "at\n", 0, 1, "UTF-8" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (test_bundle_minimal);
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  guint n = pandect_cases_run (bundle, rows[i].cases, strlen (rows[i].cases), "tea.cases.csv",
                               problems);
  g_autoptr(PandectProblem) first = g_list_model_get_item (G_LIST_MODEL (problems), 0);

  g_assert_cmpuint (n, ==, rows[i].n_cases);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, rows[i].line > 0);

  if (first == NULL)
    return;

  g_assert_cmpuint (pandect_problem_get_line (first), ==, rows[i].line);
  g_test_message ("%s", pandect_problem_get_message (first));
  g_assert_nonnull (strstr (pandect_problem_get_message (first), rows[i].message));
}

static void
test_name (void)
{
  g_autofree char *name = pandect_cases_dup_name ("a/tea.xml");

  g_assert_cmpstr (name, ==, "a/tea.cases.csv");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cases/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  g_test_add_func ("/cases/name", test_name);

  return g_test_run ();
}
