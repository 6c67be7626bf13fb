/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-version.h"

/* From the oldest to the newest. */
static const char *versions[] = {
  "",
  "-1",
  "a",
  "a.1",
  "b",
  "1",
  "1-a",
  "1.-",
  "1.a",
  "1.0",
  "1.00",
  "1.0.1",
  "1.2",
  "1.2 b",
  "1.10",
  "2",
  "02.1",
  "2026.9",
  "2026.11",
  "2026.11.1",
  "99999999999999999999999999999998",
  "99999999999999999999999999999999",
  "100000000000000000000000000000000",
};

/* Each against each, so that the order is one. */
static void
test_order (void)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (versions); i++)
    {
      for (int j = 0; j < (int) G_N_ELEMENTS (versions); j++)
        {
          int order = pandect_version_compare (versions[i], versions[j]);

          g_test_message ("%s, %s", versions[i], versions[j]);
          g_assert_cmpint (order > 0 ? 1 : order < 0 ? -1 : 0, ==, i > j ? 1 : i < j ? -1 : 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/version/order", test_order);

  return g_test_run ();
}
