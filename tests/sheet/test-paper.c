/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-paper.h"

static void
test_sizes (void)
{
  const PandectPaper *a4 = pandect_paper_find ("a4");
  const PandectPaper *letter = pandect_paper_find ("Letter");

  g_assert_cmpfloat (ABS (a4->width - 595.28), <, 0.01);
  g_assert_cmpfloat (ABS (a4->height - 841.89), <, 0.01);
  g_assert_cmpfloat (ABS (letter->width - 612), <, 0.01);
  g_assert_cmpfloat (ABS (letter->height - 792), <, 0.01);
  g_assert_null (pandect_paper_find ("A44"));
  g_assert_null (pandect_paper_find (""));
}

/* The locale of the tests is that of no country. */
static void
test_default (void)
{
  g_assert_cmpstr (pandect_paper_get_default ()->name, ==, "A4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/sizes", test_sizes);
  g_test_add_func ("/paper/default", test_default);

  return g_test_run ();
}
