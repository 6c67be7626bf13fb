/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-names.h"
#include "search/pandect-index-builder.h"
#include "search/pandect-searcher.h"

typedef struct
{
  PandectIndex    *index;
  PandectSearcher *searcher;
} Fixture;

static Fixture fixture;

static const PandectMatch *
search (const char *query,
        guint      *n_matches)
{
  return pandect_searcher_search (fixture.searcher, query, 10, n_matches);
}

typedef struct
{
  const char       *query;
  SampleEntry       entry;
  const char       *text;
  PandectMatchRank  rank;
} FindCase;

/* Queries in which every letter is right, and the first answer. */
static const FindCase exact_cases[] = {
  { "letrozole", LETROZOLE, "letrozole", PANDECT_MATCH_EXACT },
  { "LETROZOLE", LETROZOLE, "letrozole", PANDECT_MATCH_EXACT },
  { " letrozole ", LETROZOLE, "letrozole", PANDECT_MATCH_EXACT },
  { "Herceptin", TRASTUZUMAB, "Herceptin", PANDECT_MATCH_EXACT },
  { "Herceptin®", TRASTUZUMAB, "Herceptin", PANDECT_MATCH_EXACT },
  { "cisplatin", CISPLATIN, "cisplatin", PANDECT_MATCH_EXACT },
  { "trastuzumab", TRASTUZUMAB, "trastuzumab", PANDECT_MATCH_EXACT },
  { "trastuzumab emtansine", TRASTUZUMAB_EMTANSINE, "trastuzumab emtansine", PANDECT_MATCH_EXACT },
  { "AC", AC, "AC", PANDECT_MATCH_EXACT },
  { "ac", AC, "AC", PANDECT_MATCH_EXACT },
  { "caf", FAC, "CAF", PANDECT_MATCH_EXACT },
  { "mtx", METHOTREXATE, "MTX", PANDECT_MATCH_EXACT },
  { "5-FU", FLUOROURACIL, "5-FU", PANDECT_MATCH_EXACT },
  { "5–fu", FLUOROURACIL, "5-FU", PANDECT_MATCH_EXACT },
  { "5 fu", FLUOROURACIL, "5-FU", PANDECT_MATCH_EXACT },
  { "5fu", FLUOROURACIL, "5-FU", PANDECT_MATCH_EXACT },
  { "5f", FLUOROURACIL, "5-FU", PANDECT_MATCH_ALIAS },
  { "tdm1", TRASTUZUMAB_EMTANSINE, "T-DM1", PANDECT_MATCH_EXACT },
  { "tdm-1", TRASTUZUMAB_EMTANSINE, "T-DM1", PANDECT_MATCH_EXACT },
  { "t dm 1", TRASTUZUMAB_EMTANSINE, "T-DM1", PANDECT_MATCH_EXACT },
  { "tdm", TRASTUZUMAB_EMTANSINE, "T-DM1", PANDECT_MATCH_ALIAS },
  { "vp16", ETOPOSIDE, "VP-16", PANDECT_MATCH_EXACT },
  { "vp 16", ETOPOSIDE, "VP-16", PANDECT_MATCH_EXACT },
  { "letro", LETROZOLE, "letrozole", PANDECT_MATCH_PREFIX },
  { "fem", LETROZOLE, "Femara", PANDECT_MATCH_ALIAS },
  { "emta", TRASTUZUMAB_EMTANSINE, "trastuzumab emtansine", PANDECT_MATCH_WORD },
  { "lupron dep", LEUPROLIDE, "Lupron Depot", PANDECT_MATCH_ALIAS },
  { "zoledronicacid", ZOLEDRONIC_ACID, "zoledronic acid", PANDECT_MATCH_EXACT },
  { "zoledronicac", ZOLEDRONIC_ACID, "zoledronic acid", PANDECT_MATCH_PREFIX },
  { "acid zoledronic", ZOLEDRONIC_ACID, "zoledronic acid", PANDECT_MATCH_WORD },
  { "zol ac", ZOLEDRONIC_ACID, "zoledronic acid", PANDECT_MATCH_WORD },
  { "nab paclitaxel", NAB_PACLITAXEL, "nab-paclitaxel", PANDECT_MATCH_EXACT },
  { "nabpaclitaxel", NAB_PACLITAXEL, "nab-paclitaxel", PANDECT_MATCH_EXACT },
  { "nab pacli", NAB_PACLITAXEL, "nab-paclitaxel", PANDECT_MATCH_ALIAS },
  { "cis platin", CISPLATIN, "cisplatin", PANDECT_MATCH_EXACT },
  { "cis-platin", CISPLATIN, "cisplatin", PANDECT_MATCH_EXACT },
  { "doxo rubi", DOXORUBICIN, "doxorubicin", PANDECT_MATCH_PREFIX },
  { "docetaxel doxorubicin", DOCETAXEL_DOXORUBICIN, "docetaxel and doxorubicin",
    PANDECT_MATCH_WORD },
  { "doxorubicin docetaxel", DOCETAXEL_DOXORUBICIN, "docetaxel and doxorubicin",
    PANDECT_MATCH_WORD },
  { "létrozole", LETROZOLE, "letrozole", PANDECT_MATCH_EXACT },
  { "летр", LETROZOLE, "летрозол", PANDECT_MATCH_ALIAS },
  { "ليتروزول", LETROZOLE, "ليتروزول", PANDECT_MATCH_EXACT },
  { "اناستروزول", ANASTROZOLE, "أناستروزول", PANDECT_MATCH_EXACT },
  { "ਲੈਟਰੋਜੋਲ", LETROZOLE, "ਲੈਟਰੋਜ਼ੋਲ", PANDECT_MATCH_EXACT },
  { "来曲唑", LETROZOLE, "来曲唑", PANDECT_MATCH_EXACT },
  { "曲唑", LETROZOLE, "来曲唑", PANDECT_MATCH_WORD },
  { "曲妥", TRASTUZUMAB, "曲妥珠单抗", PANDECT_MATCH_ALIAS },
  { "clodronsaeure", CLODRONATE, "Clodronsäure", PANDECT_MATCH_EXACT },
  { "clodronsaure", CLODRONATE, "Clodronsäure", PANDECT_MATCH_EXACT },
  { "bisphosphonates", BISPHOSPHONATES, "Bisphosphonates", PANDECT_MATCH_EXACT },
  { "bisph", BISPHOSPHONATES, "Bisphosphonates", PANDECT_MATCH_WORD },
  { "airways", BONE_SURGERY, "Bronchi: the large airways of the lungs.", PANDECT_MATCH_TEXT },
  { "bone metas", BONE_SURGERY, "Repair of bone broken by metastasis.", PANDECT_MATCH_TEXT },
  { "奥沙", BONE_SURGERY, "静脉输注奥沙利铂", PANDECT_MATCH_TEXT },
};

static void
test_exact (gconstpointer data)
{
  const FindCase *c = data;
  guint n_matches;
  const PandectMatch *matches = search (c->query, &n_matches);

  g_assert_cmpuint (n_matches, >, 0);
  g_assert_cmpuint (matches[0].entry, ==, c->entry);
  g_assert_cmpstr (matches[0].text, ==, c->text);
  g_assert_cmpint (matches[0].rank, ==, c->rank);
  g_assert_cmpuint (matches[0].n_typos, ==, 0);
}

typedef struct
{
  const char  *query;
  SampleEntry  entry;
  const char  *text;
  guint        n_typos;
} TypoCase;

/* Misspellings, made up from how people misspell, and the first answer. */
static const TypoCase typo_cases[] = {
  { "femra", LETROZOLE, "Femara", 1 },
  { "femera", LETROZOLE, "Femara", 1 },
  { "letrazole", LETROZOLE, "letrozole", 1 },
  { "letrosole", LETROZOLE, "letrozole", 1 },
  { "anastrasole", ANASTROZOLE, "anastrozole", 2 },
  { "arimadex", ANASTROZOLE, "Arimidex", 1 },
  { "tamoxafin", TAMOXIFEN, "tamoxifen", 2 },
  { "tamoxiphen", TAMOXIFEN, "tamoxifen", 2 },
  { "tomoxifen", TAMOXIFEN, "tamoxifen", 1 },
  { "zolidex", GOSERELIN, "Zoladex", 1 },
  { "soladex", GOSERELIN, "Zoladex", 1 },
  { "luprin", LEUPROLIDE, "Lupron", 1 },
  { "navelbean", VINORELBINE, "Navelbine", 2 },
  { "sisplatin", CISPLATIN, "cisplatin", 1 },
  { "capcitabine", CAPECITABINE, "capecitabine", 1 },
  { "zeloda", CAPECITABINE, "Xeloda", 1 },
  { "paclitaxol", PACLITAXEL, "paclitaxel", 1 },
  { "taxatere", DOCETAXEL, "Taxotere", 1 },
  { "docitaxel", DOCETAXEL, "docetaxel", 1 },
  { "adriamicin", DOXORUBICIN, "Adriamycin", 1 },
  { "flourouracil", FLUOROURACIL, "fluorouracil", 1 },
  { "5-flourouracil", FLUOROURACIL, "5-fluorouracil", 1 },
  { "5flourouracil", FLUOROURACIL, "5-fluorouracil", 1 },
  { "methatrexate", METHOTREXATE, "methotrexate", 1 },
  { "etopiside", ETOPOSIDE, "etoposide", 1 },
  { "cyclofosfamide", CYCLOPHOSPHAMIDE, "cyclophosphamide", 4 },
  { "cytoxin", CYCLOPHOSPHAMIDE, "Cytoxan", 1 },
  { "gemzer", GEMCITABINE, "Gemzar", 1 },
  { "mitomicin", MITOMYCIN, "mitomycin", 1 },
  { "abraxine", NAB_PACLITAXEL, "Abraxane", 1 },
  { "herseptin", TRASTUZUMAB, "Herceptin", 1 },
  { "trastuzamab", TRASTUZUMAB, "trastuzumab", 1 },
  { "purjeta", PERTUZUMAB, "Perjeta", 1 },
  { "tratuzumab emtansine", TRASTUZUMAB_EMTANSINE, "trastuzumab emtansine", 1 },
  { "trastuzumab emtasine", TRASTUZUMAB_EMTANSINE, "trastuzumab emtansine", 1 },
  { "cadcyla", TRASTUZUMAB_EMTANSINE, "Kadcyla", 1 },
  { "zolendronic", ZOLEDRONIC_ACID, "zoledronic acid", 1 },
  { "zoledronic acd", ZOLEDRONIC_ACID, "zoledronic acid", 1 },
  { "zolendronic acid", ZOLEDRONIC_ACID, "zoledronic acid", 1 },
  { "xometa", ZOLEDRONIC_ACID, "Zometa", 1 },
  { "doxo rubcin", DOXORUBICIN, "doxorubicin", 1 },
  /* typed halfway, the typo already made */
  { "herse", TRASTUZUMAB, "Herceptin", 1 },
  { "adriami", DOXORUBICIN, "Adriamycin", 1 },
  { "cyclofosf", CYCLOPHOSPHAMIDE, "cyclophosphamide", 3 },
  { "trasto", TRASTUZUMAB, "trastuzumab", 1 },
  /* other scripts */
  { "летразол", LETROZOLE, "летрозол", 1 },
};

static void
test_typo (gconstpointer data)
{
  const TypoCase *c = data;
  guint n_matches;
  const PandectMatch *matches = search (c->query, &n_matches);

  g_assert_cmpuint (n_matches, >, 0);
  g_assert_cmpuint (matches[0].entry, ==, c->entry);
  g_assert_cmpstr (matches[0].text, ==, c->text);
  g_assert_cmpint (matches[0].rank, ==, PANDECT_MATCH_INEXACT);
  g_assert_cmpuint (matches[0].n_typos, ==, c->n_typos);
}

/* What must have no answer: names and abbreviations that are too short to be misspelt, and other
 * drugs, which are no misspellings. */
static const char *const silent_queries[] = {
  "", " ", "-", "…", "\u0301\u0302", "\xff", "letro\xff",
  "fad", "fax", "cmg", "mtc", "mtxx", "cddq", "5fz", "5-fz", "6fu", "6-fu", "tdm2", "vp17",
  "tmd1",
  "rituximab", "bevacizumab", "daunorubicin", "idarubicin", "pirarubicin", "decitabine",
  "azacitidine", "cytarabine", "carboplatin", "oxaliplatin", "vincristine", "vinblastine",
  "teniposide", "gemtuzumab", "formestane", "thiotepa", "alendronate", "ibandronate",
  "degarelix", "fulvestrant", "raloxifene", "trastuzumab deruxtecan", "nab sirolimus",
  "zoledronic taxol", "femara arimidex",
  "airwaus", "metastesis", "brochi",
  "qwrtzpld", "xkcdvbn", "zzzzzz", "aaaaaaa",
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
};

static void
test_silent (gconstpointer data)
{
  guint n_matches;

  search (data, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
}

typedef struct
{
  const char *query;
  const char *marked; /* the first answer's text with its spans in brackets */
} HighlightCase;

static const HighlightCase highlight_cases[] = {
  { "letro", "[letro]zole" },
  { "LETROZOLE", "[letrozole]" },
  { "5fu", "[5]-[FU]" },
  { "tdm", "[T]-[DM]1" },
  { "emt", "trastuzumab [emt]ansine" },
  { "ac zol", "[zol]edronic [ac]id" },
  { "cis platin", "[cisplatin]" },
  { "femra", "[Fem]a[ra]" },
  { "herseptin", "[Her]c[eptin]" },
  { "mthotrexate", "[m]e[thotrexate]" },
  { "flourouracil", "[fl]uo[rouracil]" },
  { "clodronsaeure", "[Clodronsäure]" },
  { "clodronsa", "[Clodronsä]ure" },
  { "曲唑", "来[曲唑]" },
  { "اناستر", "[أناستر]وزول" },
  { "ਲ", "[ਲੈ]ਟਰੋਜ਼ੋਲ" },
  { "bone repair", "[Repair] of [bone] broken by metastasis." },
};

static void
test_highlight (gconstpointer data)
{
  const HighlightCase *c = data;
  g_autoptr(GString) marked = g_string_new (NULL);
  PandectHighlight spans[16];
  guint n_matches;
  const PandectMatch *matches = search (c->query, &n_matches);
  guint n_spans;
  guint at = 0;

  g_assert_cmpuint (n_matches, >, 0);
  n_spans = pandect_searcher_highlight (fixture.searcher, 0, spans, G_N_ELEMENTS (spans));

  for (guint i = 0; i < n_spans; i++)
    {
      g_string_append_len (marked, matches[0].text + at, spans[i].start - at);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, matches[0].text + spans[i].start,
                           spans[i].end - spans[i].start);
      g_string_append_c (marked, ']');
      at = spans[i].end;
    }
  g_string_append (marked, matches[0].text + at);

  g_assert_cmpstr (marked->str, ==, c->marked);
}

static void
test_highlight_room (void)
{
  PandectHighlight spans[1];
  guint n_matches;

  search ("5fu", &n_matches);
  g_assert_cmpuint (pandect_searcher_highlight (fixture.searcher, 0, spans, 0), ==, 0);
  g_assert_cmpuint (pandect_searcher_highlight (fixture.searcher, 0, spans, 1), ==, 1);
  g_assert_cmpuint (spans[0].end, ==, 1);
}

/* The ranks never mix, whatever the query. */
static void
test_ranks_in_order (void)
{
  const char *const queries[] = { "a", "ac", "t", "ta", "tax", "taxo", "do", "bone", "c", "zole" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      guint n_matches;
      const PandectMatch *matches = search (queries[i], &n_matches);

      for (guint k = 1; k < n_matches; k++)
        g_assert_cmpint (matches[k - 1].rank, <=, matches[k].rank);
    }
}

/* An abbreviation that is typed whole stands before the names that begin with it. */
static void
test_exact_before_prefix (void)
{
  guint n_matches;
  const PandectMatch *matches = search ("ac", &n_matches);

  g_assert_cmpuint (n_matches, ==, 4);
  g_assert_cmpuint (matches[0].entry, ==, AC);
  g_assert_cmpint (matches[1].rank, >, PANDECT_MATCH_EXACT);
}

/* A whole name shuts out what is only like it. */
static void
test_exact_shuts_out_typos (void)
{
  guint n_matches;
  const PandectMatch *matches = search ("clodronate", &n_matches);

  g_assert_cmpuint (n_matches, ==, 1);
  g_assert_cmpint (matches[0].rank, ==, PANDECT_MATCH_EXACT);
}

static void
test_one_answer_per_entry (void)
{
  gboolean seen[N_SAMPLE_ENTRIES] = { FALSE };
  guint n_matches;
  const PandectMatch *matches = pandect_searcher_search (fixture.searcher, "l", 256, &n_matches);

  g_assert_cmpuint (n_matches, >, 1);
  for (guint i = 0; i < n_matches; i++)
    {
      g_assert_false (seen[matches[i].entry]);
      seen[matches[i].entry] = TRUE;
    }
}

static void
test_language (void)
{
  guint n_matches;
  const PandectMatch *matches = search ("letrozolum", &n_matches);

  g_assert_cmpuint (n_matches, ==, 1);
  g_assert_cmpstr (matches[0].lang, ==, "la");

  /* Of two spellings that fold alike, the one of the source language answers. */
  matches = search ("letrozole", &n_matches);
  g_assert_null (matches[0].lang);
}

typedef struct
{
  const char *query;
  const char *languages[3];
  guint       n_matches;
  guint       entry;
} ReadCase;

/* Of the entries below, which answer a reader of some languages, and the first of them. */
static const ReadCase read_cases[] = {
  { "fac", { "en" }, 2, 0 },
  { "fac", { "EN", "es" }, 3, 0 },
  { "fac", { "sw" }, 1, 0 },
  { "prot", { "en" }, 1, 1 },
  { "prote", { "en", "es" }, 1, 1 },
  { "epirubicina", { "en" }, 1, 2 },
  { "epirubicine", { "en" }, 1, 2 },
  /* A name in a language that is not read stands behind a text that is, and only when it is typed
   * whole. */
  { "factor", { "en" }, 2, 2 },
  { "facto", { "en" }, 1, 2 },
  { "cirugía", { "en" }, 1, 3 },
  { "cirug", { "en" }, 1, 3 },
  { "cirugai", { "en" }, 1, 3 },
  { "cirugia", { "es-MX" }, 1, 3 },
  /* Its misspelt beginning says too little. */
  { "cure", { "en" }, 0, 0 },
  { "cure", { "es" }, 1, 3 },
  { "terceira", { "en" }, 1, 1 },
  { "terceira", { "es" }, 1, 1 },
  { "herida", { "en" }, 1, 2 },
  { "herida", { "es" }, 2, 2 },
};

static PandectIndex *
create_read_index (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();

  pandect_index_builder_add (builder, 0, PANDECT_INDEX_REGIMEN, "FAC", NULL);
  pandect_index_builder_add (builder, 1, PANDECT_INDEX_FACT, "La proteína facilita", "es");
  pandect_index_builder_add (builder, 1, PANDECT_INDEX_NOTE, "A terceira", "pt");
  pandect_index_builder_add (builder, 1, PANDECT_INDEX_NOTE, "Una herida", "es");
  pandect_index_builder_add (builder, 2, PANDECT_INDEX_SYNONYM, "epirubicina", "es");
  pandect_index_builder_add (builder, 2, PANDECT_INDEX_GENERIC, "epirubicin acetate", "en");
  pandect_index_builder_add (builder, 2, PANDECT_INDEX_BRAND, "Heridal", NULL);
  pandect_index_builder_add (builder, 2, PANDECT_INDEX_NOTE, "Some factor", "en");
  pandect_index_builder_add (builder, 3, PANDECT_INDEX_CATEGORY, "Cirugía", "es");
  pandect_index_builder_add (builder, 4, PANDECT_INDEX_SYNONYM, "factor", "la");

  return pandect_index_builder_finish (g_steal_pointer (&builder));
}

static void
test_languages_read (void)
{
  g_autoptr(PandectIndex) index = create_read_index ();
  g_autoptr(PandectSearcher) searcher = pandect_searcher_new (index);

  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      const ReadCase *c = &read_cases[i];
      const PandectMatch *matches;
      guint n_matches;

      g_test_message ("%s, for readers of %s", c->query, c->languages[0]);
      pandect_searcher_set_languages (searcher, c->languages);
      matches = pandect_searcher_search (searcher, c->query, 10, &n_matches);
      g_assert_cmpuint (n_matches, ==, c->n_matches);
      if (n_matches == 0)
        continue;

      g_assert_cmpuint (matches[0].entry, ==, c->entry);
    }
}

/* Of two names of an entry, that which is read answers, though the other is shorter. */
static void
test_name_read (void)
{
  const char *languages[] = { "en", NULL };
  g_autoptr(PandectIndex) index = create_read_index ();
  g_autoptr(PandectSearcher) searcher = pandect_searcher_new (index);
  guint n_matches;

  pandect_searcher_set_languages (searcher, languages);
  g_assert_cmpstr (pandect_searcher_search (searcher, "epirub", 10, &n_matches)->text, ==,
                   "epirubicin acetate");
}

/* Of two entries with a word of the query, a heading that begins with it leads. */
static void
test_heading (void)
{
  g_autoptr(PandectIndexBuilder) builder = pandect_index_builder_new ();
  g_autoptr(PandectIndex) index = NULL;
  g_autoptr(PandectSearcher) searcher = NULL;
  guint n_matches;

  pandect_index_builder_add (builder, 0, PANDECT_INDEX_SYNONYM, "external radiation", NULL);
  pandect_index_builder_add (builder, 1, PANDECT_INDEX_CATEGORY, "Radiation therapy", NULL);
  index = pandect_index_builder_finish (g_steal_pointer (&builder));
  searcher = pandect_searcher_new (index);

  g_assert_cmpuint (pandect_searcher_search (searcher, "radiation", 9, &n_matches)->entry, ==, 1);
  g_assert_cmpuint (pandect_searcher_search (searcher, "therapy", 9, &n_matches)->entry, ==, 1);
  g_assert_cmpuint (pandect_searcher_search (searcher, "radiat", 9, &n_matches)->entry, ==, 0);
}

/* Nothing is lost: whoever reads one language finds what all find, or else something of theirs. */
static void
test_languages_read_lose_nothing (void)
{
  const char *languages[] = { "sw", NULL };
  g_autoptr(PandectIndex) index = create_read_index ();
  g_autoptr(PandectSearcher) all = pandect_searcher_new (index);
  g_autoptr(PandectSearcher) one = pandect_searcher_new (index);

  pandect_searcher_set_languages (one, languages);
  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      guint n_all, n_one;

      if (read_cases[i].n_matches == 0)
        continue;

      pandect_searcher_search (all, read_cases[i].query, 10, &n_all);
      pandect_searcher_search (one, read_cases[i].query, 10, &n_one);
      g_assert_cmpint (n_all > 0, ==, n_one > 0);
    }
}

static void
test_unfinished (void)
{
  guint n_matches;

  g_assert_true (search ("letroz", &n_matches)->unfinished);
  g_assert_false (search ("letrozole", &n_matches)->unfinished);
  g_assert_true (search ("herse", &n_matches)->unfinished);
  g_assert_false (search ("herseptin", &n_matches)->unfinished);
}

static void
test_limit (void)
{
  guint n_matches;

  pandect_searcher_search (fixture.searcher, "a", 0, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  pandect_searcher_search (fixture.searcher, "a", 1, &n_matches);
  g_assert_cmpuint (n_matches, ==, 1);
  pandect_searcher_search (fixture.searcher, "a", G_MAXUINT, &n_matches);
  g_assert_cmpuint (n_matches, <=, PANDECT_SEARCHER_MAX_LIMIT);
}

/* Queries that nobody types, but somebody pastes. */
static void
test_hostile (void)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autofree char *blanks = g_strnfill (10000, ' ');
  g_autofree char *long_word = g_strnfill (300, 'z');
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(GString) marks = g_string_new (NULL);
  guint n_matches;

  for (guint i = 0; i < 3000; i++)
    {
      g_string_append (words, "a ");
      g_string_append (marks, "\u0301");
    }

  search (letters, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  search (blanks, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  search (long_word, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  search (words->str, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  search (marks->str, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
}

static void
test_empty_index (void)
{
  g_autoptr(PandectIndex) index = pandect_index_builder_finish (pandect_index_builder_new ());
  g_autoptr(PandectSearcher) searcher = pandect_searcher_new (index);
  guint n_matches;

  g_assert_true (pandect_searcher_get_index (searcher) == index);
  pandect_searcher_search (searcher, "letrozole", 10, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
  pandect_searcher_search (searcher, "zoledronicacid 5fu", 10, &n_matches);
  g_assert_cmpuint (n_matches, ==, 0);
}

#define ADD_TABLE(path, cases, func)                                                      \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                        \
    {                                                                                     \
      g_autofree char *full_path = g_strdup_printf ("/search/" path "/%02u-%s", i,        \
                                                    cases[i].query);                      \
      g_test_add_data_func (full_path, &cases[i], func);                                  \
    }

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fixture.index = sample_index_new ();
  fixture.searcher = pandect_searcher_new (fixture.index);

  ADD_TABLE ("exact", exact_cases, test_exact);
  ADD_TABLE ("typo", typo_cases, test_typo);
  ADD_TABLE ("highlight", highlight_cases, test_highlight);
  for (guint i = 0; i < G_N_ELEMENTS (silent_queries); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search/silent/%02u", i);
      g_test_add_data_func (path, silent_queries[i], test_silent);
    }
  g_test_add_func ("/search/highlight-room", test_highlight_room);
  g_test_add_func ("/search/ranks-in-order", test_ranks_in_order);
  g_test_add_func ("/search/exact-before-prefix", test_exact_before_prefix);
  g_test_add_func ("/search/exact-shuts-out-typos", test_exact_shuts_out_typos);
  g_test_add_func ("/search/one-answer-per-entry", test_one_answer_per_entry);
  g_test_add_func ("/search/language", test_language);
  g_test_add_func ("/search/languages-read", test_languages_read);
  g_test_add_func ("/search/heading", test_heading);
  g_test_add_func ("/search/name-read", test_name_read);
  g_test_add_func ("/search/languages-read-lose-nothing", test_languages_read_lose_nothing);
  g_test_add_func ("/search/unfinished", test_unfinished);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/empty-index", test_empty_index);

  result = g_test_run ();
  pandect_searcher_free (fixture.searcher);
  pandect_index_unref (fixture.index);

  return result;
}
