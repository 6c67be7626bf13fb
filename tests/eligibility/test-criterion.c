/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-criterion.h"

#include "test-fields.h"
#include "test-oracle.h"

#define SPEC "a: yes no; b: yes no; c: one two three; d: yes no; e: one two three four"

#define N_RANDOM_RULES 2000

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
  const char           *field;
} FlawCase;

static const FlawCase flaw_cases[] = {
  { "always", PANDECT_CRITERION_SOUND, NULL },
  { "a=yes", PANDECT_CRITERION_SOUND, NULL },
  { "a=yes & (b=yes | c=one) & (d=yes | e=two)", PANDECT_CRITERION_SOUND, NULL },
  { "c=one | c=two", PANDECT_CRITERION_SOUND, NULL },
  { "c=one,two & c=two,three", PANDECT_CRITERION_SOUND, NULL },
  { "c=one | (a=yes | c=two)", PANDECT_CRITERION_SOUND, NULL },
  { "c=one,two & (a=yes & c=two,three)", PANDECT_CRITERION_SOUND, NULL },

  { "a=yes | (a=yes & b=yes)", PANDECT_CRITERION_REPEATED_FIELD, "a" },
  { "(a=yes & b=yes) | (a=no & b=no)", PANDECT_CRITERION_REPEATED_FIELD, "a" },
  { "(c=one & b=yes) | (c=two & a=no)", PANDECT_CRITERION_REPEATED_FIELD, "c" },
  { "d=yes & (a=yes | (b=yes & d=yes))", PANDECT_CRITERION_REPEATED_FIELD, "d" },

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
             const char           *field_id)
{
  PandectField *field;

  g_assert_cmpint (pandect_criterion_check (criterion, &field), ==, flaw);
  g_assert_cmpstr (field != NULL ? pandect_field_get_id (field) : NULL, ==, field_id);
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

  assert_flaw (f, criterion, c->flaw, c->field);
  assert_flaw (f, in_any, c->flaw, c->field);
  assert_flaw (f, in_all, c->flaw, c->field);
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
  assert_flaw (f, any, PANDECT_CRITERION_SOUND, NULL);
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

  assert_flaw (f, group, PANDECT_CRITERION_SOUND, NULL);
  pandect_criterion_append (group, test);
  assert_flaw (f, group, PANDECT_CRITERION_TOO_LARGE, NULL);
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

/* Why a field may stand in one test only. Whatever ER turns out to be, this rule holds once PR is
 * undetermined; the walk does not see it, so such a rule is refused. */
static void
test_repeated_field_is_inexact (void)
{
  const char *notation = "er=pos | pr=pos | (er=neg,unk & pr=neg,unk & (er=unk | pr=unk))";
  PandectFieldSet *fields = test_fields_new ("er: pos neg unk; pr: pos neg unk");
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(TestRule) rule = test_rule_parse (notation, fields);
  g_autoptr(TestOracle) oracle = test_oracle_new (rule, fields);
  PandectCriterion *criterion = test_rule_to_criterion (rule, fields);
  const int only_pr[] = { -1, 2 };
  guint missing;

  test_fields_record (profile, "pr=unk");
  g_assert_cmpint (test_oracle_judge (oracle, only_pr, &missing), ==, PANDECT_TRUTH_TRUE);
  g_assert_cmpint (pandect_criterion_evaluate (criterion, profile, NULL), ==,
                   PANDECT_TRUTH_UNKNOWN);
  g_assert_cmpint (pandect_criterion_check (criterion, NULL), ==, PANDECT_CRITERION_REPEATED_FIELD);

  g_assert_finalize_object (criterion);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

static TestRule *
random_rule (GRand           *rand,
             PandectFieldSet *fields,
             guint            depth)
{
  TestRule *group;
  guint n_parts;

  if (depth == 0 || g_rand_int_range (rand, 0, 3) == 0)
    {
      guint field = g_rand_int_range (rand, 0, pandect_field_set_get_n_fields (fields));
      guint n_values = pandect_field_get_n_values (pandect_field_set_get_field (fields, field));

      return test_rule_new_is (field, g_rand_int_range (rand, 1, (1 << n_values) - 1));
    }

  group = test_rule_new_group (g_rand_boolean (rand));
  n_parts = g_rand_int_range (rand, 1, 5);
  for (guint i = 0; i < n_parts; i++)
    test_rule_take (group, random_rule (rand, fields, depth - 1));

  return group;
}

/* Compares walk and definition on every partial profile; returns on how many they differ. */
static gsize
count_differences (Fixture          *f,
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

          pandect_profile_record (f->profile, field,
                                  choices[own] < 0 ? NULL
                                                   : pandect_field_get_value (field, choices[own]));
        }

      truth = test_oracle_judge (oracle, choices, &missing);
      test_oracle_to_mask (oracle, missing, &expected);
      n_different += pandect_criterion_evaluate (criterion, f->profile, &actual) != truth ||
                     !pandect_field_mask_equal (&actual, &expected);
    }

  return n_different;
}

/* The promise of the class: a criterion without a flaw is judged exactly, each time. */
static void
test_sound_is_exact (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20130506);
  guint n_rules = g_test_thorough () ? 10 * N_RANDOM_RULES : N_RANDOM_RULES;
  guint n_sound = 0, n_inexact = 0;

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(TestRule) rule = random_rule (rand, f->fields, 3);
      g_autoptr(TestOracle) oracle = test_oracle_new (rule, f->fields);
      g_autoptr(PandectCriterion) criterion = test_rule_to_criterion (rule, f->fields);
      gsize n_different = count_differences (f, criterion, oracle);

      if (pandect_criterion_check (criterion, NULL) == PANDECT_CRITERION_SOUND)
        {
          g_assert_cmpuint (n_different, ==, 0);
          n_sound++;
        }
      else
        {
          n_inexact += n_different > 0;
        }
    }

  /* The sample says something of both sorts, and refusing flawed rules is not for nothing. */
  g_test_message ("%u rules: %u without flaw; of the others %u are inexact", n_rules, n_sound,
                  n_inexact);
  g_assert_cmpuint (n_sound, >, n_rules / 10);
  g_assert_cmpuint (n_inexact, >, n_rules / 10);
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
  add ("sound-is-exact", NULL, test_sound_is_exact);
  g_test_add_func ("/criterion/last-value", test_last_value);
  g_test_add_func ("/criterion/repeated-field-is-inexact", test_repeated_field_is_inexact);

  for (gsize i = 0; i < G_N_ELEMENTS (kleene_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/criterion/kleene/%s;%s", kleene_cases[i].rule,
                                               kleene_cases[i].answers);

      g_test_add (path, Fixture, &kleene_cases[i], set_up, test_kleene, tear_down);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (flaw_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/criterion/flaw/", flaw_cases[i].rule, NULL);

      g_test_add (path, Fixture, &flaw_cases[i], set_up, test_flaw, tear_down);
    }

  return g_test_run ();
}
