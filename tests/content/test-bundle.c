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
test_about (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  const PandectAbout *about = pandect_bundle_get_about (bundle);
  const PandectReview * const *reviews = about->reviews;
  const PandectReview *review = reviews[0];

  g_assert_cmpstr (pandect_bundle_get_id (bundle), ==, "tea");
  g_assert_cmpstr (pandect_bundle_get_version (bundle), ==, "1");
  g_assert_cmpstr (pandect_bundle_get_language (bundle), ==, "en");
  g_assert_cmpstr (words (about->title), ==, "Tea");
  g_assert_cmpstr (words (about->scope), ==, "Colds");
  g_assert_cmpstr (words (about->source_title), ==, "A page");
  g_assert_cmpstr (words (about->publisher), ==, "Nobody");
  g_assert_cmpstr (words (about->standing), ==, "Not advice");
  g_assert_cmpstr (words (about->jurisdiction), ==, "Nowhere");
  g_assert_cmpstr (words (about->terms), ==, "Free");
  g_assert_cmpstr (about->seen, ==, "2024-01-02");
  g_assert_null (about->dated);

  g_assert_cmpuint (pandect_array_length (reviews), ==, 1);
  g_assert_cmpstr (review->language, ==, "en");
  g_assert_cmpint (review->state, ==, PANDECT_REVIEW_NOT_CLINICAL);
  g_assert_cmpstr (pandect_review_state_to_string (PANDECT_REVIEW_NOT_CLINICAL), ==,
                   "not-clinically-reviewed");
  g_assert_null (review->reviewer);

  g_assert_finalize_object (bundle);
}

static void
test_reviews (void)
{
  PandectBundle *bundle =
    load_with ("</about>", "<review xml:lang=\"fr\" state=\"clinically-reviewed\" by=\"Dr A\" "
                           "date=\"2024-05-06\"/>"
                           "<review xml:lang=\"de\" state=\"machine-drafted\"/>"
                           "</about>");
  const PandectReview * const *reviews = pandect_bundle_get_about (bundle)->reviews;
  const PandectReview *second = reviews[1];
  const PandectReview *third = reviews[2];

  g_assert_cmpint (second->state, ==, PANDECT_REVIEW_CLINICAL);
  g_assert_cmpstr (second->reviewer, ==, "Dr A");
  g_assert_cmpstr (second->date, ==, "2024-05-06");
  g_assert_cmpint (third->state, ==, PANDECT_REVIEW_MACHINE_DRAFTED);

  g_assert_finalize_object (bundle);
}

static void
test_facts_and_terms (void)
{
  PandectBundle *bundle = test_bundle_from_text (test_bundle_minimal);
  PandectFact *fact = pandect_bundle_lookup_fact (bundle, "F002");
  const PandectTerm *term = pandect_bundle_lookup_term (bundle, "cough");

  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_get_facts (bundle)), ==, 2);
  g_assert_cmpstr (words (pandect_fact_get_place (fact)), ==, "End");
  g_assert_cmpstr (words (pandect_fact_get_text (fact)), ==, "Sage soothes too");
  g_assert_null (pandect_bundle_lookup_fact (bundle, "F003"));

  g_assert_cmpuint (pandect_array_length (pandect_bundle_get_terms (bundle)), ==, 1);
  g_assert_cmpstr (words (term->name), ==, "cough");
  g_assert_cmpstr (words (term->text), ==, "A noise");
  g_assert_cmpstr (term->fact_ids[0], ==, "F001");
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
test_notes (void)
{
  PandectBundle *bundle =
    load_with ("<notes>",
               "<notes><note id=\"gone\" kind=\"lost\" facts=\"F001\"><text>Lost</text></note>"
                          "<note id=\"more\" kind=\"pointer\" "
                          "facts=\"F001\"><text>More</text></note>");
  static const PandectNoteKind kinds[] = {
    PANDECT_NOTE_LOST, PANDECT_NOTE_POINTER, PANDECT_NOTE_REMARK
  };
  static const char *ids[] = { "gone", "more", "end" };
  const PandectNote * const *notes = pandect_bundle_get_notes (bundle);
  const PandectNote *warm = pandect_therapy_get_notes (find (bundle, "both"))[0];

  g_assert_cmpuint (pandect_array_length (notes), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const PandectNote *note = notes[i];

      g_assert_cmpint (note->kind, ==, kinds[i]);
      g_assert_cmpstr (note->id, ==, ids[i]);
    }

  g_assert_cmpstr (warm->id, ==, "warm");
  g_assert_cmpstr (warm->fact_ids[0], ==, "F002");

  g_assert_finalize_object (bundle);
}

/* A link both ways, whichever of them is named first. */
static void
test_partners (void)
{
  PandectBundle *bundle =
    load_with ("<notes>", "<partners><partner first=\"sage\" second=\"mint\" facts=\"F002\"/>"
                          "</partners><notes>");
  PandectTherapy *mint = find (bundle, "mint"), *sage = find (bundle, "sage");

  g_assert_true (pandect_therapy_get_partners (mint)[0] == pandect_therapy_get_partners (sage)[0]);
  g_assert_null (pandect_therapy_get_partners (mint)[1]);
  g_assert_cmpstr (pandect_therapy_get_partner_facts (mint, sage)[0], ==, "F002");
  g_assert_cmpstr (pandect_therapy_get_partner_facts (sage, mint)[0], ==, "F002");
  g_assert_null (pandect_therapy_get_partner_facts (mint, find (bundle, "both")));

  g_assert_finalize_object (bundle);
}

static void
test_confusables (void)
{
  PandectBundle *bundle = load_with ("second=\"sage\"", "second=\"sage\" authority=\"Z\"");
  const PandectConfusable * const *pairs = pandect_bundle_get_confusables (bundle);
  const PandectConfusable *pair = pairs[0];
  const PandectConfusable *of_mint = pandect_therapy_get_confusables (find (bundle, "mint"))[0];
  const PandectConfusable *of_sage = pandect_therapy_get_confusables (find (bundle, "sage"))[0];

  g_assert_cmpuint (pandect_array_length (pairs), ==, 1);
  g_assert_true (pair == of_mint);
  g_assert_true (pair == of_sage);
  g_assert_cmpstr (pair->id, ==, "leaves");
  g_assert_true (pair->first == find (bundle, "mint"));
  g_assert_true (pair->second == find (bundle, "sage"));
  g_assert_cmpstr (pair->authority, ==, "Z");
  g_assert_cmpstr (words (pair->text), ==, "Both are leaves");

  g_assert_finalize_object (bundle);
}

static void
test_cautions (void)
{
  PandectBundle *bundle =
    load_with ("</cautions>", "<caution id=\"ever\" facts=\"F001\"><label>Ever</label>"
                              "<text>More of it</text></caution></cautions>");
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  const PandectCaution * const *cautions = pandect_bundle_get_cautions (bundle);
  const PandectCaution *hot = cautions[0];
  const PandectCaution *ever = cautions[1];
  const PandectCaution *inherited = pandect_therapy_get_cautions (find (bundle, "both"))[0];

  g_assert_true (inherited == hot);
  g_assert_cmpstr (hot->id, ==, "hot");
  g_assert_cmpstr (words (hot->label), ==, "Hot");
  g_assert_null (hot->text);
  g_assert_cmpstr (hot->fact_ids[0], ==, "F002");
  g_assert_cmpstr (words (ever->text), ==, "More of it");
  g_assert_null (ever->criterion);

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
  PandectCriterion * const *criteria = pandect_bundle_get_criteria (bundle);
  PandectCriterion *like = criteria[0];
  PandectCriterion *ill = criteria[1];
  PandectCriterion *rule = pandect_therapy_get_criteria (find (bundle, "herbs"));

  g_assert_cmpuint (pandect_array_length (criteria), ==, 2);
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
  parts[n_parts++] = pandect_therapy_get_criteria (parts[0]);
  parts[n_parts++] = pandect_bundle_lookup_fact (bundle, "F001");

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
  g_test_add_func ("/bundle/notes", test_notes);
  g_test_add_func ("/bundle/confusables", test_confusables);
  g_test_add_func ("/bundle/partners", test_partners);
  g_test_add_func ("/bundle/cautions", test_cautions);
  g_test_add_func ("/bundle/shared-criteria", test_shared_criteria);
  g_test_add_func ("/bundle/parts-outlive-the-bundle", test_parts_outlive_the_bundle);
  g_test_add_func ("/bundle/leaves-nothing-behind", test_leaves_nothing_behind);

  return g_test_run ();
}
