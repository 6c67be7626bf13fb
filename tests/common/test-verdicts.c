/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-verdicts.h"

#include <string.h>

#include "eligibility/pandect-question.h"

#include "test-fields.h"

#define ELSEWHERE_ABSENT \
  " met-liver=absent met-lung=absent met-brain=absent met-spinal-cord=absent met-other=absent"

#define BONE_ONLY "met-bone=present met-soft-tissue=absent" ELSEWHERE_ABSENT

const TestVerdicts test_verdicts[] = {
  /* The sample of the specification, with its counts. */
  { "er-pr-positive-bone-only",
    "er=positive pr=positive her2=negative menopause=postmenopausal " BONE_ONLY,
    "letrozole=E tamoxifen=E goserelin=N "
    "paclitaxel=?rapid-progression,severe-symptoms,life-threatening-complications,"
    "hormonal-response "
    "regimen-ac=?5 trastuzumab=N pertuzumab=N trastuzumab-emtansine=N clodronate=E",
    12, 11, 34, "disease-course 0 8" },
  { "triple-negative-liver",
    "er=negative pr=negative her2=negative menopause=premenopausal met-liver=present",
    "letrozole=N tamoxifen=?chemo-acceptance+receptor-negative "
    "goserelin=?chemo-acceptance,declines-other-hormonal+receptor-negative paclitaxel=E "
    "regimen-ac=?disease-course trastuzumab=N pertuzumab=N trastuzumab-emtansine=N "
    "clodronate=?met-bone",
    17, 8, 32, "disease-course 8 8" },
  { "her2-positive-untreated",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none prior-other-anti-her2=none "
    "prior-taxane=no",
    "letrozole=?11 tamoxifen=?10 goserelin=?12 paclitaxel=?9 regimen-ac=?10 trastuzumab=E "
    "pertuzumab=E+given-with-partners trastuzumab-emtansine=N clodronate=?met-bone",
    4, 2, 51, "er 0 14" },
  { "her2-positive-trastuzumab-before",
    "her2=positive prior-trastuzumab=metastatic prior-taxane=yes",
    "letrozole=?11 tamoxifen=?10 goserelin=?12 paclitaxel=?9+earlier-taxane regimen-ac=?10 "
    "trastuzumab=E+earlier-trastuzumab-for-metastatic pertuzumab=N trastuzumab-emtansine=E "
    "clodronate=?met-bone",
    4, 1, 52, "er 0 14" },
  { "receptors-unknown", "er=unknown pr=unknown menopause=premenopausal",
    "letrozole=N tamoxifen=E goserelin=?declines-other-hormonal paclitaxel=?7 regimen-ac=?8 "
    "trastuzumab=?her2 pertuzumab=?4+given-with-partners trastuzumab-emtansine=?3 "
    "clodronate=?met-bone",
    4, 4, 49, "disease-course 0 8" },
  { "one-unknown-one-not-recorded", "pr=unknown",
    "letrozole=?10 tamoxifen=?9 goserelin=?11 paclitaxel=?8 regimen-ac=?9 trastuzumab=?her2 "
    "pertuzumab=?4+given-with-partners trastuzumab-emtansine=?3 clodronate=?met-bone",
    1, 0, 56, "er 1 14" },
  { "one-unknown-one-negative", "er=negative pr=unknown",
    "letrozole=?9+receptor-negative tamoxifen=?8+receptor-negative goserelin=?10+receptor-negative "
    "paclitaxel=E regimen-ac=?disease-course trastuzumab=?her2 "
    "pertuzumab=?4+given-with-partners trastuzumab-emtansine=?3 clodronate=?met-bone",
    17, 0, 40, "disease-course 8 8" },
  { "receptors-negative-bone-only", "er=negative pr=negative menopause=postmenopausal " BONE_ONLY,
    "letrozole=E+receptor-negative tamoxifen=E+receptor-negative goserelin=N "
    "paclitaxel=E regimen-ac=?disease-course trastuzumab=?her2 "
    "pertuzumab=?4+given-with-partners trastuzumab-emtansine=?3 clodronate=E",
    28, 7, 22, "disease-course 8 8" },
  { "nothing-recorded", "",
    "letrozole=?11 tamoxifen=?10 goserelin=?12 paclitaxel=?9 regimen-ac=?10 trastuzumab=?her2 "
    "pertuzumab=?4+given-with-partners trastuzumab-emtansine=?3 clodronate=?met-bone "
    "clinical-trials=E surgery-isolated-metastasis=?2+source-list-cut-off",
    1, 0, 56, "er 0 14" },

  /* Each reading that was chosen where the page can be read in another way. */
  { "r1-members-inherit",
    "er=positive pr=positive met-liver=absent met-lung=absent met-brain=absent "
    "hormonal-response=responding rapid-progression=no severe-symptoms=no "
    "life-threatening-complications=no disease-course=recurrent prior-metastatic-chemo=two-or-more "
    "prior-anthracycline=yes prior-taxane=yes",
    "chemotherapy=N eribulin=N regimen-ac=N paclitaxel=N" },
  { "r1-not-hormonal",
    "er=negative pr=negative met-liver=present chemo-acceptance=acceptable "
    "menopause=postmenopausal",
    "hormonal-therapy=N letrozole=N tamoxifen=N paclitaxel=E" },
  { "r2-any-of-the-list", "er=negative pr=negative chemo-acceptance=cannot",
    "hormonal-therapy=E+receptor-negative tamoxifen=E+receptor-negative "
    "letrozole=?menopause+receptor-negative paclitaxel=E+chemo-not-acceptable" },
  { "r3-both-unknown", "er=unknown pr=unknown", "tamoxifen=E letrozole=?menopause paclitaxel=?7" },
  { "r3-one-receptor-unknown", "er=positive pr=unknown", "tamoxifen=E paclitaxel=?7" },
  { "r3-the-other-receptor-negative", "er=unknown pr=negative chemo-acceptance=acceptable",
    "tamoxifen=?7+receptor-negative paclitaxel=E" },
  { "r4-mixed-receptors", "er=positive pr=negative",
    "tamoxifen=E+receptor-negative paclitaxel=E+mixed-receptors "
    "regimen-ac=?disease-course+mixed-receptors" },
  { "r4-mixed-the-other-way", "er=negative pr=positive disease-course=recurrent",
    "tamoxifen=E+receptor-negative paclitaxel=E+mixed-receptors regimen-ac=E+mixed-receptors" },
  { "r5-a-site-not-looked-at",
    "er=negative pr=negative chemo-acceptance=acceptable met-bone=present met-liver=absent "
    "met-lung=absent met-brain=absent met-spinal-cord=absent",
    "tamoxifen=?met-other+receptor-negative" },
  { "r5-soft-tissue-only",
    "er=negative pr=negative chemo-acceptance=acceptable met-soft-tissue=present" ELSEWHERE_ABSENT,
    "tamoxifen=E+receptor-negative clodronate=?met-bone" },
  { "r5-no-spread-at-all",
    "er=negative pr=negative chemo-acceptance=acceptable met-bone=absent met-soft-tissue=absent",
    "tamoxifen=N" },
  { "r6-declines", "er=negative pr=negative chemo-acceptance=declines",
    "tamoxifen=E+receptor-negative paclitaxel=E+chemo-not-acceptable" },
  { "r7-premenopausal", "er=positive menopause=premenopausal",
    "letrozole=N aromatase-inhibitors=N tamoxifen=E" },
  { "r8-takes-other-hormonal-drugs",
    "er=positive menopause=premenopausal declines-other-hormonal=no",
    "goserelin=N ovarian-surgery=N tamoxifen=E" },
  { "r8-declines-other-hormonal-drugs",
    "er=positive menopause=premenopausal declines-other-hormonal=yes",
    "goserelin=E ovarian-surgery=E ovarian-radiation=E lhrh-agonists=E tamoxifen=E letrozole=N" },
  { "r8-past-menopause", "er=positive menopause=postmenopausal declines-other-hormonal=yes",
    "goserelin=N letrozole=E" },
  { "r9-menopause-does-not-matter", "er=positive", "tamoxifen=E letrozole=?menopause" },
  { "r10-first-diagnosis", "er=negative disease-course=first-diagnosis",
    "paclitaxel=E regimen-ac=N chemotherapy-combinations=N" },
  { "r10-recurrent", "er=negative disease-course=recurrent",
    "paclitaxel=E regimen-ac=E regimen-cmf-po=E" },
  { "r11-no-anthracycline",
    "er=negative prior-metastatic-chemo=two-or-more prior-anthracycline=no prior-taxane=yes",
    "eribulin=N paclitaxel=E+earlier-taxane doxorubicin=E" },
  { "r11-no-taxane",
    "er=negative prior-metastatic-chemo=two-or-more prior-anthracycline=yes prior-taxane=no",
    "eribulin=N" },
  { "r11-one-regimen",
    "er=negative prior-metastatic-chemo=one prior-anthracycline=yes prior-taxane=yes",
    "eribulin=N" },
  { "r11-all-of-it",
    "er=negative prior-metastatic-chemo=two-or-more prior-anthracycline=yes prior-taxane=yes",
    "eribulin=E" },
  { "r12-other-her2-drug-not-metastatic",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none "
    "prior-other-anti-her2=not-metastatic prior-taxane=no",
    "pertuzumab=E+given-with-partners+earlier-anti-her2-not-metastatic trastuzumab=E trastuzumab-emtansine=N" },
  { "r12-trastuzumab-not-metastatic",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=not-metastatic "
    "prior-other-anti-her2=none prior-taxane=yes",
    "pertuzumab=E+given-with-partners+earlier-anti-her2-not-metastatic trastuzumab-emtansine=E" },
  { "r12-other-her2-drug-metastatic",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none "
    "prior-other-anti-her2=metastatic",
    "pertuzumab=N trastuzumab=E trastuzumab-emtansine=N" },
  { "r12-one-drug-before-and-another-for-metastatic-disease",
    "her2=positive prior-trastuzumab=not-metastatic prior-other-anti-her2=metastatic "
    "prior-taxane=yes",
    "pertuzumab=N trastuzumab=E trastuzumab-emtansine=E" },
  { "r13-partners-are-no-criterion",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none prior-other-anti-her2=none "
    "chemo-acceptance=declines",
    "pertuzumab=E+given-with-partners+chemo-not-acceptable" },
  { "r13-earlier-chemotherapy", "her2=positive prior-metastatic-chemo=one",
    "pertuzumab=N" },
  { "r14-goes-on", "her2=positive prior-trastuzumab=metastatic",
    "trastuzumab=E+earlier-trastuzumab-for-metastatic pertuzumab=N "
    "trastuzumab-emtansine=?prior-taxane" },
  { "r15-her2-negative", "her2=negative",
    "biological-therapy=N trastuzumab=N pertuzumab=N trastuzumab-emtansine=N" },
  { "r15-her2-not-recorded", "prior-trastuzumab=none",
    "biological-therapy=?her2 trastuzumab=?her2 trastuzumab-emtansine=N" },
  { "r15-no-taxane", "her2=positive prior-trastuzumab=metastatic prior-taxane=no",
    "trastuzumab-emtansine=N" },
  { "r16-cause-without-symptom",
    "met-bone=present bone-symptoms=none met-brain=present cns-symptoms=no "
    "bronchial-obstruction=no "
    "open-chest-areas=no",
    "radiation-therapy=N external-beam-radiation=N clodronate=E other-pain-management=N" },
  { "r16-symptom-without-cause",
    "met-bone=absent bone-symptoms=pain met-brain=absent met-spinal-cord=absent cns-symptoms=yes "
    "bronchial-obstruction=no open-chest-areas=no",
    "external-beam-radiation=N bisphosphonates=N other-pain-management=N" },
  { "r16-cause-asks-for-symptom",
    "met-bone=present met-brain=absent met-spinal-cord=present bronchial-obstruction=no "
    "open-chest-areas=no",
    "external-beam-radiation=?bone-symptoms,cns-symptoms other-pain-management=?bone-symptoms" },
  { "r16-bone-pain", "met-bone=present bone-symptoms=pain",
    "external-beam-radiation=E other-pain-management=E" },
  { "r16-other-bone-symptoms", "met-bone=present bone-symptoms=other",
    "external-beam-radiation=E other-pain-management=N clodronate=E" },
  { "r16-brain", "met-brain=present cns-symptoms=yes", "external-beam-radiation=E" },
  { "r16-spinal-cord", "met-spinal-cord=present cns-symptoms=yes", "external-beam-radiation=E" },
  { "r16-bronchi", "bronchial-obstruction=yes", "external-beam-radiation=E radiation-therapy=E" },
  { "r16-open-areas", "open-chest-areas=yes", "external-beam-radiation=E" },
  { "r17-site-not-confirmed", "isolated-metastasis=yes isolated-site-suitable=no",
    "surgery-isolated-metastasis=N surgery=?3" },
  { "r17-site-confirmed", "isolated-metastasis=yes isolated-site-suitable=yes",
    "surgery-isolated-metastasis=E+source-list-cut-off surgery=E" },
  { "r18-bone-without-pain", "met-bone=present bone-symptoms=none",
    "bisphosphonates=E clodronate=E pamidronate=E zoledronic-acid=E" },

  /* What else the rules tell apart. */
  { "chemotherapy-for-liver", "met-liver=present", "chemotherapy=E cisplatin=E" },
  { "chemotherapy-for-lung", "met-lung=present", "chemotherapy=E cisplatin=E" },
  { "chemotherapy-for-brain", "met-brain=present", "chemotherapy=E cisplatin=E" },
  { "chemotherapy-without-response", "hormonal-response=not-responding",
    "cisplatin=E tamoxifen=?10+not-responding-to-hormonal" },
  { "chemotherapy-while-responding", "hormonal-response=responding er=positive pr=positive",
    "cisplatin=?6" },
  { "hormonal-not-given", "hormonal-response=not-given er=positive pr=positive", "cisplatin=?6" },
  { "chemotherapy-for-progression", "rapid-progression=yes", "cisplatin=E" },
  { "chemotherapy-for-symptoms", "severe-symptoms=yes", "cisplatin=E" },
  { "chemotherapy-for-complications", "life-threatening-complications=yes", "cisplatin=E" },
  { "several-sites", "isolated-metastasis=yes isolated-site-suitable=yes met-bone=present "
    "met-other=present",
    "surgery-isolated-metastasis=E+source-list-cut-off+several-sites-recorded" },
  { "one-site", "isolated-metastasis=yes isolated-site-suitable=yes met-bone=present",
    "surgery-isolated-metastasis=E+source-list-cut-off" },
  { "anthracycline-before", "er=negative disease-course=recurrent prior-anthracycline=yes",
    "doxorubicin=E+earlier-anthracycline epirubicin=E+earlier-anthracycline paclitaxel=E "
    "regimen-ac=E+earlier-anthracycline regimen-docetaxel-doxorubicin=E+earlier-anthracycline "
    "regimen-fac=E+earlier-anthracycline regimen-doxorubicin-paclitaxel=E+earlier-anthracycline "
    "regimen-vinorelbine-epirubicin=E+earlier-anthracycline regimen-cmf-iv=E "
    "regimen-docetaxel-capecitabine=E" },
  { "taxane-before", "er=negative disease-course=recurrent prior-taxane=yes",
    "doxorubicin=E paclitaxel=E+earlier-taxane docetaxel=E+earlier-taxane "
    "protein-bound-paclitaxel=E+earlier-taxane regimen-ac=E "
    "regimen-docetaxel-doxorubicin=E+earlier-taxane regimen-doxorubicin-paclitaxel=E+earlier-taxane "
    "regimen-docetaxel-capecitabine=E+earlier-taxane" },
  { "declines-chemotherapy", "er=positive chemo-acceptance=declines menopause=premenopausal",
    "tamoxifen=E goserelin=?declines-other-hormonal", 0, 0, 0, "her2 1 3" },
  { "skin-lump", "skin-lump=yes", "surgery-skin-lump=E surgery=E" },
  { "fracture", "fracture-from-metastasis=yes", "surgery-fracture-repair=E surgery=E" },
  { "cord-compression", "cord-compression=yes", "surgery-cord-compression=E surgery=E" },
  { "no-surgery",
    "skin-lump=no isolated-metastasis=no fracture-from-metastasis=no cord-compression=no",
    "surgery=N surgery-skin-lump=N surgery-isolated-metastasis=N surgery-fracture-repair=N "
    "surgery-cord-compression=N" },
};

const guint test_n_verdicts = G_N_ELEMENTS (test_verdicts);

/* How a therapy stands, written as in the table, with as much detail as @expected has. */
static char *
describe (PandectTherapy       *therapy,
          const PandectFinding *finding,
          PandectProfile       *profile,
          const char           *expected)
{
  static const char signs[] = { 'N', '?', 'E' };
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);
  GString *string = g_string_new (pandect_therapy_get_id (therapy));

  g_string_append_printf (string, "=%c", signs[finding->truth]);

  if (finding->truth == PANDECT_TRUTH_UNKNOWN && g_ascii_isdigit (strchr (expected, '=')[2]))
    {
      g_string_append_printf (string, "%u", pandect_field_mask_count (&finding->missing));
    }
  else
    {
      g_autofree char *ids = test_fields_dup_ids (pandect_profile_get_fields (profile),
                                                  &finding->missing);

      g_string_append (string, g_strdelimit (ids, " ", ','));
    }

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      if (pandect_caution_is_lit (caution, profile, pandect_verdict_from_truth (finding->truth)))
        g_string_append_printf (string, "+%s", caution->id);
    }

  return g_string_free (string, FALSE);
}

static guint
check_therapies (const TestVerdicts   *row,
                 PandectBundle        *bundle,
                 PandectProfile       *profile,
                 const PandectFinding *findings,
                 GString              *differences)
{
  g_auto(GStrv) expected = g_strsplit (row->verdicts, " ", -1);
  guint n_different = 0;

  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (expected[i], strcspn (expected[i], "="));
      PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, id);
      g_autofree char *actual = NULL;

      if (therapy == NULL)
        g_error ("The bundle has no “%s”", id);

      actual = describe (therapy, &findings[pandect_therapy_get_index (therapy)], profile,
                         expected[i]);
      if (g_str_equal (actual, expected[i]))
        continue;

      n_different++;
      g_string_append_printf (differences, "%s: expected %s, found %s\n", row->name, expected[i],
                              actual);
    }

  return n_different;
}

static guint
check_counts (const TestVerdicts   *row,
              guint                 n_entries,
              const PandectFinding *findings,
              GString              *differences)
{
  guint counts[3] = { 0 };

  for (guint i = 0; i < n_entries; i++)
    counts[findings[i].truth]++;

  if (row->n_eligible + row->n_not_met + row->n_open == 0 ||
      (counts[PANDECT_TRUTH_TRUE] == row->n_eligible &&
       counts[PANDECT_TRUTH_FALSE] == row->n_not_met &&
       counts[PANDECT_TRUTH_UNKNOWN] == row->n_open))
    return 0;

  g_string_append_printf (differences, "%s: expected %u/%u/%u, found %u/%u/%u\n", row->name,
                          row->n_eligible, row->n_not_met, row->n_open,
                          counts[PANDECT_TRUTH_TRUE], counts[PANDECT_TRUTH_FALSE],
                          counts[PANDECT_TRUTH_UNKNOWN]);
  return 1;
}

/* What is asked next, and how much each answer settles at least and at most. */
static guint
check_next (const TestVerdicts *row,
            PandectBundle      *bundle,
            PandectProfile     *profile,
            GString            *differences)
{
  guint n_entries = pandect_bundle_get_n_entries (bundle), n_criteria = 0;
  g_autofree PandectCriterion **criteria = g_new (PandectCriterion *, n_entries);
  g_autofree char *actual = NULL;
  PandectQuestion question;

  if (row->next == NULL)
    return 0;

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);

      if (pandect_therapy_is_treatment (therapy) && !pandect_therapy_is_refused (therapy, profile))
        criteria[n_criteria++] = pandect_therapy_get_criteria (therapy);
    }

  question = pandect_question_find (profile, criteria, n_criteria, NULL);
  actual = g_strdup_printf ("%s %u %u", pandect_field_get_id (question.field), question.least,
                            question.most);
  if (g_str_equal (actual, row->next))
    return 0;

  g_string_append_printf (differences, "%s: expected to ask %s, found %s\n", row->name, row->next,
                          actual);
  return 1;
}

/**
 * test_verdicts_check:
 * @row: a row
 * @bundle: the shipped bundle, or one made from it
 * @differences: takes a line for each thing that is not as the row says
 *
 * Returns: how many things are not
 */
guint
test_verdicts_check (const TestVerdicts *row,
                     PandectBundle      *bundle,
                     GString            *differences)
{
  PandectProfile *profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  g_autofree PandectFinding *findings = g_new0 (PandectFinding, n_entries);
  guint n_different;

  test_fields_record (profile, row->answers);
  pandect_bundle_assess (bundle, profile, findings);
  n_different = check_therapies (row, bundle, profile, findings, differences) +
                check_counts (row, n_entries, findings, differences) +
                check_next (row, bundle, profile, differences);

  g_assert_finalize_object (profile);

  return n_different;
}
