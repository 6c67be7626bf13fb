/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-truth.h"

typedef struct
{
  PandectTruth    truth;
  const char     *name;
  PandectVerdict  verdict;
  const char     *verdict_name;
} TruthCase;

static const TruthCase truth_cases[] = {
  { PANDECT_TRUTH_FALSE, "false", PANDECT_VERDICT_CRITERIA_NOT_MET, "criteria-not-met" },
  { PANDECT_TRUTH_UNKNOWN, "unknown", PANDECT_VERDICT_NEEDS_INFORMATION, "needs-information" },
  { PANDECT_TRUTH_TRUE, "true", PANDECT_VERDICT_ELIGIBLE, "eligible" },
};

static void
test_names (gconstpointer data)
{
  const TruthCase *c = data;

  g_assert_cmpstr (pandect_truth_to_string (c->truth), ==, c->name);
  g_assert_cmpint (pandect_verdict_from_truth (c->truth), ==, c->verdict);
  g_assert_cmpstr (pandect_verdict_to_string (c->verdict), ==, c->verdict_name);
}

/* The names that the type system knows are those that files use. */
static void
test_types (gconstpointer data)
{
  const TruthCase *c = data;
  g_autoptr(GEnumClass) truths = g_type_class_ref (PANDECT_TYPE_TRUTH);
  g_autoptr(GEnumClass) verdicts = g_type_class_ref (PANDECT_TYPE_VERDICT);

  g_assert_cmpstr (g_enum_get_value (truths, c->truth)->value_nick, ==, c->name);
  g_assert_cmpstr (g_enum_get_value (verdicts, c->verdict)->value_nick, ==, c->verdict_name);
  g_assert_cmpuint (verdicts->n_values, ==, PANDECT_N_VERDICTS);
}

/* "All" is a minimum and "any" a maximum. */
static void
test_order (void)
{
  g_assert_cmpint (PANDECT_TRUTH_FALSE, <, PANDECT_TRUTH_UNKNOWN);
  g_assert_cmpint (PANDECT_TRUTH_UNKNOWN, <, PANDECT_TRUTH_TRUE);
}

/* Whatever has not been assessed yet needs information: it is neither offered nor ruled out. */
static void
test_zero_is_open (void)
{
  g_assert_cmpint (PANDECT_VERDICT_NEEDS_INFORMATION, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/truth/order", test_order);
  g_test_add_func ("/truth/zero-is-open", test_zero_is_open);

  for (gsize i = 0; i < G_N_ELEMENTS (truth_cases); i++)
    {
      g_autofree char *names = g_strconcat ("/truth/names/", truth_cases[i].name, NULL);
      g_autofree char *types = g_strconcat ("/truth/types/", truth_cases[i].name, NULL);

      g_test_add_data_func (names, &truth_cases[i], test_names);
      g_test_add_data_func (types, &truth_cases[i], test_types);
    }

  return g_test_run ();
}
