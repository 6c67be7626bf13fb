/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-question.h"

#include "test-fields.h"
#include "test-rule.h"

#define SPEC "a: no yes; b: no yes; c: one two three; d: no yes; e: no yes"

typedef struct
{
  const char *name;
  const char *rules[6];     /* of each therapy */
  const char *answers;
  const char *charted;      /* fields that stand in every chart */
  const char *skipped;
  const char *question;     /* the field, how many it bears on, settles at least, at most, of how
                               many; NULL for none */
} QuestionCase;

static const QuestionCase question_cases[] = {
  { "no-therapies", { NULL }, "", "", "", NULL },
  { "nothing-open", { "a=yes", "always" }, "a=no", "", "", NULL },
  { "one", { "c=one" }, "", "", "", "c 1 1 1 of 1" },
  { "settles-most", { "a=yes", "b=yes", "b=no" }, "", "", "", "b 2 2 2 of 3" },
  { "bears-on-more-and-settles-less",
    { "a=yes", "a=no", "b=yes & d=yes", "b=yes & e=yes", "b=yes & c=one" }, "", "", "",
    "a 2 2 2 of 5" },
  { "tie-goes-by-order", { "d=yes", "c=one", "b=yes" }, "", "", "", "b 1 1 1 of 3" },
  { "each-value-counts-once", { "c=one & a=yes", "b=yes & d=yes" }, "a=yes", "", "",
    "c 1 1 1 of 2" },
  { "average-over-values", { "c=one & d=yes", "a=yes & b=yes" }, "", "", "", "c 1 0 1 of 2" },
  { "charted-first", { "a=yes", "b=yes & d=yes" }, "", "d", "", "d 1 0 1 of 2" },
  { "charted-by-what-they-settle", { "a=yes", "b=yes & d=yes", "b=yes & e=yes" }, "", "a b d", "",
    "a 1 1 1 of 3" },
  { "charted-when-missing", { "a=yes" }, "", "b", "", "a 1 1 1 of 1" },
  { "charted-and-recorded", { "a=yes", "b=yes" }, "b=no", "b", "", "a 1 1 1 of 1" },
  { "skip", { "a=yes", "a=no", "b=yes" }, "", "", "a", "b 1 1 1 of 3" },
  { "skip-the-charted", { "a=yes", "b=yes" }, "", "a", "a", "b 1 1 1 of 2" },
  { "skip-all", { "a=yes", "b=yes" }, "", "", "a b", NULL },
  { "a-field-that-does-not-matter", { "(a=yes & b=yes) | (a=no & b=yes)" }, "", "a", "",
    "b 1 1 1 of 1" },
};

static PandectFieldMask
parse_mask (PandectFieldSet *fields,
            const char      *ids)
{
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);
  PandectFieldMask mask = { { 0 } };

  for (guint i = 0; each[i] != NULL && *ids != '\0'; i++)
    pandect_field_mask_add (&mask, pandect_field_get_index (test_fields_get (fields, each[i])));

  return mask;
}

static char *
dup_question (PandectQuestion question)
{
  if (question.field == NULL)
    return NULL;

  return g_strdup_printf ("%s %u %u %u of %u", pandect_field_get_id (question.field),
                          question.bears_on, question.least, question.most,
                          question.n_considered);
}

static void
test_find (gconstpointer data)
{
  const QuestionCase *c = data;
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectProfile *profile = pandect_profile_new (fields);
  PandectFieldMask skipped = parse_mask (fields, c->skipped);
  PandectFieldMask charted = parse_mask (fields, c->charted);
  PandectCriterion *criteria[G_N_ELEMENTS (c->rules)] = { NULL };
  g_autofree char *question = NULL;
  guint n_criteria = 0;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (&charted, i))
        pandect_field_set_in_every_chart (pandect_field_set_get_field (fields, i));
    }

  for (; c->rules[n_criteria] != NULL; n_criteria++)
    {
      g_autoptr(TestRule) rule = test_rule_parse (c->rules[n_criteria], fields);

      criteria[n_criteria] = test_rule_to_criterion (rule, fields);
    }

  test_fields_record (profile, c->answers);
  question = dup_question (pandect_question_find (profile, criteria, n_criteria, &skipped));
  g_assert_cmpstr (question, ==, c->question);

  if (*c->skipped == '\0')
    {
      g_autofree char *same = dup_question (pandect_question_find (profile, criteria, n_criteria,
                                                                   NULL));

      g_assert_cmpstr (same, ==, c->question);
    }

  for (guint i = 0; i < n_criteria; i++)
    g_assert_finalize_object (criteria[i]);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

/* Therapies that share one criterion count one by one. */
static void
test_shared (void)
{
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(TestRule) rule = test_rule_parse ("d=yes", fields);
  PandectCriterion *criterion = test_rule_to_criterion (rule, fields);
  PandectCriterion *criteria[] = { criterion, criterion, criterion };
  g_autofree char *question = dup_question (pandect_question_find (profile, criteria, 3, NULL));

  g_assert_cmpstr (question, ==, "d 3 3 3 of 3");

  g_assert_finalize_object (criterion);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

/* The last field of the largest set stands in the last bit. */
static void
test_last_field (void)
{
  g_autoptr(GString) spec = g_string_new ("f0: no yes");
  PandectFieldSet *fields;
  PandectProfile *profile;
  PandectCriterion *criterion;
  g_autofree char *question = NULL;

  for (guint f = 1; f < PANDECT_MAX_FIELDS; f++)
    g_string_append_printf (spec, "; f%u: no yes", f);

  fields = test_fields_new (spec->str);
  profile = pandect_profile_new (fields);
  criterion = pandect_criterion_new_is (test_fields_get (fields, "f255"), 2);
  question = dup_question (pandect_question_find (profile, &criterion, 1, NULL));
  g_assert_cmpstr (question, ==, "f255 1 1 1 of 1");

  g_assert_finalize_object (criterion);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/shared", test_shared);
  g_test_add_func ("/question/last-field", test_last_field);

  for (gsize i = 0; i < G_N_ELEMENTS (question_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/question/find/", question_cases[i].name, NULL);

      g_test_add_data_func (path, &question_cases[i], test_find);
    }

  return g_test_run ();
}
