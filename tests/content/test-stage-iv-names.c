/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"
#include "search/pandect-bundle-search.h"

#include <string.h>

#include "base/pandect-array.h"

#include "test-bundle.h"

/* Every name of the source page is in the shipped bundle, and leads to the right entry; codes and
 * capital letters are those that the sources give. */

static PandectBundle *bundle;

/* What is typed, and the first answer. */
typedef struct
{
  const char *query;
  const char *id;
  const char *matched_as;
  const char *matched;
} SearchCase;

static const SearchCase brands[] = {
  { "Femara", "letrozole", "brand", "Femara" },
  { "Arimidex", "anastrozole", "brand", "Arimidex" },
  { "Aromasin", "exemestane", "brand", "Aromasin" },
  { "Nolvadex", "tamoxifen", "brand", "Nolvadex" },
  { "Tamofen", "tamoxifen", "brand", "Tamofen" },
  { "Zoladex", "goserelin", "brand", "Zoladex" },
  { "Lupron", "leuprolide", "brand", "Lupron" },
  { "Lupron Depot", "leuprolide", "brand", "Lupron Depot" },
  { "Eligard", "leuprolide", "brand", "Eligard" },
  { "Suprefact", "buserelin", "brand", "Suprefact" },
  { "Navelbine", "vinorelbine", "brand", "Navelbine" },
  { "Platinol AQ", "cisplatin", "brand", "Platinol AQ" },
  { "Xeloda", "capecitabine", "brand", "Xeloda" },
  { "Taxol", "paclitaxel", "brand", "Taxol" },
  { "Taxotere", "docetaxel", "brand", "Taxotere" },
  { "Adriamycin", "doxorubicin", "brand", "Adriamycin" },
  { "Adrucil", "fluorouracil", "brand", "Adrucil" },
  { "5-FU", "fluorouracil", "abbreviation", "5-FU" },
  { "Pharmorubicin", "epirubicin", "brand", "Pharmorubicin" },
  { "Vepesid", "etoposide", "brand", "Vepesid" },
  { "Cytoxan", "cyclophosphamide", "brand", "Cytoxan" },
  { "Procytox", "cyclophosphamide", "brand", "Procytox" },
  { "Gemzar", "gemcitabine", "brand", "Gemzar" },
  { "Mutamycin", "mitomycin", "brand", "Mutamycin" },
  { "Abraxane", "protein-bound-paclitaxel", "brand", "Abraxane" },
  { "Halaven", "eribulin", "brand", "Halaven" },
  { "Herceptin", "trastuzumab", "brand", "Herceptin" },
  { "Perjeta", "pertuzumab", "brand", "Perjeta" },
  { "Kadcyla", "trastuzumab-emtansine", "brand", "Kadcyla" },
  { "T-DM1", "trastuzumab-emtansine", "abbreviation", "T-DM1" },
  { "Bonefos", "clodronate", "brand", "Bonefos" },
  { "Aredia", "pamidronate", "brand", "Aredia" },
  { "Zometa", "zoledronic-acid", "brand", "Zometa" },
  { "Aclasta", "zoledronic-acid", "brand", "Aclasta" },
  { "AC", "regimen-ac", "abbreviation", "AC" },
  { "FAC", "regimen-fac", "abbreviation", "FAC" },
  { "CAF", "regimen-fac", "abbreviation", "CAF" },
  { "CMF", "regimen-cmf-iv", "abbreviation", "CMF" },
};

/* However it is typed. */
static const SearchCase spellings[] = {
  { "herceptin", "trastuzumab", "brand", "Herceptin" },
  { "HERCEPTIN", "trastuzumab", "brand", "Herceptin" },
  { "  herceptin ", "trastuzumab", "brand", "Herceptin" },
  { "herc", "trastuzumab", "brand", "Herceptin" },
  { "5fu", "fluorouracil", "abbreviation", "5-FU" },
  { "5 fu", "fluorouracil", "abbreviation", "5-FU" },
  { "5-fu", "fluorouracil", "abbreviation", "5-FU" },
  { "tdm1", "trastuzumab-emtansine", "abbreviation", "T-DM1" },
  { "t-dm 1", "trastuzumab-emtansine", "abbreviation", "T-DM1" },
  { "platinol", "cisplatin", "brand", "Platinol AQ" },
  { "platinolaq", "cisplatin", "brand", "Platinol AQ" },
  { "depot lupron", "leuprolide", "brand", "Lupron Depot" },
  { "cmf iv", "regimen-cmf-iv", "abbreviation", "CMF-IV" },
  { "cmf po", "regimen-cmf-po", "abbreviation", "CMF-PO" },
  { "L02BG04", "letrozole", "code", "L02BG04" },
};

static const struct
{
  const char *id;
  const char *code;
} codes[] = {
  { "letrozole", "L02BG04" }, { "anastrozole", "L02BG03" }, { "exemestane", "L02BG06" },
  { "tamoxifen", "L02BA01" }, { "goserelin", "L02AE03" }, { "leuprolide", "L02AE02" },
  { "buserelin", "L02AE01" }, { "vinorelbine", "L01CA04" }, { "cisplatin", "L01XA01" },
  { "capecitabine", "L01BC06" }, { "paclitaxel", "L01CD01" }, { "docetaxel", "L01CD02" },
  { "doxorubicin", "L01DB01" }, { "fluorouracil", "L01BC02" }, { "methotrexate", "L01BA01" },
  { "epirubicin", "L01DB03" }, { "etoposide", "L01CB01" }, { "cyclophosphamide", "L01AA01" },
  { "gemcitabine", "L01BC05" }, { "mitomycin", "L01DC03" },
  { "protein-bound-paclitaxel", "L01CD01" }, { "eribulin", "L01XX41" },
  { "trastuzumab", "L01FD01" }, { "pertuzumab", "L01FD02" },
  { "trastuzumab-emtansine", "L01FD03" }, { "clodronate", "M05BA02" },
  { "pamidronate", "M05BA03" }, { "zoledronic-acid", "M05BA08" },
};

static const struct
{
  const char *id;
  const char *authority;
  const char *form;
} tall_man[] = {
  { "tamoxifen", "NZ 2023", "TAMoxifen" },
  { "vinorelbine", "AU 2024", "vinORELBine" },
  { "vinorelbine", "NZ 2023", "vinORELBine" },
  { "cisplatin", "FDA", "CISplatin" },
  { "cisplatin", "ISMP", "CISplatin" },
  { "cisplatin", "AU 2024", "ciSplatin" },
  { "cisplatin", "NZ 2023", "cISplatin" },
  { "paclitaxel", "ISMP", "PACLitaxel" },
  { "paclitaxel", "AU 2024", "PACLitaxel" },
  { "paclitaxel", "NZ 2023", "PACLItaxel" },
  { "docetaxel", "ISMP", "DOCEtaxel" },
  { "docetaxel", "AU 2024", "DOCEtaxel" },
  { "docetaxel", "NZ 2023", "DOCEtaxel" },
  { "doxorubicin", "FDA", "DOXOrubicin" },
  { "doxorubicin", "ISMP", "DOXOrubicin" },
  { "doxorubicin", "AU 2024", "DOXOrubicin" },
  { "doxorubicin", "NZ 2023", "DOXOrubicin" },
  { "methotrexate", "NZ 2023", "metHOTREXATe" },
  { "epirubicin", "ISMP", "epiRUBicin" },
  { "eribulin", "ISMP", "eriBULin" },
  { "cyclophosphamide", "ISMP", "cycloPHOSphamide" },
  { "cyclophosphamide", "AU 2024", "CYCLOPHOSPHamide" },
  { "cyclophosphamide", "NZ 2023", "CYCLOPHOSPHamide" },
  { "mitomycin", "ISMP", "mitoMYcin" },
  { "pertuzumab", "AU 2024", "pERTUZumab" },
  { "pertuzumab", "NZ 2023", "pERTUZumab" },
};

static PandectTherapy *
find (const char *id)
{
  PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, id);

  if (therapy == NULL)
    g_error ("The bundle has no “%s”", id);

  return therapy;
}

/* Each drug has its code, and only drugs have one. */
static void
test_codes (void)
{
  guint n_codes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const PandectCode * const *model = pandect_therapy_get_codes (find (codes[i].id));
      const PandectCode *code = model[0];

      g_assert_cmpuint (pandect_array_length (model), ==, 1);
      g_assert_cmpstr (code->system, ==, "ATC");
      g_assert_cmpstr (code->value, ==, codes[i].code);
      g_assert_cmpstr (code->year, ==, "2026");
      g_assert_nonnull (strstr (code->authority, "WHO"));
    }

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    n_codes += pandect_array_length (
      pandect_therapy_get_codes (pandect_bundle_get_entry (bundle, i)));

  g_assert_cmpuint (n_codes, ==, G_N_ELEMENTS (codes));
}

static guint
count_names (PandectTherapy  *therapy,
             PandectNameKind  kind)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);
  guint n_names = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      n_names += name->kind == kind;
    }

  return n_names;
}

static void
test_tall_man (void)
{
  guint n_forms = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tall_man); i++)
    {
      PandectTherapy *drug = find (tall_man[i].id);

      g_assert_cmpstr (pandect_therapy_get_tall_man (drug, tall_man[i].authority), ==,
                       tall_man[i].form);
      g_assert_true (g_ascii_strcasecmp (tall_man[i].form,
                                         pandect_text_get_words (pandect_therapy_get_name (drug),
                                                                 NULL)) == 0);
    }

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    n_forms += count_names (pandect_bundle_get_entry (bundle, i), PANDECT_NAME_TALL_MAN);

  g_assert_cmpuint (n_forms, ==, G_N_ELEMENTS (tall_man));
  g_assert_null (pandect_therapy_get_tall_man (find ("letrozole"), "ISMP"));
  g_assert_null (pandect_therapy_get_tall_man (find ("cisplatin"), "nobody"));
}

/* The page has so many brands, and the bundle has no more. */
static void
test_brands_are_those_of_the_page (void)
{
  guint n_brands = 0, n_expected = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    n_brands += count_names (pandect_bundle_get_entry (bundle, i), PANDECT_NAME_BRAND);

  for (guint i = 0; i < G_N_ELEMENTS (brands); i++)
    n_expected += g_str_equal (brands[i].matched_as, "brand");

  g_assert_cmpuint (n_brands, ==, n_expected);
}

static PandectHit *
search (const char *query,
        guint       position)
{
  PandectBundleSearch *engine = pandect_bundle_search_new (bundle);
  g_autoptr(GListModel) hits = pandect_bundle_search_query (engine, query, 10);
  PandectHit *hit = g_list_model_get_item (hits, position);

  if (hit == NULL)
    g_error ("“%s” finds nothing", query);

  g_clear_object (&hits);
  g_assert_finalize_object (engine);

  return hit;
}

static void
test_finds (gconstpointer data)
{
  const SearchCase *c = data;
  g_autoptr(PandectHit) hit = search (c->query, 0);

  g_assert_cmpstr (pandect_therapy_get_id (pandect_hit_get_therapy (hit)), ==, c->id);
  g_assert_cmpstr (pandect_hit_get_matched_as (hit), ==, c->matched_as);
  g_assert_cmpstr (pandect_hit_get_matched (hit), ==, c->matched);
  g_assert_true (pandect_hit_is_exact (hit));
}

/* The abbreviation that two regimens share finds both. */
static void
test_finds_both_cmf (void)
{
  g_autoptr(PandectHit) second = search ("CMF", 1);

  g_assert_cmpstr (pandect_therapy_get_id (pandect_hit_get_therapy (second)), ==, "regimen-cmf-po");
  g_assert_cmpint (pandect_hit_get_rank (second), ==, PANDECT_HIT_EXACT);
}

/* Every name that the bundle gives an entry leads to it; its own name comes first. */
static void
test_finds_every_name (void)
{
  PandectBundleSearch *engine = pandect_bundle_search_new (bundle);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      const PandectName * const *names = pandect_therapy_get_names (therapy);
      const char *own = pandect_text_get_words (pandect_therapy_get_name (therapy), NULL);
      g_autoptr(GListModel) hits = pandect_bundle_search_query (engine, own, 10);
      g_autoptr(PandectHit) first = g_list_model_get_item (hits, 0);

      g_assert_nonnull (first);
      g_assert_true (pandect_hit_get_therapy (first) == therapy);

      for (guint n = 0; names[n] != NULL; n++)
        {
          const PandectName *name = names[n];
          g_autoptr(GListModel) others =
            pandect_bundle_search_query (engine, name->text, 20);
          gboolean is_found = FALSE;

          for (guint h = 0; h < g_list_model_get_n_items (others); h++)
            {
              g_autoptr(PandectHit) hit = g_list_model_get_item (others, h);

              is_found |= pandect_hit_get_therapy (hit) == therapy && pandect_hit_is_exact (hit);
            }

          if (!is_found)
            g_error ("“%s” does not find “%s”", name->text, pandect_therapy_get_id (therapy));
        }
    }

  g_assert_finalize_object (engine);
}

static void
add_searches (const char       *prefix,
              const SearchCase *table,
              gsize             n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strconcat (prefix, table[i].query, NULL);

      g_test_add_data_func (path, &table[i], test_finds);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);

  g_test_add_func ("/stage-iv-names/codes", test_codes);
  g_test_add_func ("/stage-iv-names/tall-man", test_tall_man);
  g_test_add_func ("/stage-iv-names/brands-are-those-of-the-page",
                   test_brands_are_those_of_the_page);
  g_test_add_func ("/stage-iv-names/finds-both-cmf", test_finds_both_cmf);
  g_test_add_func ("/stage-iv-names/finds-every-name", test_finds_every_name);
  add_searches ("/stage-iv-names/finds/", brands, G_N_ELEMENTS (brands));
  add_searches ("/stage-iv-names/finds-spelling/", spellings, G_N_ELEMENTS (spellings));

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
