/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"
#include "test-oracle.h"
#include "test-tree.h"

/* A bundle about another subject, with fields and rules of its own. It loads without a change to
 * the program, and the judge below knows nothing of the subject either. */

static PandectBundle *bundle;
static PandectFieldSet *fields;
static TestNode *root;

/* The second judge: whether an expression of the file holds for a complete profile. */
static gboolean
holds (const TestNode *node,
       const int      *choices)
{
  if (test_node_is (node, "meets"))
    return holds (test_node_get_expression (test_node_find (root, "criterion",
                                                            test_node_get (node, "criterion"))),
                  choices);

  if (test_node_is (node, "is"))
    {
      PandectField *field = test_fields_get (fields, test_node_get (node, "field"));
      PandectValue *value =
        pandect_field_get_value (field, choices[pandect_field_get_index (field)]);
      g_auto(GStrv) accepted = g_strsplit (test_node_get (node, "in"), " ", -1);

      return g_strv_contains ((const char * const *) accepted, pandect_value_get_id (value));
    }

  for (guint i = 0; i < node->children->len; i++)
    {
      TestNode *part = g_ptr_array_index (node->children, i);

      if (test_node_is (part, TEST_NODE_EXPRESSIONS) &&
          holds (part, choices) == test_node_is (node, "any"))
        return test_node_is (node, "any");
    }

  return test_node_is (node, "all");
}

/* A therapy fits when it and all categories above it do. */
static gboolean
fits (const TestNode *therapy,
      const int      *choices)
{
  TestNode *own;

  if (!test_node_is (therapy, TEST_NODE_THERAPIES))
    return TRUE;

  own = test_node_child (therapy, "fits");

  return (own == NULL || holds (test_node_get_expression (own), choices)) &&
         fits (therapy->parent, choices);
}

static gsize
count_complete_profiles (void)
{
  gsize n_profiles = 1;

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    n_profiles *= pandect_field_get_n_values (pandect_field_set_get_field (fields, f));

  return n_profiles;
}

static void
choose (gsize  number,
        int   *choices)
{
  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      guint n_values = pandect_field_get_n_values (pandect_field_set_get_field (fields, f));

      choices[f] = number % n_values;
      number /= n_values;
    }
}

static void
test_is_another_subject (void)
{
  g_assert_cmpstr (pandect_bundle_get_id (bundle), ==, "houseplants");
  g_assert_null (pandect_field_set_lookup (fields, "er"));
  g_assert_cmpuint (pandect_field_set_get_n_fields (fields), >=, 3);
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), >=, 4);
}

/* Every complete profile, every entry. */
static void
test_complete_profiles (void)
{
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  g_autofree PandectFinding *findings = g_new (PandectFinding, n_entries);
  PandectProfile *profile = pandect_profile_new (fields);
  int choices[PANDECT_MAX_FIELDS];
  guint n_fitting = 0, n_not_fitting = 0;

  for (gsize i = 0; i < count_complete_profiles (); i++)
    {
      choose (i, choices);
      for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
        {
          PandectField *field = pandect_field_set_get_field (fields, f);

          pandect_profile_record (profile, field, pandect_field_get_value (field, choices[f]));
        }

      pandect_bundle_assess (bundle, profile, findings);
      for (guint e = 0; e < n_entries; e++)
        {
          const char *id = pandect_therapy_get_id (pandect_bundle_get_entry (bundle, e));
          gboolean is_fitting = fits (test_node_find (root, TEST_NODE_THERAPIES, id), choices);

          g_assert_cmpint (findings[e].truth, ==,
                           is_fitting ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE);
          n_fitting += is_fitting;
          n_not_fitting += !is_fitting;
        }
    }

  g_assert_cmpuint (n_fitting, >, 0);
  g_assert_cmpuint (n_not_fitting, >, 0);
  g_assert_finalize_object (profile);
}

/* Every partial profile of the fields of each rule, with what is missing. */
static void
test_partial_profiles (void)
{
  PandectProfile *profile = pandect_profile_new (fields);

  for (guint e = 0; e < pandect_bundle_get_n_entries (bundle); e++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, e);
      TestNode *node = test_node_find (root, TEST_NODE_THERAPIES, pandect_therapy_get_id (therapy));
      g_autoptr(TestRule) rule = test_node_get_rule (root, node, fields);
      g_autoptr(TestOracle) oracle = test_oracle_new (rule, fields);
      int choices[PANDECT_MAX_FIELDS];

      for (gsize i = 0; i < test_oracle_count_profiles (oracle); i++)
        {
          PandectFieldMask expected, actual;
          guint missing;

          test_oracle_get_profile (oracle, i, choices);
          for (guint own = 0; own < test_oracle_get_n_fields (oracle); own++)
            {
              PandectField *field = test_oracle_get_field (oracle, own);

              pandect_profile_record (profile, field,
                                      choices[own] < 0 ? NULL
                                                       : pandect_field_get_value (field,
                                                                                  choices[own]));
            }

          g_assert_cmpint (pandect_criterion_evaluate (pandect_therapy_get_criteria (therapy),
                                                       profile, &actual),
                           ==, test_oracle_judge (oracle, choices, &missing));
          test_oracle_to_mask (oracle, missing, &expected);
          g_assert_true (pandect_field_mask_equal (&actual, &expected));
        }
    }

  g_assert_finalize_object (profile);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *text = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  text = test_bundle_read_file (TEST_HOUSEPLANTS);
  root = test_node_parse (text);
  bundle = test_bundle_open (TEST_HOUSEPLANTS);
  fields = pandect_bundle_get_fields (bundle);

  g_test_add_func ("/houseplants/is-another-subject", test_is_another_subject);
  g_test_add_func ("/houseplants/complete-profiles", test_complete_profiles);
  g_test_add_func ("/houseplants/partial-profiles", test_partial_profiles);

  status = g_test_run ();
  g_assert_finalize_object (bundle);
  test_node_free (root);

  return status;
}
