/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "base/pandect-array.h"
#include "test-bundle.h"
#include "test-fields.h"

#define words(text) pandect_text_get_words (text, NULL)

static PandectBundle *
load_with (const char *find,
           const char *replace)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, find, replace);

  return test_bundle_from_text (text);
}

static PandectTherapy *
find (PandectBundle *bundle,
      const char    *id)
{
  PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, id);

  g_assert_nonnull (therapy);

  return therapy;
}

static void
test_tree (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectTherapy *herbs = find (bundle, "herbs");
  PandectTherapy *mint = find (bundle, "mint");
  PandectTherapy * const *members = pandect_therapy_get_members (herbs);
  PandectTherapy *last = members[2];

  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, 4);
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_entries (bundle)), ==, 4);
  g_assert_true (pandect_bundle_get_entry (bundle, 0) == herbs);
  g_assert_null (pandect_bundle_get_entry (bundle, 4));
  g_assert_null (pandect_bundle_lookup_therapy (bundle, "thyme"));

  g_assert_cmpuint (pandect_array_length (members), ==, 3);
  g_assert_true (last == find (bundle, "both"));
  g_assert_true (pandect_therapy_get_parent (mint) == herbs);
  g_assert_null (pandect_therapy_get_parent (herbs));
  g_assert_cmpuint (pandect_therapy_get_depth (mint), ==, 1);
  g_assert_true (pandect_therapy_is_under (mint, herbs));
  g_assert_true (pandect_therapy_is_under (mint, mint));
  g_assert_false (pandect_therapy_is_under (herbs, mint));
  g_assert_false (pandect_therapy_is_treatment (herbs));
  g_assert_true (pandect_therapy_is_treatment (last));
  g_assert_cmpuint (pandect_array_length (pandect_therapy_get_members (mint)), ==, 0);

  g_assert_finalize_object (bundle);
}

static void
test_kinds (void)
{
  static const char *names[] = { "category", "drug", "regimen", "procedure", "option" };
  PandectTherapyKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (pandect_therapy_kind_from_string (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (pandect_therapy_kind_to_string (kind), ==, names[i]);
    }

  g_assert_false (pandect_therapy_kind_from_string ("Drug", &kind));
  g_assert_false (pandect_therapy_kind_from_string (NULL, &kind));
}

static void
test_names (void)
{
  PandectBundle *bundle =
    load_with ("<given", "<tall-man authority=\"X\">MINT</tall-man><brand>Mintex</brand>"
                         "<abbreviation>MT</abbreviation>"
                         "<synonym xml:lang=\"la\" verified=\"no\" authority=\"Y\">mentha</synonym>"
                         "<synonym>  pepper\n mint </synonym>"
                         "<code system=\"ATC\" year=\"2024\" authority=\"WHO\">A01</code><given");
  static const struct
  {
    PandectNameKind  kind;
    const char      *text;
    const char      *language;
    const char      *authority;
    gboolean         is_verified;
  } expected[] = {
    { PANDECT_NAME_TALL_MAN, "MINT", "en", "X", TRUE },
    { PANDECT_NAME_BRAND, "Mintex", "en", NULL, TRUE },
    { PANDECT_NAME_ABBREVIATION, "MT", "en", NULL, TRUE },
    { PANDECT_NAME_SYNONYM, "mentha", "la", "Y", FALSE },
    { PANDECT_NAME_SYNONYM, "pepper mint", "en", NULL, TRUE },
  };
  PandectTherapy *mint = find (bundle, "mint");
  const PandectName * const *names = pandect_therapy_get_names (mint);
  const PandectCode *code = pandect_therapy_get_codes (mint)[0];
  const PandectRoute *route = pandect_therapy_get_routes (mint)[0];

  g_assert_cmpuint (pandect_array_length (names), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PandectName *name = names[i];

      g_assert_cmpint (name->kind, ==, expected[i].kind);
      g_assert_cmpstr (name->text, ==, expected[i].text);
      g_assert_cmpstr (name->language, ==, expected[i].language);
      g_assert_cmpstr (name->authority, ==, expected[i].authority);
      g_assert_cmpint (name->is_verified, ==, expected[i].is_verified);
    }

  g_assert_cmpstr (pandect_therapy_get_tall_man (mint, "X"), ==, "MINT");
  g_assert_null (pandect_therapy_get_tall_man (mint, "Y"));
  g_assert_null (pandect_therapy_get_tall_man (find (bundle, "sage"), "X"));
  g_assert_cmpstr (code->system, ==, "ATC");
  g_assert_cmpstr (code->value, ==, "A01");
  g_assert_cmpstr (code->year, ==, "2024");
  g_assert_cmpstr (code->authority, ==, "WHO");
  g_assert_cmpstr (route->id, ==, "oral");
  g_assert_cmpstr (words (route->label), ==, "by mouth");
  g_assert_cmpstr (route->fact_ids[0], ==, "F001");

  g_assert_finalize_object (bundle);
}

static void
test_texts_of_a_therapy (void)
{
  PandectBundle *bundle =
    load_with ("<name>sage</name>",
               "<name>sage</name><summary>a  leaf</summary>"
               "<description>Grows\n  tall.</description>");
  PandectTherapy *sage = find (bundle, "sage");

  g_assert_cmpstr (words (pandect_therapy_get_summary (sage)), ==, "a leaf");
  g_assert_cmpstr (words (pandect_therapy_get_description (sage)), ==, "Grows tall.");
  g_assert_cmpstr (pandect_therapy_get_fact_ids (sage)[0], ==, "F002");
  g_assert_null (pandect_therapy_get_summary (find (bundle, "mint")));
  g_assert_null (pandect_therapy_get_description (find (bundle, "mint")));

  g_assert_finalize_object (bundle);
}

static void
test_regimen (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectTherapy *both = find (bundle, "both");
  const PandectComponent * const *components = pandect_therapy_get_components (both);
  const PandectComponent *first = components[0];
  const PandectComponent *second = components[1];
  PandectTherapy * const *regimens = pandect_therapy_get_regimens (find (bundle, "sage"));
  PandectTherapy *regimen = regimens[0];

  g_assert_cmpuint (pandect_array_length (components), ==, 2);
  g_assert_true (first->drug == find (bundle, "mint"));
  g_assert_cmpstr (words (first->route), ==, "by mouth");
  g_assert_true (second->drug == find (bundle, "sage"));
  g_assert_null (second->route);
  g_assert_cmpuint (pandect_array_length (regimens), ==, 1);
  g_assert_true (regimen == both);

  g_assert_finalize_object (bundle);
}

typedef struct
{
  const char *name;
  const char *category;   /* the "fits" of the category */
  const char *drug;       /* the "fits" of a drug in it */
  const char *answers;
  const char *verdicts;   /* of the category and the drug */
} InheritCase;

#define IS(field, value) "<is field=\"" field "\" in=\"" value "\"/>"

static const InheritCase inherit_cases[] = {
  { "nothing-asks-nothing", "", "", "", "eligible eligible" },
  { "category-alone", "<fits>" IS ("fever", "yes") "</fits>", "", "",
    "needs-information needs-information" },
  { "category-alone-holds", "<fits>" IS ("fever", "yes") "</fits>", "", "fever=yes",
    "eligible eligible" },
  { "drug-alone", "", "<fits>" IS ("fever", "yes") "</fits>", "", "eligible needs-information" },
  { "both-hold", "<fits>" IS ("fever", "yes") "</fits>", "<fits>" IS ("throat", "sore") "</fits>",
    "fever=yes throat=sore", "eligible eligible" },
  { "category-fails", "<fits>" IS ("fever", "yes") "</fits>",
    "<fits>" IS ("throat", "sore") "</fits>",
    "fever=no throat=sore", "criteria-not-met criteria-not-met" },
  { "drug-fails", "<fits>" IS ("fever", "yes") "</fits>", "<fits>" IS ("throat", "sore") "</fits>",
    "fever=yes throat=well", "eligible criteria-not-met" },
  { "free-drug", "<fits>" IS ("fever", "yes") "</fits>",
    "<fits inherit=\"no\">" IS ("throat", "sore") "</fits>", "fever=no throat=sore",
    "criteria-not-met eligible" },
  { "narrower-drug", "<fits>" IS ("throat", "sore unsure") "</fits>",
    "<fits>" IS ("throat", "sore") "</fits>", "throat=unsure", "eligible criteria-not-met" },
  { "same-test-twice", "<fits>" IS ("fever", "yes") "</fits>",
    "<fits>" IS ("fever", "yes") "</fits>",
    "", "needs-information needs-information" },
  { "of-members", "<fits of=\"members\"/>", "<fits>" IS ("fever", "yes") "</fits>", "fever=no",
    "criteria-not-met criteria-not-met" },
  { "of-members-holds", "<fits of=\"members\"/>", "<fits>" IS ("fever", "yes") "</fits>",
    "fever=yes",
    "eligible eligible" },
};

static void
test_inherits (gconstpointer data)
{
  const InheritCase *c = data;
  g_autofree char *category =
    g_strdup_printf ("<therapies><category id=\"c\" facts=\"F001\"><name>C</name>%s"
                     "<drug id=\"d\" facts=\"F001\"><name>D</name>%s</drug></category>",
                     c->category, c->drug);
  PandectBundle *bundle = load_with ("<therapies>", category);
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  g_autofree PandectFinding *findings = g_new (PandectFinding,
                                               pandect_bundle_get_n_entries (bundle));
  g_autofree char *verdicts = NULL;

  test_fields_record (profile, c->answers);
  pandect_bundle_assess (bundle, profile, findings);
  verdicts = g_strdup_printf (
    "%s %s", pandect_verdict_to_string (pandect_verdict_from_truth (findings[0].truth)),
    pandect_verdict_to_string (pandect_verdict_from_truth (findings[1].truth)));
  g_assert_cmpstr (verdicts, ==, c->verdicts);

  g_assert_finalize_object (profile);
  g_assert_finalize_object (bundle);
}

/* A category with the verdict of any member passes on what it inherits itself, and nothing else. */
static void
test_inherits_through_any_member (void)
{
  PandectBundle *bundle =
    load_with ("<therapies>",
               "<therapies><category id=\"outer\" facts=\"F001\"><name>O</name>"
               "<fits>" IS ("fever", "yes") "</fits>"
               "<category id=\"inner\" facts=\"F001\"><name>I</name><fits of=\"members\"/>"
               "<drug id=\"d\" facts=\"F001\"><name>D</name>"
               "<fits>" IS ("throat", "sore") "</fits></drug></category></category>");
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  static const struct
  {
    const char *answers;
    PandectTruth outer, inner, drug;
  } steps[] = {
    { "throat=sore", PANDECT_TRUTH_UNKNOWN, PANDECT_TRUTH_UNKNOWN, PANDECT_TRUTH_UNKNOWN },
    { "fever=no", PANDECT_TRUTH_FALSE, PANDECT_TRUTH_FALSE, PANDECT_TRUTH_FALSE },
    { "fever=yes", PANDECT_TRUTH_TRUE, PANDECT_TRUTH_TRUE, PANDECT_TRUTH_TRUE },
    { "throat=well", PANDECT_TRUTH_TRUE, PANDECT_TRUTH_FALSE, PANDECT_TRUTH_FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree PandectFinding *findings =
        g_new (PandectFinding, pandect_bundle_get_n_entries (bundle));

      test_fields_record (profile, steps[i].answers);
      pandect_bundle_assess (bundle, profile, findings);
      g_assert_cmpint (findings[0].truth, ==, steps[i].outer);
      g_assert_cmpint (findings[1].truth, ==, steps[i].inner);
      g_assert_cmpint (findings[2].truth, ==, steps[i].drug);
    }

  g_assert_finalize_object (profile);
  g_assert_finalize_object (bundle);
}

/* The test that a drug makes itself stands in place of the same one inherited: it rests on facts
 * about this very drug. */
static void
test_own_test_stands (void)
{
  PandectBundle *bundle =
    load_with ("<therapies>",
               "<therapies><category id=\"c\" facts=\"F001\"><name>C</name>"
               "<fits><is field=\"fever\" in=\"yes\" id=\"outer\" facts=\"F001\"/></fits>"
               "<drug id=\"d\" facts=\"F001\"><name>D</name>"
               "<fits><is field=\"fever\" in=\"yes\" id=\"inner\" facts=\"F002\"/></fits></drug>"
               "<drug id=\"e\" facts=\"F001\"><name>E</name></drug></category>");
  PandectCriterion *inner = pandect_therapy_get_criteria (find (bundle, "d"));
  PandectCriterion *outer = pandect_therapy_get_criteria (find (bundle, "e"));

  g_assert_cmpuint (pandect_criterion_get_n_parts (inner), ==, 1);
  g_assert_cmpstr (pandect_criterion_get_id (pandect_criterion_get_part (inner, 0)), ==, "inner");
  g_assert_cmpstr (pandect_criterion_get_fact_ids (pandect_criterion_get_part (inner, 0))[0], ==,
                   "F002");
  g_assert_cmpstr (pandect_criterion_get_id (pandect_criterion_get_part (outer, 0)), ==, "outer");

  g_assert_finalize_object (bundle);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/therapy/tree", test_tree);
  g_test_add_func ("/therapy/kinds", test_kinds);
  g_test_add_func ("/therapy/names", test_names);
  g_test_add_func ("/therapy/texts", test_texts_of_a_therapy);
  g_test_add_func ("/therapy/regimen", test_regimen);
  g_test_add_func ("/therapy/inherits-through-any-member", test_inherits_through_any_member);
  g_test_add_func ("/therapy/own-test-stands", test_own_test_stands);

  for (gsize i = 0; i < G_N_ELEMENTS (inherit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/therapy/inherits/", inherit_cases[i].name, NULL);

      g_test_add_data_func (path, &inherit_cases[i], test_inherits);
    }

  return g_test_run ();
}
