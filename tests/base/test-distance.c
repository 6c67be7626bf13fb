/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-distance.h"

static const char * const names[] = {
  "F1", "F14", "F4", "audible", "aura", "fever", "g6pd", "none", "watch-blood",
};

static const struct
{
  const char *written;
  const char *meant;
} slips[] = {
  { "fevre", "fever" },
  { "FEVER", "fever" },
  { "feverr", "fever" },
  { "G6PD", "g6pd" },
  { "watch-the-blood", "watch-blood" },
  { "arua", "aura" },

  /* Any number is as near as another. */
  { "F41", NULL },
  { "F15", NULL },
  { "f14", "F14" },

  { "none", NULL },
  { "pregnancy", NULL },
  { "", NULL },
};

static void
test_nearest (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    g_assert_cmpstr (pandect_distance_find_nearest (slips[i].written, names, G_N_ELEMENTS (names)),
                     ==, slips[i].meant);
}

static void
test_swapped_first (void)
{
  const char * const both[] = { "aab", "bca", "acb" };

  g_assert_cmpstr (pandect_distance_find_nearest ("abc", both, G_N_ELEMENTS (both)), ==, "acb");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distance/nearest", test_nearest);
  g_test_add_func ("/distance/swapped-first", test_swapped_first);

  return g_test_run ();
}
