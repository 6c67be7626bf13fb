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
  static const char *values[] = { "positive", "negative", "undetermined" };
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

/* What was looked for and not found out is an answer; what nobody recorded is none. */
static void
test_undetermined_is_recorded (void)
{
  static const char *receptors[] = { "er", "pr" };

  for (guint i = 0; i < G_N_ELEMENTS (receptors); i++)
    {
      PandectProfile *profile = pandect_profile_new (fields);
      PandectField *receptor = test_fields_get (fields, receptors[i]);
      PandectCriterion *hormonal = pandect_therapy_get_criteria (
        pandect_bundle_get_entry (bundle, find ("hormonal-therapy")));

      g_assert_cmpint (pandect_criterion_evaluate (hormonal, profile, NULL), ==,
                       PANDECT_TRUTH_UNKNOWN);
      pandect_profile_record (profile, receptor,
                              pandect_field_lookup_value (receptor, "undetermined"));
      g_assert_cmpint (pandect_criterion_evaluate (hormonal, profile, NULL), ==,
                       PANDECT_TRUTH_TRUE);
      pandect_profile_record (profile, receptor, NULL);
      g_assert_cmpint (pandect_criterion_evaluate (hormonal, profile, NULL), ==,
                       PANDECT_TRUTH_UNKNOWN);

      g_assert_finalize_object (profile);
    }
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

/* Which cautions may come with which entries: "on everything under" means the category, too. */
static void
test_cautions_are_where_they_belong (void)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      PandectTherapy *hormonal = pandect_bundle_get_entry (bundle, find ("hormonal-therapy"));
      PandectTherapy *chemo = pandect_bundle_get_entry (bundle, find ("chemotherapy"));
      const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
      const char *expected = "";
      g_autoptr(GString) actual = g_string_new (NULL);

      if (pandect_therapy_is_under (therapy, hormonal))
        expected = "both-receptors-negative not-responding-to-hormonal ";
      else if (pandect_therapy_is_under (therapy, chemo))
        expected = "mixed-receptors chemo-not-acceptable ";
      else if (i == find ("trastuzumab"))
        expected = "earlier-trastuzumab-for-metastatic ";
      else if (i == find ("pertuzumab"))
        expected = "earlier-anti-her2-not-metastatic chemo-not-acceptable ";
      else if (i == find ("surgery-isolated-metastasis"))
        expected = "source-list-cut-off ";

      for (guint c = 0; cautions[c] != NULL; c++)
        {
          const PandectCaution *caution = cautions[c];

          g_string_append_printf (actual, "%s ", caution->id);
        }

      g_assert_cmpstr (actual->str, ==, expected);
    }
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
  g_test_add_func ("/verdicts/undetermined-is-recorded", test_undetermined_is_recorded);
  g_test_add_func ("/verdicts/cautions-are-where-they-belong", test_cautions_are_where_they_belong);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
