/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"

#define SEED 20130506

#define N_ENTRIES 57

static PandectBundle *bundle;

/* What is shown of an entry. */
typedef struct
{
  PandectVerdict  verdict;
  guint           n_missing;
  PandectField   *only_missing;
  guint           counts[PANDECT_N_VERDICTS];
  guint           n_cautioned;
  char           *cautions;
} Shown;

typedef struct
{
  PandectSession *session;
  guint           n_changed[N_ENTRIES + 1];
  Shown           before[N_ENTRIES + 1];
} Fixture;

static void
count_cb (guint *n_calls)
{
  ++*n_calls;
}

/* The root stands behind the entries. */
static PandectTreatment *
get_entry (PandectSession *session,
           guint           position)
{
  g_autoptr(PandectTreatment) entry =
    g_list_model_get_item (pandect_session_get_entries (session), position);

  return entry != NULL ? entry : pandect_session_get_root (session);
}

static char *
dup_cautions (PandectTreatment *entry)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (entry);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      g_string_append_printf (ids, "%s ", caution->id);
    }

  return g_string_free (ids, FALSE);
}

static void
look_at (PandectTreatment *entry,
         Shown            *shown)
{
  shown->verdict = pandect_treatment_get_verdict (entry);
  shown->n_missing = pandect_treatment_get_n_missing (entry);
  shown->only_missing = pandect_treatment_get_only_missing (entry);
  for (guint v = 0; v < PANDECT_N_VERDICTS; v++)
    shown->counts[v] = pandect_treatment_count (entry, v);
  shown->n_cautioned = pandect_treatment_count_cautioned (entry);

  g_free (shown->cautions);
  shown->cautions = dup_cautions (entry);
}

static gboolean
is_same (const Shown *a,
         const Shown *b)
{
  return a->verdict == b->verdict && a->n_missing == b->n_missing &&
         a->only_missing == b->only_missing && g_str_equal (a->cautions, b->cautions) &&
         memcmp (a->counts, b->counts, sizeof a->counts) == 0 &&
         a->n_cautioned == b->n_cautioned;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = pandect_session_new (bundle);

  for (guint i = 0; i <= N_ENTRIES; i++)
    {
      look_at (get_entry (f->session, i), &f->before[i]);
      g_signal_connect_swapped (get_entry (f->session, i), "changed", G_CALLBACK (count_cb),
                                &f->n_changed[i]);
    }
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->session);

  for (guint i = 0; i <= N_ENTRIES; i++)
    g_free (f->before[i].cautions);
}

/* An entry of which something else is shown says so once; all others are silent. */
static void
test_tells_what_changed (Fixture       *f,
                         gconstpointer  data)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectProfile *profile = pandect_session_get_profile (f->session);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint n_silent = 0;

  for (guint step = 0; step < 300; step++)
    {
      PandectField *field = pandect_field_set_get_field (
        fields, g_rand_int_range (rand, 0, pandect_field_set_get_n_fields (fields)));
      guint choice = g_rand_int_range (rand, 0, pandect_field_get_n_values (field) + 1);

      memset (f->n_changed, 0, sizeof f->n_changed);
      pandect_profile_record (profile, field, pandect_field_get_value (field, choice));

      for (guint i = 0; i <= N_ENTRIES; i++)
        {
          Shown now = { 0 };

          look_at (get_entry (f->session, i), &now);
          g_assert_cmpuint (f->n_changed[i], ==, is_same (&now, &f->before[i]) ? 0 : 1);
          n_silent += f->n_changed[i] == 0;
          g_free (f->before[i].cautions);
          f->before[i] = now;
        }
    }

  g_assert_cmpuint (n_silent, >, 0);
}

/* Each treatment that may be offered and bears a caution is counted once, at every level. */
static void
test_counts_cautions (Fixture       *f,
                      gconstpointer  data)
{
  PandectProfile *profile = pandect_session_get_profile (f->session);
  GListModel *treatments = pandect_session_get_treatments (f->session);
  PandectTreatment *root = pandect_session_get_root (f->session);
  guint n_cautioned = 0;

  g_assert_cmpuint (pandect_treatment_count_cautioned (root), ==, 0);
  test_fields_record (profile, "er=positive pr=negative chemo-acceptance=declines");

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) treatment = g_list_model_get_item (treatments, i);

      n_cautioned += pandect_treatment_get_verdict (treatment) == PANDECT_VERDICT_ELIGIBLE &&
                     pandect_treatment_get_cautions (treatment)[0] != NULL;
    }

  g_assert_cmpuint (n_cautioned, >, 0);
  g_assert_cmpuint (pandect_treatment_count_cautioned (root), ==, n_cautioned);
  g_assert_cmpuint (pandect_treatment_count_cautioned (
                      pandect_session_lookup_treatment (f->session, "chemotherapy")), ==, 14);
}

/* One field is missing before and one after, but another one. */
static void
test_tells_what_is_missing_now (Fixture       *f,
                                gconstpointer  data)
{
  PandectTreatment *pertuzumab = pandect_session_lookup_treatment (f->session, "pertuzumab");
  guint position = pandect_therapy_get_index (pandect_treatment_get_therapy (pertuzumab));
  PandectProfile *profile = pandect_session_get_profile (f->session);
  PandectProfile *other = pandect_profile_copy (profile);

  test_fields_record (other, "her2=positive prior-trastuzumab=none prior-other-anti-her2=none");
  test_fields_record (profile, "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none");
  g_assert_cmpstr (pandect_field_get_id (pandect_treatment_get_only_missing (pertuzumab)), ==,
                   "prior-other-anti-her2");

  f->n_changed[position] = 0;
  pandect_profile_restore (profile, other);
  g_assert_cmpuint (f->n_changed[position], ==, 1);
  g_assert_cmpstr (pandect_field_get_id (pandect_treatment_get_only_missing (pertuzumab)), ==,
                   "prior-metastatic-chemo");

  g_assert_finalize_object (other);
}

static void
check_all_cb (PandectTreatment *entry,
              Fixture          *f)
{
  PandectProfile *profile = pandect_session_get_profile (f->session);
  PandectFinding findings[N_ENTRIES];

  pandect_bundle_assess (bundle, profile, findings);
  for (guint i = 0; i < N_ENTRIES; i++)
    g_assert_cmpint (pandect_treatment_get_verdict (get_entry (f->session, i)), ==,
                     pandect_verdict_from_truth (findings[i].truth));
}

/* Who hears of the first entry already sees all of them right. */
static void
test_tells_when_all_are_right (Fixture       *f,
                               gconstpointer  data)
{
  for (guint i = 0; i <= N_ENTRIES; i++)
    g_signal_connect (get_entry (f->session, i), "changed", G_CALLBACK (check_all_cb), f);

  test_fields_record (pandect_session_get_profile (f->session),
                      "er=positive menopause=postmenopausal her2=negative met-bone=present");
}

static void
test_verdict (Fixture       *f,
              gconstpointer  data)
{
  PandectTreatment *letrozole = pandect_session_lookup_treatment (f->session, "letrozole");
  PandectProfile *profile = pandect_session_get_profile (f->session);

  g_assert_cmpuint (pandect_treatment_get_n_missing (letrozole), ==, 11);
  g_assert_null (pandect_treatment_get_only_missing (letrozole));

  test_fields_record (profile, "er=positive");
  g_assert_cmpint (pandect_treatment_get_verdict (letrozole), ==,
                   PANDECT_VERDICT_NEEDS_INFORMATION);
  g_assert_cmpuint (pandect_treatment_get_n_missing (letrozole), ==, 1);
  g_assert_cmpstr (pandect_field_get_id (pandect_treatment_get_only_missing (letrozole)), ==,
                   "menopause");

  test_fields_record (profile, "menopause=postmenopausal");
  g_assert_cmpint (pandect_treatment_get_verdict (letrozole), ==, PANDECT_VERDICT_ELIGIBLE);
  g_assert_cmpuint (pandect_treatment_get_n_missing (letrozole), ==, 0);
  g_assert_null (pandect_treatment_get_only_missing (letrozole));

  test_fields_record (profile, "menopause=premenopausal");
  g_assert_cmpint (pandect_treatment_get_verdict (letrozole), ==, PANDECT_VERDICT_CRITERIA_NOT_MET);
}

static void
test_cautions (Fixture       *f,
               gconstpointer  data)
{
  PandectTreatment *tamoxifen = pandect_session_lookup_treatment (f->session, "tamoxifen");
  PandectTreatment *organ =
      pandect_session_lookup_treatment (f->session, "surgery-isolated-metastasis");
  PandectProfile *profile = pandect_session_get_profile (f->session);
  g_autofree char *cautions = NULL;
  g_autofree char *of_organ = dup_cautions (organ);

  g_assert_null (pandect_treatment_get_cautions (tamoxifen)[0]);
  g_assert_cmpstr (of_organ, ==, "source-list-cut-off ");

  test_fields_record (profile, "er=negative pr=negative hormonal-response=not-responding");
  cautions = dup_cautions (tamoxifen);
  g_assert_cmpstr (cautions, ==, "receptor-negative not-responding-to-hormonal ");

  /* They go with the verdict, and come back with it. */
  test_fields_record (profile, "met-liver=present chemo-acceptance=acceptable");
  g_assert_cmpint (pandect_treatment_get_verdict (tamoxifen), ==, PANDECT_VERDICT_CRITERIA_NOT_MET);
  g_assert_null (pandect_treatment_get_cautions (tamoxifen)[0]);
  test_fields_record (profile, "isolated-metastasis=no");
  g_assert_null (pandect_treatment_get_cautions (organ)[0]);
}

/* A category counts the treatments under it and not itself; a treatment counts itself. */
static void
test_counts (Fixture       *f,
             gconstpointer  data)
{
  static const struct
  {
    const char *id;
    guint       n_treatments;
  } expected[] = {
    { "", 45 }, { "hormonal-therapy", 9 }, { "aromatase-inhibitors", 3 }, { "anti-estrogens", 1 },
    { "ovarian-ablation", 5 }, { "lhrh-agonists", 3 }, { "chemotherapy", 23 },
    { "single-chemotherapy-drugs", 15 }, { "chemotherapy-combinations", 8 },
    { "biological-therapy", 3 }, { "bisphosphonates", 4 }, { "radiation-therapy", 1 },
    { "surgery", 4 }, { "clinical-trials", 1 }, { "letrozole", 1 },
  };
  PandectTreatment *biological =
      pandect_session_lookup_treatment (f->session, "biological-therapy");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (pandect_treatment_get_n_treatments (
                        pandect_session_lookup_treatment (f->session, expected[i].id)), ==,
                      expected[i].n_treatments);

  test_fields_record (pandect_session_get_profile (f->session),
                      "her2=positive prior-trastuzumab=metastatic");
  g_assert_cmpuint (pandect_treatment_count (biological, PANDECT_VERDICT_ELIGIBLE), ==, 1);
  g_assert_cmpuint (pandect_treatment_count (biological, PANDECT_VERDICT_CRITERIA_NOT_MET), ==, 1);
  g_assert_cmpuint (pandect_treatment_count (biological, PANDECT_VERDICT_NEEDS_INFORMATION), ==, 1);
}

static void
test_alone (void)
{
  PandectTreatment *root = pandect_treatment_new (NULL);
  PandectTreatment *entry = pandect_treatment_new (pandect_bundle_get_entry (bundle, 0));

  g_assert_null (pandect_treatment_get_therapy (root));
  g_assert_true (pandect_treatment_get_therapy (entry) == pandect_bundle_get_entry (bundle, 0));
  g_assert_cmpint (pandect_treatment_get_verdict (entry), ==, PANDECT_VERDICT_NEEDS_INFORMATION);
  g_assert_null (pandect_treatment_get_cautions (entry)[0]);

  g_assert_finalize_object (root);
  g_assert_finalize_object (entry);
}

#define add(name, function) \
  g_test_add ("/entry/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);
  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, N_ENTRIES);

  add ("tells-what-changed", test_tells_what_changed);
  add ("tells-what-is-missing-now", test_tells_what_is_missing_now);
  add ("tells-when-all-are-right", test_tells_when_all_are_right);
  add ("verdict", test_verdict);
  add ("cautions", test_cautions);
  add ("counts", test_counts);
  add ("counts-cautions", test_counts_cautions);
  g_test_add_func ("/entry/alone", test_alone);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
