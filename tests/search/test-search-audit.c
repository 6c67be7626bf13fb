/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-search-audit.h"

#include <string.h>

#include "content/pandect-problem.h"
#include "test-bundle.h"

/* A name is looked up as a reader would type it. */
static void
test_name_that_is_not_found (void)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, "<given ",
                                               "<brand>\xe2\x80\x94</brand><given ");
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  g_autoptr(GListModel) problems = pandect_search_audit_run (bundle);
  guint n = g_list_model_get_n_items (problems);
  g_autoptr(PandectProblem) last = g_list_model_get_item (problems, n - 1);

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpstr (pandect_problem_get_check (last), ==, "W10");
  g_assert_nonnull (strstr (pandect_problem_get_message (last), "“mint”"));
}

/* All that the content alone can tell is told too, and every name finds itself. */
static void
test_shipped (void)
{
  g_autoptr(PandectBundle) bundle = test_bundle_open (TEST_SHIPPED);
  g_autoptr(GListModel) problems = pandect_search_audit_run (bundle);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      g_assert_cmpstr (pandect_problem_get_check (problem), ==, i < 2 ? "W4" : "W16");
    }
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  GListModel **problems = data;
  g_autoptr(GError) error = NULL;

  *problems = pandect_search_audit_run_finish (PANDECT_BUNDLE (object), result, &error);
  g_assert_no_error (error);
}

static void
test_async (void)
{
  g_autoptr(PandectBundle) bundle = test_bundle_open (TEST_SHIPPED);
  g_autoptr(GListModel) problems = NULL;

  pandect_search_audit_run_async (bundle, NULL, done_cb, &problems);
  while (problems == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-audit/name-that-is-not-found", test_name_that_is_not_found);
  g_test_add_func ("/search-audit/shipped", test_shipped);
  g_test_add_func ("/search-audit/async", test_async);

  return g_test_run ();
}
