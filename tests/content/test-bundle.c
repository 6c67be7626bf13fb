/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"

#define words(text) pandect_text_get_words (text, NULL)

static char *
replace_first (const char *text,
               const char *find,
               const char *replace)
{
  const char *at = strstr (text, find);

  if (at == NULL)
    g_error ("The bundle does not hold what the test replaces: %s", find);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replace, at + strlen (find));
}

static PandectBundle *
load_with (const char *find,
           const char *replace)
{
  g_autofree char *text = replace_first (test_bundle_minimal, find, replace);

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
test_about (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectAbout *about = pandect_bundle_get_about (bundle);
  GListModel *reviews = pandect_about_get_reviews (about);
  g_autoptr(PandectReview) review = g_list_model_get_item (reviews, 0);

  g_assert_cmpstr (pandect_bundle_get_id (bundle), ==, "tea");
  g_assert_cmpstr (pandect_bundle_get_version (bundle), ==, "1");
  g_assert_cmpstr (pandect_bundle_get_language (bundle), ==, "en");
  g_assert_cmpstr (words (pandect_about_get_title (about)), ==, "Tea");
  g_assert_cmpstr (words (pandect_about_get_scope (about)), ==, "Colds");
  g_assert_cmpstr (words (pandect_about_get_source_title (about)), ==, "A page");
  g_assert_cmpstr (words (pandect_about_get_publisher (about)), ==, "Nobody");
  g_assert_cmpstr (words (pandect_about_get_standing (about)), ==, "Not advice");
  g_assert_cmpstr (words (pandect_about_get_jurisdiction (about)), ==, "Nowhere");
  g_assert_cmpstr (words (pandect_about_get_terms (about)), ==, "Free");
  g_assert_cmpstr (pandect_about_get_seen (about), ==, "2024-01-02");
  g_assert_null (pandect_about_get_dated (about));

  g_assert_cmpuint (g_list_model_get_n_items (reviews), ==, 1);
  g_assert_cmpstr (pandect_review_get_language (review), ==, "en");
  g_assert_cmpint (pandect_review_get_state (review), ==, PANDECT_REVIEW_NOT_CLINICAL);
  g_assert_cmpstr (pandect_review_state_to_string (PANDECT_REVIEW_NOT_CLINICAL), ==,
                   "not-clinically-reviewed");
  g_assert_null (pandect_review_get_reviewer (review));

  g_assert_finalize_object (bundle);
}

static void
test_reviews (void)
{
  PandectBundle *bundle =
    load_with ("</about>", "<review xml:lang=\"fr\" state=\"clinically-reviewed\" by=\"Dr A\" "
                           "date=\"2024-05-06\"/><review xml:lang=\"de\" state=\"machine-drafted\"/>"
                           "</about>");
  GListModel *reviews = pandect_about_get_reviews (pandect_bundle_get_about (bundle));
  g_autoptr(PandectReview) second = g_list_model_get_item (reviews, 1);
  g_autoptr(PandectReview) third = g_list_model_get_item (reviews, 2);

  g_assert_cmpint (pandect_review_get_state (second), ==, PANDECT_REVIEW_CLINICAL);
  g_assert_cmpstr (pandect_review_get_reviewer (second), ==, "Dr A");
  g_assert_cmpstr (pandect_review_get_date (second), ==, "2024-05-06");
  g_assert_cmpint (pandect_review_get_state (third), ==, PANDECT_REVIEW_MACHINE_DRAFTED);

  g_assert_finalize_object (bundle);
}

static void
test_facts_and_terms (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectFact *fact = pandect_bundle_lookup_fact (bundle, "F002");
  PandectTerm *term = pandect_bundle_lookup_term (bundle, "cough");

  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_facts (bundle)), ==, 2);
  g_assert_cmpstr (words (pandect_fact_get_place (fact)), ==, "End");
  g_assert_cmpstr (words (pandect_fact_get_text (fact)), ==, "Sage soothes too");
  g_assert_null (pandect_bundle_lookup_fact (bundle, "F003"));

  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_terms (bundle)), ==, 1);
  g_assert_cmpstr (words (pandect_term_get_name (term)), ==, "cough");
  g_assert_cmpstr (words (pandect_term_get_text (term)), ==, "A noise");
  g_assert_cmpstr (pandect_term_get_fact_ids (term)[0], ==, "F001");
  g_assert_null (pandect_bundle_lookup_term (bundle, "sneeze"));

  g_assert_finalize_object (bundle);
}

static void
test_profile (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectField *throat = test_fields_get (fields, "throat");
  PandectValue *yes = test_fields_get_value (fields, "fever", "yes");

  g_assert_cmpuint (pandect_field_set_get_n_fields (fields), ==, 2);
  g_assert_cmpstr (words (pandect_field_get_label (throat)), ==, "Throat");
  g_assert_cmpstr (words (pandect_field_get_short_name (throat)), ==, "throat");
  g_assert_cmpstr (words (pandect_field_get_question (throat)), ==, "Throat?");
  g_assert_cmpint (pandect_value_get_role (pandect_field_get_value (throat, 0)), ==,
                   PANDECT_VALUE_ROLE_AFFIRMS);
  g_assert_cmpint (pandect_value_get_role (pandect_field_get_value (throat, 1)), ==,
                   PANDECT_VALUE_ROLE_DENIES);
  g_assert_cmpint (pandect_value_get_role (pandect_field_get_value (throat, 2)), ==,
                   PANDECT_VALUE_ROLE_UNDETERMINED);
  g_assert_cmpint (pandect_value_get_role (yes), ==, PANDECT_VALUE_ROLE_NEUTRAL);
  g_assert_cmpstr (words (pandect_value_get_sign (yes)), ==, "+");
  g_assert_cmpstr (words (pandect_value_get_summary (yes)), ==, "fever");

  g_assert_finalize_object (bundle);
}

static void
test_tree (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectTherapy *herbs = find (bundle, "herbs");
  PandectTherapy *mint = find (bundle, "mint");
  GListModel *members = pandect_therapy_get_members (herbs);
  g_autoptr(PandectTherapy) last = g_list_model_get_item (members, 2);

  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, 4);
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_entries (bundle)), ==, 4);
  g_assert_true (pandect_bundle_get_entry (bundle, 0) == herbs);
  g_assert_null (pandect_bundle_get_entry (bundle, 4));
  g_assert_null (pandect_bundle_lookup_therapy (bundle, "thyme"));

  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 3);
  g_assert_true (last == find (bundle, "both"));
  g_assert_true (pandect_therapy_get_parent (mint) == herbs);
  g_assert_null (pandect_therapy_get_parent (herbs));
  g_assert_cmpuint (pandect_therapy_get_depth (mint), ==, 1);
  g_assert_true (pandect_therapy_is_under (mint, herbs));
  g_assert_true (pandect_therapy_is_under (mint, mint));
  g_assert_false (pandect_therapy_is_under (herbs, mint));
  g_assert_false (pandect_therapy_is_treatment (herbs));
  g_assert_true (pandect_therapy_is_treatment (last));
  g_assert_cmpuint (g_list_model_get_n_items (pandect_therapy_get_members (mint)), ==, 0);

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
  GListModel *names = pandect_therapy_get_names (mint);
  g_autoptr(PandectCode) code = g_list_model_get_item (pandect_therapy_get_codes (mint), 0);
  g_autoptr(PandectRoute) route = g_list_model_get_item (pandect_therapy_get_routes (mint), 0);

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(PandectName) name = g_list_model_get_item (names, i);

      g_assert_cmpint (pandect_name_get_kind (name), ==, expected[i].kind);
      g_assert_cmpstr (pandect_name_get_text (name), ==, expected[i].text);
      g_assert_cmpstr (pandect_name_get_language (name), ==, expected[i].language);
      g_assert_cmpstr (pandect_name_get_authority (name), ==, expected[i].authority);
      g_assert_cmpint (pandect_name_get_is_verified (name), ==, expected[i].is_verified);
    }

  g_assert_cmpstr (pandect_therapy_get_tall_man (mint, "X"), ==, "MINT");
  g_assert_null (pandect_therapy_get_tall_man (mint, "Y"));
  g_assert_null (pandect_therapy_get_tall_man (find (bundle, "sage"), "X"));
  g_assert_cmpstr (pandect_code_get_system (code), ==, "ATC");
  g_assert_cmpstr (pandect_code_get_value (code), ==, "A01");
  g_assert_cmpstr (pandect_code_get_year (code), ==, "2024");
  g_assert_cmpstr (pandect_code_get_authority (code), ==, "WHO");
  g_assert_cmpstr (pandect_route_get_id (route), ==, "oral");
  g_assert_cmpstr (words (pandect_route_get_label (route)), ==, "by mouth");
  g_assert_cmpstr (pandect_route_get_fact_ids (route)[0], ==, "F001");

  g_assert_finalize_object (bundle);
}

static void
test_texts_of_a_therapy (void)
{
  PandectBundle *bundle =
    load_with ("<name>sage</name>",
               "<name>sage</name><summary>a  leaf</summary><description>Grows\n  tall.</description>");
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
  GListModel *components = pandect_therapy_get_components (both);
  g_autoptr(PandectComponent) first = g_list_model_get_item (components, 0);
  g_autoptr(PandectComponent) second = g_list_model_get_item (components, 1);
  GListModel *regimens = pandect_therapy_get_regimens (find (bundle, "sage"));
  g_autoptr(PandectTherapy) regimen = g_list_model_get_item (regimens, 0);

  g_assert_cmpuint (g_list_model_get_n_items (components), ==, 2);
  g_assert_true (pandect_component_get_drug (first) == find (bundle, "mint"));
  g_assert_cmpstr (words (pandect_component_get_route (first)), ==, "by mouth");
  g_assert_true (pandect_component_get_drug (second) == find (bundle, "sage"));
  g_assert_null (pandect_component_get_route (second));
  g_assert_cmpuint (g_list_model_get_n_items (regimens), ==, 1);
  g_assert_true (regimen == both);

  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&regimen);
  g_assert_finalize_object (bundle);
}

static void
test_notes (void)
{
  PandectBundle *bundle =
    load_with ("<notes>",
               "<notes><note id=\"gone\" kind=\"lost\" facts=\"F001\"><text>Lost</text></note>"
                          "<note id=\"more\" kind=\"pointer\" facts=\"F001\"><text>More</text></note>");
  static const PandectNoteKind kinds[] = {
    PANDECT_NOTE_LOST, PANDECT_NOTE_POINTER, PANDECT_NOTE_REMARK
  };
  static const char *ids[] = { "gone", "more", "end" };
  GListModel *notes = pandect_bundle_get_notes (bundle);
  g_autoptr(PandectNote) warm =
    g_list_model_get_item (pandect_therapy_get_notes (find (bundle, "both")), 0);

  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PandectNote) note = g_list_model_get_item (notes, i);

      g_assert_cmpint (pandect_note_get_kind (note), ==, kinds[i]);
      g_assert_cmpstr (pandect_note_get_id (note), ==, ids[i]);
    }

  g_assert_cmpstr (pandect_note_get_id (warm), ==, "warm");
  g_assert_cmpstr (pandect_note_get_fact_ids (warm)[0], ==, "F002");

  g_assert_finalize_object (bundle);
}

static void
test_confusables (void)
{
  PandectBundle *bundle = load_with ("second=\"sage\"", "second=\"sage\" authority=\"Z\"");
  GListModel *pairs = pandect_bundle_get_confusables (bundle);
  g_autoptr(PandectConfusable) pair = g_list_model_get_item (pairs, 0);
  g_autoptr(PandectConfusable) of_mint =
    g_list_model_get_item (pandect_therapy_get_confusables (find (bundle, "mint")), 0);
  g_autoptr(PandectConfusable) of_sage =
    g_list_model_get_item (pandect_therapy_get_confusables (find (bundle, "sage")), 0);

  g_assert_cmpuint (g_list_model_get_n_items (pairs), ==, 1);
  g_assert_true (pair == of_mint);
  g_assert_true (pair == of_sage);
  g_assert_cmpstr (pandect_confusable_get_id (pair), ==, "leaves");
  g_assert_true (pandect_confusable_get_first (pair) == find (bundle, "mint"));
  g_assert_true (pandect_confusable_get_second (pair) == find (bundle, "sage"));
  g_assert_cmpstr (pandect_confusable_get_authority (pair), ==, "Z");
  g_assert_cmpstr (words (pandect_confusable_get_text (pair)), ==, "Both are leaves");

  g_assert_finalize_object (bundle);
}

static void
test_cautions (void)
{
  PandectBundle *bundle =
    load_with ("</cautions>", "<caution id=\"ever\" facts=\"F001\"><label>Ever</label>"
                              "<text>More of it</text></caution></cautions>");
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  GListModel *cautions = pandect_bundle_get_cautions (bundle);
  g_autoptr(PandectCaution) hot = g_list_model_get_item (cautions, 0);
  g_autoptr(PandectCaution) ever = g_list_model_get_item (cautions, 1);
  g_autoptr(PandectCaution) inherited =
    g_list_model_get_item (pandect_therapy_get_cautions (find (bundle, "both")), 0);

  g_assert_true (inherited == hot);
  g_assert_cmpstr (pandect_caution_get_id (hot), ==, "hot");
  g_assert_cmpstr (words (pandect_caution_get_label (hot)), ==, "Hot");
  g_assert_null (pandect_caution_get_text (hot));
  g_assert_cmpstr (pandect_caution_get_fact_ids (hot)[0], ==, "F002");
  g_assert_cmpstr (words (pandect_caution_get_text (ever)), ==, "More of it");
  g_assert_null (pandect_caution_get_criterion (ever));

  /* What is not known lights no caution. */
  g_assert_false (pandect_caution_is_lit (hot, profile, PANDECT_VERDICT_ELIGIBLE));
  g_assert_true (pandect_caution_is_lit (ever, profile, PANDECT_VERDICT_ELIGIBLE));
  test_fields_record (profile, "fever=no");
  g_assert_false (pandect_caution_is_lit (hot, profile, PANDECT_VERDICT_ELIGIBLE));
  test_fields_record (profile, "fever=yes");
  g_assert_true (pandect_caution_is_lit (hot, profile, PANDECT_VERDICT_ELIGIBLE));
  g_assert_true (pandect_caution_is_lit (hot, profile, PANDECT_VERDICT_NEEDS_INFORMATION));

  /* A therapy whose criteria are not met needs no remark. */
  g_assert_false (pandect_caution_is_lit (hot, profile, PANDECT_VERDICT_CRITERIA_NOT_MET));
  g_assert_false (pandect_caution_is_lit (ever, profile, PANDECT_VERDICT_CRITERIA_NOT_MET));

  g_assert_finalize_object (profile);
  g_assert_finalize_object (bundle);
}

/* A shared criterion is one object wherever it is used, with the words it was given. */
static void
test_shared_criteria (void)
{
  PandectBundle *bundle =
    load_with ("<criteria>",
               "<criteria><criterion id=\"like\" facts=\"F002\"><label>Like ill</label>"
                             "<meets criterion=\"ill\"/></criterion>");
  GListModel *criteria = pandect_bundle_get_criteria (bundle);
  g_autoptr(PandectCriterion) like = g_list_model_get_item (criteria, 0);
  g_autoptr(PandectCriterion) ill = g_list_model_get_item (criteria, 1);
  PandectCriterion *rule = pandect_therapy_get_criteria (find (bundle, "herbs"));

  g_assert_cmpuint (g_list_model_get_n_items (criteria), ==, 2);
  g_assert_cmpstr (pandect_criterion_get_id (like), ==, "like");
  g_assert_cmpstr (words (pandect_criterion_get_label (like)), ==, "Like ill");
  g_assert_true (pandect_criterion_get_part (like, 0) == ill);
  g_assert_cmpstr (words (pandect_criterion_get_label (ill)), ==, "She is ill");
  g_assert_cmpint (pandect_criterion_get_kind (ill), ==, PANDECT_CRITERION_ANY);

  /* A whole rule is an "all" of what is inherited and what is asked for here. */
  g_assert_cmpint (pandect_criterion_get_kind (rule), ==, PANDECT_CRITERION_ALL);
  g_assert_cmpuint (pandect_criterion_get_n_parts (rule), ==, 1);
  g_assert_true (pandect_criterion_get_part (rule, 0) == ill);

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
  { "category-fails", "<fits>" IS ("fever", "yes") "</fits>", "<fits>" IS ("throat", "sore") "</fits>",
    "fever=no throat=sore", "criteria-not-met criteria-not-met" },
  { "drug-fails", "<fits>" IS ("fever", "yes") "</fits>", "<fits>" IS ("throat", "sore") "</fits>",
    "fever=yes throat=well", "eligible criteria-not-met" },
  { "free-drug", "<fits>" IS ("fever", "yes") "</fits>",
    "<fits inherit=\"no\">" IS ("throat", "sore") "</fits>", "fever=no throat=sore",
    "criteria-not-met eligible" },
  { "narrower-drug", "<fits>" IS ("throat", "sore unsure") "</fits>",
    "<fits>" IS ("throat", "sore") "</fits>", "throat=unsure", "eligible criteria-not-met" },
  { "same-test-twice", "<fits>" IS ("fever", "yes") "</fits>", "<fits>" IS ("fever", "yes") "</fits>",
    "", "needs-information needs-information" },
  { "of-members", "<fits of=\"members\"/>", "<fits>" IS ("fever", "yes") "</fits>", "fever=no",
    "criteria-not-met criteria-not-met" },
  { "of-members-holds", "<fits of=\"members\"/>", "<fits>" IS ("fever", "yes") "</fits>", "fever=yes",
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

/* What is marked in a passage is found again, and white space is collapsed around it. */
static void
test_marked_passage (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  g_autoptr(PandectNote) note =
    g_list_model_get_item (pandect_therapy_get_notes (find (bundle, "both")), 0);
  const PandectPassage *passage = pandect_text_get_source (pandect_note_get_text (note));
  g_autofree char *digest = pandect_passage_digest (passage);

  g_assert_cmpstr (passage->words, ==, "Drink mint against a cough.");
  g_assert_cmpuint (passage->n_spans, ==, 2);
  g_assert_cmpint (passage->spans[0].kind, ==, PANDECT_SPAN_DRUG);
  g_assert_cmpstr (passage->spans[0].target, ==, "mint");
  g_assert_cmpuint (passage->spans[0].start, ==, 6);
  g_assert_cmpuint (passage->spans[0].end, ==, 10);
  g_assert_cmpint (passage->spans[1].kind, ==, PANDECT_SPAN_TERM);
  g_assert_cmpstr (passage->spans[1].target, ==, "cough");
  g_assert_cmpuint (passage->spans[1].start, ==, 21);
  g_assert_cmpuint (passage->spans[1].end, ==, 26);
  g_assert_cmpstr (digest, ==, "41a3ba17");

  g_assert_finalize_object (bundle);
}

typedef struct
{
  const char *name;
  const char *source;
  const char *words;
  const char *spans;    /* start-end, a blank behind each */
} PassageCase;

#define MINT(words) "<drug ref=\"mint\">" words "</drug>"

static const PassageCase passage_cases[] = {
  { "plain", "a b", "a b", "" },
  { "blanks", " \n a \t\n b  ", "a b", "" },
  { "no-break-space", "a\xc2\xa0 b", "a\xc2\xa0 b", "" },
  { "marked-alone", MINT ("mint"), "mint", "0-4 " },
  { "marked-at-the-start", MINT ("mint") " tea", "mint tea", "0-4 " },
  { "marked-at-the-end", "tea of " MINT ("mint"), "tea of mint", "7-11 " },
  { "side-by-side", MINT ("mint") MINT ("mint"), "mintmint", "0-4 4-8 " },
  { "blank-between", MINT ("mint") " " MINT ("mint"), "mint mint", "0-4 5-9 " },
  { "line-between", MINT ("mint") "\n  " MINT ("mint"), "mint mint", "0-4 5-9 " },
  { "blank-inside-before", "a" MINT (" mint"), "a mint", "2-6 " },
  { "blank-inside-behind", MINT ("mint ") " tea", "mint tea", "0-4 " },
  { "blank-inside-at-the-end", "a " MINT ("mint\n"), "a mint", "2-6 " },
  { "bracket", "(" MINT ("mint") ")", "(mint)", "1-5 " },
  { "entities", "a &amp; b &lt;" MINT ("mint") "&gt; &#233;", "a & b <mint> \xc3\xa9", "7-11 " },
  { "character-data", "a <![CDATA[<b>]]> " MINT ("mint"), "a <b> mint", "6-10 " },
  { "comment", "a<!-- x -->b " MINT ("mi<!-- y -->nt"), "ab mint", "3-7 " },
};

static void
test_passage (gconstpointer data)
{
  const PassageCase *c = data;
  g_autofree char *text = g_strdup_printf ("<text>%s</text>", c->source);
  PandectBundle *bundle = load_with ("<text>That is all</text>", text);
  g_autoptr(PandectNote) note = g_list_model_get_item (pandect_bundle_get_notes (bundle), 0);
  const PandectPassage *passage = pandect_text_get_source (pandect_note_get_text (note));
  g_autoptr(GString) spans = g_string_new (NULL);

  for (guint i = 0; i < passage->n_spans; i++)
    g_string_append_printf (spans, "%u-%u ", passage->spans[i].start, passage->spans[i].end);

  g_assert_cmpstr (passage->words, ==, c->words);
  g_assert_cmpstr (spans->str, ==, c->spans);

  g_assert_finalize_object (bundle);
}

/* A translation of the present wording is shown; one of an older wording gives way to the source.
 * */
static void
test_translations (void)
{
  static const char *french[] = { "fr", NULL };
  static const char *german[] = { "de", "fr", NULL };
  static const char *only_german[] = { "de", NULL };
  PandectBundle *bundle =
    load_with ("<scope>", "<tr xml:lang=\"fr\" src=\"017979e8\">Tisane</tr>"
                          "<tr xml:lang=\"de\" src=\"01234567\">Sud</tr><scope>");
  PandectText *title = pandect_about_get_title (pandect_bundle_get_about (bundle));

  g_assert_cmpuint (pandect_text_get_n_passages (title), ==, 3);
  g_assert_cmpstr (pandect_text_get_words (title, NULL), ==, "Tea");
  g_assert_cmpstr (pandect_text_get_words (title, french), ==, "Tisane");
  g_assert_cmpstr (pandect_text_get_words (title, german), ==, "Tisane");
  g_assert_cmpstr (pandect_text_get_words (title, only_german), ==, "Tea");
  g_assert_false (pandect_text_get_nth_passage (title, 1)->is_stale);
  g_assert_true (pandect_text_get_nth_passage (title, 2)->is_stale);

  g_assert_finalize_object (bundle);
}

/* What was handed out lives on when the bundle is gone. */
static void
test_parts_outlive_the_bundle (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  g_autoptr(PandectTherapy) both = g_object_ref (find (bundle, "both"));
  g_autoptr(PandectCriterion) rule = g_object_ref (pandect_therapy_get_criteria (both));
  g_autoptr(PandectProfile) profile = pandect_profile_new (pandect_bundle_get_fields (bundle));

  g_assert_finalize_object (bundle);

  g_assert_cmpstr (words (pandect_therapy_get_name (both)), ==, "Both");
  g_assert_cmpint (pandect_criterion_evaluate (rule, profile, NULL), ==, PANDECT_TRUTH_UNKNOWN);
}

/* Drugs and regimens refer to each other; none of them keeps the others alive. */
static void
test_leaves_nothing_behind (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  gpointer parts[16];
  guint n_parts = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    parts[n_parts++] = pandect_bundle_get_entry (bundle, i);

  parts[n_parts++] = pandect_bundle_get_fields (bundle);
  parts[n_parts++] = pandect_bundle_get_about (bundle);
  parts[n_parts++] = pandect_therapy_get_criteria (parts[0]);
  parts[n_parts++] = pandect_bundle_lookup_fact (bundle, "F001");
  parts[n_parts++] = pandect_bundle_lookup_term (bundle, "cough");

  for (guint i = 0; i < n_parts; i++)
    g_object_add_weak_pointer (parts[i], &parts[i]);

  g_assert_finalize_object (bundle);

  for (guint i = 0; i < n_parts; i++)
    g_assert_null (parts[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bundle/about", test_about);
  g_test_add_func ("/bundle/reviews", test_reviews);
  g_test_add_func ("/bundle/facts-and-terms", test_facts_and_terms);
  g_test_add_func ("/bundle/profile", test_profile);
  g_test_add_func ("/bundle/tree", test_tree);
  g_test_add_func ("/bundle/notes", test_notes);
  g_test_add_func ("/bundle/confusables", test_confusables);
  g_test_add_func ("/bundle/cautions", test_cautions);
  g_test_add_func ("/bundle/shared-criteria", test_shared_criteria);
  g_test_add_func ("/bundle/inherits-through-any-member", test_inherits_through_any_member);
  g_test_add_func ("/bundle/own-test-stands", test_own_test_stands);
  g_test_add_func ("/bundle/marked-passage", test_marked_passage);
  g_test_add_func ("/bundle/translations", test_translations);
  g_test_add_func ("/bundle/parts-outlive-the-bundle", test_parts_outlive_the_bundle);
  g_test_add_func ("/bundle/leaves-nothing-behind", test_leaves_nothing_behind);
  g_test_add_func ("/therapy/kinds", test_kinds);
  g_test_add_func ("/therapy/names", test_names);
  g_test_add_func ("/therapy/texts", test_texts_of_a_therapy);
  g_test_add_func ("/therapy/regimen", test_regimen);

  for (gsize i = 0; i < G_N_ELEMENTS (inherit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/bundle/inherits/", inherit_cases[i].name, NULL);

      g_test_add_data_func (path, &inherit_cases[i], test_inherits);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (passage_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/bundle/passage/", passage_cases[i].name, NULL);

      g_test_add_data_func (path, &passage_cases[i], test_passage);
    }

  return g_test_run ();
}
