/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-rule-table.h"

#include <string.h>

#include "test-bundle.h"

static char *
dup_csv (const char *text)
{
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);

  return pandect_rule_table_dup_csv (bundle);
}

/* A row for each way, with what a category asks for in the rows of its members. */
static void
test_rows (void)
{
  g_autofree char *csv = dup_csv (test_bundle_minimal);

  g_assert_true (g_str_has_prefix (csv, "\"therapy\",\"name\",\"throat\",\"fever\",\"facts\"\n"
                                        "\"herbs\",\"Herbs\",\"sore unsure\",\"\",\"F001\"\n"
                                        "\"herbs\",\"Herbs\",\"\",\"yes\",\"F001\"\n"
                                        "\"mint\",\"mint\",\"sore unsure\",\"\",\"F001\"\n"));
}

/* What is asked for twice is joined, and a way that nobody takes has no row. */
static void
test_joined (void)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, "<name>mint</name>\n"
                                               "<given route=\"oral\" facts=\"F001\"/>\n",
                                               "<name>mint \"M\"</name><fits><all>"
                                               "<is field=\"fever\" in=\"no\"/>"
                                               "<is field=\"throat\" in=\"sore well\"/></all></fits>");
  g_autofree char *csv = dup_csv (text);

  g_assert_nonnull (strstr (csv, "\"mint\",\"mint \"\"M\"\"\",\"sore\",\"no\",\"F001\"\n\"sage\""));
}

static void
test_html (void)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, "<label>Sore</label>",
                                               "<label>Sore &amp; red</label>");
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  g_autofree char *html = pandect_rule_table_dup_html (bundle);

  g_assert_nonnull (strstr (html, "<tr><th>herbs</th><th>Herbs</th><td>Sore &amp; red, Unsure</td>"
                                  "<td></td><td>F001</td></tr>\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-table/rows", test_rows);
  g_test_add_func ("/rule-table/joined", test_joined);
  g_test_add_func ("/rule-table/html", test_html);

  return g_test_run ();
}
