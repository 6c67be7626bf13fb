/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"

#define SEED 20130506

static PandectBundle *bundle;

typedef struct
{
  PandectSession *session;
  guint           n_assessed;
  guint           n_notified;
  guint           n_items_changed;
} Fixture;

static void
count_cb (guint *n_calls)
{
  ++*n_calls;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GListModel *models[3];

  f->session = pandect_session_new (bundle);
  models[0] = pandect_findings_get_entries (pandect_session_get_findings (f->session));
  models[1] = pandect_session_get_treatments (f->session);
  models[2] = pandect_findings_get_groups (pandect_session_get_findings (f->session));

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_signal_connect_swapped (models[i], "items-changed", G_CALLBACK (count_cb),
                              &f->n_items_changed);

  g_signal_connect_swapped (f->session, "assessed", G_CALLBACK (count_cb), &f->n_assessed);
  if (data != NULL)
    g_signal_connect_swapped (f->session, data, G_CALLBACK (count_cb), &f->n_notified);
}

/* Whatever was done, the lists are those that a window bound to at the start. */
static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_cmpuint (f->n_items_changed, ==, 0);
  g_assert_finalize_object (f->session);
}

static PandectProfile *
get_profile (Fixture *f)
{
  return pandect_session_get_profile (f->session);
}

static PandectTreatment *
find (Fixture    *f,
      const char *id)
{
  PandectTreatment *entry = pandect_session_lookup_treatment (f->session, id);

  if (entry == NULL)
    g_error ("The session has no “%s”", id);

  return entry;
}

static PandectTreatment *
peek_item (GListModel *model,
           guint       position)
{
  g_autoptr(PandectTreatment) entry = g_list_model_get_item (model, position);

  return entry;
}

static void
test_lists (Fixture       *f,
            gconstpointer  data)
{
  GListModel *entries = pandect_findings_get_entries (pandect_session_get_findings (f->session));
  GListModel *treatments = pandect_session_get_treatments (f->session);
  GListModel *groups = pandect_findings_get_groups (pandect_session_get_findings (f->session));
  guint n_groups = 1;

  g_assert_true (g_list_model_get_item_type (entries) == PANDECT_TYPE_TREATMENT);
  g_assert_true (g_list_model_get_item_type (treatments) == PANDECT_TYPE_TREATMENT);
  g_assert_true (g_list_model_get_item_type (groups) == PANDECT_TYPE_TREATMENT);
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 57);
  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 45);
  g_assert_cmpuint (g_list_model_get_n_items (groups), ==, 14);
  g_assert_true (peek_item (groups, 0) == pandect_session_get_root (f->session));

  for (guint i = 0; i < 57; i++)
    {
      PandectTreatment *entry = peek_item (entries, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);

      g_assert_true (therapy == pandect_bundle_get_entry (bundle, i));
      g_assert_true (pandect_session_get_treatment (f->session, therapy) == entry);
      g_assert_true (find (f, pandect_therapy_get_id (therapy)) == entry);

      if (!pandect_therapy_is_treatment (therapy) || pandect_therapy_get_parent (therapy) == NULL)
        g_assert_true (peek_item (groups, n_groups++) == entry);
    }
}

/* Treatments are read under headings: those of one category stand together, in page order, so that
 * no heading has to be repeated. */
static void
test_treatments (Fixture       *f,
                 gconstpointer  data)
{
  GListModel *treatments = pandect_session_get_treatments (f->session);
  g_autoptr(GHashTable) headings = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  PandectTherapy *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      PandectTherapy *therapy = pandect_treatment_get_therapy (peek_item (treatments, i));
      PandectTherapy *parent = pandect_therapy_get_parent (therapy);

      g_assert_true (pandect_therapy_is_treatment (therapy));
      g_assert_true (g_hash_table_add (seen, therapy));

      if (before == NULL || pandect_therapy_get_parent (before) != parent)
        g_assert_true (g_hash_table_add (headings, parent));
      else
        g_assert_cmpuint (pandect_therapy_get_index (before), <,
                          pandect_therapy_get_index (therapy));

      before = therapy;
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 45);
}

static void
test_starts (Fixture       *f,
             gconstpointer  data)
{
  PandectTreatment *root = pandect_session_get_root (f->session);

  g_assert_true (pandect_session_get_bundle (f->session) == bundle);
  g_assert_cmpuint (pandect_profile_get_n_recorded (get_profile (f)), ==, 0);
  g_assert_true (pandect_session_get_current (f->session) == root);
  g_assert_false (pandect_session_get_matches_only (f->session));
  g_assert_cmpstr (pandect_session_get_query (f->session), ==, "");
  g_assert_null (pandect_session_get_results (f->session));
  g_assert_null (pandect_session_get_languages (f->session));
  g_assert_null (pandect_session_get_lettering (f->session));
  g_assert_nonnull (pandect_session_get_next_field (f->session));

  g_assert_null (pandect_treatment_get_therapy (root));
  g_assert_true (pandect_session_lookup_treatment (f->session, "") == root);
  g_assert_null (pandect_session_lookup_treatment (f->session, "aspirin"));
  g_assert_cmpuint (pandect_treatment_get_n_treatments (root), ==, 45);
  g_assert_cmpuint (pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE), ==, 1);
  g_assert_cmpuint (pandect_treatment_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET), ==, 0);
  g_assert_cmpuint (pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION), ==, 44);
}

static void
record_at_random (PandectProfile *profile,
                  GRand          *rand)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectField *field = pandect_field_set_get_field (
    fields, g_rand_int_range (rand, 0, pandect_field_set_get_n_fields (fields)));
  guint choice = g_rand_int_range (rand, 0, pandect_field_get_n_values (field) + 1);

  /* One past the last value is none, and clears the answer. */
  pandect_profile_record (profile, field, pandect_field_get_value (field, choice));
}

/* Everything that the session says of verdicts, worked out once more from the bundle. */
static void
assert_up_to_date (Fixture *f)
{
  g_autofree PandectFinding *findings = g_new (PandectFinding, 57);
  PandectFindings *session_findings = pandect_session_get_findings (f->session);
  GListModel *groups = pandect_findings_get_groups (session_findings);

  pandect_bundle_assess (bundle, get_profile (f), findings);

  for (guint i = 0; i < 57; i++)
    {
      PandectTreatment *entry = peek_item (pandect_findings_get_entries (session_findings), i);
      guint n_missing = pandect_field_mask_count (&findings[i].missing);
      PandectField *only_missing = pandect_treatment_get_only_missing (entry);

      g_assert_cmpint (pandect_treatment_get_verdict (entry), ==,
                       pandect_verdict_from_truth (findings[i].truth));
      g_assert_cmpuint (pandect_treatment_get_n_missing (entry), ==, n_missing);
      g_assert_cmpint (only_missing != NULL, ==, n_missing == 1);
      g_assert_true (only_missing == NULL ||
                     pandect_field_mask_has (&findings[i].missing,
                                             pandect_field_get_index (only_missing)));
    }

  for (guint g = 0; g < g_list_model_get_n_items (groups); g++)
    {
      PandectTreatment *group = peek_item (groups, g);
      PandectTherapy *therapy = pandect_treatment_get_therapy (group);
      guint counts[PANDECT_N_VERDICTS] = { 0 };

      for (guint i = 0; i < 57; i++)
        {
          PandectTherapy *member = pandect_bundle_get_entry (bundle, i);

          if (pandect_therapy_is_treatment (member) &&
              (therapy == NULL || pandect_therapy_is_under (member, therapy)))
            counts[pandect_verdict_from_truth (findings[i].truth)]++;
        }

      for (guint v = 0; v < PANDECT_N_VERDICTS; v++)
        g_assert_cmpuint (pandect_treatment_count (group, v), ==, counts[v]);

      g_assert_cmpuint (pandect_treatment_get_n_treatments (group), ==,
                        counts[0] + counts[1] + counts[2]);
    }
}

static void
test_stays_up_to_date (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);

  assert_up_to_date (f);
  for (guint i = 0; i < 200; i++)
    {
      record_at_random (get_profile (f), rand);
      assert_up_to_date (f);
    }

  pandect_profile_clear (get_profile (f));
  assert_up_to_date (f);
}

static void
test_assesses_once_per_change (Fixture       *f,
                               gconstpointer  data)
{
  PandectProfile *before;

  test_fields_record (get_profile (f), "her2=positive");
  g_assert_cmpuint (f->n_assessed, ==, 1);
  test_fields_record (get_profile (f), "her2=positive");
  g_assert_cmpuint (f->n_assessed, ==, 1);

  before = pandect_profile_copy (get_profile (f));
  pandect_profile_clear (get_profile (f));
  g_assert_cmpuint (f->n_assessed, ==, 2);
  g_assert_cmpint (pandect_treatment_get_verdict (find (f, "trastuzumab")), ==,
                   PANDECT_VERDICT_NEEDS_INFORMATION);

  pandect_profile_restore (get_profile (f), before);
  g_assert_cmpuint (f->n_assessed, ==, 3);
  g_assert_cmpint (pandect_treatment_get_verdict (find (f, "trastuzumab")), ==,
                   PANDECT_VERDICT_ELIGIBLE);

  g_assert_finalize_object (before);
}

static void
test_current (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(PandectTreatment) current = NULL;

  pandect_session_set_current (f->session, find (f, "letrozole"));
  g_assert_cmpuint (f->n_notified, ==, 1);
  pandect_session_set_current (f->session, find (f, "letrozole"));
  g_assert_cmpuint (f->n_notified, ==, 1);

  g_object_get (f->session, "current", &current, NULL);
  g_assert_true (current == find (f, "letrozole"));
  g_object_set (f->session, "current", pandect_session_get_root (f->session), NULL);
  g_assert_cmpuint (f->n_notified, ==, 2);
  g_assert_true (pandect_session_get_current (f->session) == pandect_session_get_root (f->session));
}

static void
test_matches_only (Fixture       *f,
                   gconstpointer  data)
{
  gboolean matches_only;

  pandect_session_set_matches_only (f->session, FALSE);
  g_assert_cmpuint (f->n_notified, ==, 0);
  pandect_session_set_matches_only (f->session, 2);
  g_assert_cmpuint (f->n_notified, ==, 1);
  pandect_session_set_matches_only (f->session, TRUE);
  g_assert_cmpuint (f->n_notified, ==, 1);

  g_object_get (f->session, "matches-only", &matches_only, NULL);
  g_assert_true (matches_only);
  g_object_set (f->session, "matches-only", FALSE, NULL);
  g_assert_cmpuint (f->n_notified, ==, 2);

  /* It is a wish about lists, and no verdict depends on it. */
  g_assert_cmpuint (f->n_assessed, ==, 0);
}

static void
test_query (Fixture       *f,
            gconstpointer  data)
{
  GListModel *results;
  g_autoptr(PandectHit) hit = NULL;
  guint n_results = 0;

  g_signal_connect_swapped (f->session, "notify::results", G_CALLBACK (count_cb), &n_results);

  pandect_session_set_query (f->session, "herceptin");
  g_assert_cmpuint (f->n_notified, ==, 1);
  g_assert_cmpuint (n_results, ==, 1);
  results = pandect_session_get_results (f->session);
  hit = g_list_model_get_item (results, 0);
  g_assert_true (g_list_model_get_item_type (results) == PANDECT_TYPE_HIT);
  g_assert_cmpstr (pandect_therapy_get_id (pandect_hit_get_therapy (hit)), ==, "trastuzumab");

  pandect_session_set_query (f->session, "herceptin");
  g_assert_cmpuint (f->n_notified, ==, 1);
  g_assert_cmpuint (n_results, ==, 1);

  /* Nothing found is another thing than nothing searched for. */
  pandect_session_set_query (f->session, "zzzzqqq");
  g_assert_nonnull (pandect_session_get_results (f->session));
  g_assert_cmpuint (g_list_model_get_n_items (pandect_session_get_results (f->session)), ==, 0);

  pandect_session_set_query (f->session, "");
  g_assert_null (pandect_session_get_results (f->session));
  g_assert_cmpuint (f->n_notified, ==, 3);
  g_assert_cmpuint (n_results, ==, 3);

  pandect_session_set_query (f->session, NULL);
  g_assert_cmpstr (pandect_session_get_query (f->session), ==, "");
  g_assert_cmpuint (f->n_notified, ==, 3);

  g_object_set (f->session, "query", "5fu", NULL);
  g_assert_cmpstr (pandect_session_get_query (f->session), ==, "5fu");
  g_assert_cmpuint (g_list_model_get_n_items (pandect_session_get_results (f->session)), >, 0);
  g_assert_cmpuint (f->n_assessed, ==, 0);
}

/* A list of results is replaced as a whole: one that somebody holds does not change. */
static void
test_results_are_replaced (Fixture       *f,
                           gconstpointer  data)
{
  GListModel *before;
  guint n_changes = 0, n_before;

  pandect_session_set_query (f->session, "taxol");
  before = g_object_ref (pandect_session_get_results (f->session));
  n_before = g_list_model_get_n_items (before);
  g_signal_connect_swapped (before, "items-changed", G_CALLBACK (count_cb), &n_changes);

  pandect_session_set_query (f->session, "taxot");
  g_assert_true (pandect_session_get_results (f->session) != before);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, n_before);

  g_assert_finalize_object (before);
}

static void
test_languages (Fixture       *f,
                gconstpointer  data)
{
  static const char *french[] = { "fr", "en", NULL };
  g_auto(GStrv) languages = NULL;

  pandect_session_set_languages (f->session, NULL);
  g_assert_cmpuint (f->n_notified, ==, 0);
  pandect_session_set_languages (f->session, french);
  g_assert_cmpuint (f->n_notified, ==, 1);
  pandect_session_set_languages (f->session, french);
  g_assert_cmpuint (f->n_notified, ==, 1);

  g_object_get (f->session, "languages", &languages, NULL);
  g_assert_cmpstrv (languages, french);
  g_assert_cmpstrv (pandect_session_get_languages (f->session), french);

  pandect_session_set_languages (f->session, NULL);
  g_assert_cmpuint (f->n_notified, ==, 2);
  g_assert_null (pandect_session_get_languages (f->session));
}

static void
test_lettering (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *lettering = NULL;

  pandect_session_set_lettering (f->session, NULL);
  g_assert_cmpuint (f->n_notified, ==, 0);
  pandect_session_set_lettering (f->session, "ISMP");
  pandect_session_set_lettering (f->session, "ISMP");
  g_assert_cmpuint (f->n_notified, ==, 1);

  g_object_get (f->session, "lettering", &lettering, NULL);
  g_assert_cmpstr (lettering, ==, "ISMP");
  g_object_set (f->session, "lettering", NULL, NULL);
  g_assert_cmpuint (f->n_notified, ==, 2);
}

/* Who keeps a part of a session longer than the session does no harm. */
static void
test_parts_outlive_the_session (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autoptr(PandectProfile) profile = g_object_ref (pandect_session_get_profile (session));
  g_autoptr(PandectTreatment) entry =
    g_object_ref (pandect_session_lookup_treatment (session, "letrozole"));
  g_autoptr(GListModel) treatments = g_object_ref (pandect_session_get_treatments (session));

  pandect_session_set_query (session, "letrozole");
  g_assert_finalize_object (session);

  test_fields_record (profile, "er=positive menopause=postmenopausal");
  g_assert_cmpint (pandect_treatment_get_verdict (entry), ==, PANDECT_VERDICT_NEEDS_INFORMATION);
  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 45);
}

/* A session may go while its search is still being prepared. */
static void
test_goes_at_once (void)
{
  for (guint i = 0; i < 10; i++)
    {
      PandectSession *session = pandect_session_new (bundle);

      g_assert_finalize_object (session);
    }
}

/* Two readers at one bundle do not see each other's patient. */
static void
test_sessions_are_apart (void)
{
  PandectSession *one = pandect_session_new (bundle);
  PandectSession *other = pandect_session_new (bundle);

  test_fields_record (pandect_session_get_profile (one), "her2=positive");
  g_assert_cmpuint (pandect_profile_get_n_recorded (pandect_session_get_profile (other)), ==, 0);
  g_assert_cmpint (
      pandect_treatment_get_verdict (pandect_session_lookup_treatment (other, "trastuzumab")), ==,
      PANDECT_VERDICT_NEEDS_INFORMATION);

  g_assert_finalize_object (one);
  g_assert_finalize_object (other);
}

/* Another subject: nothing in a session knows what its bundle is about. */
static void
test_another_subject (void)
{
  PandectBundle *plants = test_bundle_open (TEST_HOUSEPLANTS);
  PandectSession *session = pandect_session_new (plants);
  guint n_questions = 0;

  while (pandect_session_get_next_field (session) != NULL && n_questions++ < 100)
    {
      PandectField *field = pandect_session_get_next_field (session);

      pandect_profile_record (pandect_session_get_profile (session), field,
                              pandect_field_get_value (field, 0));
    }

  g_assert_cmpuint (n_questions, >, 0);
  g_assert_cmpuint (pandect_treatment_count (pandect_session_get_root (session),
                                             PANDECT_VERDICT_NEEDS_INFORMATION), ==, 0);
  g_assert_finalize_object (session);
  g_assert_finalize_object (plants);
}

#define add(name, signal, function) \
  g_test_add ("/session/" name, Fixture, signal, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);

  add ("lists", NULL, test_lists);
  add ("treatments", NULL, test_treatments);
  add ("starts", NULL, test_starts);
  add ("stays-up-to-date", NULL, test_stays_up_to_date);
  add ("assesses-once-per-change", NULL, test_assesses_once_per_change);
  add ("current", "notify::current", test_current);
  add ("matches-only", "notify::matches-only", test_matches_only);
  add ("query", "notify::query", test_query);
  add ("results-are-replaced", NULL, test_results_are_replaced);
  add ("languages", "notify::languages", test_languages);
  add ("lettering", "notify::lettering", test_lettering);
  g_test_add_func ("/session/parts-outlive-the-session", test_parts_outlive_the_session);
  g_test_add_func ("/session/goes-at-once", test_goes_at_once);
  g_test_add_func ("/session/sessions-are-apart", test_sessions_are_apart);
  g_test_add_func ("/session/another-subject", test_another_subject);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
