/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-assessment.h"

#include "test-fields.h"
#include "test-rule.h"

#define SPEC "er: positive negative undetermined; pr: positive negative undetermined;" \
             "bone: present absent; liver: present absent; menopause: pre post"

/* In the cases below, "NAME: rule" words a criterion; a criterion is an "all" of such lines. A line
 * that begins with a bar belongs to the "any" begun above it. */
typedef struct
{
  const char *name;
  const char *rule;
  const char *answers;
  const char *verdict;
  const char *missing;
  const char *reasons;    /* truth and words, "; " between; a test without words is its field */
} AssessmentCase;

#define HORMONAL \
  "hormonal:\n" \
  "|positive: er=positive | pr=positive\n" \
  "|unknown: er=undetermined | pr=undetermined\n" \
  "|only bone: bone=present & liver=absent\n" \
  "after: menopause=post"

#define EITHER \
  "-: (er=positive & bone=present & menopause=post) | (er=positive & bone=present & menopause=pre)"

static const AssessmentCase assessment_cases[] = {
  { "always", "", "", "eligible", "", "" },

  { "one-test-open", "after: menopause=post", "", "needs-information", "menopause",
    "unknown after" },
  { "one-test-holds", "after: menopause=post", "menopause=post", "eligible", "", "true after" },
  { "one-test-fails", "after: menopause=post", "menopause=pre", "criteria-not-met", "",
    "false after" },
  { "without-words", "-: menopause=post", "", "needs-information", "menopause",
    "unknown menopause" },
  { "group-without-words", "-: menopause=post & bone=present", "menopause=post",
    "needs-information", "bone", "true menopause; unknown bone" },

  { "nothing-recorded", HORMONAL, "", "needs-information", "er pr bone liver menopause",
    "unknown positive; unknown unknown; unknown only bone; unknown after" },
  { "branch-that-suffices", HORMONAL, "er=positive menopause=post", "eligible", "",
    "true positive; true after" },
  { "every-branch-that-holds", HORMONAL, "er=positive pr=undetermined menopause=post", "eligible",
    "", "true positive; true unknown; true after" },
  { "what-holds-then-what-is-open", HORMONAL, "menopause=post", "needs-information",
    "er pr bone liver",
    "true after; unknown positive; unknown unknown; unknown only bone" },
  { "failed-branches-of-an-open-any-are-left-out", HORMONAL,
    "er=negative pr=negative menopause=post", "needs-information", "bone liver",
    "true after; unknown only bone" },
  { "any-holds-and-another-is-open", HORMONAL, "er=positive", "needs-information", "menopause",
    "true positive; unknown after" },
  { "half-open-branch-beside-one-that-suffices", HORMONAL,
    "er=positive bone=present menopause=post", "eligible", "", "true positive; true after" },
  { "half-open-branch-beside-a-false-conjunct", HORMONAL, "bone=present menopause=pre",
    "criteria-not-met", "", "false after" },
  { "false-conjunct", HORMONAL, "er=positive menopause=pre", "criteria-not-met", "",
    "false after" },
  { "false-conjunct-while-others-are-open", HORMONAL, "menopause=pre", "criteria-not-met", "",
    "false after" },
  { "none-of-an-any", HORMONAL, "er=negative pr=negative bone=absent menopause=post",
    "criteria-not-met", "", "false positive; false unknown; false only bone" },
  { "two-false-conjuncts", HORMONAL, "er=negative pr=negative bone=absent menopause=pre",
    "criteria-not-met", "", "false positive; false unknown; false only bone; false after" },

  /* One of two branches holds, whatever the answer that decides between them. */
  { "either-branch", EITHER, "er=positive bone=present", "eligible", "",
    "true er; true bone" },
  { "either-branch-needs-what-both-need", EITHER, "er=positive", "needs-information", "bone",
    "true er; unknown bone" },
  { "either-branch-and-more", EITHER "\nliver: liver=absent", "er=positive bone=present",
    "needs-information", "liver", "true er; true bone; unknown liver" },
  { "either-branch-fails", EITHER, "er=negative", "criteria-not-met", "", "false er" },
};

static PandectText *
new_label (const char *words)
{
  return g_str_equal (words, "-") ? NULL : pandect_text_new_word (words, "en");
}

static PandectCriterion *
parse_criterion (PandectFieldSet *fields,
                 const char      *rule)
{
  g_auto(GStrv) lines = g_strsplit (rule, "\n", -1);
  PandectCriterion *all = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
  PandectCriterion *any = NULL;

  for (guint i = 0; lines[i] != NULL && *rule != '\0'; i++)
    {
      gboolean is_branch = *lines[i] == '|';
      g_auto(GStrv) halves = g_strsplit (lines[i] + is_branch, ":", 2);
      g_autoptr(PandectCriterion) criterion = NULL;

      if (*halves[1] == '\0')
        {
          criterion = pandect_criterion_new_group (PANDECT_CRITERION_ANY);
          any = criterion;
        }
      else
        {
          g_autoptr(TestRule) parsed = test_rule_parse (halves[1], fields);

          criterion = test_rule_to_criterion (parsed, fields);
        }

      pandect_criterion_describe (criterion, NULL, new_label (halves[0]), NULL);
      pandect_criterion_append (is_branch ? any : all, criterion);
    }

  return all;
}

static char *
dup_reasons (const PandectAssessment *assessment)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < assessment->n_reasons; i++)
    {
      PandectCriterion *criterion = assessment->reasons[i].criterion;
      PandectText *label = pandect_criterion_get_label (criterion);

      g_string_append_printf (string, "%s%s %s", i > 0 ? "; " : "",
                              pandect_truth_to_string (assessment->reasons[i].truth),
                              label != NULL ? pandect_text_get_words (label, NULL)
                                            : pandect_field_get_id (
                                                pandect_criterion_get_field (criterion)));
    }

  return g_string_free (string, FALSE);
}

static void
test_assess (gconstpointer data)
{
  const AssessmentCase *c = data;
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectProfile *profile = pandect_profile_new (fields);
  PandectCriterion *criterion = parse_criterion (fields, c->rule);
  PandectAssessment *assessment;
  g_autofree char *missing = NULL;
  g_autofree char *reasons = NULL;

  test_fields_record (profile, c->answers);
  assessment = pandect_assessment_new (criterion, profile);
  missing = test_fields_dup_ids (fields, &assessment->finding.missing);
  reasons = dup_reasons (assessment);

  g_assert_cmpstr (pandect_verdict_to_string (assessment->verdict), ==,
                   c->verdict);
  g_assert_cmpstr (missing, ==, c->missing);
  g_assert_cmpstr (reasons, ==, c->reasons);

  pandect_assessment_unref (assessment);
  g_assert_finalize_object (criterion);
  g_assert_finalize_object (profile);
  g_assert_finalize_object (fields);
}

/* A group whose every part is needed and holds is stated as a whole; while it is open or fails, its
 * parts say why. */
static void
test_states_whole_groups (void)
{
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(PandectCriterion) root = pandect_criterion_new_group (PANDECT_CRITERION_ALL);
  g_autoptr(PandectCriterion) only = parse_criterion (fields,
                                                      "bone: bone=present\nliver: liver=absent");
  static const struct
  {
    const char *answers;
    const char *reasons;
  } steps[] = {
    { "", "unknown bone; unknown liver" },
    { "bone=present", "true bone; unknown liver" },
    { "liver=absent", "true only bone" },
    { "liver=present", "false liver" },
  };

  pandect_criterion_describe (only, "only", pandect_text_new_word ("only bone", "en"), NULL);
  pandect_criterion_append (root, only);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(PandectAssessment) assessment = NULL;
      g_autofree char *reasons = NULL;

      test_fields_record (profile, steps[i].answers);
      assessment = pandect_assessment_new (root, profile);
      reasons = dup_reasons (assessment);
      g_assert_cmpstr (reasons, ==, steps[i].reasons);
    }

  g_assert_finalize_object (profile);
  g_clear_object (&root);
  g_clear_object (&only);
  g_assert_finalize_object (fields);
}

static void
test_keeps_its_moment (void)
{
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectProfile *profile = pandect_profile_new (fields);
  PandectCriterion *criterion = parse_criterion (fields, "after: menopause=post");
  PandectAssessment *before = pandect_assessment_new (criterion, profile);
  g_autofree char *reasons = NULL;

  test_fields_record (profile, "menopause=post");
  g_assert_finalize_object (profile);

  reasons = dup_reasons (before);
  g_assert_cmpint (before->verdict, ==, PANDECT_VERDICT_NEEDS_INFORMATION);
  g_assert_cmpstr (reasons, ==, "unknown after");

  pandect_assessment_unref (pandect_assessment_ref (before));
  g_assert_cmpuint (before->n_reasons, ==, 1);
  pandect_assessment_unref (before);
  g_assert_finalize_object (criterion);
  g_assert_finalize_object (fields);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/states-whole-groups", test_states_whole_groups);
  g_test_add_func ("/assessment/keeps-its-moment", test_keeps_its_moment);

  for (gsize i = 0; i < G_N_ELEMENTS (assessment_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/assessment/", assessment_cases[i].name, NULL);

      g_test_add_data_func (path, &assessment_cases[i], test_assess);
    }

  return g_test_run ();
}
