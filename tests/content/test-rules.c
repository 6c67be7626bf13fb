/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "base/pandect-array.h"
#include "test-bundle.h"
#include "test-fields.h"
#include "test-oracle.h"
#include "test-rules.h"
#include "test-tree.h"

/* Every rule of the shipped bundle against the definition. The rules stand in test-rules.c once
 * more, written by hand; an oracle completes each partial profile in every way. Between that and
 * the program there is nothing in common but the ids. */

#define MAX_PROFILES 150000

/* When there are more profiles than that, so many are drawn instead. */
#define N_DRAWN          40000
#define N_DRAWN_THOROUGH 1000000

#define SEED 20130506

static PandectBundle *bundle;
static PandectFieldSet *fields;

/* One partial profile, and what the program and the oracle say of it. */
typedef struct
{
  TestOracle       *oracle;
  PandectProfile   *profile;
  PandectCriterion *criteria[20];
  guint             n_criteria;
  int               choices[32];
} Trial;

static void
trial_init (Trial      *self,
            const char *ids,
            const char *rule)
{
  g_autoptr(TestRule) parsed = test_rule_parse (rule, fields);
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);

  memset (self, 0, sizeof *self);
  self->oracle = test_oracle_new (parsed, fields);
  self->profile = pandect_profile_new (fields);

  for (guint i = 0; each[i] != NULL; i++)
    {
      PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, each[i]);
      PandectCriterion *criteria;
      gboolean is_new = TRUE;

      if (therapy == NULL)
        g_error ("The bundle has no “%s”", each[i]);

      /* Therapies that share the object share what it says. */
      criteria = pandect_therapy_get_criteria (therapy);
      for (guint c = 0; c < self->n_criteria; c++)
        is_new &= self->criteria[c] != criteria;

      if (is_new)
        {
          g_assert_cmpuint (self->n_criteria, <, G_N_ELEMENTS (self->criteria));
          self->criteria[self->n_criteria++] = criteria;
        }
    }
}

static void
trial_clear (Trial *self)
{
  test_oracle_free (self->oracle);
  g_assert_finalize_object (self->profile);
}

static void
record (Trial *self)
{
  for (guint own = 0; own < test_oracle_get_n_fields (self->oracle); own++)
    {
      PandectField *field = test_oracle_get_field (self->oracle, own);
      int choice = self->choices[own];

      if (pandect_profile_get_choice (self->profile, pandect_field_get_index (field)) != choice)
        pandect_profile_record (self->profile, field,
                                choice < 0 ? NULL : pandect_field_get_value (field, choice));
    }
}

static void
fail (Trial                  *self,
      PandectTruth            truth,
      const PandectFieldMask *missing)
{
  g_autoptr(GString) message = g_string_new ("For");
  g_autofree char *ids = test_fields_dup_ids (fields, missing);

  for (guint own = 0; own < test_oracle_get_n_fields (self->oracle); own++)
    {
      PandectField *field = test_oracle_get_field (self->oracle, own);

      if (self->choices[own] >= 0)
        g_string_append_printf (message, " %s=%s", pandect_field_get_id (field),
                                pandect_value_get_id (
                                  pandect_field_get_value (field, self->choices[own])));
    }

  g_error ("%s the program says %s, missing: %s", message->str, pandect_truth_to_string (truth),
           ids);
}

/* Judges one profile both ways. */
static PandectTruth
compare (Trial *self,
         guint *missing)
{
  PandectTruth expected = test_oracle_judge (self->oracle, self->choices, missing);
  PandectFieldMask expected_mask;

  test_oracle_to_mask (self->oracle, *missing, &expected_mask);
  record (self);

  for (guint i = 0; i < self->n_criteria; i++)
    {
      PandectFieldMask mask;
      PandectTruth truth = pandect_criterion_evaluate (self->criteria[i], self->profile, &mask);

      if (truth != expected || !pandect_field_mask_equal (&mask, &expected_mask))
        fail (self, truth, &mask);
    }

  return expected;
}

/* Every way to add one answer to a profile: a definite verdict stays, and nothing new is missing.
 * All longer ways are made of these. */
static void
assert_monotone (Trial        *self,
                 const guint8 *truths,
                 const guint  *missing)
{
  for (gsize i = 0; i < test_oracle_count_profiles (self->oracle); i++)
    {
      test_oracle_get_profile (self->oracle, i, self->choices);

      for (guint own = 0; own < test_oracle_get_n_fields (self->oracle); own++)
        {
          PandectField *field = test_oracle_get_field (self->oracle, own);

          for (guint v = 1; self->choices[own] < 0 && v <= pandect_field_get_n_values (field); v++)
            {
              gsize longer = i + v * test_oracle_get_step (self->oracle, own);

              g_assert_true (truths[i] == PANDECT_TRUTH_UNKNOWN || truths[i] == truths[longer]);
              g_assert_cmpuint (missing[longer] & ~missing[i], ==, 0);
            }
        }
    }
}

static void
try_all (Trial *self)
{
  gsize n_profiles = test_oracle_count_profiles (self->oracle);
  g_autofree guint8 *truths = g_new (guint8, n_profiles);
  g_autofree guint *missing = g_new (guint, n_profiles);

  for (gsize i = 0; i < n_profiles; i++)
    {
      test_oracle_get_profile (self->oracle, i, self->choices);
      truths[i] = compare (self, &missing[i]);
    }

  assert_monotone (self, truths, missing);
}

/* Answers are added one by one, in any order, until the profile is complete. */
static void
try_some (Trial *self,
          guint  n_drawn)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint n_fields = test_oracle_get_n_fields (self->oracle);

  for (guint n = 0; n < n_drawn;)
    {
      PandectTruth before = PANDECT_TRUTH_UNKNOWN;
      guint missing_before = G_MAXUINT;
      guint order[32];

      for (guint i = 0; i < n_fields; i++)
        {
          guint at = g_rand_int_range (rand, 0, i + 1);

          order[i] = order[at];
          order[at] = i;
          self->choices[i] = -1;
        }

      for (guint i = 0; i <= n_fields; i++, n++)
        {
          guint missing;
          PandectTruth truth = compare (self, &missing);

          g_assert_true (before == PANDECT_TRUTH_UNKNOWN || truth == before);
          g_assert_cmpuint (missing & ~missing_before, ==, 0);
          before = truth;
          missing_before = missing;

          if (i < n_fields)
            self->choices[order[i]] = g_rand_int_range (
              rand, 0, pandect_field_get_n_values (test_oracle_get_field (self->oracle, order[i])));
        }
    }
}

static void
test_rule (gconstpointer data)
{
  const TestSpecification *specification = data;
  Trial trial;
  gsize n_profiles;

  trial_init (&trial, specification->ids, specification->rule);
  n_profiles = test_oracle_count_profiles (trial.oracle);
  g_test_message ("%u fields, %" G_GSIZE_FORMAT " partial profiles, %u criteria",
                  test_oracle_get_n_fields (trial.oracle), n_profiles, trial.n_criteria);

  if (n_profiles <= MAX_PROFILES)
    try_all (&trial);
  else
    try_some (&trial, g_test_thorough () ? N_DRAWN_THOROUGH : N_DRAWN);

  trial_clear (&trial);
}

static const PandectCaution *
find_caution (const PandectCaution * const *cautions,
              const char                   *id)
{
  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      if (g_str_equal (caution->id, id))
        return caution;
    }

  g_error ("The bundle has no “%s”", id);
}

/* A caution is lit when its expression is certain, as a conflict is. What it lacks nobody asks. */
static void
check_caution (const TestSpecification *specification,
               const PandectCaution    *caution)
{
  Trial trial;

  trial_init (&trial, "clinical-trials", specification->rule);

  for (gsize i = 0; i < test_oracle_count_profiles (trial.oracle); i++)
    {
      PandectTruth truth;
      guint missing;

      test_oracle_get_profile (trial.oracle, i, trial.choices);
      truth = test_oracle_judge (trial.oracle, trial.choices, &missing);
      record (&trial);

      g_assert_cmpint (pandect_caution_is_lit (caution, trial.profile, PANDECT_VERDICT_ELIGIBLE),
                       ==, truth == PANDECT_TRUTH_TRUE);
      g_assert_cmpint (pandect_caution_is_lit (caution, trial.profile,
                                               PANDECT_VERDICT_NEEDS_INFORMATION), ==,
                       truth == PANDECT_TRUTH_TRUE);
      g_assert_false (pandect_caution_is_lit (caution, trial.profile,
                                              PANDECT_VERDICT_CRITERIA_NOT_MET));
    }

  trial_clear (&trial);
}

static void
test_caution (gconstpointer data)
{
  const TestSpecification *specification = data;

  check_caution (specification,
                 find_caution (pandect_bundle_get_cautions (bundle), specification->ids));
}

static void
test_conflict (gconstpointer data)
{
  const TestSpecification *specification = data;

  check_caution (specification,
                 find_caution (pandect_bundle_get_conflicts (bundle), specification->ids));
}

/* No entry has been forgotten, and none stands in two rows. */
static void
test_covers_every_entry (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < test_n_rules; i++)
    {
      g_auto(GStrv) ids = g_strsplit (test_rules[i].ids, " ", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          g_assert_nonnull (pandect_bundle_lookup_therapy (bundle, ids[j]));
          g_assert_true (g_hash_table_add (seen, g_strdup (ids[j])));
        }
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, pandect_bundle_get_n_entries (bundle));
  g_assert_cmpuint (pandect_array_length (pandect_bundle_get_cautions (bundle)), ==,
                    test_n_caution_rules);
  g_assert_cmpuint (pandect_array_length (pandect_bundle_get_conflicts (bundle)), ==,
                    test_n_conflict_rules);
}

/* The text of the bundle, read without the program, says the same as the rules written by hand. */
static void
test_text_says_the_same (void)
{
  g_autofree char *text = test_bundle_read_file (TEST_SHIPPED);
  g_autoptr(TestNode) root = test_node_parse (text);

  for (guint i = 0; i < test_n_rules; i++)
    {
      g_auto(GStrv) ids = g_strsplit (test_rules[i].ids, " ", -1);
      g_autoptr(TestRule) rule = test_rule_parse (test_rules[i].rule, fields);
      g_autoptr(TestOracle) oracle = test_oracle_new (rule, fields);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          TestNode *therapy = test_node_find (root, TEST_NODE_THERAPIES, ids[j]);
          g_autoptr(TestRule) written = test_node_get_rule (root, therapy, fields);
          g_autoptr(TestOracle) other = test_oracle_new (written, fields);

          if (!test_oracle_is_same (oracle, other))
            g_error ("The bundle has another rule for “%s”", ids[j]);
        }
    }
}

static void
add_specifications (const char              *prefix,
                    const TestSpecification *table,
                    guint                    n_rows,
                    GTestDataFunc            function)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto(GStrv) ids = g_strsplit (table[i].ids, " ", -1);
      g_autofree char *path = g_strconcat (prefix, ids[0], NULL);

      g_test_add_data_func (path, &table[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);
  fields = pandect_bundle_get_fields (bundle);

  g_test_add_func ("/rules/covers-every-entry", test_covers_every_entry);
  g_test_add_func ("/rules/text-says-the-same", test_text_says_the_same);
  add_specifications ("/rules/therapy/", test_rules, test_n_rules, test_rule);
  add_specifications ("/rules/caution/", test_caution_rules, test_n_caution_rules, test_caution);
  add_specifications ("/rules/conflict/", test_conflict_rules, test_n_conflict_rules,
                      test_conflict);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
