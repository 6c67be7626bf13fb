/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-rules.h"

#define HORMONAL \
  "(er=positive | pr=positive" \
  " | (er=unknown & pr=unknown)" \
  " | ((met-bone=present | met-soft-tissue=present) & met-liver=absent & met-lung=absent" \
  "    & met-brain=absent & met-spinal-cord=absent & met-other=absent)" \
  " | chemo-acceptance=cannot,declines)"

#define CHEMO \
  "(er=negative | pr=negative" \
  " | met-liver=present | met-lung=present | met-brain=present" \
  " | hormonal-response=not-responding" \
  " | rapid-progression=yes | severe-symptoms=yes | life-threatening-complications=yes)"

#define SKIN_LUMP         "skin-lump=yes"
#define ISOLATED          "(isolated-metastasis=yes & isolated-site-suitable=yes)"
#define FRACTURE          "fracture-from-metastasis=yes"
#define CORD_COMPRESSION  "cord-compression=yes"

/* Every two of the seven. */
#define SEVERAL_SITES \
  "(met-bone=present & met-soft-tissue=present)" \
  " | (met-bone=present & met-liver=present)" \
  " | (met-bone=present & met-lung=present)" \
  " | (met-bone=present & met-brain=present)" \
  " | (met-bone=present & met-spinal-cord=present)" \
  " | (met-bone=present & met-other=present)" \
  " | (met-soft-tissue=present & met-liver=present)" \
  " | (met-soft-tissue=present & met-lung=present)" \
  " | (met-soft-tissue=present & met-brain=present)" \
  " | (met-soft-tissue=present & met-spinal-cord=present)" \
  " | (met-soft-tissue=present & met-other=present)" \
  " | (met-liver=present & met-lung=present)" \
  " | (met-liver=present & met-brain=present)" \
  " | (met-liver=present & met-spinal-cord=present)" \
  " | (met-liver=present & met-other=present)" \
  " | (met-lung=present & met-brain=present)" \
  " | (met-lung=present & met-spinal-cord=present)" \
  " | (met-lung=present & met-other=present)" \
  " | (met-brain=present & met-spinal-cord=present)" \
  " | (met-brain=present & met-other=present)" \
  " | (met-spinal-cord=present & met-other=present)"

const TestSpecification test_rules[] = {
  { "hormonal-therapy anti-estrogens tamoxifen", HORMONAL },
  { "aromatase-inhibitors letrozole anastrozole exemestane",
    HORMONAL " & menopause=postmenopausal" },
  { "ovarian-ablation lhrh-agonists goserelin leuprolide buserelin ovarian-surgery "
    "ovarian-radiation",
    HORMONAL " & menopause=premenopausal & declines-other-hormonal=yes" },
  { "chemotherapy single-chemotherapy-drugs vinorelbine cisplatin capecitabine paclitaxel "
    "docetaxel "
    "doxorubicin fluorouracil methotrexate epirubicin etoposide cyclophosphamide gemcitabine "
    "mitomycin protein-bound-paclitaxel", CHEMO },
  { "eribulin",
    CHEMO " & prior-metastatic-chemo=two-or-more & prior-anthracycline=yes & prior-taxane=yes" },
  { "chemotherapy-combinations regimen-ac regimen-docetaxel-doxorubicin regimen-fac regimen-cmf-iv "
    "regimen-cmf-po regimen-doxorubicin-paclitaxel regimen-docetaxel-capecitabine "
    "regimen-vinorelbine-epirubicin",
    CHEMO " & disease-course=recurrent" },
  { "biological-therapy trastuzumab", "her2=positive" },
  { "pertuzumab",
    "her2=positive & prior-metastatic-chemo=none"
    " & prior-trastuzumab=none,not-metastatic & prior-other-anti-her2=none,not-metastatic" },
  { "trastuzumab-emtansine",
    "her2=positive & prior-trastuzumab=not-metastatic,metastatic"
    " & prior-taxane=yes" },
  { "bisphosphonates clodronate pamidronate zoledronic-acid", "met-bone=present" },
  { "other-pain-management", "met-bone=present & bone-symptoms=pain" },
  { "radiation-therapy external-beam-radiation",
    "(met-bone=present & bone-symptoms=pain,other)"
    " | bronchial-obstruction=yes"
    " | ((met-brain=present | met-spinal-cord=present) & cns-symptoms=yes)"
    " | open-chest-areas=yes" },
  { "surgery-skin-lump", SKIN_LUMP },
  { "surgery-isolated-metastasis", ISOLATED },
  { "surgery-fracture-repair", FRACTURE },
  { "surgery-cord-compression", CORD_COMPRESSION },
  { "surgery", SKIN_LUMP " | " ISOLATED " | " FRACTURE " | " CORD_COMPRESSION },
  { "clinical-trials", "always" },
};

const TestSpecification test_caution_rules[] = {
  { "receptor-negative", "er=negative | pr=negative" },
  { "mixed-receptors", "(er=positive & pr=negative) | (er=negative & pr=positive)" },
  { "not-responding-to-hormonal", "hormonal-response=not-responding" },
  { "chemo-not-acceptable", "chemo-acceptance=cannot,declines" },
  { "earlier-anthracycline", "prior-anthracycline=yes" },
  { "earlier-taxane", "prior-taxane=yes" },
  { "given-with-partners", "always" },
  { "earlier-trastuzumab-for-metastatic", "prior-trastuzumab=metastatic" },
  { "earlier-anti-her2-not-metastatic",
    "prior-trastuzumab=not-metastatic | prior-other-anti-her2=not-metastatic" },
  { "several-sites-recorded", SEVERAL_SITES },
  { "source-list-cut-off", "always" },
};

const TestSpecification test_conflict_rules[] = {
  { "bone-symptoms-without-bone", "met-bone=absent & bone-symptoms=pain,other" },
  { "fracture-without-bone", "met-bone=absent & fracture-from-metastasis=yes" },
  { "cns-symptoms-without-site",
    "met-brain=absent & met-spinal-cord=absent & cns-symptoms=yes" },
  { "earlier-stage-at-first-diagnosis",
    "disease-course=first-diagnosis"
    " & (prior-trastuzumab=not-metastatic | prior-other-anti-her2=not-metastatic)" },
};

const guint test_n_rules = G_N_ELEMENTS (test_rules);
const guint test_n_caution_rules = G_N_ELEMENTS (test_caution_rules);
const guint test_n_conflict_rules = G_N_ELEMENTS (test_conflict_rules);
