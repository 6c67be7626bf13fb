/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-criterion-check.h"

#include "test-fields.h"
#include "test-oracle.h"

#define SPEC "a: yes no; b: yes no; c: one two three; d: yes no; e: one two three four"

#define N_RANDOM_RULES 2000

#define RULE_DEPTH 3

typedef struct
{
  PandectFieldSet *fields;
  PandectProfile  *profile;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->fields = test_fields_new (SPEC);
  f->profile = pandect_profile_new (f->fields);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->profile);
  g_assert_finalize_object (f->fields);
}

static PandectCriterion *
parse (Fixture    *f,
       const char *notation)
{
  g_autoptr(TestRule) rule = test_rule_parse (notation, f->fields);

  return test_rule_to_criterion (rule, f->fields);
}

static void
assert_judged (Fixture          *f,
               PandectCriterion *criterion,
               PandectTruth      truth,
               const char       *missing)
{
  PandectFieldMask mask;
  g_autofree char *ids = NULL;

  g_assert_cmpstr (pandect_truth_to_string (
                     pandect_criterion_evaluate (criterion, f->profile, &mask)),
                   ==, pandect_truth_to_string (truth));
  ids = test_fields_dup_ids (f->fields, &mask);
  g_assert_cmpstr (ids, ==, missing);
  g_assert_cmpint (pandect_criterion_evaluate (criterion, f->profile, NULL), ==, truth);
}

typedef struct
{
  const char   *rule;
  const char   *answers;
  PandectTruth  truth;
  const char   *missing;
} KleeneCase;

#define FALSE_ PANDECT_TRUTH_FALSE
#define OPEN   PANDECT_TRUTH_UNKNOWN
#define TRUE_  PANDECT_TRUTH_TRUE

static const KleeneCase kleene_cases[] = {
  { "a=yes", "", OPEN, "a" },
  { "a=yes", "a=yes", TRUE_, "" },
  { "a=yes", "a=no", FALSE_, "" },
  { "c=one,three", "c=two", FALSE_, "" },
  { "c=one,three", "c=three", TRUE_, "" },
  { "always", "", TRUE_, "" },

  { "a=yes & b=yes", "a=yes b=yes", TRUE_, "" },
  { "a=yes & b=yes", "a=yes", OPEN, "b" },
  { "a=yes & b=yes", "a=yes b=no", FALSE_, "" },
  { "a=yes & b=yes", "b=yes", OPEN, "a" },
  { "a=yes & b=yes", "", OPEN, "a b" },
  { "a=yes & b=yes", "b=no", FALSE_, "" },
  { "a=yes & b=yes", "a=no b=yes", FALSE_, "" },
  { "a=yes & b=yes", "a=no", FALSE_, "" },
  { "a=yes & b=yes", "a=no b=no", FALSE_, "" },

  { "a=yes | b=yes", "a=yes b=yes", TRUE_, "" },
  { "a=yes | b=yes", "a=yes", TRUE_, "" },
  { "a=yes | b=yes", "a=yes b=no", TRUE_, "" },
  { "a=yes | b=yes", "b=yes", TRUE_, "" },
  { "a=yes | b=yes", "", OPEN, "a b" },
  { "a=yes | b=yes", "b=no", OPEN, "a" },
  { "a=yes | b=yes", "a=no b=yes", TRUE_, "" },
  { "a=yes | b=yes", "a=no", OPEN, "b" },
  { "a=yes | b=yes", "a=no b=no", FALSE_, "" },

  /* What a settled part lacked no longer matters. */
  { "(a=yes & b=yes) | c=one", "a=yes", OPEN, "b c" },
  { "(a=yes & b=yes) | c=one", "a=no", OPEN, "c" },
  { "(a=yes & b=yes) | c=one", "c=one", TRUE_, "" },
  { "(a=yes & b=yes) | c=one", "a=no c=two", FALSE_, "" },
  { "(a=yes | b=yes) & c=one", "a=no", OPEN, "b c" },
  { "(a=yes | b=yes) & c=one", "a=yes", OPEN, "c" },
  { "(a=yes | b=yes) & c=one", "c=three", FALSE_, "" },
  { "((a=yes & b=yes) | (c=one & d=yes)) & e=four", "a=yes c=two", OPEN, "b e" },
  { "((a=yes & b=yes) | (c=one & d=yes)) & e=four", "e=one", FALSE_, "" },
  { "((a=yes & b=yes) | (c=one & d=yes)) & e=four", "a=no d=no", FALSE_, "" },

  /* Tests of one field side by side ask for it once. */
  { "c=one | c=two", "", OPEN, "c" },
  { "c=one,two & c=two,three", "", OPEN, "c" },
  { "c=one,two & c=two,three", "c=one", FALSE_, "" },
};

static void
test_kleene (Fixture       *f,
             gconstpointer  data)
{
  const KleeneCase *c = data;
  PandectCriterion *criterion = parse (f, c->rule);

  test_fields_record (f->profile, c->answers);
  assert_judged (f, criterion, c->truth, c->missing);

  g_assert_finalize_object (criterion);
}

/* A group without parts: "all" of nothing holds, "any" of nothing does not. */
static void
test_empty_groups (Fixture       *f,
                   gconstpointer  data)
{
  PandectCriterion *all = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
  PandectCriterion *any = pandect_criterion_new_group (PANDECT_CRITERION_ANY);

  assert_judged (f, all, PANDECT_TRUTH_TRUE, "");
  assert_judged (f, any, PANDECT_TRUTH_FALSE, "");
  g_assert_true (pandect_criterion_is_always (all));
  g_assert_false (pandect_criterion_is_always (any));

  g_assert_finalize_object (all);
  g_assert_finalize_object (any);
}

/* What was missing before is not mixed up with what is missing now. */
static void
test_overwrites_missing (Fixture       *f,
                         gconstpointer  data)
{
  PandectCriterion *criterion = parse (f, "a=yes & b=yes");
  PandectFieldMask mask;

  memset (&mask, 0xff, sizeof mask);
  test_fields_record (f->profile, "a=yes");
  pandect_criterion_evaluate (criterion, f->profile, &mask);
  g_assert_cmpuint (pandect_field_mask_count (&mask), ==, 1);

  memset (&mask, 0xff, sizeof mask);
  test_fields_record (f->profile, "b=no");
  pandect_criterion_evaluate (criterion, f->profile, &mask);
  g_assert_cmpuint (pandect_field_mask_count (&mask), ==, 0);

  g_assert_finalize_object (criterion);
}

static void
test_group (Fixture       *f,
            gconstpointer  data)
{
  PandectCriterion *group = parse (f, "a=yes | c=one,three");
  PandectCriterion *first = pandect_criterion_get_part (group, 0);
  PandectCriterion *second = pandect_criterion_get_part (group, 1);
  g_autoptr(PandectCriterion) item = g_list_model_get_item (G_LIST_MODEL (group), 1);

  g_assert_cmpint (pandect_criterion_get_kind (group), ==, PANDECT_CRITERION_ANY);
  g_assert_cmpuint (pandect_criterion_get_n_parts (group), ==, 2);
  g_assert_null (pandect_criterion_get_part (group, 2));
  g_assert_null (pandect_criterion_get_field (group));
  g_assert_null (pandect_criterion_get_id (group));
  g_assert_null (pandect_criterion_get_label (group));
  g_assert_null (pandect_criterion_get_fact_ids (group));

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (group)) == PANDECT_TYPE_CRITERION);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (group)), ==, 2);
  g_assert_true (item == second);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (group), 2));

  g_assert_cmpint (pandect_criterion_get_kind (first), ==, PANDECT_CRITERION_IS);
  g_assert_cmpuint (pandect_criterion_get_n_parts (first), ==, 0);
  g_clear_object (&item);
  g_assert_finalize_object (group);
}

static void
test_test (Fixture       *f,
           gconstpointer  data)
{
  PandectCriterion *test = parse (f, "c=one,three");
  g_autoptr(PandectCriterion) same = parse (f, "c=three,one");
  g_autoptr(PandectCriterion) narrower = parse (f, "c=three");
  g_autoptr(PandectCriterion) other = parse (f, "e=one,three");
  g_autoptr(PandectCriterion) group = parse (f, "c=one | c=three");

  g_assert_true (pandect_criterion_get_field (test) == test_fields_get (f->fields, "c"));
  g_assert_true (pandect_criterion_accepts (test, test_fields_get_value (f->fields, "c", "one")));
  g_assert_false (pandect_criterion_accepts (test, test_fields_get_value (f->fields, "c", "two")));
  g_assert_true (pandect_criterion_accepts (test, test_fields_get_value (f->fields, "c", "three")));
  g_assert_false (pandect_criterion_is_always (test));

  g_assert_true (pandect_criterion_is_same_test (test, test));
  g_assert_true (pandect_criterion_is_same_test (test, same));
  g_assert_false (pandect_criterion_is_same_test (test, narrower));
  g_assert_false (pandect_criterion_is_same_test (test, other));
  g_assert_false (pandect_criterion_is_same_test (test, group));
  g_assert_false (pandect_criterion_is_same_test (group, test));

  g_assert_finalize_object (test);
}

static void
test_describe (Fixture       *f,
               gconstpointer  data)
{
  static const char *facts[] = { "F012", "F013", NULL };
  PandectCriterion *criterion = parse (f, "a=yes");

  pandect_criterion_describe (criterion, "first", pandect_text_new_word ("First", "en"), NULL);
  pandect_criterion_describe (criterion, "second", pandect_text_new_word ("Second", "en"), facts);

  g_assert_cmpstr (pandect_criterion_get_id (criterion), ==, "second");
  g_assert_cmpstr (pandect_text_get_words (pandect_criterion_get_label (criterion), NULL), ==,
                   "Second");
  g_assert_cmpstr (pandect_criterion_get_fact_ids (criterion)[1], ==, "F013");
  g_assert_null (pandect_criterion_get_fact_ids (criterion)[2]);

  g_assert_finalize_object (criterion);
}

/* A criterion that two others are made of is one object, and goes with the last of them. */
static void
test_shares_parts (Fixture       *f,
                   gconstpointer  data)
{
  PandectCriterion *shared = parse (f, "a=yes");
  PandectCriterion *one = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
  PandectCriterion *other = pandect_criterion_new_group (PANDECT_CRITERION_ANY);

  pandect_criterion_append (one, shared);
  pandect_criterion_append (other, shared);
  g_assert_true (pandect_criterion_get_part (one, 0) == pandect_criterion_get_part (other, 0));

  g_assert_finalize_object (one);
  g_assert_true (pandect_criterion_get_part (other, 0) == shared);
  g_assert_finalize_object (other);
  g_assert_finalize_object (shared);
}

typedef struct
{
  const char           *rule;
  PandectCriterionFlaw  flaw;
  const char           *fields;
} FlawCase;

static const FlawCase flaw_cases[] = {
  { "always", PANDECT_CRITERION_SOUND, "" },
  { "a=yes", PANDECT_CRITERION_SOUND, "" },
  { "a=yes & (b=yes | c=one) & (d=yes | e=two)", PANDECT_CRITERION_SOUND, "" },
  { "c=one | c=two", PANDECT_CRITERION_SOUND, "" },
  { "c=one,two & c=two,three", PANDECT_CRITERION_SOUND, "" },
  { "c=one | (a=yes | c=two)", PANDECT_CRITERION_SOUND, "" },
  { "c=one,two & (a=yes & c=two,three)", PANDECT_CRITERION_SOUND, "" },

  { "a=yes | (a=yes & b=yes)", PANDECT_CRITERION_SOUND, "" },
  { "(a=yes & b=yes) | (a=no & b=no)", PANDECT_CRITERION_SOUND, "" },
  { "d=yes & (a=yes | (b=yes & d=yes))", PANDECT_CRITERION_SOUND, "" },

  { "a=yes,no", PANDECT_CRITERION_ALWAYS, "a" },
  { "a=yes | a=no", PANDECT_CRITERION_ALWAYS, "a" },
  { "b=yes & (c=one,two | c=three)", PANDECT_CRITERION_ALWAYS, "c" },
  { "c=one | (a=yes | c=two,three)", PANDECT_CRITERION_ALWAYS, "c" },

  { "a=yes & a=no", PANDECT_CRITERION_NEVER, "a" },
  { "b=yes | (c=one & c=two,three)", PANDECT_CRITERION_NEVER, "c" },
  { "c=one,two & c=two,three & c=one,three", PANDECT_CRITERION_NEVER, "c" },
};

static void
assert_flaw (Fixture              *f,
             PandectCriterion     *criterion,
             PandectCriterionFlaw  flaw,
             const char           *field_ids)
{
  PandectFieldMask fields;
  g_autofree char *ids = NULL;

  g_assert_cmpint (pandect_criterion_check (criterion, &fields), ==, flaw);
  ids = test_fields_dup_ids (f->fields, &fields);
  g_assert_cmpstr (ids, ==, field_ids);
  g_assert_cmpint (pandect_criterion_check (criterion, NULL), ==, flaw);
}

static PandectCriterion *
wrap (PandectCriterion     *inner,
      PandectCriterionKind  kind)
{
  PandectCriterion *group = pandect_criterion_new_group (kind);

  pandect_criterion_append (group, inner);

  return group;
}

/* A group of one is no more than its part, whatever its kind. */
static void
test_flaw (Fixture       *f,
           gconstpointer  data)
{
  const FlawCase *c = data;
  g_autoptr(PandectCriterion) criterion = parse (f, c->rule);
  g_autoptr(PandectCriterion) in_any = wrap (criterion, PANDECT_CRITERION_ANY);
  g_autoptr(PandectCriterion) in_all = wrap (in_any, PANDECT_CRITERION_ALL);

  assert_flaw (f, criterion, c->flaw, c->fields);
  assert_flaw (f, in_any, c->flaw, c->fields);
  assert_flaw (f, in_all, c->flaw, c->fields);
}

/* Tests that stand side by side are merged through groups of one as well. */
static void
test_merges_through_groups_of_one (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(PandectCriterion) one = parse (f, "c=one");
  g_autoptr(PandectCriterion) wrapped = wrap (one, PANDECT_CRITERION_ALL);
  g_autoptr(PandectCriterion) rest = parse (f, "c=two,three");
  g_autoptr(PandectCriterion) any = pandect_criterion_new_group (PANDECT_CRITERION_ANY);

  pandect_criterion_append (any, wrapped);
  assert_flaw (f, any, PANDECT_CRITERION_SOUND, "");
  pandect_criterion_append (any, rest);
  assert_flaw (f, any, PANDECT_CRITERION_ALWAYS, "c");
}

static void
test_size (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(PandectCriterion) test = parse (f, "a=yes");
  g_autoptr(PandectCriterion) group = pandect_criterion_new_group (PANDECT_CRITERION_ANY);

  for (guint i = 0; i < PANDECT_MAX_TESTS; i++)
    pandect_criterion_append (group, test);

  assert_flaw (f, group, PANDECT_CRITERION_SOUND, "");
  pandect_criterion_append (group, test);
  assert_flaw (f, group, PANDECT_CRITERION_TOO_LARGE, "");
}

/* Sixty steps that double would never be walked to the end. */
static void
test_doubling (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr(PandectCriterion) criterion = parse (f, "a=yes");
  g_autoptr(GTimer) timer = g_timer_new ();

  for (guint i = 0; i < 60; i++)
    {
      PandectCriterion *twice = pandect_criterion_new_group (i % 2 ? PANDECT_CRITERION_ALL
                                                                   : PANDECT_CRITERION_ANY);

      pandect_criterion_append (twice, criterion);
      pandect_criterion_append (twice, criterion);
      g_set_object (&criterion, twice);
      g_object_unref (twice);
    }

  g_assert_cmpint (pandect_criterion_check (criterion, NULL), ==, PANDECT_CRITERION_TOO_LARGE);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 10);
}

/* The last value of the largest field is the last bit of a test. */
static void
test_last_value (void)
{
  g_autoptr(GString) spec = g_string_new ("f:");
  PandectFieldSet *fields;
  PandectProfile *profile;
  PandectCriterion *last, *every;

  for (guint v = 0; v < PANDECT_MAX_VALUES; v++)
    g_string_append_printf (spec, " v%u", v);

  fields = test_fields_new (spec->str);
  profile = pandect_profile_new (fields);
  last = pandect_criterion_new_is (test_fields_get (fields, "f"), G_GUINT64_CONSTANT (1) << 63);
  every = pandect_criterion_new_is (test_fields_get (fields, "f"), G_MAXUINT64);

  test_fields_record (profile, "f=v63");
  g_assert_cmpint (pandect_criterion_evaluate (last, profile, NULL), ==, PANDECT_TRUTH_TRUE);
  test_fields_record (profile, "f=v0");
  g_assert_cmpint (pandect_criterion_evaluate (last, profile, NULL), ==, PANDECT_TRUTH_FALSE);
  g_assert_cmpint (pandect_criterion_check (last, NULL), ==, PANDECT_CRITERION_SOUND);
  g_assert_cmpint (pandect_criterion_check (every, NULL), ==, PANDECT_CRITERION_ALWAYS);

  g_assert_finalize_object (last);
  g_assert_finalize_object (every);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

/* As many combinations as may be tried, and one field more. Fields that share no part of a rule do
 * not multiply. */
static void
test_combinations (void)
{
  g_autoptr(GString) spec = g_string_new ("f0: no yes");
  PandectFieldSet *fields;
  PandectFieldMask mask;
  PandectCriterion *apart = pandect_criterion_new_group (PANDECT_CRITERION_ALL);

  for (guint i = 1; i < 17; i++)
    g_string_append_printf (spec, "; f%u: no yes", i);
  fields = test_fields_new (spec->str);

  for (guint n_fields = 16; n_fields <= 17; n_fields++)
    {
      PandectCriterion *both = pandect_criterion_new_group (PANDECT_CRITERION_ANY);
      PandectCriterion *parity = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
      PandectCriterion *other = pandect_criterion_new_group (PANDECT_CRITERION_ALL);

      for (guint i = 0; i < n_fields; i++)
        {
          PandectField *field = pandect_field_set_get_field (fields, i);
          g_autoptr(PandectCriterion) yes = pandect_criterion_new_is (field, 2);
          g_autoptr(PandectCriterion) no = pandect_criterion_new_is (field, 1);
          g_autoptr(PandectCriterion) pair = pandect_criterion_new_group (PANDECT_CRITERION_ANY);
          g_autoptr(PandectCriterion) inner = pandect_criterion_new_group (PANDECT_CRITERION_ALL);

          pandect_criterion_append (parity, yes);
          pandect_criterion_append (other, no);
          pandect_criterion_append (inner, yes);
          pandect_criterion_append (pair, inner);
          pandect_criterion_append (pair, yes);
          pandect_criterion_append (apart, pair);
        }

      pandect_criterion_append (both, parity);
      pandect_criterion_append (both, other);
      g_assert_cmpint (pandect_criterion_check (both, &mask), ==,
                       n_fields == 16 ? PANDECT_CRITERION_SOUND
                                      : PANDECT_CRITERION_TOO_MANY_COMBINATIONS);
      g_assert_cmpuint (pandect_field_mask_count (&mask), ==, n_fields == 16 ? 0 : 17);

      g_object_unref (parity);
      g_object_unref (other);
      g_assert_finalize_object (both);
    }

  g_assert_cmpint (pandect_criterion_check (apart, &mask), ==, PANDECT_CRITERION_SOUND);

  g_assert_finalize_object (apart);
  g_assert_finalize_object (fields);
}

/* What the three-valued walk does not see: whatever one field turns out to be, the rule holds, or
 * another field no longer matters. */
static const KleeneCase repeated_cases[] = {
  /* Hormone receptors: one positive, or both unknown. */
  { "c=one | (c=two,three & a=yes) | (c=two,three & a=no)", "", TRUE_, "" },
  { "(a=yes & b=yes) | (a=no & b=yes)", "", OPEN, "b" },
  { "(a=yes & b=yes) | (a=no & b=yes)", "b=yes", TRUE_, "" },
  { "(a=yes & b=yes) | (a=no & d=yes)", "", OPEN, "a b d" },
  { "(a=yes & b=yes) | (a=no & d=yes)", "b=yes", OPEN, "a d" },
  { "(a=yes & b=yes) | (a=no & d=yes)", "b=yes d=yes", TRUE_, "" },
  { "(a=yes & b=yes) | (a=no & d=yes)", "b=no d=no", FALSE_, "" },
  { "(a=yes | b=yes) & (a=no | b=no)", "", OPEN, "a b" },
  { "(a=yes | b=yes) & (a=no | b=no)", "a=yes", OPEN, "b" },
  { "a=yes & (b=yes | a=no)", "", OPEN, "a b" },
  { "a=yes & a=no", "", FALSE_, "" },

  /* Tamoxifen of the second page: newly diagnosed, after menopause, or before it. */
  { "(d=yes & a=yes & c=one,two) | (d=yes & a=no & c=one)", "c=one", OPEN, "d" },
  { "(d=yes & a=yes & c=one,two) | (d=yes & a=no & c=one)", "c=one d=yes", TRUE_, "" },
  { "(d=yes & a=yes & c=one,two) | (d=yes & a=no & c=one)", "c=two", OPEN, "a d" },
};

static guint64
random_values (GRand        *rand,
               PandectField *field)
{
  return g_rand_int_range (rand, 1, (1 << pandect_field_get_n_values (field)) - 1);
}

static TestRule *
random_rule (GRand           *rand,
             PandectFieldSet *fields,
             guint            n_repeated,
             guint           *n_unused,
             guint            depth)
{
  TestRule *group;
  guint n_parts;

  if (depth == 0 || (depth < RULE_DEPTH && g_rand_int_range (rand, 0, 3) == 0))
    {
      guint n_fields = pandect_field_set_get_n_fields (fields);
      guint index = g_rand_int_range (rand, 0, n_repeated);

      /* The fields behind those that repeat stand in one test each, as long as there are any. */
      if (*n_unused > 0 && g_rand_int_range (rand, 0, 3) == 0)
        index = n_fields - (*n_unused)--;

      return test_rule_new_is (index,
                               random_values (rand, pandect_field_set_get_field (fields, index)));
    }

  group = test_rule_new_group (g_rand_boolean (rand));
  n_parts = g_rand_int_range (rand, depth == RULE_DEPTH ? 3 : 1, 5);
  for (guint i = 0; i < n_parts; i++)
    test_rule_take (group, random_rule (rand, fields, n_repeated, n_unused, depth - 1));

  return group;
}

/* Compares program and definition on every partial profile; returns on how many they differ. */
static gsize
count_differences (PandectProfile   *profile,
                   PandectCriterion *criterion,
                   TestOracle       *oracle)
{
  gsize n_different = 0;
  int choices[8];

  for (gsize i = 0; i < test_oracle_count_profiles (oracle); i++)
    {
      PandectFieldMask actual, expected;
      PandectTruth truth;
      guint missing;

      test_oracle_get_profile (oracle, i, choices);
      for (guint own = 0; own < test_oracle_get_n_fields (oracle); own++)
        {
          PandectField *field = test_oracle_get_field (oracle, own);

          pandect_profile_record (profile, field,
                                  choices[own] < 0 ? NULL
                                                   : pandect_field_get_value (field, choices[own]));
        }

      truth = test_oracle_judge (oracle, choices, &missing);
      test_oracle_to_mask (oracle, missing, &expected);
      n_different += pandect_criterion_evaluate (criterion, profile, &actual) != truth ||
                     !pandect_field_mask_equal (&actual, &expected);
    }

  return n_different;
}

/* The promise of the class: a criterion without a flaw is judged exactly, each time. In the rules
 * drawn here up to four fields repeat, beside others that do not. */
static void
test_sound_is_exact (void)
{
  const char *spec = "p: one two three; q: one two three; r: one two three; s: yes no; t: yes no;"
                     "u: yes no";
  PandectFieldSet *fields = test_fields_new (spec);
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(GRand) rand = g_rand_new_with_seed (20130506);
  guint n_rules = g_test_thorough () ? 10 * N_RANDOM_RULES : N_RANDOM_RULES;
  guint n_sound = 0, n_by_repeated[6] = { 0 };

  for (guint i = 0; i < n_rules; i++)
    {
      guint n_repeated = i % 2 ? 4 : 1 + i / 2 % 3;
      guint n_unused = pandect_field_set_get_n_fields (fields) - n_repeated;
      g_autoptr(TestRule) rule = random_rule (rand, fields, n_repeated, &n_unused, RULE_DEPTH);
      g_autoptr(TestOracle) oracle = test_oracle_new (rule, fields);
      g_autoptr(PandectCriterion) criterion = test_rule_to_criterion (rule, fields);

      if (pandect_criterion_check (criterion, NULL) != PANDECT_CRITERION_SOUND)
        continue;

      g_assert_cmpuint (count_differences (profile, criterion, oracle), ==, 0);
      n_by_repeated[test_rule_count_repeated (rule)]++;
      n_sound++;
    }

  /* The sample says something of each sort. */
  g_test_message ("%u rules, %u without flaw; with no to four repeated fields: %u %u %u %u %u",
                  n_rules, n_sound, n_by_repeated[0], n_by_repeated[1], n_by_repeated[2],
                  n_by_repeated[3], n_by_repeated[4]);
  for (guint i = 0; i <= 4; i++)
    g_assert_cmpuint (n_by_repeated[i], >, n_rules / 100);

  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

#define add(name, data, function) \
  g_test_add ("/criterion/" name, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("empty-groups", NULL, test_empty_groups);
  add ("overwrites-missing", NULL, test_overwrites_missing);
  add ("group", NULL, test_group);
  add ("test", NULL, test_test);
  add ("describe", NULL, test_describe);
  add ("shares-parts", NULL, test_shares_parts);
  add ("merges-through-groups-of-one", NULL, test_merges_through_groups_of_one);
  add ("size", NULL, test_size);
  add ("doubling", NULL, test_doubling);
  g_test_add_func ("/criterion/last-value", test_last_value);
  g_test_add_func ("/criterion/sound-is-exact", test_sound_is_exact);
  g_test_add_func ("/criterion/combinations", test_combinations);

  for (gsize i = 0; i < G_N_ELEMENTS (kleene_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/criterion/kleene/%s;%s", kleene_cases[i].rule,
                                               kleene_cases[i].answers);

      g_test_add (path, Fixture, &kleene_cases[i], set_up, test_kleene, tear_down);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (repeated_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/criterion/repeated/%s;%s", repeated_cases[i].rule,
                                               repeated_cases[i].answers);

      g_test_add (path, Fixture, &repeated_cases[i], set_up, test_kleene, tear_down);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (flaw_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/criterion/flaw/", flaw_cases[i].rule, NULL);

      g_test_add (path, Fixture, &flaw_cases[i], set_up, test_flaw, tear_down);
    }

  return g_test_run ();
}
