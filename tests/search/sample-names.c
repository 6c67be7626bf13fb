/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-names.h"

const SampleName sample_names[] = {
  { LETROZOLE, PANDECT_INDEX_GENERIC, "letrozole", NULL },
  { LETROZOLE, PANDECT_INDEX_BRAND, "Femara", NULL },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "letrozolum", "la" },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "létrozole", "fr" },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "летрозол", "ru" },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "ليتروزول", "ar" },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "来曲唑", "zh-Hans" },
  { LETROZOLE, PANDECT_INDEX_SYNONYM, "ਲੈਟਰੋਜ਼ੋਲ", "pa" },
  { ANASTROZOLE, PANDECT_INDEX_GENERIC, "anastrozole", NULL },
  { ANASTROZOLE, PANDECT_INDEX_BRAND, "Arimidex", NULL },
  { ANASTROZOLE, PANDECT_INDEX_SYNONYM, "أناستروزول", "ar" },
  { EXEMESTANE, PANDECT_INDEX_GENERIC, "exemestane", NULL },
  { EXEMESTANE, PANDECT_INDEX_BRAND, "Aromasin", NULL },
  { TAMOXIFEN, PANDECT_INDEX_GENERIC, "tamoxifen", NULL },
  { TAMOXIFEN, PANDECT_INDEX_BRAND, "Nolvadex", NULL },
  { TAMOXIFEN, PANDECT_INDEX_BRAND, "Tamofen", NULL },
  { GOSERELIN, PANDECT_INDEX_GENERIC, "goserelin", NULL },
  { GOSERELIN, PANDECT_INDEX_BRAND, "Zoladex", NULL },
  { LEUPROLIDE, PANDECT_INDEX_GENERIC, "leuprolide", NULL },
  { LEUPROLIDE, PANDECT_INDEX_SYNONYM, "leuprorelin", NULL },
  { LEUPROLIDE, PANDECT_INDEX_BRAND, "Lupron", NULL },
  { LEUPROLIDE, PANDECT_INDEX_BRAND, "Lupron Depot", NULL },
  { LEUPROLIDE, PANDECT_INDEX_BRAND, "Eligard", NULL },
  { BUSERELIN, PANDECT_INDEX_GENERIC, "buserelin", NULL },
  { BUSERELIN, PANDECT_INDEX_BRAND, "Suprefact", NULL },
  { VINORELBINE, PANDECT_INDEX_GENERIC, "vinorelbine", NULL },
  { VINORELBINE, PANDECT_INDEX_BRAND, "Navelbine", NULL },
  { CISPLATIN, PANDECT_INDEX_GENERIC, "cisplatin", NULL },
  { CISPLATIN, PANDECT_INDEX_TALL_MAN, "CISplatin", NULL },
  { CISPLATIN, PANDECT_INDEX_BRAND, "Platinol AQ", NULL },
  { CISPLATIN, PANDECT_INDEX_ABBREVIATION, "CDDP", NULL },
  { CAPECITABINE, PANDECT_INDEX_GENERIC, "capecitabine", NULL },
  { CAPECITABINE, PANDECT_INDEX_BRAND, "Xeloda", NULL },
  { PACLITAXEL, PANDECT_INDEX_GENERIC, "paclitaxel", NULL },
  { PACLITAXEL, PANDECT_INDEX_BRAND, "Taxol", NULL },
  { DOCETAXEL, PANDECT_INDEX_GENERIC, "docetaxel", NULL },
  { DOCETAXEL, PANDECT_INDEX_BRAND, "Taxotere", NULL },
  { DOXORUBICIN, PANDECT_INDEX_GENERIC, "doxorubicin", NULL },
  { DOXORUBICIN, PANDECT_INDEX_BRAND, "Adriamycin", NULL },
  { FLUOROURACIL, PANDECT_INDEX_GENERIC, "fluorouracil", NULL },
  { FLUOROURACIL, PANDECT_INDEX_SYNONYM, "5-fluorouracil", NULL },
  { FLUOROURACIL, PANDECT_INDEX_BRAND, "Adrucil", NULL },
  { FLUOROURACIL, PANDECT_INDEX_ABBREVIATION, "5-FU", NULL },
  { METHOTREXATE, PANDECT_INDEX_GENERIC, "methotrexate", NULL },
  { METHOTREXATE, PANDECT_INDEX_ABBREVIATION, "MTX", NULL },
  { EPIRUBICIN, PANDECT_INDEX_GENERIC, "epirubicin", NULL },
  { EPIRUBICIN, PANDECT_INDEX_BRAND, "Pharmorubicin", NULL },
  { ETOPOSIDE, PANDECT_INDEX_GENERIC, "etoposide", NULL },
  { ETOPOSIDE, PANDECT_INDEX_BRAND, "Vepesid", NULL },
  { ETOPOSIDE, PANDECT_INDEX_CODE, "VP-16", NULL },
  { CYCLOPHOSPHAMIDE, PANDECT_INDEX_GENERIC, "cyclophosphamide", NULL },
  { CYCLOPHOSPHAMIDE, PANDECT_INDEX_BRAND, "Cytoxan", NULL },
  { CYCLOPHOSPHAMIDE, PANDECT_INDEX_BRAND, "Procytox", NULL },
  { GEMCITABINE, PANDECT_INDEX_GENERIC, "gemcitabine", NULL },
  { GEMCITABINE, PANDECT_INDEX_BRAND, "Gemzar", NULL },
  { MITOMYCIN, PANDECT_INDEX_GENERIC, "mitomycin", NULL },
  { MITOMYCIN, PANDECT_INDEX_SYNONYM, "mitomycin C", NULL },
  { MITOMYCIN, PANDECT_INDEX_BRAND, "Mutamycin", NULL },
  { NAB_PACLITAXEL, PANDECT_INDEX_GENERIC, "protein-bound paclitaxel", NULL },
  { NAB_PACLITAXEL, PANDECT_INDEX_SYNONYM, "nab-paclitaxel", NULL },
  { NAB_PACLITAXEL, PANDECT_INDEX_BRAND, "Abraxane", NULL },
  { ERIBULIN, PANDECT_INDEX_GENERIC, "eribulin", NULL },
  { ERIBULIN, PANDECT_INDEX_BRAND, "Halaven", NULL },
  { TRASTUZUMAB, PANDECT_INDEX_GENERIC, "trastuzumab", NULL },
  { TRASTUZUMAB, PANDECT_INDEX_BRAND, "Herceptin", NULL },
  { TRASTUZUMAB, PANDECT_INDEX_SYNONYM, "曲妥珠单抗", "zh-Hans" },
  { PERTUZUMAB, PANDECT_INDEX_GENERIC, "pertuzumab", NULL },
  { PERTUZUMAB, PANDECT_INDEX_BRAND, "Perjeta", NULL },
  { TRASTUZUMAB_EMTANSINE, PANDECT_INDEX_GENERIC, "trastuzumab emtansine", NULL },
  { TRASTUZUMAB_EMTANSINE, PANDECT_INDEX_BRAND, "Kadcyla", NULL },
  { TRASTUZUMAB_EMTANSINE, PANDECT_INDEX_ABBREVIATION, "T-DM1", NULL },
  { CLODRONATE, PANDECT_INDEX_GENERIC, "clodronate", NULL },
  { CLODRONATE, PANDECT_INDEX_SYNONYM, "clodronic acid", NULL },
  { CLODRONATE, PANDECT_INDEX_SYNONYM, "Clodronsäure", "de" },
  { CLODRONATE, PANDECT_INDEX_BRAND, "Bonefos", NULL },
  { PAMIDRONATE, PANDECT_INDEX_GENERIC, "pamidronate", NULL },
  { PAMIDRONATE, PANDECT_INDEX_SYNONYM, "pamidronic acid", NULL },
  { PAMIDRONATE, PANDECT_INDEX_BRAND, "Aredia", NULL },
  { ZOLEDRONIC_ACID, PANDECT_INDEX_GENERIC, "zoledronic acid", NULL },
  { ZOLEDRONIC_ACID, PANDECT_INDEX_BRAND, "Zometa", NULL },
  { ZOLEDRONIC_ACID, PANDECT_INDEX_BRAND, "Aclasta", NULL },
  { AC, PANDECT_INDEX_REGIMEN, "doxorubicin and cyclophosphamide", NULL },
  { AC, PANDECT_INDEX_ABBREVIATION, "AC", NULL },
  { FAC, PANDECT_INDEX_REGIMEN, "cyclophosphamide, doxorubicin and 5-fluorouracil", NULL },
  { FAC, PANDECT_INDEX_ABBREVIATION, "FAC", NULL },
  { FAC, PANDECT_INDEX_ABBREVIATION, "CAF", NULL },
  { CMF, PANDECT_INDEX_REGIMEN, "cyclophosphamide, methotrexate and 5-fluorouracil", NULL },
  { CMF, PANDECT_INDEX_ABBREVIATION, "CMF", NULL },
  { DOCETAXEL_DOXORUBICIN, PANDECT_INDEX_REGIMEN, "docetaxel and doxorubicin", NULL },
  { DOXORUBICIN_PACLITAXEL, PANDECT_INDEX_REGIMEN, "doxorubicin and paclitaxel", NULL },
  { VINORELBINE_EPIRUBICIN, PANDECT_INDEX_REGIMEN, "vinorelbine and epirubicin", NULL },
  { BISPHOSPHONATES, PANDECT_INDEX_CATEGORY, "Bisphosphonates", NULL },
  { BISPHOSPHONATES, PANDECT_INDEX_NOTE, "With spread to bone: less pain, fewer breaks.", NULL },
  { BONE_SURGERY, PANDECT_INDEX_CATEGORY, "Surgery", NULL },
  { BONE_SURGERY, PANDECT_INDEX_FACT, "Repair of bone broken by metastasis.", NULL },
  { BONE_SURGERY, PANDECT_INDEX_GLOSSARY, "Bronchi: the large airways of the lungs.", NULL },
  { BONE_SURGERY, PANDECT_INDEX_CRITERION, "静脉输注奥沙利铂", "zh-Hans" },
};

const guint n_sample_names = G_N_ELEMENTS (sample_names);

PandectIndex *
sample_index_new (void)
{
  PandectIndexBuilder *builder = pandect_index_builder_new ();

  for (guint i = 0; i < n_sample_names; i++)
    {
      const SampleName *name = &sample_names[i];

      g_assert_true (pandect_index_builder_add (builder, name->entry, name->kind, name->text,
                                                name->lang));
    }

  return pandect_index_builder_finish (builder);
}
