/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle.h"

#include <string.h>

#include "base/pandect-array.h"
#include "test-bundle.h"
#include "test-fields.h"
#include "test-tree.h"

/* The shipped bundle holds what the source page says: nothing is left out, and nothing stands in
 * the wrong place. The tables were written from the page and its table of facts. */

static PandectBundle *bundle;
static TestNode *root;

/* Where each fact of the page has to be named: by a therapy ("letrozole"), a field ("=her2"), a
 * term of the glossary ("~bronchi") or a note on the page as a whole ("*"). */
static const struct
{
  const char *fact;
  const char *owners;
} facts[] = {
  { "F001", "*" }, { "F002", "*" }, { "F003", "*" }, { "F004", "*" }, { "F005", "*" },
  { "F006", "* =er =pr" }, { "F007", "* =her2" },
  { "F008", "* =met-bone =met-soft-tissue =met-liver =met-lung =met-brain" },
  { "F009", "*" }, { "F010", "*" }, { "F011", "hormonal-therapy" },
  { "F012", "hormonal-therapy =er =pr" }, { "F013", "hormonal-therapy =er =pr" },
  { "F014", "hormonal-therapy =met-bone =met-other" },
  { "F015", "hormonal-therapy =chemo-acceptance" },
  { "F016", "aromatase-inhibitors =menopause" }, { "F017", "letrozole" }, { "F018", "anastrozole" },
  { "F019", "exemestane" }, { "F020", "anti-estrogens" }, { "F021", "tamoxifen" },
  { "F022", "tamoxifen" }, { "F023", "tamoxifen" }, { "F024", "tamoxifen aromatase-inhibitors" },
  { "F025", "ovarian-ablation =menopause =declines-other-hormonal" }, { "F026", "lhrh-agonists" },
  { "F027", "goserelin" }, { "F028", "leuprolide" }, { "F029", "buserelin" },
  { "F030", "ovarian-surgery" }, { "F031", "ovarian-radiation" }, { "F032", "chemotherapy" },
  { "F033", "chemotherapy =er =pr" }, { "F034", "chemotherapy =met-liver =met-lung =met-brain" },
  { "F035", "chemotherapy =hormonal-response" },
  { "F036", "chemotherapy =rapid-progression =severe-symptoms =life-threatening-complications" },
  { "F037", "chemotherapy" }, { "F038", "single-chemotherapy-drugs" }, { "F039", "vinorelbine" },
  { "F040", "cisplatin" }, { "F041", "capecitabine" }, { "F042", "paclitaxel" },
  { "F043", "docetaxel" }, { "F044", "doxorubicin" }, { "F045", "fluorouracil" },
  { "F046", "methotrexate" }, { "F047", "epirubicin" }, { "F048", "etoposide" },
  { "F049", "cyclophosphamide" }, { "F050", "gemcitabine" }, { "F051", "mitomycin" },
  { "F052", "protein-bound-paclitaxel" }, { "F053", "protein-bound-paclitaxel" },
  { "F054", "eribulin" }, { "F055", "eribulin =prior-metastatic-chemo" },
  { "F056", "eribulin =prior-anthracycline =prior-taxane" },
  { "F057", "chemotherapy-combinations =disease-course" }, { "F058", "regimen-ac" },
  { "F059", "regimen-docetaxel-doxorubicin" }, { "F060", "regimen-fac" },
  { "F061", "regimen-cmf-iv" }, { "F062", "regimen-cmf-po" },
  { "F063", "regimen-doxorubicin-paclitaxel" }, { "F064", "regimen-docetaxel-capecitabine" },
  { "F065", "regimen-vinorelbine-epirubicin" }, { "F066", "*" }, { "F067", "biological-therapy" },
  { "F068", "trastuzumab" }, { "F069", "trastuzumab =her2" }, { "F070", "trastuzumab" },
  { "F071", "trastuzumab" }, { "F072", "pertuzumab" }, { "F073", "pertuzumab =her2" },
  { "F074", "pertuzumab" }, { "F075", "pertuzumab =prior-metastatic-chemo =prior-trastuzumab =prior-other-anti-her2" },
  { "F076", "trastuzumab-emtansine" },
  { "F077", "trastuzumab-emtansine =her2 =prior-taxane =prior-trastuzumab" },
  { "F078", "bisphosphonates" }, { "F079", "clodronate" }, { "F080", "pamidronate" },
  { "F081", "zoledronic-acid" }, { "F082", "other-pain-management =bone-symptoms" },
  { "F083", "radiation-therapy external-beam-radiation" },
  { "F084", "external-beam-radiation =bone-symptoms" },
  { "F085", "external-beam-radiation =bronchial-obstruction" },
  { "F086", "external-beam-radiation =met-spinal-cord =cns-symptoms" },
  { "F087", "external-beam-radiation =open-chest-areas" }, { "F088", "~bronchi" },
  { "F089", "surgery" }, { "F090", "surgery-skin-lump =skin-lump" },
  { "F091", "surgery-isolated-metastasis =isolated-metastasis =isolated-site-suitable" },
  { "F092", "surgery-fracture-repair =fracture-from-metastasis" },
  { "F093", "surgery-cord-compression =cord-compression" }, { "F094", "clinical-trials" },
  { "F095", "clinical-trials" },
};

/* The entries in page order, each behind as many dots as it stands deep. */
static const struct
{
  const char *id;
  const char *kind;
} entries[] = {
  { "hormonal-therapy", "category" },
  { ".aromatase-inhibitors", "category" },
  { "..letrozole", "drug" },
  { "..anastrozole", "drug" },
  { "..exemestane", "drug" },
  { ".anti-estrogens", "category" },
  { "..tamoxifen", "drug" },
  { ".ovarian-ablation", "category" },
  { "..lhrh-agonists", "category" },
  { "...goserelin", "drug" },
  { "...leuprolide", "drug" },
  { "...buserelin", "drug" },
  { "..ovarian-surgery", "procedure" },
  { "..ovarian-radiation", "procedure" },
  { "chemotherapy", "category" },
  { ".single-chemotherapy-drugs", "category" },
  { "..vinorelbine", "drug" },
  { "..cisplatin", "drug" },
  { "..capecitabine", "drug" },
  { "..paclitaxel", "drug" },
  { "..docetaxel", "drug" },
  { "..doxorubicin", "drug" },
  { "..fluorouracil", "drug" },
  { "..methotrexate", "drug" },
  { "..epirubicin", "drug" },
  { "..etoposide", "drug" },
  { "..cyclophosphamide", "drug" },
  { "..gemcitabine", "drug" },
  { "..mitomycin", "drug" },
  { "..protein-bound-paclitaxel", "drug" },
  { "..eribulin", "drug" },
  { ".chemotherapy-combinations", "category" },
  { "..regimen-ac", "regimen" },
  { "..regimen-docetaxel-doxorubicin", "regimen" },
  { "..regimen-fac", "regimen" },
  { "..regimen-cmf-iv", "regimen" },
  { "..regimen-cmf-po", "regimen" },
  { "..regimen-doxorubicin-paclitaxel", "regimen" },
  { "..regimen-docetaxel-capecitabine", "regimen" },
  { "..regimen-vinorelbine-epirubicin", "regimen" },
  { "biological-therapy", "category" },
  { ".trastuzumab", "drug" },
  { ".pertuzumab", "drug" },
  { ".trastuzumab-emtansine", "drug" },
  { "bisphosphonates", "category" },
  { ".clodronate", "drug" },
  { ".pamidronate", "drug" },
  { ".zoledronic-acid", "drug" },
  { ".other-pain-management", "option" },
  { "radiation-therapy", "category" },
  { ".external-beam-radiation", "procedure" },
  { "surgery", "category" },
  { ".surgery-skin-lump", "procedure" },
  { ".surgery-isolated-metastasis", "procedure" },
  { ".surgery-fracture-repair", "procedure" },
  { ".surgery-cord-compression", "procedure" },
  { "clinical-trials", "option" },
};

/* What each regimen is made of, with the route where the page gives one. */
static const struct
{
  const char *id;
  const char *components;
} regimens[] = {
  { "regimen-ac", "doxorubicin cyclophosphamide" },
  { "regimen-docetaxel-doxorubicin", "docetaxel doxorubicin" },
  { "regimen-fac", "cyclophosphamide/oral doxorubicin fluorouracil" },
  { "regimen-cmf-iv", "cyclophosphamide/intravenous methotrexate fluorouracil" },
  { "regimen-cmf-po", "cyclophosphamide/oral methotrexate fluorouracil" },
  { "regimen-doxorubicin-paclitaxel", "doxorubicin paclitaxel" },
  { "regimen-docetaxel-capecitabine", "docetaxel capecitabine" },
  { "regimen-vinorelbine-epirubicin", "vinorelbine epirubicin" },
};

/* What can be recorded. */
static const char *fields[] = {
  "er: positive negative unknown", "pr: positive negative unknown",
  "her2: positive negative", "met-bone: present absent",
  "met-soft-tissue: present absent", "met-liver: present absent", "met-lung: present absent",
  "met-brain: present absent", "met-spinal-cord: present absent", "met-other: present absent",
  "isolated-metastasis: yes no", "isolated-site-suitable: yes no",
  "menopause: premenopausal postmenopausal",
  "chemo-acceptance: acceptable cannot declines", "declines-other-hormonal: yes no",
  "disease-course: first-diagnosis recurrent", "rapid-progression: yes no",
  "severe-symptoms: yes no", "life-threatening-complications: yes no",
  "hormonal-response: not-given responding not-responding",
  "prior-metastatic-chemo: none one two-or-more", "prior-anthracycline: yes no",
  "prior-taxane: yes no",
  "prior-trastuzumab: none not-metastatic metastatic",
  "prior-other-anti-her2: none not-metastatic metastatic",
  "bone-symptoms: none pain other", "bronchial-obstruction: yes no", "cns-symptoms: yes no",
  "open-chest-areas: yes no", "skin-lump: yes no", "fracture-from-metastasis: yes no",
  "cord-compression: yes no",
};

static PandectTherapy *
find (const char *id)
{
  PandectTherapy *therapy = pandect_bundle_lookup_therapy (bundle, id);

  if (therapy == NULL)
    g_error ("The bundle has no “%s”", id);

  return therapy;
}

static void
add_ids (GHashTable         *ids,
         const char * const *more)
{
  for (guint i = 0; more != NULL && more[i] != NULL; i++)
    g_hash_table_add (ids, (gpointer) more[i]);
}

static void
add_of_criterion (GHashTable       *ids,
                  PandectCriterion *criterion)
{
  add_ids (ids, pandect_criterion_get_fact_ids (criterion));

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    add_of_criterion (ids, pandect_criterion_get_part (criterion, i));
}

static void
add_of_notes (GHashTable                *ids,
              const PandectNote * const *notes)
{
  for (guint i = 0; notes[i] != NULL; i++)
    {
      g_assert_cmpstr (pandect_text_get_words (notes[i]->text, NULL), !=, "");
      add_ids (ids, notes[i]->fact_ids);
    }
}

/* The facts that are shown with a therapy. */
static void
add_of_therapy (GHashTable     *ids,
                PandectTherapy *therapy)
{
  const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (therapy);

  add_ids (ids, pandect_therapy_get_fact_ids (therapy));
  add_of_criterion (ids, pandect_therapy_get_criteria (therapy));
  add_of_notes (ids, pandect_therapy_get_notes (therapy));

  for (guint i = 0; routes[i] != NULL; i++)
    {
      const PandectRoute *route = routes[i];

      add_ids (ids, route->fact_ids);
    }

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      const PandectCaution *caution = cautions[i];

      add_ids (ids, caution->fact_ids);
    }
}

static GHashTable *
collect_facts (const char *owner)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (*owner == '*')
    add_of_notes (ids, pandect_bundle_get_notes (bundle));
  else if (*owner == '=')
    add_ids (ids, pandect_field_get_fact_ids (test_fields_get (pandect_bundle_get_fields (bundle),
                                                               owner + 1)));
  else if (*owner == '~')
    add_ids (ids, pandect_bundle_lookup_term (bundle, owner + 1)->fact_ids);
  else
    add_of_therapy (ids, find (owner));

  return ids;
}

static void
test_facts (void)
{
  GListModel *model = pandect_bundle_get_facts (bundle);

  g_assert_cmpuint (G_N_ELEMENTS (facts), ==, 95);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 95);

  for (guint i = 0; i < 95; i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (model, i);
      g_autofree char *id = g_strdup_printf ("F%03u", i + 1);

      g_assert_cmpstr (facts[i].fact, ==, id);
      g_assert_cmpstr (pandect_fact_get_id (fact), ==, id);
      g_assert_true (pandect_bundle_lookup_fact (bundle, id) == fact);
      g_assert_cmpstr (pandect_text_get_words (pandect_fact_get_text (fact), NULL), !=, "");
      g_assert_cmpstr (pandect_text_get_words (pandect_fact_get_place (fact), NULL), !=, "");
    }
}

static void
test_facts_stand_where_they_belong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_auto(GStrv) owners = g_strsplit (facts[i].owners, " ", -1);

      for (guint j = 0; owners[j] != NULL; j++)
        {
          g_autoptr(GHashTable) ids = collect_facts (owners[j]);

          if (!g_hash_table_contains (ids, facts[i].fact))
            g_error ("“%s” does not rest on %s", owners[j], facts[i].fact);
        }
    }
}

/* A reader gets to every fact from something else than a field. */
static void
test_facts_are_reachable (void)
{
  g_autoptr(GHashTable) ids = collect_facts ("*");
  const PandectTerm * const *terms = pandect_bundle_get_terms (bundle);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    add_of_therapy (ids, pandect_bundle_get_entry (bundle, i));

  for (guint i = 0; terms[i] != NULL; i++)
    {
      const PandectTerm *term = terms[i];

      add_ids (ids, term->fact_ids);
    }

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (!g_hash_table_contains (ids, facts[i].fact))
        g_error ("Nothing leads to %s", facts[i].fact);
    }
}

static void
test_entries (void)
{
  g_assert_cmpuint (pandect_bundle_get_n_entries (bundle), ==, G_N_ELEMENTS (entries));
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), ==, 45);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      PandectTherapy *parent = pandect_therapy_get_parent (therapy);
      guint depth = strspn (entries[i].id, ".");
      const char *expected_parent = NULL;

      g_assert_cmpstr (pandect_therapy_get_id (therapy), ==, entries[i].id + depth);
      g_assert_cmpstr (pandect_therapy_kind_to_string (pandect_therapy_get_kind (therapy)), ==,
                       entries[i].kind);
      g_assert_cmpuint (pandect_therapy_get_index (therapy), ==, i);
      g_assert_cmpuint (pandect_therapy_get_depth (therapy), ==, depth);

      for (guint j = 0; j < i; j++)
        {
          if (strspn (entries[j].id, ".") + 1 == depth)
            expected_parent = entries[j].id + depth - 1;
        }

      g_assert_cmpstr (parent != NULL ? pandect_therapy_get_id (parent) : NULL, ==,
                       depth > 0 ? expected_parent : NULL);
    }
}

static void
test_fields (void)
{
  PandectFieldSet *set = pandect_bundle_get_fields (bundle);

  g_assert_cmpuint (G_N_ELEMENTS (fields), ==, 32);
  g_assert_cmpuint (pandect_field_set_get_n_fields (set), ==, 32);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto(GStrv) halves = g_strsplit (fields[i], ": ", 2);
      g_auto(GStrv) values = g_strsplit (halves[1], " ", -1);
      PandectField *field = test_fields_get (set, halves[0]);

      g_assert_cmpuint (pandect_field_get_n_values (field), ==, g_strv_length (values));
      for (guint v = 0; values[v] != NULL; v++)
        {
          PandectValue *value = pandect_field_get_value (field, v);

          g_assert_cmpstr (pandect_value_get_id (value), ==, values[v]);
          g_assert_cmpint (pandect_value_get_role (value) == PANDECT_VALUE_ROLE_UNDETERMINED, ==,
                           g_str_equal (values[v], "unknown"));
        }
    }
}

static char *
dup_components (PandectTherapy *regimen)
{
  const PandectComponent * const *components = pandect_therapy_get_components (regimen);
  GString *string = g_string_new (NULL);

  for (guint i = 0; components[i] != NULL; i++)
    {
      const PandectComponent *component = components[i];
      PandectText *route = component->route;

      g_string_append_printf (string, "%s%s%s%s", i > 0 ? " " : "",
                              pandect_therapy_get_id (component->drug),
                              route != NULL ? "/" : "", pandect_text_get_words (route, NULL));
    }

  return g_string_free (string, FALSE);
}

static gboolean
list_contains (PandectTherapy * const *list,
               PandectTherapy         *wanted)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      if (list[i] == wanted)
        return TRUE;
    }

  return FALSE;
}

static void
test_regimens (void)
{
  guint n_links = 0, n_components = 0;

  for (guint i = 0; i < G_N_ELEMENTS (regimens); i++)
    {
      PandectTherapy *regimen = find (regimens[i].id);
      const PandectComponent * const *components = pandect_therapy_get_components (regimen);
      g_autofree char *actual = dup_components (regimen);

      g_assert_cmpstr (actual, ==, regimens[i].components);

      /* Each drug leads back to the regimen. */
      for (guint c = 0; components[c] != NULL; c++)
        {
          const PandectComponent *component = components[c];
          PandectTherapy *drug = component->drug;

          g_assert_true (list_contains (pandect_therapy_get_regimens (drug), regimen));
          n_components++;
        }
    }

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    n_links += pandect_array_length (
      pandect_therapy_get_regimens (pandect_bundle_get_entry (bundle, i)));

  g_assert_cmpuint (n_links, ==, n_components);
}

static void
test_routes (void)
{
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      const PandectRoute * const *routes = pandect_therapy_get_routes (therapy);
      const PandectRoute *route = routes[0];
      const char *expected = NULL;

      if (therapy == find ("etoposide"))
        expected = "oral";
      else if (therapy == find ("pertuzumab"))
        expected = "intravenous";

      g_assert_cmpuint (pandect_array_length (routes), ==, expected != NULL);
      g_assert_cmpstr (route != NULL ? route->id : NULL, ==, expected);
      g_assert_true (route == NULL || *route->fact_ids[0] == 'F');
    }
}

static void
test_about (void)
{
  const PandectAbout *about = pandect_bundle_get_about (bundle);
  const PandectReview * const *reviews = about->reviews;
  const PandectReview *review = reviews[0];

  g_assert_cmpstr (pandect_bundle_get_id (bundle), ==, "stage-iv-breast-cancer");
  g_assert_cmpstr (pandect_bundle_get_language (bundle), ==, "en");
  g_assert_cmpstr (pandect_text_get_words (about->title, NULL), ==,
                   "Treatment of stage IV breast cancer");
  g_assert_cmpstr (pandect_text_get_words (about->publisher, NULL), ==, "Canadian Cancer Society");

  /* The copy bears no date, and the bundle claims none. */
  g_assert_null (about->dated);
  g_assert_nonnull (about->seen);

  g_assert_cmpuint (pandect_array_length (reviews), ==, 1);
  g_assert_cmpint (review->state, ==, PANDECT_REVIEW_NOT_CLINICAL);
  g_assert_null (review->reviewer);
}

static void
add_notes_of_kind (const PandectNote * const *notes,
                   PandectNoteKind            kind,
                   GString                   *found)
{
  for (guint i = 0; notes[i] != NULL; i++)
    {
      if (notes[i]->kind == kind)
        g_string_append_printf (found, "%s ", notes[i]->fact_ids[0]);
    }
}

/* What the copy of the page lost is said to be lost: three headings and a list, and two links. */
static void
test_losses (void)
{
  g_autoptr(GString) lost = g_string_new (NULL);
  g_autoptr(GString) pointers = g_string_new (NULL);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      const PandectNote * const *notes =
        pandect_therapy_get_notes (pandect_bundle_get_entry (bundle, i));

      add_notes_of_kind (notes, PANDECT_NOTE_LOST, lost);
      add_notes_of_kind (notes, PANDECT_NOTE_POINTER, pointers);
    }

  add_notes_of_kind (pandect_bundle_get_notes (bundle), PANDECT_NOTE_LOST, lost);
  add_notes_of_kind (pandect_bundle_get_notes (bundle), PANDECT_NOTE_POINTER, pointers);

  g_assert_cmpstr (lost->str, ==, "F032 F078 F089 F091 ");
  g_assert_cmpstr (pointers->str, ==, "F095 F066 ");
}

static void
test_glossary (void)
{
  const PandectTerm *bronchi = pandect_bundle_lookup_term (bundle, "bronchi");

  g_assert_nonnull (bronchi);
  g_assert_cmpstr (pandect_text_get_words (bronchi->name, NULL), ==, "bronchi");
  g_assert_nonnull (strstr (pandect_text_get_words (bronchi->text, NULL), "lungs"));
}

/* Translations come with a later version; until then nothing claims to be one. */
static void
test_no_translations_yet (void)
{
  g_autoptr(GPtrArray) translations = test_node_collect (root, "tr");

  g_assert_cmpuint (translations->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *text = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  text = test_bundle_read_file (TEST_SHIPPED);
  root = test_node_parse (text);
  bundle = test_bundle_open (TEST_SHIPPED);

  g_test_add_func ("/stage-iv/about", test_about);
  g_test_add_func ("/stage-iv/facts", test_facts);
  g_test_add_func ("/stage-iv/facts-stand-where-they-belong", test_facts_stand_where_they_belong);
  g_test_add_func ("/stage-iv/facts-are-reachable", test_facts_are_reachable);
  g_test_add_func ("/stage-iv/entries", test_entries);
  g_test_add_func ("/stage-iv/fields", test_fields);
  g_test_add_func ("/stage-iv/regimens", test_regimens);
  g_test_add_func ("/stage-iv/routes", test_routes);
  g_test_add_func ("/stage-iv/losses", test_losses);
  g_test_add_func ("/stage-iv/glossary", test_glossary);
  g_test_add_func ("/stage-iv/no-translations-yet", test_no_translations_yet);

  status = g_test_run ();
  g_assert_finalize_object (bundle);
  test_node_free (root);

  return status;
}
