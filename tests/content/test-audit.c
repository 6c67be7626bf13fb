/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit.h"

#include <glib/gstdio.h>
#include <string.h>

#include "content/pandect-bundle-loader.h"
#include "test-bundle.h"

/* A bundle with which no check finds fault. Each case changes one thing in it. */
static const char sound[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\" id=\"room\" version=\"1\" xml:lang=\"en\">\n"
  "<about>\n"
  "<title>Plants</title>\n"
  "<scope>A room</scope>\n"
  "<source seen=\"2024-01-02\"><title>A page</title><publisher>Nobody</publisher></source>\n"
  "<standing>Not advice</standing>\n"
  "<jurisdiction>Nowhere</jurisdiction>\n"
  "<terms>Free</terms>\n"
  "<review xml:lang=\"en\" state=\"not-clinically-reviewed\"/>\n"
  "</about>\n"
  "<facts>\n"
  "<fact id=\"F1\"><place>Top</place><text>Plants want light</text></fact>\n"
  "<fact id=\"F2\"><place>End</place><text>Palms grow</text></fact>\n"
  "</facts>\n"
  "<profile>\n"
  "<group id=\"room\"><label>Room</label>\n"
  "<field id=\"sun\"><label>Sun</label><short>sun</short><question>Sun?</question>\n"
  "<value id=\"yes\"><label>Yes</label><short>sun</short></value>\n"
  "<value id=\"no\"><label>No</label><short>no sun</short></value>\n"
  "<value id=\"unclear\" role=\"undetermined\"><label>Unclear</label>"
  "<short>sun unclear</short></value>\n"
  "</field>\n"
  "<field id=\"size\"><label>Size</label><short>size</short><question>Size?</question>\n"
  "<value id=\"small\"><label>Small</label><short>small</short></value>\n"
  "<value id=\"big\"><label>Big</label><short>big</short></value>\n"
  "<value id=\"huge\"><label>Huge</label><short>huge</short></value>\n"
  "</field>\n"
  "</group>\n"
  "</profile>\n"
  "<criteria>\n"
  "<criterion id=\"bright\" facts=\"F1\"><label>There is sun</label>"
  "<is field=\"sun\" in=\"yes\"/></criterion>\n"
  "</criteria>\n"
  "<cautions>\n"
  "<caution id=\"ceiling\" facts=\"F2\"><label>Mind the ceiling</label>"
  "<is field=\"size\" in=\"huge\"/></caution>\n"
  "<caution id=\"thorns\" facts=\"F2\"><label>Palms have thorns</label></caution>\n"
  "</cautions>\n"
  "<therapies>\n"
  "<category id=\"pots\" facts=\"F1\"><name>Pots</name>\n"
  "<fits><meets criterion=\"bright\"/></fits>\n"
  "<drug id=\"fern\" facts=\"F1\"><name>fern</name>\n"
  "<fits><is field=\"size\" in=\"small\" facts=\"F1\"/></fits>\n"
  "</drug>\n"
  "<drug id=\"palm\" facts=\"F1 F2\"><name>palm</name>\n"
  "<warn caution=\"ceiling\"/>\n"
  "<warn caution=\"thorns\"/>\n"
  "</drug>\n"
  "</category>\n"
  "<option id=\"picture\" facts=\"F1\"><name>a picture</name></option>\n"
  "</therapies>\n"
  "</bundle>\n";

typedef struct
{
  const char *name;
  const char *find;       /* what is taken out: its first occurrence */
  const char *replace;    /* what is put there instead */
  const char *checks;     /* the checks that find something, in order */
  const char *place;      /* the first warning is where this first stands; NULL: the whole file */
  const char *message;    /* a part of the first warning */
} Case;

#define PICTURE "<option id=\"picture\" facts=\"F1\"><name>a picture</name></option>"
#define PALM    "<name>palm</name>\n"

#define CODE "<code system=\"ATC\" year=\"2026\" authority=\"Nobody\">A01</code>\n"

static const Case cases[] = {
  /* Rules. */
  { "always-true-by-its-members", PICTURE,
    "<category id=\"art\" facts=\"F1\"><name>Art</name><fits of=\"members\"/>" PICTURE
    "</category>",
    "W1", "<category id=\"art\"", "“art”" },
  { "same-rule-as-the-category", PALM,
    PALM "<fits><is field=\"sun\" in=\"yes\" facts=\"F1\"/></fits>\n",
    "W5", "<drug id=\"palm\"", "“palm” to add to that of “pots”" },
  { "looser-than-the-category", PALM,
    PALM "<fits><is field=\"sun\" in=\"yes unclear\" facts=\"F2\"/></fits>\n",
    "W5 W6", "<drug id=\"palm\"", "“palm”" },
  { "caution-against-the-rule", "facts=\"F1\"/></fits>\n</drug>",
    "facts=\"F1\"/></fits><warn caution=\"ceiling\"/></drug>",
    "W7", "<drug id=\"fern\"", "“ceiling” where “fern”" },
  { "nothing-fits", PICTURE,
    "<option id=\"picture\" facts=\"F1\"><name>a picture</name>"
    "<fits><is field=\"size\" in=\"small\" facts=\"F1\"/></fits></option>",
    "W9", NULL, "sun=no size=big" },

  /* Answers. */
  { "field-that-no-rule-reads", "</field>\n</group>",
    "</field><field id=\"pets\"><label>Pets</label><short>pets</short><question>Pets?</question>"
    "<value id=\"cat\"><label>Cat</label><short>a cat</short></value>"
    "<value id=\"dog\"><label>Dog</label><short>a dog</short></value></field>\n</group>",
    "W4", "<field id=\"pets\"", "reads the field “pets”" },
  { "answers-that-no-rule-tells-apart", "in=\"small\"", "in=\"small big\"",
    "W4", "<field id=\"size\"", "small, big" },
  { "not-known-beside-known", "field=\"sun\" in=\"yes\"", "field=\"sun\" in=\"yes unclear\"",
    "W6", "<criterion id=\"bright\"", "“bright”" },
  { "not-known-beside-known-in-a-caution", "<is field=\"size\" in=\"huge\"/>",
    "<all><is field=\"size\" in=\"huge\"/><is field=\"sun\" in=\"yes unclear\" id=\"lit\"/></all>",
    "W6", "<is field=\"sun\" in=\"yes unclear\"", "“lit”" },

  /* What is not used, not grounded or not translated. */
  { "fact-that-nothing-rests-on", "</facts>",
    "<fact id=\"F3\"><place>Back</place><text>Nothing</text></fact></facts>",
    "W8", "<fact id=\"F3\"", "the fact “F3”" },
  { "criterion-that-no-rule-uses", "</criteria>",
    "<criterion id=\"dark\" facts=\"F1\"><label>Dark</label><is field=\"sun\" in=\"no\"/>"
    "</criterion></criteria>",
    "W8", "<criterion id=\"dark\"", "the criterion “dark”" },
  { "caution-that-no-therapy-has", "<warn caution=\"ceiling\"/>\n", "",
    "W8", "<caution id=\"ceiling\"", "the caution “ceiling”" },
  { "test-without-a-fact", " facts=\"F1\"/></fits>", "/></fits>",
    "W8", "<drug id=\"fern\"", "facts for all that the rule of “fern”" },
  { "stale-translation", "<title>Plants</title>",
    "<title>Plants</title><tr xml:lang=\"fr\" src=\"00000000\">Plantes</tr>"
    "<!-- and no review in that language -->",
    "W8 W8 W8", NULL, "review of “fr”" },
  { "stale-translation-with-its-hash", "<title>Plants</title>",
    "<title>Plants</title>\n<tr xml:lang=\"en-GB\" src=\"00000000\">Plants</tr>",
    "W8 W8 W8", NULL, "review of “en-GB”" },
  { "nothing-translated", "</about>", "<review xml:lang=\"de\" state=\"machine-drafted\"/></about>",
    "W8", NULL, "36 texts in “de”, found 36 missing and 0 stale" },

  /* Names and words. */
  { "drug-without-a-code", PALM,
    PALM "<code system=\"ATC\" year=\"2026\" authority=\"Nobody\">A01</code>\n",
    "W11", "<drug id=\"fern\"", "a code for the drug “fern”" },
  { "pair-lettered-on-one-side", PALM "<warn caution=\"ceiling\"/>\n"
    "<warn caution=\"thorns\"/>\n</drug>\n</category>\n" PICTURE "\n</therapies>\n",
    PALM "<tall-man authority=\"Nobody\">PALm</tall-man><warn caution=\"ceiling\"/>\n"
    "<warn caution=\"thorns\"/>\n</drug>\n</category>\n" PICTURE "\n</therapies>\n"
    "<confusables><pair id=\"leaves\" first=\"fern\" second=\"palm\" authority=\"Nobody\">"
    "<text>Both are green</text></pair></confusables>\n",
    "W12", "<pair id=\"leaves\"", "for “palm” and not for “fern”" },
  { "advice", "Palms grow", "Palms should grow",
    "W13", "<text>Palms should grow", "found “should” in a text of “F2”" },

  /* Translations that change what the source says. */
  { "number-changed", "<text>Palms grow</text>", "<text>Palms grow 3</text><tr xml:lang=\"fr\" src=\"a671a4ca\">Palmiers 4</tr>", "W8 W8 W14 W14", NULL, "" },
  { "code-changed", "<text>Palms grow</text>", "<text>Palms grow ACT</text><tr xml:lang=\"fr\" src=\"54dd001f\">Palmiers CTA</tr>", "W8 W8 W14 W14", NULL, "" },
  { "sign-lost", "<text>Palms grow</text>", "<text>Palms grow +</text><tr xml:lang=\"fr\" src=\"b0bd7a3f\">Palmiers</tr>", "W8 W8 W14", NULL, "" },

  /* Names that are those of two drugs. */
  { "brand-of-two", PALM, PALM "<brand>Fern</brand>\n",
    "W15", "<drug id=\"palm\"", "“Fern” for “fern” and “palm”" },
  { "abbreviation-of-two", PALM, PALM "<abbreviation>FERN</abbreviation>\n",
    "W15", "<drug id=\"palm\"", "“FERN” for “fern” and “palm”" },
  { "synonym-that-names-another", PALM, PALM "<synonym>fern</synonym>\n",
    "W15", "<drug id=\"palm\"", "“fern” for “fern” and “palm”" },
  { "name-of-two", "<name>palm</name>", "<name>fern</name>",
    "W15", "<drug id=\"palm\"", "“fern” for “fern” and “palm”" },
  { "code-of-two", "<name>fern</name>\n<fits><is field=\"size\" in=\"small\" facts=\"F1\"/></fits>\n"
    "</drug>\n<drug id=\"palm\" facts=\"F1 F2\"><name>palm</name>\n",
    "<name>fern</name>\n" CODE "<fits><is field=\"size\" in=\"small\" facts=\"F1\"/></fits>\n"
    "</drug>\n<drug id=\"palm\" facts=\"F1 F2\"><name>palm</name>\n" CODE,
    "W15", "<drug id=\"palm\"", "“ATC A01” for “fern” and “palm”" },

  /* Facts and labels that say something else than the rule. */
  { "fact-that-the-rule-leaves-out", "<field id=\"size\">", "<field id=\"size\" facts=\"F2\">",
    "W16", "<drug id=\"palm\"", "the rule of “palm” to rest on the fact “F2”" },
  { "label-of-another-answer", "in=\"small\" facts=\"F1\"/>",
    "in=\"small\" facts=\"F1\"><label>big</label></is>",
    "W17", "<drug id=\"fern\"", "found “big”" },
  { "answers-that-read-alike", "<label>Huge</label>", "<label>Big</label>",
    "W17", "<field id=\"size\"", "found “Big” twice in the field “size”" },
  { "foreign-element", "<fact id=\"F2\">", "<fact id=\"F2\"><x:grade xmlns:x=\"urn:x\"/>",
    "N1", "<x:grade", "“grade” is of another namespace" },
  { "foreign-attribute", "<field id=\"size\">",
    "<field id=\"size\" xmlns:x=\"urn:x\" x:facts=\"F9\">",
    "N1", "<field id=\"size\"", "“facts” is of another namespace" },
};

/* Changes that no check may find fault with. */
static const Case sound_cases[] = {
  { "as-it-is", "", "" },
  { "same-test-on-other-facts", PALM,
    PALM "<fits><is field=\"sun\" in=\"yes\" facts=\"F2\"/></fits>\n" },
  { "free-of-the-category", PALM,
    PALM "<fits inherit=\"no\"><is field=\"size\" in=\"huge big\" facts=\"F2\"/></fits>\n" },
  { "inherited-caution-that-suits-not-all", "<meets criterion=\"bright\"/></fits>",
    "<meets criterion=\"bright\"/></fits><warn caution=\"ceiling\"/>" },
  { "group-that-names-the-facts", "<is field=\"size\" in=\"small\" facts=\"F1\"/>",
    "<all facts=\"F1\"><is field=\"size\" in=\"small\"/></all>" },
  { "letters-of-the-name", PALM, PALM "<tall-man authority=\"Nobody\">PalM</tall-man>\n" },
  { "model-before-the-root", "<bundle ", "<?xml-model href=\"a.rng\"?>\n<bundle " },
};

static char *
replace_first (const char *text,
               const char *find,
               const char *replace)
{
  const char *at = strstr (text, find);
  g_autofree char *head = NULL;

  g_assert_nonnull (at);
  head = g_strndup (text, at - text);

  return g_strconcat (head, replace, at + strlen (find), NULL);
}

/* The file stays until the audit is done, as that looks up its lines. */
static GListModel *
audit (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bundle.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle;
  GListModel *problems;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);

  problems = pandect_audit_run (bundle);

  g_unlink (path);
  g_rmdir (folder);
  g_assert_finalize_object (bundle);

  return problems;
}

/* What is missing is a note; what is out of date is a warning. */
static void
test_severities (void)
{
  static const struct
  {
    const char      *tr;
    PandectSeverity  severity;
  } rows[] = {
    { "<title>Plants</title><tr xml:lang=\"fr\" src=\"b81ce6bd\">Plantes</tr>",
      PANDECT_SEVERITY_NOTE },
    { "<title>Plants</title><tr xml:lang=\"fr\" src=\"00000000\">Plantes</tr>",
      PANDECT_SEVERITY_WARNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = replace_first (sound, "<title>Plants</title>", rows[i].tr);
      g_autofree char *reviewed =
        replace_first (text, "</about>",
                       "<review xml:lang=\"fr\" state=\"machine-drafted\"/></about>");
      g_autoptr(GListModel) problems = audit (reviewed);
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      /* How far a language goes is a note beside each outdated translation. */
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, i + 1);
      g_assert_cmpint (pandect_problem_get_severity (problem), ==, rows[i].severity);
      g_assert_true (i == 0 || strstr (pandect_problem_get_message (problem),
                                       "src=\"b81ce6bd\"") != NULL);
    }
}

static char *
list_checks (GListModel *problems)
{
  GString *checks = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);

      g_assert_cmpint (pandect_problem_get_severity (problem), !=, PANDECT_SEVERITY_ERROR);
      g_string_append_printf (checks, "%s%s", i > 0 ? " " : "",
                              pandect_problem_get_check (problem));
    }

  return g_string_free (checks, FALSE);
}

static guint
find_line (const char *text,
           const char *place)
{
  const char *at = strstr (text, place);
  guint line = 1;

  g_assert_nonnull (at);
  for (const char *p = text; p < at; p++)
    line += *p == '\n';

  return line;
}

static void
test_warning (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = replace_first (sound, test->find, test->replace);
  g_autoptr(GListModel) problems = audit (text);
  g_autofree char *checks = list_checks (problems);
  g_autofree char *all = test_bundle_dup_problems (problems);
  g_autoptr(PandectProblem) first = g_list_model_get_item (problems, 0);

  g_test_message ("%s", all);
  g_assert_cmpstr (checks, ==, test->checks);
  g_assert_cmpuint (pandect_problem_get_line (first), ==,
                    test->place != NULL ? find_line (text, test->place) : 0);
  g_assert_nonnull (strstr (pandect_problem_get_message (first), test->message));
}

static void
test_no_warning (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = replace_first (sound, test->find, test->replace);
  g_autoptr(GListModel) problems = audit (text);
  g_autofree char *all = test_bundle_dup_problems (problems);

  g_assert_cmpstr (all, ==, "");
}

/* What can never hold is no warning: such a bundle does not open. */
static void
test_never_true_is_refused (void)
{
  g_autofree char *text =
    replace_first (sound, PALM, PALM "<fits><is field=\"sun\" in=\"no\" facts=\"F1\"/></fits>");
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle = test_bundle_try_data (text, strlen (text), NULL, &error);

  g_assert_null (bundle);
  g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_CONSTANT);
}

/* A therapy for each pair of pigeons in one hole, and one hole too few: no profile is without a
 * therapy, but to see that one has to look at more cases than an audit does. */
static char *
make_pigeons (guint n_pigeons)
{
  g_autoptr(GString) fields = g_string_new ("</field>");
  g_autoptr(GString) therapies = g_string_new (NULL);
  g_autofree char *with_fields = NULL;

  for (guint i = 0; i < n_pigeons; i++)
    {
      g_string_append_printf (fields, "<field id=\"p%u\"><label>P%u</label><short>p</short>"
                                      "<question>P?</question>", i, i);
      for (guint hole = 1; hole < n_pigeons; hole++)
        g_string_append_printf (fields,
                                "<value id=\"h%u\"><label>H%u</label><short>h</short></value>", hole, hole);
      g_string_append (fields, "</field>");
    }

  for (guint i = 0; i < n_pigeons; i++)
    for (guint j = i + 1; j < n_pigeons; j++)
      for (guint hole = 1; hole < n_pigeons; hole++)
        g_string_append_printf (therapies,
                                "<option id=\"o%u-%u-%u\" facts=\"F1\"><name>O</name><fits><all>"
                                "<is field=\"p%u\" in=\"h%u\" facts=\"F1\"/>"
                                "<is field=\"p%u\" in=\"h%u\" facts=\"F1\"/></all></fits></option>",
                                i, j, hole, i, hole, j, hole);

  g_string_append (fields, "\n</group>");
  with_fields = replace_first (sound, "</field>\n</group>", fields->str);

  return replace_first (with_fields, PICTURE, therapies->str);
}

static void
test_all_pigeons_have_a_therapy (void)
{
  g_autofree char *text = make_pigeons (4);
  g_autoptr(GListModel) problems = audit (text);
  g_autofree char *all = test_bundle_dup_problems (problems);

  g_assert_cmpstr (all, ==, "");
}

static void
test_says_what_it_did_not_check (void)
{
  g_autofree char *text = make_pigeons (9);
  g_autoptr(GListModel) problems = audit (text);
  g_autofree char *checks = list_checks (problems);
  g_autofree char *all = test_bundle_dup_problems (problems);

  g_assert_cmpstr (checks, ==, "W9");
  g_assert_nonnull (strstr (all, "Not checked"));
}

/* A file that has gone or changed has no lines to tell. */
static void
test_file_is_gone (void)
{
  g_autofree char *text = replace_first (sound, cases[0].find, cases[0].replace);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  g_autoptr(GListModel) problems = pandect_audit_run (bundle);
  g_autoptr(PandectProblem) first = g_list_model_get_item (problems, 0);

  g_assert_cmpstr (pandect_problem_get_check (first), ==, "W1");
  g_assert_cmpuint (pandect_problem_get_line (first), ==, 0);
}

/* The shipped page records two things that no rule of it tells apart, and says of tamoxifen that
 * menopause does not matter. Anything else is a slip. */
static void
test_shipped_bundle (void)
{
  g_autoptr(PandectBundle) bundle = test_bundle_open (TEST_SHIPPED);
  g_autoptr(GListModel) problems = pandect_audit_run (bundle);
  g_autofree char *checks = list_checks (problems);
  g_autofree char *all = test_bundle_dup_problems (problems);

  g_test_message ("%s", all);
  g_assert_cmpstr (checks, ==, "W4 W4 W16");
  g_assert_nonnull (strstr (all, "cannot, declines"));
  g_assert_nonnull (strstr (all, "not-given, responding"));
}

static void
add_cases (const char    *prefix,
           const Case    *table,
           gsize          n_cases,
           GTestDataFunc  function)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, table[i].name, NULL);

      g_test_add_data_func (path, &table[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("/audit/warning/", cases, G_N_ELEMENTS (cases), test_warning);
  add_cases ("/audit/no-warning/", sound_cases, G_N_ELEMENTS (sound_cases), test_no_warning);
  g_test_add_func ("/audit/severities", test_severities);
  g_test_add_func ("/audit/never-true-is-refused", test_never_true_is_refused);
  g_test_add_func ("/audit/all-pigeons-have-a-therapy", test_all_pigeons_have_a_therapy);
  g_test_add_func ("/audit/says-what-it-did-not-check", test_says_what_it_did_not_check);
  g_test_add_func ("/audit/file-is-gone", test_file_is_gone);
  g_test_add_func ("/audit/shipped-bundle", test_shipped_bundle);

  return g_test_run ();
}
