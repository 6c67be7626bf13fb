/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "test-bundle.h"
#include "test-fields.h"
#include "test-verdicts.h"

#define N_RANDOM_PROFILES 3000

#define SEED 20130506

static PandectBundle *bundle;
static PandectFieldSet *fields;

static void
test_row (gconstpointer data)
{
  g_autoptr(GString) differences = g_string_new (NULL);

  if (test_verdicts_check (data, bundle, differences) > 0)
    g_error ("%s", differences->str);
}

static guint
find (const char *id)
{
  PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, id);

  if (therapy == NULL)
    g_error ("The bundle has no “%s”", id);

  return pandect_therapy_get_index (therapy);
}

/* Answers any number of fields, from none to all, each with any value. */
static void
record_at_random (PandectProfile *profile,
                  GRand          *rand)
{
  double share = g_rand_double (rand);

  pandect_profile_clear (profile);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      guint value = g_rand_int_range (rand, 0, pandect_field_get_n_values (field));

      if (g_rand_double (rand) < share)
        pandect_profile_record (profile, field, pandect_field_get_value (field, value));
    }
}

typedef void (*Law) (const PandectFinding *findings,
                     PandectProfile       *profile);

/* What holds for every profile is tried on many. */
static void
test_law (gconstpointer data)
{
  Law law = (Law) data;
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree PandectFinding *findings =
    g_new (PandectFinding, pandect_bundle_get_n_entries (bundle));
  guint n_profiles = g_test_thorough () ? 100 * N_RANDOM_PROFILES : N_RANDOM_PROFILES;

  for (guint i = 0; i < n_profiles; i++)
    {
      record_at_random (profile, rand);
      memset (findings, 0xff, pandect_bundle_get_n_entries (bundle) * sizeof *findings);
      pandect_bundle_assess (bundle, profile, findings);
      law (findings, profile);
    }

  g_assert_finalize_object (profile);
}

static void
check_every_entry_is_judged (const PandectFinding *findings,
                             PandectProfile       *profile)
{
  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, 57);

  for (guint i = 0; i < 57; i++)
    {
      g_assert_cmpuint (findings[i].truth, <=, PANDECT_TRUTH_TRUE);
      g_assert_cmpint (findings[i].truth == PANDECT_TRUTH_UNKNOWN, ==,
                       pandect_field_mask_count (&findings[i].missing) > 0);
    }
}

static void
check_only_unrecorded_fields_are_missing (const PandectFinding *findings,
                                          PandectProfile       *profile)
{
  for (guint i = 0; i < 57; i++)
    {
      for (guint f = 0; f < PANDECT_MAX_FIELDS; f++)
        {
          if (pandect_field_mask_has (&findings[i].missing, f))
            g_assert_cmpint (pandect_profile_get_choice (profile, f), ==, -1);
        }
    }
}

/* A member fits only where its category does, and is open only where that is not ruled out. Surgery
 * has the verdict of any of its members, which comes to the same. */
static void
check_members_and_categories (const PandectFinding *findings,
                              PandectProfile       *profile)
{
  for (guint i = 0; i < 57; i++)
    {
      PandectTherapy *parent = pandect_therapy_get_parent (pandect_bundle_get_entry (bundle, i));

      if (parent != NULL)
        g_assert_cmpint (findings[i].truth, <=, findings[pandect_therapy_get_index (parent)].truth);
    }
}

static void
check_same (const PandectFinding *findings,
            const char           *ids)
{
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);

  for (guint i = 1; each[i] != NULL; i++)
    {
      const PandectFinding *first = &findings[find (each[0])];
      const PandectFinding *other = &findings[find (each[i])];

      g_assert_cmpint (other->truth, ==, first->truth);
      g_assert_true (pandect_field_mask_equal (&other->missing, &first->missing));
    }
}

static void
check_alike_drugs_stand_alike (const PandectFinding *findings,
                               PandectProfile       *profile)
{
  check_same (findings, "letrozole anastrozole exemestane");
  check_same (findings, "goserelin leuprolide buserelin ovarian-surgery ovarian-radiation");
  check_same (findings, "paclitaxel docetaxel cisplatin protein-bound-paclitaxel");
  check_same (findings, "regimen-ac regimen-docetaxel-doxorubicin regimen-fac regimen-cmf-iv "
                        "regimen-cmf-po regimen-doxorubicin-paclitaxel "
                        "regimen-docetaxel-capecitabine regimen-vinorelbine-epirubicin");
  check_same (findings, "clodronate pamidronate zoledronic-acid");
}

static void
check_before_or_after_menopause (const PandectFinding *findings,
                                 PandectProfile       *profile)
{
  if (findings[find ("letrozole")].truth == PANDECT_TRUTH_TRUE)
    g_assert_cmpint (findings[find ("goserelin")].truth, ==, PANDECT_TRUTH_FALSE);
}

static void
check_tamoxifen_never_asks_menopause (const PandectFinding *findings,
                                      PandectProfile       *profile)
{
  guint menopause = pandect_field_get_index (test_fields_get (fields, "menopause"));

  g_assert_false (pandect_field_mask_has (&findings[find ("tamoxifen")].missing, menopause));
}

static void
check_clinical_trials_for_everybody (const PandectFinding *findings,
                                     PandectProfile       *profile)
{
  g_assert_cmpint (findings[find ("clinical-trials")].truth, ==, PANDECT_TRUTH_TRUE);
}

/* With both receptors recorded, hormonal therapy or chemotherapy fits, whatever else is: all nine
 * pairs, with nothing more recorded and with anything more. */
static void
test_receptors_settle_one (void)
{
  static const char *values[] = { "positive", "negative", "unknown" };
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree PandectFinding *findings =
    g_new (PandectFinding, pandect_bundle_get_n_entries (bundle));

  for (guint i = 0; i < 9 * 50; i++)
    {
      g_autofree char *answers =
        g_strdup_printf ("er=%s pr=%s", values[i % 3], values[i / 3 % 3]);

      if (i >= 9)
        record_at_random (profile, rand);
      else
        pandect_profile_clear (profile);

      test_fields_record (profile, answers);
      pandect_bundle_assess (bundle, profile, findings);
      g_assert_true (findings[find ("hormonal-therapy")].truth == PANDECT_TRUTH_TRUE ||
                     findings[find ("chemotherapy")].truth == PANDECT_TRUTH_TRUE);
    }

  g_assert_finalize_object (profile);
}

static void
test_her2_negative_settles_biological (void)
{
  static const char *ids[] = {
    "biological-therapy", "trastuzumab", "pertuzumab", "trastuzumab-emtansine"
  };
  PandectProfile *profile = pandect_profile_new (fields);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree PandectFinding *findings =
    g_new (PandectFinding, pandect_bundle_get_n_entries (bundle));

  for (guint i = 0; i < 500; i++)
    {
      if (i > 0)
        record_at_random (profile, rand);

      test_fields_record (profile, "her2=negative");
      pandect_bundle_assess (bundle, profile, findings);

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_assert_cmpint (findings[find (ids[j])].truth, ==, PANDECT_TRUTH_FALSE);
          g_assert_cmpuint (pandect_field_mask_count (&findings[find (ids[j])].missing), ==, 0);
        }
    }

  g_assert_finalize_object (profile);
}

static PandectTruth
judge_hormonal (const char *answers)
{
  PandectProfile *profile = pandect_profile_new (fields);
  PandectTherapy *hormonal = pandect_bundle_get_entry (bundle, find ("hormonal-therapy"));
  PandectTruth truth;

  test_fields_record (profile, answers);
  truth = pandect_criterion_evaluate (pandect_therapy_get_criteria (hormonal), profile, NULL);
  g_assert_finalize_object (profile);

  return truth;
}

/* That a status is unknown is an answer; what nobody recorded is none. Both have to be unknown: one
 * that is negative is listed under chemotherapy. */
static void
test_unknown_is_recorded (void)
{
  g_assert_cmpint (judge_hormonal (""), ==, PANDECT_TRUTH_UNKNOWN);
  g_assert_cmpint (judge_hormonal ("er=unknown"), ==, PANDECT_TRUTH_UNKNOWN);
  g_assert_cmpint (judge_hormonal ("pr=unknown"), ==, PANDECT_TRUTH_UNKNOWN);
  g_assert_cmpint (judge_hormonal ("er=unknown pr=unknown"), ==, PANDECT_TRUTH_TRUE);
  g_assert_cmpint (judge_hormonal ("er=unknown pr=negative chemo-acceptance=acceptable "
                                   "met-bone=absent met-soft-tissue=absent"), ==,
                   PANDECT_TRUTH_FALSE);
}

/* Taking any one answer back never turns a definite verdict into the other. */
static void
check_forgetting_never_turns_a_verdict (const PandectFinding *findings,
                                        PandectProfile       *profile)
{
  g_autofree PandectFinding *before =
    g_memdup2 (findings, pandect_bundle_get_n_entries (bundle) * sizeof *findings);
  g_autofree PandectFinding *after = g_new (PandectFinding, pandect_bundle_get_n_entries (bundle));
  PandectProfile *copy = pandect_profile_copy (profile);

  for (guint f = 0; f < pandect_field_set_get_n_fields (fields); f++)
    {
      PandectField *field = pandect_field_set_get_field (fields, f);

      pandect_profile_record (copy, field, NULL);
      pandect_bundle_assess (bundle, copy, after);

      for (guint i = 0; i < 57; i++)
        g_assert_true (after[i].truth == before[i].truth
                       || after[i].truth == PANDECT_TRUTH_UNKNOWN);

      pandect_profile_record (copy, field, pandect_profile_get_value (profile, field));
    }

  g_assert_finalize_object (copy);
}

#define ANTHRACYCLINES \
  "doxorubicin epirubicin regimen-ac regimen-docetaxel-doxorubicin regimen-fac " \
  "regimen-doxorubicin-paclitaxel regimen-vinorelbine-epirubicin"
#define TAXANES \
  "paclitaxel docetaxel protein-bound-paclitaxel regimen-docetaxel-doxorubicin " \
  "regimen-doxorubicin-paclitaxel regimen-docetaxel-capecitabine"

/* Which cautions may come with which entries: "everything under" a category means it, too. */
static const struct
{
  const char *under;
  const char *ids;
  const char *cautions;
} caution_rows[] = {
  { "hormonal-therapy", NULL, "receptor-negative not-responding-to-hormonal " },
  { "chemotherapy", NULL, "mixed-receptors chemo-not-acceptable " },
  { NULL, ANTHRACYCLINES, "earlier-anthracycline " },
  { NULL, TAXANES, "earlier-taxane " },
  { NULL, "trastuzumab", "earlier-trastuzumab-for-metastatic " },
  { NULL, "pertuzumab",
    "given-with-partners earlier-anti-her2-not-metastatic chemo-not-acceptable " },
  { NULL, "surgery-isolated-metastasis", "source-list-cut-off several-sites-recorded " },
};

static gboolean
is_in_row (PandectTherapy *therapy,
           guint           row)
{
  g_auto(GStrv) ids = NULL;

  if (caution_rows[row].under != NULL)
    return pandect_therapy_is_under (
      therapy, pandect_bundle_get_entry (bundle, find (caution_rows[row].under)));

  ids = g_strsplit (caution_rows[row].ids, " ", -1);

  return g_strv_contains ((const char * const *) ids, pandect_therapy_get_id (therapy));
}

static void
test_cautions_are_where_they_belong (void)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
      g_autoptr(GString) expected = g_string_new (NULL);
      g_autoptr(GString) actual = g_string_new (NULL);

      for (guint row = 0; row < G_N_ELEMENTS (caution_rows); row++)
        {
          if (is_in_row (therapy, row))
            g_string_append (expected, caution_rows[row].cautions);
        }

      for (guint c = 0; cautions[c] != NULL; c++)
        {
          const PandectCaution *caution = cautions[c];

          g_string_append_printf (actual, "%s ", caution->id);
        }

      g_assert_cmpstr (actual->str, ==, expected->str);
    }
}

/* Chemotherapy alone can be refused, with all that is under it. */
static void
test_refusals (void)
{
  static const char * const answers[] = { "acceptable", "cannot", "declines" };
  PandectProfile *profile = pandect_profile_new (fields);
  PandectTherapy *chemo = pandect_bundle_get_entry (bundle, find ("chemotherapy"));

  for (guint a = 0; a <= G_N_ELEMENTS (answers); a++)
    {
      for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
        {
          PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);

          g_assert_cmpint (pandect_therapy_is_refused (therapy, profile), ==,
                           a > 1 && pandect_therapy_is_under (therapy, chemo));
        }

      if (a < G_N_ELEMENTS (answers))
        g_assert_true (pandect_profile_record_by_id (profile, "chemo-acceptance", answers[a],
                                                     NULL));
    }

  g_assert_finalize_object (profile);
}

/* Answers with which every chart begins, and how strictly the page words each criterion. */
static void
test_marks (void)
{
  g_autoptr(GString) charted = g_string_new (NULL);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      if (pandect_field_is_in_every_chart (field))
        g_string_append_printf (charted, "%s ", pandect_field_get_id (field));
    }

  g_assert_cmpstr (charted->str, ==, "er pr her2 menopause disease-course ");
  g_assert_cmpuint (pandect_field_set_get_n_fields (fields), ==, 32);
}

static void
check_wording (PandectCriterion *criterion)
{
  const char * const *facts = pandect_criterion_get_fact_ids (criterion);
  PandectWordingStrength expected = PANDECT_WORDING_DESCRIBED;

  if (facts != NULL && g_strv_contains (facts, "F016"))
    expected = PANDECT_WORDING_ONLY;
  else if (facts != NULL && g_strv_contains (facts, "F056"))
    expected = PANDECT_WORDING_SHOULD;

  g_assert_cmpint (pandect_criterion_get_wording (criterion), ==, expected);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    check_wording (pandect_criterion_get_part (criterion, i));
}

static void
test_wording (void)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    check_wording (pandect_therapy_get_criteria (pandect_bundle_get_entry (bundle, i)));
}

static const struct
{
  const char *name;
  Law         law;
} laws[] = {
  { "every-entry-is-judged", check_every_entry_is_judged },
  { "only-unrecorded-fields-are-missing", check_only_unrecorded_fields_are_missing },
  { "members-and-categories", check_members_and_categories },
  { "alike-drugs-stand-alike", check_alike_drugs_stand_alike },
  { "before-or-after-menopause", check_before_or_after_menopause },
  { "tamoxifen-never-asks-menopause", check_tamoxifen_never_asks_menopause },
  { "clinical-trials-for-everybody", check_clinical_trials_for_everybody },
  { "forgetting-never-turns-a-verdict", check_forgetting_never_turns_a_verdict },
};

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);
  fields = pandect_bundle_get_fields (bundle);

  for (guint i = 0; i < test_n_verdicts; i++)
    {
      g_autofree char *path = g_strconcat ("/verdicts/table/", test_verdicts[i].name, NULL);

      g_test_add_data_func (path, &test_verdicts[i], test_row);
    }

  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    {
      g_autofree char *path = g_strconcat ("/verdicts/law/", laws[i].name, NULL);

      g_test_add_data_func (path, laws[i].law, test_law);
    }

  g_test_add_func ("/verdicts/receptors-settle-one", test_receptors_settle_one);
  g_test_add_func ("/verdicts/her2-negative-settles-biological",
                   test_her2_negative_settles_biological);
  g_test_add_func ("/verdicts/unknown-is-recorded", test_unknown_is_recorded);
  g_test_add_func ("/verdicts/refusals", test_refusals);
  g_test_add_func ("/verdicts/fields-of-every-chart", test_marks);
  g_test_add_func ("/verdicts/wording", test_wording);
  g_test_add_func ("/verdicts/cautions-are-where-they-belong", test_cautions_are_where_they_belong);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
