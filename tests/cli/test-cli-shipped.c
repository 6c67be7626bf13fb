/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-run.h"

/* What the program says of the shipped page. The expectations are written down apart from it: the
 * sample table that its rules were agreed by, and names that anyone would type. */

#define N_COLUMNS 9

/* The entries that stand over the columns of the table. */
static const char *columns[N_COLUMNS] = {
  "letrozole", "tamoxifen", "goserelin", "paclitaxel", "regimen-ac", "trastuzumab", "pertuzumab",
  "trastuzumab-emtansine", "clodronate"
};

#define BONE_ONLY \
  "met-bone=present met-soft-tissue=absent met-liver=absent met-lung=absent met-brain=absent " \
  "met-spinal-cord=absent met-other=absent"

/* E: may be offered; N: criteria not met; a number: needs so many fields; words: needs these. What
 * follows an exclamation mark is the caution that is lit. */
typedef struct
{
  const char *name;
  const char *profile;
  const char *verdicts[N_COLUMNS];
  guint       counts[3];           /* E, N and open, of all entries */
  const char *next;                /* what to ask, and what each answer settles at least, at most */
} Sample;

static const Sample samples[] = {
  { "receptors-positive-bone-only",
    "er=positive pr=positive her2=negative menopause=postmenopausal " BONE_ONLY,
    { "E", "E", "N", "4", "5", "N", "N", "N", "E" }, { 12, 11, 34 }, "disease-course 0 8" },
  { "receptors-negative-liver",
    "er=negative pr=negative her2=negative menopause=premenopausal met-liver=present",
    { "N", "chemo-acceptance", "chemo-acceptance declines-other-hormonal", "E", "disease-course",
      "N", "N", "N", "met-bone" }, { 17, 8, 32 }, "disease-course 8 8" },
  { "her2-positive-untreated",
    "her2=positive prior-metastatic-chemo=none prior-trastuzumab=none prior-other-anti-her2=none "
    "prior-taxane=no",
    { "11", "10", "12", "9", "10", "E", "E", "N", "met-bone" }, { 4, 2, 51 }, "er 0 14" },
  { "her2-positive-after-trastuzumab",
    "her2=positive prior-trastuzumab=metastatic prior-taxane=yes",
    { "11", "10", "12", "9", "10", "E!earlier-trastuzumab-for-metastatic", "N", "E", "met-bone" },
    { 4, 1, 52 }, "er 0 14" },
  { "receptors-unknown",
    "er=unknown pr=unknown menopause=premenopausal",
    { "N", "E", "declines-other-hormonal", "7", "8", "her2", "4", "3", "met-bone" }, { 4, 4, 49 }, "disease-course 0 8" },
  { "one-receptor-unknown", "pr=unknown",
    { "10", "9", "11", "8", "9", "her2", "4", "3", "met-bone" }, { 1, 0, 56 }, "er 1 14" },
  { "one-receptor-unknown-one-negative", "er=negative pr=unknown",
    { "9", "8", "10", "E", "disease-course", "her2", "4", "3", "met-bone" }, { 17, 0, 40 }, "disease-course 8 8" },
  { "receptors-negative-bone-only",
    "er=negative pr=negative menopause=postmenopausal " BONE_ONLY,
    { "E!receptor-negative", "E!receptor-negative", "N", "E", "disease-course", "her2", "4", "3",
      "E" }, { 28, 7, 22 }, "disease-course 8 8" },
  { "nothing-recorded", "",
    { "11", "10", "12", "9", "10", "her2", "4", "3", "met-bone" }, { 1, 0, 56 }, "er 0 14" },
};

static const char *kinds[] = { "eligible", "criteria-not-met", "needs-information" };

static void
check_missing (JsonObject *therapy,
               const char *expected)
{
  JsonArray *missing = json_object_get_array_member (therapy, "missing");
  g_autofree char *fields = cli_dup_strings (therapy, "missing");

  if (g_ascii_isdigit (*expected))
    g_assert_cmpuint (json_array_get_length (missing), ==, g_ascii_strtoull (expected, NULL, 10));
  else
    g_assert_cmpstr (fields, ==, expected);
}

static void
check_verdict (JsonObject *therapy,
               const char *expected)
{
  g_auto(GStrv) parts = g_strsplit (expected, "!", 2);
  g_autofree char *cautions = cli_dup_strings (therapy, "cautions");
  const char *verdict = json_object_get_string_member (therapy, "verdict");

  if (g_str_equal (parts[0], "E"))
    g_assert_cmpstr (verdict, ==, "eligible");
  else if (g_str_equal (parts[0], "N"))
    g_assert_cmpstr (verdict, ==, "criteria-not-met");
  else
    g_assert_cmpstr (verdict, ==, "needs-information");

  check_missing (therapy, verdict[0] == 'n' ? parts[0] : "0");

  if (parts[1] != NULL)
    g_assert_cmpstr (cautions, ==, parts[1]);
}

/* The counts are those of the therapies that are listed. */
static void
check_counts (JsonObject *answer,
              const guint expected[3])
{
  JsonArray *therapies = json_object_get_array_member (answer, "therapies");
  JsonObject *counts = json_object_get_object_member (answer, "counts");
  JsonObject *entries = json_object_get_object_member (counts, "entries");
  JsonObject *treatments = json_object_get_object_member (counts, "treatments");
  guint n_treatments = 0;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint listed = 0;

      for (guint i = 0; i < json_array_get_length (therapies); i++)
        {
          JsonObject *therapy = json_array_get_object_element (therapies, i);

          listed += g_str_equal (json_object_get_string_member (therapy, "verdict"), kinds[k]);
        }

      g_assert_cmpuint (listed, ==, expected[k]);
      g_assert_cmpint (json_object_get_int_member (entries, kinds[k]), ==, expected[k]);
      n_treatments += json_object_get_int_member (treatments, kinds[k]);
    }

  g_assert_cmpuint (n_treatments, ==, 45);
}

static void
check_answer (JsonObject   *answer,
              const Sample *sample)
{
  JsonArray *therapies = json_object_get_array_member (answer, "therapies");

  g_assert_cmpuint (json_array_get_length (therapies), ==, 57);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_test_message ("%s: %s", columns[i], sample->verdicts[i]);
      check_verdict (cli_find_by_id (therapies, columns[i]), sample->verdicts[i]);
    }

  check_counts (answer, sample->counts);
}

static void
test_sample (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *words = g_strconcat ("assess ", sample->profile, NULL);
  g_autoptr(JsonNode) root = NULL;

  check_answer (cli_run_ask (words, &root), sample);
}

static char *
make_line (const char *profile)
{
  g_auto(GStrv) answers = g_strsplit_set (profile, " =", -1);
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (json);
  for (guint i = 0; answers[i] != NULL && *answers[i] != '\0'; i += 2)
    {
      json_builder_set_member_name (json, answers[i]);
      json_builder_add_string_value (json, answers[i + 1]);
    }
  json_builder_end_object (json);
  root = json_builder_get_root (json);

  return json_to_string (root, FALSE);
}

/* The whole table through one pipe: no answer may leak into the next. */
static void
test_samples_in_a_batch (void)
{
  const char *arguments[] = { "assess", "--stdin", NULL };
  g_autoptr(GString) input = g_string_new (NULL);
  g_auto(CliRun) run = { 0 };
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *line = make_line (samples[i].profile);

      g_string_append_printf (input, "%s\n", line);
    }

  cli_run_call (&run, arguments, input->str, -1);
  g_assert_cmpint (run.status, ==, 0);
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (samples) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr(JsonNode) root = json_from_string (lines[i], NULL);

      check_answer (json_node_get_object (root), &samples[i]);
    }
}

/* The text says the same as the JSON. */
static void
test_sample_in_words (void)
{
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, "assess her2=positive prior-trastuzumab=metastatic");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_regex_match_simple ("^trastuzumab +may be offered$", run.out,
                                       G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^ +! earlier-trastuzumab-for-metastatic: ", run.out,
                                       G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^pertuzumab +criteria not met$", run.out,
                                       G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^trastuzumab-emtansine +needs information: prior-taxane$",
                                       run.out, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^57 entries: 3 may be offered, 1 criteria not met, 53 need "
                                       "information; 45 treatments: 2 may be offered, ",
                                       run.out, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("[Nn]ot advice\n$", run.out, 0, 0));
}

/* Answers that do not go together, by their ids, with the fields that they are of. */
static void
test_conflicts (void)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) none_root = NULL;
  JsonObject *answer = cli_run_ask ("assess met-bone=absent fracture-from-metastasis=yes "
                                    "disease-course=first-diagnosis prior-trastuzumab=none", &root);
  JsonObject *fields = json_object_get_object_member (answer, "conflict-fields");
  g_autofree char *conflicts = cli_dup_strings (answer, "conflicts");
  g_autofree char *of_fracture = cli_dup_strings (fields, "fracture-without-bone");
  g_auto(CliRun) run = { 0 };

  g_assert_cmpstr (conflicts, ==, "fracture-without-bone");
  g_assert_cmpuint (json_object_get_size (fields), ==, 1);
  g_assert_cmpstr (of_fracture, ==, "met-bone fracture-from-metastasis");

  answer = cli_run_ask ("assess met-bone=absent", &none_root);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "conflicts")), ==,
                    0);
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (answer,
                                                                         "conflict-fields")),
                    ==, 0);

  cli_run_words (&run, "assess met-bone=absent fracture-from-metastasis=yes");
  g_assert_nonnull (strstr (run.out, "\n! fracture-without-bone: A fracture caused by "
                                     "metastasis is recorded, but bone as not involved (Bone: Not involved; "
                                     "Fracture caused by metastasis: Yes)\n"));
}

/* What is refused is told, and keeps its verdicts; so are those with a caution. */
static void
test_refused (void)
{
  const char *profile = "assess er=positive pr=negative chemo-acceptance=cannot";
  g_autoptr(JsonNode) root = NULL;
  JsonObject *answer = cli_run_ask (profile, &root);
  JsonObject *counts =
    json_object_get_object_member (json_object_get_object_member (answer, "counts"), "treatments");
  g_autofree char *refused = cli_dup_strings (answer, "refused");
  g_auto(CliRun) run = { 0 };

  g_assert_cmpstr (refused, ==, "chemotherapy");
  check_verdict (cli_find_by_id (json_object_get_array_member (answer, "therapies"), "cisplatin"),
                 "E!mixed-receptors chemo-not-acceptable");
  g_assert_cmpint (json_object_get_int_member (counts, "eligible"), ==, 16);
  g_assert_cmpint (json_object_get_int_member (counts, "eligible-with-caution"), ==, 15);

  cli_run_words (&run, profile);
  g_assert_true (g_regex_match_simple ("^chemotherapy +may be offered\n +! "
                                       "chemotherapy-not-accepted: "
                                       "23 treatments: Cannot have, or declines, chemotherapy$", run.out, G_REGEX_MULTILINE, 0));
  g_assert_nonnull (strstr (run.out, "\n15 of the 16 treatments that may be offered bear a "
                                     "caution\n"));
}

/* Where the page only describes a group, it says so; a reason says how it is worded. */
static void
test_described (void)
{
  const char *profile = "assess er=positive menopause=postmenopausal";
  g_autoptr(JsonNode) root = NULL;
  JsonArray *therapies =
    json_object_get_array_member (cli_run_ask (profile, &root), "therapies");
  JsonArray *reasons =
    json_object_get_array_member (cli_find_by_id (therapies, "goserelin"), "reasons");
  g_auto(CliRun) run = { 0 };

  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (reasons, 0),
                                                  "wording"), ==, "described");
  cli_run_words (&run, "assess er=positive menopause=postmenopausal --reasons");
  g_assert_nonnull (strstr (run.out, "The page describes it for: Premenopausal. It does not say "
                                     "that it is only for them.\n"));
}

/* What is given with a drug, when a section is refused, and how strictly a criterion is worded. */
static void
test_show (void)
{
  g_autoptr(JsonNode) drug_root = NULL;
  g_autoptr(JsonNode) category_root = NULL;
  g_autoptr(JsonNode) only_root = NULL;
  JsonObject *drug = cli_run_ask ("show pertuzumab", &drug_root);
  JsonObject *category = cli_run_ask ("show chemotherapy", &category_root);
  JsonObject *only = cli_run_ask ("show aromatase-inhibitors", &only_root);
  JsonArray *partners = json_object_get_array_member (drug, "given-with");
  JsonArray *parts = json_object_get_array_member (json_object_get_object_member (only, "rule"),
                                                   "parts");
  JsonObject *last = json_array_get_object_element (parts, json_array_get_length (parts) - 1);
  g_auto(CliRun) run = { 0 };

  g_assert_cmpuint (json_array_get_length (partners), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (partners, 0),
                                                  "id"), ==, "trastuzumab");
  g_assert_true (json_object_get_null_member (drug, "refused"));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (category,
                                                                                 "refused"),
                                                  "id"), ==, "chemotherapy-not-accepted");
  g_assert_cmpstr (json_object_get_string_member (last, "wording"), ==, "only");

  cli_run_words (&run, "show docetaxel");
  g_assert_true (g_regex_match_simple ("^given with +pertuzumab \\[F073\\]$", run.out,
                                       G_REGEX_MULTILINE, 0));
}

/* What an answer settles is said in words, too. */
static void
test_next_in_words (void)
{
  g_auto(CliRun) run = { 0 };
  g_auto(CliRun) same = { 0 };

  cli_run_words (&run, "next");
  g_assert_nonnull (strstr (run.out, "\nAnswering it settles up to 14 of the 44 treatments still "
                                     "open.\n"));
  cli_run_words (&same, "next er=negative pr=negative");
  g_assert_nonnull (strstr (same.out, "\nAnswering it settles 8 of the 30 treatments still "
                                      "open.\n"));
}

/* What is typed, and the first that is found. */
typedef struct
{
  const char *query;
  const char *id;
  const char *matched;
  const char *as;
} Query;

static const Query queries[] = {
  { "herceptin", "trastuzumab", "Herceptin", "brand" },
  { "HERCEPTIN", "trastuzumab", "Herceptin", "brand" },
  { "5fu", "fluorouracil", "5-FU", "abbreviation" },
  { "5-FU", "fluorouracil", "5-FU", "abbreviation" },
  { "5 fu", "fluorouracil", "5-FU", "abbreviation" },
  { "tdm1", "trastuzumab-emtansine", "T-DM1", "abbreviation" },
  { "t-dm1", "trastuzumab-emtansine", "T-DM1", "abbreviation" },
  { "femara", "letrozole", "Femara", "brand" },
  { "letrozole", "letrozole", "letrozole", "generic" },
  { "zoledronicacid", "zoledronic-acid", "zoledronic acid", "generic" },
  { "hormonal therapy", "hormonal-therapy", "Hormonal therapy", "category" },
};

static void
check_hit (JsonObject  *answer,
           const Query *query)
{
  JsonArray *hits = json_object_get_array_member (answer, "hits");
  JsonObject *hit;

  g_assert_cmpstr (json_object_get_string_member (answer, "query"), ==, query->query);
  g_assert_cmpuint (json_array_get_length (hits), >, 0);
  hit = json_array_get_object_element (hits, 0);
  cli_assert_members (hit, "id name matched as exact lang rank");
  g_assert_cmpstr (json_object_get_string_member (hit, "id"), ==, query->id);
  g_assert_cmpstr (json_object_get_string_member (hit, "matched"), ==, query->matched);
  g_assert_cmpstr (json_object_get_string_member (hit, "as"), ==, query->as);
  g_assert_true (json_object_get_boolean_member (hit, "exact"));
}

static void
test_query (gconstpointer data)
{
  const Query *query = data;
  g_autofree char *words = g_strdup_printf ("search '%s'", query->query);
  g_autoptr(JsonNode) root = NULL;

  check_hit (cli_run_ask (words, &root), query);
}

static void
test_queries_in_a_batch (void)
{
  const char *arguments[] = { "search", "--stdin", "--json", NULL };
  g_autoptr(GString) input = g_string_new (NULL);
  g_auto(CliRun) run = { 0 };
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_string_append_printf (input, "%s\n", queries[i].query);

  cli_run_call (&run, arguments, input->str, -1);
  g_assert_cmpint (run.status, ==, 0);
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (queries) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(JsonNode) root = json_from_string (lines[i], NULL);

      check_hit (json_node_get_object (root), &queries[i]);
    }
}

static void
test_list (void)
{
  g_auto(CliRun) run = { 0 };
  g_autoptr(JsonNode) root = NULL;
  JsonArray *list;
  JsonObject *letrozole;
  g_autofree char *brands = NULL;

  cli_run_words (&run, "list --json");
  root = cli_run_parse (&run);
  list = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (list), ==, 57);

  letrozole = json_array_get_object_element (list, 2);
  cli_assert_members (letrozole, "id kind name brands parent facts");
  g_assert_cmpstr (json_object_get_string_member (letrozole, "id"), ==, "letrozole");
  g_assert_cmpstr (json_object_get_string_member (letrozole, "kind"), ==, "drug");
  g_assert_cmpstr (json_object_get_string_member (letrozole, "parent"), ==, "aromatase-inhibitors");
  brands = cli_dup_strings (letrozole, "brands");
  g_assert_cmpstr (brands, ==, "Femara");
}

static void
test_stats (void)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *stats = cli_run_ask ("stats", &root);
  JsonObject *counts = json_object_get_object_member (stats, "counts");

  g_assert_cmpint (json_object_get_int_member (counts, "entries"), ==, 57);
  g_assert_cmpint (json_object_get_int_member (counts, "treatments"), ==, 45);
  g_assert_cmpint (json_object_get_int_member (counts, "categories"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (counts, "facts"), ==, 95);
  g_assert_cmpint (json_object_get_int_member (counts, "fields"), ==, 32);
  g_assert_cmpint (json_object_get_int_member (counts, "cautions"), ==, 11);
  g_assert_cmpint (json_object_get_int_member (counts, "conflicts"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (counts, "refusals"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (counts, "in-every-chart"), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (stats, "applies"), ==,
                   "Women with stage IV (metastatic) breast cancer");
  g_assert_cmpuint (strlen (json_object_get_string_member (stats, "sha256")), ==, 64);
}

/* Categories are no treatments: they are the ones that other entries have as their parent. */
static gboolean
is_category (const char *id)
{
  static const char *categories[] = {
    "hormonal-therapy", "aromatase-inhibitors", "anti-estrogens", "ovarian-ablation",
    "lhrh-agonists", "chemotherapy", "single-chemotherapy-drugs", "chemotherapy-combinations",
    "biological-therapy", "bisphosphonates", "radiation-therapy", "surgery", NULL
  };

  return g_strv_contains (categories, id);
}

static void
count_missing (JsonObject *therapy,
               GHashTable *counts)
{
  JsonArray *missing = json_object_get_array_member (therapy, "missing");

  if (is_category (json_object_get_string_member (therapy, "id")))
    return;

  for (guint i = 0; i < json_array_get_length (missing); i++)
    {
      const char *field = json_array_get_string_element (missing, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, field));

      g_hash_table_insert (counts, (gpointer) field, GUINT_TO_POINTER (count + 1));
    }
}

static void
test_next (gconstpointer data)
{
  const Sample *sample = data;
  g_autofree char *next_words = g_strconcat ("next ", sample->profile, NULL);
  g_autofree char *assess_words = g_strconcat ("assess ", sample->profile, NULL);
  g_autoptr(JsonNode) next_root = NULL;
  g_autoptr(JsonNode) assess_root = NULL;
  JsonObject *next = cli_run_ask (next_words, &next_root);
  JsonObject *settles = json_object_get_object_member (next, "settles");
  JsonArray *therapies = json_object_get_array_member (cli_run_ask (assess_words, &assess_root),
                                                       "therapies");
  const char *field = json_object_get_string_member (next, "field");
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *question =
    g_strdup_printf ("%s %d %d", field, (int) json_object_get_int_member (settles, "least"),
                     (int) json_object_get_int_member (settles, "most"));

  for (guint i = 0; i < json_array_get_length (therapies); i++)
    count_missing (json_array_get_object_element (therapies, i), counts);

  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (next, "bears-on"),
                                               "treatments"),
                   ==, GPOINTER_TO_UINT (g_hash_table_lookup (counts, field)));
  g_assert_cmpstr (question, ==, sample->next);
}

/* A language that is asked for, and that of the bundle which its reader reads: none is English. */
typedef struct
{
  const char *asked;
  const char *shown;
} Language;

static const Language languages[] = {
  { "fr", "fr-CA" },
  { "FR_ca", "fr-CA" },
  { "es-MX", "es" },
  { "zh", "zh-CN" },
  { "zh-SG", "zh-CN" },
  { "fil", "tl" },
  { "fil-PH", "tl" },
  { "pa-IN", "pa" },
  { "en-GB", "en" },
  /* The same languages in other scripts. */
  { "pa-PK", NULL },
  { "zh-TW", NULL },
  { "de", NULL },
};

static void
test_language (gconstpointer data)
{
  const Language *row = data;
  const char *shown_as = row->shown != NULL ? row->shown : "en";
  const char *asked[] = { "show", "letrozole", "--lang", row->asked, NULL };
  const char *shown[] = { "show", "letrozole", "--lang", shown_as, NULL };
  g_auto(CliRun) by_asking = { 0 };
  g_auto(CliRun) expected = { 0 };

  cli_run_call (&by_asking, asked, NULL, 0);
  cli_run_call (&expected, shown, NULL, 0);

  g_assert_cmpint (by_asking.status, ==, 0);
  g_assert_cmpstr (by_asking.out, ==, expected.out);
  if (row->shown != NULL)
    g_assert_cmpstr (by_asking.err, ==, "");
  else
    g_assert_nonnull (strstr (by_asking.err, row->asked));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-shipped/assess/", samples[i].name, NULL);

      g_autofree char *next = g_strconcat ("/cli-shipped/next/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_sample);
      g_test_add_data_func (next, &samples[i], test_next);
    }

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-shipped/search/", queries[i].query, NULL);

      g_test_add_data_func (path, &queries[i], test_query);
    }

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-shipped/language/", languages[i].asked, NULL);

      g_test_add_data_func (path, &languages[i], test_language);
    }

  g_test_add_func ("/cli-shipped/samples-in-a-batch", test_samples_in_a_batch);
  g_test_add_func ("/cli-shipped/sample-in-words", test_sample_in_words);
  g_test_add_func ("/cli-shipped/queries-in-a-batch", test_queries_in_a_batch);
  g_test_add_func ("/cli-shipped/list", test_list);
  g_test_add_func ("/cli-shipped/stats", test_stats);
  g_test_add_func ("/cli-shipped/conflicts", test_conflicts);
  g_test_add_func ("/cli-shipped/refused", test_refused);
  g_test_add_func ("/cli-shipped/described", test_described);
  g_test_add_func ("/cli-shipped/show", test_show);
  g_test_add_func ("/cli-shipped/next-in-words", test_next_in_words);

  return g_test_run ();
}
