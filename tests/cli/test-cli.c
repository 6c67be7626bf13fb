/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli-run.h"

/* How the program behaves, on a bundle about an invented subject. */

/* A command line, in which @PLANTS@ stands for the path of that bundle, and how it ends. */
typedef struct
{
  const char *name;
  const char *words;
  int         status;
  const char *out;      /* a pattern that stands in what it writes; NULL when it writes nothing */
  const char *err;      /* a pattern that stands in what it complains of; NULL when it does not */
} Call;

static const Call calls[] = {
  /* Text. */
  { "list", "list -b @PLANTS@", 0, "^leafgrow +drug +liquid-feeds +leafgrow$", NULL },
  { "list-top", "list -b @PLANTS@", 0, "^feeding +category +- +Feeding$", NULL },
  { "list-kind", "list --kind regimen --bundle @PLANTS@", 0,
    "\\Alr +regimen +feeding +LR\n\\z", NULL },
  { "show", "show leafgrow -b @PLANTS@", 0, "^brand +Verdant Extra$", NULL },
  { "show-code", "show leafgrow -b @PLANTS@", 0,
    "^code +WIN W01 \\(Windowsill index, 2020\\)$", NULL },
  { "show-rule", "show rootgrow -b @PLANTS@", 0,
    "^criteria +all of\n +colour=pale: The leaves are pale \\[P1\\]\n +season=growing \\[P7\\]$",
    NULL },
  { "show-caution", "show leafgrow -b @PLANTS@", 0,
    "^caution +winter: The plant rests \\[P7\\] <season=resting>$", NULL },
  { "show-note", "show rootgrow -b @PLANTS@", 0,
    "^note +Keep leafgrow off the sill\\. \\[P5\\]$", NULL },
  { "show-component", "show lr -b @PLANTS@", 0, "^component +leafgrow \\(as a spray\\)$", NULL },
  { "show-part-of", "show leafgrow -b @PLANTS@", 0, "^part of +lr$", NULL },
  { "show-route", "show leafgrow -b @PLANTS@", 0, "^given +with the water \\[P2\\]$", NULL },
  { "show-look-alike", "show leafgrow -b @PLANTS@", 0, "^look-alike +rootgrow: One feeds", NULL },
  { "show-fact", "show leafgrow -b @PLANTS@", 0,
    "^P1 +Feeding helps .* \\(First paragraph\\)$", NULL },
  { "show-no-rule", "show another-window -b @PLANTS@", 0, "^criteria +none$", NULL },
  { "search", "search verdant -b @PLANTS@", 0,
    "\\Aleafgrow +leafgrow +exact +brand +Verdant$", NULL },
  { "search-words", "search verdant extra -b @PLANTS@", 0, "exact +brand +Verdant Extra$", NULL },
  { "search-nothing", "search xyzzy -b @PLANTS@", 0, "\\ANothing matches “xyzzy”\n\\z", NULL },
  { "search-dash", "search -b @PLANTS@ -- --json", 0, "Nothing matches “--json”", NULL },
  { "assess-nothing", "assess -b @PLANTS@", 0, "^feeding +needs information: colour$", NULL },
  { "assess", "assess -b @PLANTS@ colour=pale season=resting", 0,
    "^leafgrow +may be offered\n +! winter: The plant rests$", NULL },
  { "assess-not-met", "assess -b @PLANTS@ colour=green", 0, "^leafgrow +criteria not met$", NULL },
  { "assess-counts", "assess -b @PLANTS@ colour=green", 0,
    "^10 entries: 1 may be offered, 5 criteria not met, 4 need information; "
    "7 treatments: 1 may be offered, 3 criteria not met, 3 need information\n"
    "For tests only\n\\z", NULL },
  { "assess-reasons", "assess -r -b @PLANTS@ colour=green", 0,
    "^leafgrow +criteria not met\n +- The leaves are pale \\[P1\\]$", NULL },
  { "assess-open-reasons", "assess --reasons -b @PLANTS@ colour=pale", 0,
    "^rootgrow +needs information: season\n +\\+ The leaves are pale \\[P1\\]\n"
    " +\\? Season: Growing \\[P7\\]$", NULL },
  { "next", "next -b @PLANTS@", 0,
    "\\Acolour: Which colour are the leaves\\?\n +colour=green +Green\n", NULL },
  { "next-figures", "next -b @PLANTS@", 0,
    "^Bears on 6 of the 9 entries still open, 4 of the 6 treatments\n\\z", NULL },
  { "next-nothing", "next -b @PLANTS@ colour=green roots=loose mites=no", 0,
    "\\ANothing more matters", NULL },
  { "validate", "validate @PLANTS@", 0,
    "note: .* \\[W8\\]\n.*note: .* \\[W11\\]\n.* is valid\n\\z", NULL },
  { "validate-default", "validate --bundle @PLANTS@", 0, "is valid\n\\z", NULL },
  { "stats", "stats -b @PLANTS@", 0, "^entries +10$", NULL },
  { "stats-language", "stats -b @PLANTS@", 0,
    "^language +fr: 0 of [0-9]+ texts, 0 stale, [0-9]+ missing; machine-drafted$", NULL },
  { "help", "--help", 0, "^  validate FILE… +what is wrong with bundles$", NULL },
  { "help-of-command", "list --help", 0, "--bundle=FILE", NULL },
  { "version", "--version", 0,
    "\\Apandect-cli [0-9.]+\nGLib [0-9.]+\nPango [0-9.]+\nCairo [0-9.]+\n"
    "libxml2 [0-9]+.*\nlibsodium [0-9.]+\nICU [0-9.]+\n(.*\n)*stage-iv-breast-cancer [0-9.]+\n",
    NULL },
  { "fields", "fields -b @PLANTS@", 0, "^colour=pale +Colour +Pale$", NULL },
  { "options-first", "--bundle @PLANTS@ list", 0, "^leafgrow", NULL },

  { "table", "table @PLANTS@", 0,
    "\\A\"therapy\",\"name\",\"colour\",(.*\n)*\"leafgrow\",\"[^\"]*\",\"pale\",", NULL },
  { "table-for-a-browser", "table @PLANTS@ -o -", 0, "\\A\"therapy\"", NULL },
  { "import", "import @PLANTS@", 0,
    "\\A<\\?xml (.*\n)*    <fact id=\"F1\" passage=\"[0-9a-f]{8}\">\n      <place>.+</place>\n"
    "      <text></text>\n    </fact>\n(.*\n)*</bundle>\n\\z", NULL },
  { "coverage", "coverage @PLANTS@ @PLANTS@", 0,
    "^[0-9]+ of [0-9]+ sentences have less than half of their words in any fact\n\\z", NULL },
  { "drift", "drift @PLANTS@ @PLANTS@ @PLANTS@", 0,
    "^Passages of facts: [1-9][0-9]* unchanged, 0 changed, 0 gone, [0-9]+ not found", NULL },
  { "texts", "texts @PLANTS@ --lang fr", 0,
    "\\Amsgid \"\"\nmsgstr \"\"\n\"Language: fr.n\"\n(.*\n)*msgctxt \"about/title\"\nmsgid \".+\"\n",
    NULL },
  { "texts-of-an-answer", "texts @PLANTS@ --lang fr", 0,
    "^msgctxt \"colour/pale/short\"\nmsgid \".+\"\nmsgstr \"\"$", NULL },
  { "merge-nothing", "merge @PLANTS@ -o -", 0, "\\A<\\?xml (.*\n)*</bundle>\n\\z", NULL },

  /* The bundle or the question was bad. */
  { "import-no-page", "import /nonexistent.html", 1, NULL, "/nonexistent" },
  { "table-of-no-bundle", "table /nonexistent.xml", 1, NULL, "/nonexistent" },
  { "drift-to-no-page", "drift @PLANTS@ /nonexistent @PLANTS@", 1, NULL, "/nonexistent" },
  { "texts-of-no-bundle", "texts /nonexistent.xml --lang fr", 1, NULL, "/nonexistent" },
  { "merge-no-catalogue", "merge @PLANTS@ /nonexistent.po", 1, NULL, "/nonexistent" },
  { "merge-what-is-none", "merge @PLANTS@ @PLANTS@", 1, NULL,
    "Expected a file of XLIFF 1.2 with a target-language" },
  { "show-unknown", "show mint -b @PLANTS@", 1, NULL, "no entry “mint”" },
  { "assess-unknown-field", "assess -b @PLANTS@ color=pale", 1, NULL, "no field “color”" },
  { "assess-unknown-value", "assess -b @PLANTS@ colour=blue", 1,
    NULL, "“colour” has no value “blue”" },
  { "assess-no-value", "assess -b @PLANTS@ colour=", 1, NULL, "“colour” has no value “”" },
  { "assess-twice", "assess -b @PLANTS@ colour=pale colour=green", 1,
    NULL, "one answer to “colour”, found two" },
  { "assess-twice-the-same", "assess -b @PLANTS@ colour=pale colour=pale", 1, NULL, "found two" },
  { "next-unknown-field", "next -b @PLANTS@ x=y", 1, NULL, "no field “x”" },
  { "no-such-bundle", "list -b /nonexistent.xml", 1, NULL, "\\A/nonexistent\\.xml: error: " },
  { "bundle-is-a-folder", "list -b /", 1, NULL, "\\A/: error: " },
  { "json-of-no-such-bundle", "list --json -b /nonexistent.xml", 1, NULL, "error: " },
  { "validate-no-such-bundle", "validate /nonexistent.xml", 1,
    "\\A/nonexistent\\.xml: error: .*\\[E1\\]\n/nonexistent\\.xml cannot be opened: 1 error\n\\z",
    NULL },
  { "validate-good-and-bad", "validate @PLANTS@ /nonexistent.xml", 1,
    "is valid\n(.*\n)*.*cannot be opened: 1 error\n\\z", NULL },

  /* Wrong usage. */
  { "no-command", "", 2, NULL, "^Commands:$" },
  { "unknown-command", "frobnicate", 2, NULL, "no command “frobnicate”" },
  { "unknown-option", "list --frobnicate", 2, NULL, "--frobnicate" },
  { "option-without-value", "list --bundle", 2, NULL, "--bundle" },
  { "unknown-kind", "list --kind potion", 2, NULL, "found “potion”" },
  { "kind-out-of-place", "show leafgrow --kind drug", 2, NULL, "“show” does not take --kind" },
  { "stdin-out-of-place", "next --stdin", 2, NULL, "“next” does not take --stdin" },
  { "reasons-out-of-place", "next --reasons", 2, NULL, "“next” does not take --reasons" },
  { "show-without-id", "show", 2, NULL, "“show” needs ID\nUsage: " },
  { "show-two", "show leafgrow rootgrow", 2, NULL, "“rootgrow”" },
  { "search-without-query", "search", 2, NULL, "“search” needs QUERY" },
  { "search-stdin-and-query", "search --stdin verdant", 2, NULL, "“verdant”" },
  { "assess-no-assignment", "assess -b @PLANTS@ colour", 2, NULL, "FIELD=VALUE, found “colour”" },
  { "assess-no-field", "assess -b @PLANTS@ =pale", 2, NULL, "FIELD=VALUE, found “=pale”" },
  { "texts-without-language", "texts @PLANTS@", 2, NULL, "“texts” needs --lang TAG" },
  { "merge-in-json", "merge @PLANTS@ --json", 2, NULL, "“merge” does not take --json" },
  { "validate-nothing", "validate", 2, NULL, "“validate” needs FILE" },
  { "list-something", "list drugs", 2, NULL, "“drugs”" },
  { "no-language-tag", "list --lang 'de;fr'", 2, NULL, "language tag" },
};

/* The bundle of the tests, in quotes. */
static char *
dup_plants (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);

  return g_shell_quote (path);
}

static char *
fill_in (const char *words)
{
  g_autofree char *plants = dup_plants ();
  GString *filled = g_string_new (words);

  g_string_replace (filled, "@PLANTS@", plants, 0);

  return g_string_free (filled, FALSE);
}

static void
assert_matches (const char *text,
                const char *pattern)
{
  if (pattern == NULL)
    g_assert_cmpstr (text, ==, "");
  else if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
    g_error ("Expected “%s” in:\n%s", pattern, text);
}

static void
test_call (gconstpointer data)
{
  const Call *call = data;
  g_autofree char *words = fill_in (call->words);
  g_auto(CliRun) run = { 0 };

  cli_run_words (&run, words);
  assert_matches (run.err, call->err);
  assert_matches (run.out, call->out);
  g_assert_cmpint (run.status, ==, call->status);
}

/* A command line for JSON, what its object has, and what one member has. */
typedef struct
{
  const char *name;
  const char *words;
  const char *members;
  const char *inner;           /* a member that is an object or a list of objects */
  const char *inner_members;
} Answer;

static const Answer answers[] = {
  { "assess", "assess -b @PLANTS@ colour=pale", "profile counts therapies", "therapies",
    "id verdict missing cautions reasons" },
  { "assess-counts", "assess -b @PLANTS@", "counts", "counts", "entries treatments" },
  { "search", "search verdant -b @PLANTS@", "query hits", "hits",
    "id name matched as exact lang rank" },
  { "show", "show leafgrow -b @PLANTS@",
    "id name kind parent facts summary description names rule codes routes components regimens "
    "members cautions notes confusables sources", "names", "text kind lang authority verified" },
  { "show-rule", "show leafgrow -b @PLANTS@", "rule", "rule", "op id text facts parts" },
  { "show-codes", "show leafgrow -b @PLANTS@", "codes", "codes", "system value year authority" },
  { "show-routes", "show leafgrow -b @PLANTS@", "routes", "routes", "id label facts" },
  { "show-regimens", "show leafgrow -b @PLANTS@", "regimens", "regimens", "id name" },
  { "show-components", "show lr -b @PLANTS@", "components", "components", "id name route" },
  { "show-members", "show feeding -b @PLANTS@", "members", "members", "id name" },
  { "show-cautions", "show leafgrow -b @PLANTS@", "cautions", "cautions",
    "id label text facts rule" },
  { "show-notes", "show rootgrow -b @PLANTS@", "notes", "notes", "id kind text facts" },
  { "show-confusables", "show leafgrow -b @PLANTS@", "confusables", "confusables",
    "id name authority text" },
  { "show-sources", "show leafgrow -b @PLANTS@", "sources", "sources", "id place text" },
  { "next", "next -b @PLANTS@", "profile field question values bears-on open", "bears-on",
    "entries treatments" },
  { "next-values", "next -b @PLANTS@", "values", "values", "id label" },
  { "stats", "stats -b @PLANTS@",
    "id version file sha256 lang title scope source standing jurisdiction terms counts languages",
    "languages", "lang texts current stale missing review" },
  { "stats-source", "stats -b @PLANTS@", "source", "source", "title publisher dated seen" },
  { "validate", "validate @PLANTS@", "files", "files", "file valid errors warnings notes problems" },
};

static void
test_answer (gconstpointer data)
{
  const Answer *answer = data;
  g_autofree char *words = fill_in (answer->words);
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object = cli_run_ask (words, &root);
  JsonNode *inner;

  cli_assert_members (object, answer->members);
  inner = json_object_get_member (object, answer->inner);

  if (JSON_NODE_HOLDS_ARRAY (inner))
    {
      g_assert_cmpuint (json_array_get_length (json_node_get_array (inner)), >, 0);
      inner = json_array_get_element (json_node_get_array (inner), 0);
    }

  cli_assert_members (json_node_get_object (inner), answer->inner_members);
}

static JsonObject *
ask (const char  *words,
     JsonNode   **root)
{
  g_autofree char *filled = fill_in (words);

  return cli_run_ask (filled, root);
}

/* Why a therapy stands as it does, part by part. */
static void
test_reasons (void)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *answer = ask ("assess -b @PLANTS@ colour=pale", &root);
  JsonObject *rootgrow = cli_find_by_id (json_object_get_array_member (answer, "therapies"),
                                         "rootgrow");
  JsonArray *reasons = json_object_get_array_member (rootgrow, "reasons");
  JsonObject *holds = json_array_get_object_element (reasons, 0);
  JsonObject *open = json_array_get_object_element (reasons, 1);
  g_autofree char *missing = cli_dup_strings (rootgrow, "missing");
  g_autofree char *facts = cli_dup_strings (open, "facts");

  g_assert_cmpuint (json_array_get_length (reasons), ==, 2);
  cli_assert_members (holds, "criterion truth facts text");
  g_assert_cmpstr (json_object_get_string_member (holds, "criterion"), ==, "hungry");
  g_assert_cmpstr (json_object_get_string_member (holds, "truth"), ==, "true");
  g_assert_cmpstr (json_object_get_string_member (open, "criterion"), ==, "season=growing");
  g_assert_cmpstr (json_object_get_string_member (open, "truth"), ==, "unknown");
  g_assert_cmpstr (json_object_get_string_member (open, "text"), ==, "Season: Growing");
  g_assert_cmpstr (facts, ==, "P7");
  g_assert_cmpstr (missing, ==, "season");
}

/* A rule nests as it does in the file. */
static void
test_rule (void)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *entry = ask ("show check-up -b @PLANTS@", &root);
  JsonObject *rule = json_object_get_object_member (entry, "rule");
  JsonObject *any, *test;
  g_autofree char *accepted = NULL;

  g_assert_cmpstr (json_object_get_string_member (rule, "op"), ==, "all");
  any = json_array_get_object_element (json_object_get_array_member (rule, "parts"), 0);
  g_assert_cmpstr (json_object_get_string_member (any, "op"), ==, "any");
  g_assert_cmpstr (json_object_get_string_member (any, "id"), ==, "troubled");
  test = json_array_get_object_element (json_object_get_array_member (any, "parts"), 1);
  g_assert_cmpstr (json_object_get_string_member (test, "op"), ==, "is");
  g_assert_cmpstr (json_object_get_string_member (test, "field"), ==, "roots");
  accepted = cli_dup_strings (test, "in");
  g_assert_cmpstr (accepted, ==, "full");
}

/* Nothing matters any more. */
static void
test_next_of_none (void)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *next = ask ("next -b @PLANTS@ colour=green roots=loose mites=no", &root);

  g_assert_true (json_object_get_null_member (next, "field"));
  g_assert_true (json_object_get_null_member (next, "question"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (next, "values")), ==, 0);
}

/* A line of the standard input, and what is wrong with it. */
typedef struct
{
  const char *line;
  const char *error;     /* NULL when nothing is */
} Line;

static const Line profile_lines[] = {
  { "{\"colour\":\"pale\"}", NULL },
  { "{}", NULL },
  { "{\"colour\":null}", NULL },
  { "{\"colour\":\"pale\"}\r", NULL },
  { "", "one JSON object" },
  { "colour=pale", "one JSON object" },
  { "{colour:pale}", "Parse error" },
  { "{\"colour\":\"pale\"", "one JSON object" },
  { "{'colour':'pale'}}", "one JSON object" },
  { "var x = {\"colour\":\"pale\"}", "one JSON object" },
  { "{\"colour\":\"}\"}", "no value “}”" },
  { "{\"colour\":\"\\\"}\"}", "no value “\"}”" },
  { "{\"colour\":{\"a\":\"b\"}}", "one JSON object" },
  { "[]", "one JSON object" },
  { "{\"colour\":\"pale\"} {\"colour\":\"green\"}", "one JSON object" },
  { "{\"colour\":\"pale\",\"colour\":\"green\"}", "found two" },
  { "{\"colour\":1}", "as a string" },
  { "{\"colour\":[\"pale\"]}", "one JSON object" },
  { "{\"colour\":true}", "as a string" },
  { "{\"colour\":\"pale\\u0000\"}", "one JSON object" },
  { "{\"colour\":\"blue\"}", "“colour” has no value “blue”" },
  { "{\"colour\":\"pale\",\"x\":\"y\"}", "no field “x”" },
  { "{\"colour\":\"pale\xff\"}", "UTF-8" },
  { "{\"colour\":\"green\"}", NULL },
};

static void
check_line (const char *text,
            const Line *line,
            guint       number)
{
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);

  g_test_message ("%u: %s", number, text);
  g_assert_cmpint (json_object_has_member (object, "error"), ==, line->error != NULL);

  if (line->error == NULL)
    {
      cli_assert_members (object, "profile counts therapies");
      return;
    }

  g_assert_nonnull (strstr (json_object_get_string_member (object, "error"), line->error));
  g_assert_cmpint (json_object_get_int_member (object, "line"), ==, number);
}

/* Each line has its answer, whatever the others are; that one was bad is said at the end. */
static void
test_profiles_in_a_batch (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  const char *arguments[] = { "assess", "--stdin", "--bundle", plants, NULL };
  g_autoptr(GString) input = g_string_new (NULL);
  g_auto(CliRun) run = { 0 };
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (profile_lines); i++)
    g_string_append_printf (input, "%s\n", profile_lines[i].line);

  cli_run_call (&run, arguments, input->str, input->len);
  g_assert_cmpint (run.status, ==, 1);
  g_assert_cmpstr (run.err, ==, "");
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (profile_lines) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (profile_lines); i++)
    check_line (lines[i], &profile_lines[i], i + 1);
}

static void
test_nul_in_a_line (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  const char *arguments[] = { "search", "--stdin", "--json", "--bundle", plants, NULL };
  g_auto(CliRun) run = { 0 };

  cli_run_call (&run, arguments, "ver\0dant\nverdant", strlen ("ver.dant.verdant"));
  g_assert_cmpint (run.status, ==, 1);
  assert_matches (run.out, "\\A{\"error\":.*\"line\":1}\n"
                           "{\"query\":\"verdant\",\"hits\":\\[{.*}\\]}\n\\z");
}

static void
test_no_lines (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  const char *arguments[] = { "assess", "--stdin", "--bundle", plants, NULL };
  g_auto(CliRun) run = { 0 };

  cli_run_call (&run, arguments, "", 0);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.out, ==, "");
}

/* In words, a bad line goes to where complaints go. */
static void
test_queries_in_words (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  const char *arguments[] = { "search", "--stdin", "--bundle", plants, NULL };
  g_auto(CliRun) run = { 0 };

  cli_run_call (&run, arguments, "terra\n\xff\nverdant\n", -1);
  g_assert_cmpint (run.status, ==, 1);
  assert_matches (run.out, "\\A# terra\nrootgrow .*\n# verdant\nleafgrow .*\n\\z");
  assert_matches (run.err, "line 2: ");
}

/* Both problems of a bad bundle are told, each with its place. */
static void
test_bad_bundle (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bad.xml", NULL);
  const char *list[] = { "list", "--bundle", path, NULL };
  const char *validate[] = { "validate", "--json", path, NULL };
  g_autofree char *text = NULL;
  g_autoptr(GString) bad = NULL;
  g_auto(CliRun) listed = { 0 };
  g_auto(CliRun) validated = { 0 };
  g_autoptr(JsonNode) root = NULL;
  JsonObject *file, *problem;

  g_assert_true (g_file_get_contents (plants, &text, NULL, NULL));
  bad = g_string_new (text);
  g_string_replace (bad, "in=\"pale\"", "in=\"pail\"", 1);
  g_string_replace (bad, "<warn caution=\"winter\"/>", "<warn caution=\"wintry\"/>", 1);
  g_assert_true (g_file_set_contents (path, bad->str, -1, NULL));

  cli_run_call (&listed, list, NULL, 0);
  cli_run_call (&validated, validate, NULL, 0);
  g_unlink (path);
  g_rmdir (folder);

  g_assert_cmpint (listed.status, ==, 1);
  g_assert_cmpstr (listed.out, ==, "");
  assert_matches (listed.err, "^.*bad\\.xml:[0-9]+:[0-9]+: error: .*“pail”");
  assert_matches (listed.err, "^.*bad\\.xml:[0-9]+:[0-9]+: error: .*“wintry”");

  g_assert_cmpint (validated.status, ==, 1);
  root = cli_run_parse (&validated);
  file = json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (root), "files"), 0);
  g_assert_false (json_object_get_boolean_member (file, "valid"));
  g_assert_cmpint (json_object_get_int_member (file, "errors"), ==, 2);
  problem = json_array_get_object_element (json_object_get_array_member (file, "problems"), 0);
  cli_assert_members (problem, "file line column severity code text");
  g_assert_cmpstr (json_object_get_string_member (problem, "severity"), ==, "error");
  g_assert_cmpstr (json_object_get_string_member (problem, "code"), ==, "E2");
  g_assert_cmpint (json_object_get_int_member (problem, "line"), >, 1);
}

/* Writes the bundle of the tests with two titles in French, one of them of an older wording. */
static char *
write_translated (const char *folder)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  char *path = g_build_filename (folder, "translated.xml", NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "Feeding", -1);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GString) changed = NULL;

  g_assert_true (g_file_get_contents (plants, &text, NULL, NULL));
  changed = g_string_new (text);
  name = g_strdup_printf ("<name>Feeding</name><tr xml:lang=\"fr\" src=\"%.8s\">Nourrir</tr>",
                          digest);
  g_string_replace (changed, "<name>Feeding</name>", name, 1);
  g_string_replace (changed, "<name>Handiwork</name>",
                    "<name>Handiwork</name><tr xml:lang=\"fr\" src=\"00000000\">Bricolage</tr>", 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));

  return path;
}

/* The cases beside a bundle are tried with it. */
static void
test_cases (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plants.xml", NULL);
  g_autofree char *cases = g_build_filename (folder, "plants.cases.csv", NULL);
  const char *arguments[] = { "validate", path, NULL };
  g_autofree char *text = NULL;
  g_auto(CliRun) good = { 0 };
  g_auto(CliRun) bad = { 0 };

  g_assert_true (g_file_get_contents (plants, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  g_assert_true (g_file_set_contents (cases, "case,colour,leafgrow\npale,pale,may be offered\n", -1,
                                      NULL));
  cli_run_call (&good, arguments, NULL, 0);
  g_assert_cmpint (good.status, ==, 0);
  assert_matches (good.out, "^1 case was tried\n.* is valid\n\\z");

  g_assert_true (g_file_set_contents (cases, "case,colour,leafgrow\ngreen,green,may be offered\n",
                                      -1, NULL));
  cli_run_call (&bad, arguments, NULL, 0);
  g_assert_cmpint (bad.status, ==, 1);
  assert_matches (bad.out, "plants.cases.csv:2: error: .*“leafgrow”.*\\[C1\\]\n");
  assert_matches (bad.out, "does not say what is expected: 1 error\n\\z");

  g_unlink (path);
  g_unlink (cases);
  g_rmdir (folder);
}

/* What is translated is shown so; what is not, or is stale, stays as the page has it. */
static void
test_language (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autofree char *path = write_translated (folder);
  const char *french[] = { "list", "--lang", "fr-CA", "--bundle", path, NULL };
  const char *other[] = { "list", "--lang", "pt", "--bundle", path, NULL };
  const char *plain[] = { "list", "--bundle", path, NULL };
  g_auto(CliRun) by_option = { 0 };
  g_auto(CliRun) by_locale = { 0 };
  g_auto(CliRun) by_none = { 0 };

  cli_run_call (&by_option, french, NULL, 0);
  g_setenv ("LANGUAGE", "fr", TRUE);
  cli_run_call (&by_locale, plain, NULL, 0);
  g_setenv ("LANGUAGE", "", TRUE);
  cli_run_call (&by_none, other, NULL, 0);
  g_unlink (path);
  g_rmdir (folder);

  assert_matches (by_option.err, NULL);
  assert_matches (by_option.out, "^feeding .* Nourrir$");
  assert_matches (by_option.out, "^handiwork .* Handiwork$");
  g_assert_cmpstr (by_locale.out, ==, by_option.out);
  assert_matches (by_none.err, "nothing in “pt”: its text is in “en”");
  assert_matches (by_none.out, "^feeding .* Feeding$");
  g_assert_cmpint (by_none.status, ==, 0);
}

/* What did not reach the disk was not done. */
static void
test_full_disk (void)
{
  g_autofree char *words = fill_in ("list --bundle @PLANTS@");
  g_autofree char *command = g_strdup_printf ("\"$PANDECT_CLI\" %s > /dev/full", words);
  g_autoptr(GSubprocess) process = NULL;

  g_assert_true (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "sh", "-c", command, NULL);
  g_subprocess_wait (process, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
}

/* The program is for machines without a display: it must not even load what draws. */
static void
test_links_no_toolkit (void)
{
  const char *readelf = g_getenv ("READELF");
  g_autoptr(GSubprocess) process = NULL;
  g_autofree char *libraries = NULL;

  /* It comes with the compiler. */
  g_assert_cmpstr (readelf, !=, NULL);
  g_assert_cmpstr (readelf, !=, "");

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, readelf, "-d",
                              g_getenv ("PANDECT_CLI"), NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &libraries, NULL, NULL));
  g_assert_nonnull (strstr (libraries, "libglib-2.0"));
  g_assert_null (strstr (libraries, "libgtk"));
  g_assert_null (strstr (libraries, "libgdk"));
  g_assert_null (strstr (libraries, "libadwaita"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/call/", calls[i].name, NULL);

      g_test_add_data_func (path, &calls[i], test_call);
    }

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/json/", answers[i].name, NULL);

      g_test_add_data_func (path, &answers[i], test_answer);
    }

  g_test_add_func ("/cli/reasons", test_reasons);
  g_test_add_func ("/cli/rule", test_rule);
  g_test_add_func ("/cli/next-of-none", test_next_of_none);
  g_test_add_func ("/cli/profiles-in-a-batch", test_profiles_in_a_batch);
  g_test_add_func ("/cli/nul-in-a-line", test_nul_in_a_line);
  g_test_add_func ("/cli/no-lines", test_no_lines);
  g_test_add_func ("/cli/queries-in-words", test_queries_in_words);
  g_test_add_func ("/cli/bad-bundle", test_bad_bundle);
  g_test_add_func ("/cli/cases", test_cases);
  g_test_add_func ("/cli/language", test_language);
  g_test_add_func ("/cli/full-disk", test_full_disk);
  g_test_add_func ("/cli/links-no-toolkit", test_links_no_toolkit);

  return g_test_run ();
}
