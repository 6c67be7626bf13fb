/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes fields and a rule of arbitrary bytes, and judges partial profiles by it. Where the rule is
 * sound, the verdict and what is missing must be those of a judge that tries every completion. */

#include "config.h"

#include "eligibility/pandect-criterion-check.h"

#include "test-fields.h"
#include "test-oracle.h"

#define MAX_FIELDS   6
#define MAX_VALUES   4
#define MAX_PARTS    5
#define MAX_DEPTH    5
#define MAX_PROFILES 64

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* What is left of the input. Behind its end there are zeros. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Input;

static guint
next (Input *input,
      guint  limit)
{
  return input->at < input->end ? *input->at++ % limit : 0;
}

static PandectFieldSet *
new_fields (Input *input)
{
  g_autoptr(GString) spec = g_string_new (NULL);
  guint n_fields = 1 + next (input, MAX_FIELDS);

  for (guint i = 0; i < n_fields; i++)
    {
      guint n_values = 2 + next (input, MAX_VALUES - 1);

      g_string_append_printf (spec, "%sf%u:", i > 0 ? "; " : "", i);
      for (guint value = 0; value < n_values; value++)
        g_string_append_printf (spec, " v%u", value);
    }

  return test_fields_new (spec->str);
}

static TestRule *
new_rule (Input           *input,
          PandectFieldSet *fields,
          guint            depth)
{
  guint kind = depth < MAX_DEPTH ? next (input, 4) : 0;
  TestRule *group;
  guint n_parts;

  if (kind < 2)
    {
      guint field = next (input, pandect_field_set_get_n_fields (fields));
      guint n_values = pandect_field_get_n_values (pandect_field_set_get_field (fields, field));

      return test_rule_new_is (field, next (input, 1u << n_values));
    }

  group = test_rule_new_group (kind == 2);
  n_parts = 1 + next (input, MAX_PARTS);
  for (guint i = 0; i < n_parts; i++)
    test_rule_take (group, new_rule (input, fields, depth + 1));

  return group;
}

static void
check_profile (PandectFieldSet  *fields,
               PandectCriterion *criterion,
               TestOracle       *oracle,
               gsize             number)
{
  g_autoptr(PandectProfile) profile = pandect_profile_new (fields);
  PandectFieldMask found, expected;
  int choices[MAX_FIELDS];
  guint missing;
  PandectTruth truth;

  test_oracle_get_profile (oracle, number, choices);
  for (guint i = 0; i < test_oracle_get_n_fields (oracle); i++)
    {
      PandectField *field = test_oracle_get_field (oracle, i);

      if (choices[i] >= 0)
        pandect_profile_record (profile, field, pandect_field_get_value (field, choices[i]));
    }

  truth = pandect_criterion_evaluate (criterion, profile, &found);
  g_assert (truth == test_oracle_judge (oracle, choices, &missing));
  test_oracle_to_mask (oracle, missing, &expected);
  g_assert (pandect_field_mask_equal (&found, &expected));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  Input input = { data, data + size };
  g_autoptr(PandectFieldSet) fields = new_fields (&input);
  g_autoptr(TestRule) rule = new_rule (&input, fields, 0);
  g_autoptr(PandectCriterion) criterion = test_rule_to_criterion (rule, fields);
  g_autoptr(TestOracle) oracle = NULL;
  gsize n_profiles;

  if (pandect_criterion_check (criterion, NULL) != PANDECT_CRITERION_SOUND)
    return 0;

  oracle = test_oracle_new (rule, fields);
  n_profiles = test_oracle_count_profiles (oracle);
  for (gsize i = 0; i < MIN (n_profiles, MAX_PROFILES); i++)
    check_profile (fields, criterion, oracle, i * 7919 % n_profiles);

  return 0;
}
