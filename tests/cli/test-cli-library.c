/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli-run.h"

/* Installing bundles, going back and listing them, in a home of its own. */

static char *home;

/* A command line, in which @HOME@ stands for the home, and how it ends. The lines are one story. */
typedef struct
{
  const char *words;
  int         status;
  const char *out;      /* a pattern that stands in what it writes; NULL when it writes nothing */
  const char *err;      /* a pattern that stands in what it complains of; NULL when it does not */
} Step;

static const Step steps[] = {
  { "library", 0, "\\Aplants +1 +opens +.*/shelf/plants\\.xml\n\\z", NULL },
  { "rollback", 1, NULL, "no version of the bundle “plants” before 1$" },
  { "install @HOME@/2.xml", 0, "\\Aplants: version 2 is installed\n\\z", NULL },
  { "install @HOME@/2.xml", 0, "\\Aplants: version 2 is installed\n\\z", NULL },
  { "library", 0, "\\Aplants +2 +opens +.*\nplants +1 +- +.*\n\\z", NULL },
  { "stats", 0, "^version +2$", NULL },
  { "stats -b plants", 0, "^version +2$", NULL },
  { "stats -b shells", 1, NULL, "\\A.*shells: error: " },
  { "rollback", 0, "\\Aplants: version 1 opens from now on\n\\z", NULL },
  { "rollback plants", 0, "\\Aplants: version 1 opens from now on\n\\z", NULL },
  { "stats", 0, "^version +1$", NULL },
  { "rollback plants 2", 0, "\\Aplants: version 2 opens from now on\n\\z", NULL },
  { "stats", 0, "^version +2$", NULL },
  { "install @HOME@/0.xml", 0, "version 0 is installed, and is older .*“pandect-cli rollback plants 0”",
    NULL },
  { "stats", 0, "^version +2$", NULL },
  { "install @HOME@/broken.xml", 1, NULL, "\\A.*/broken\\.xml:[0-9]+:[0-9]+: error: " },
  { "install @HOME@/other.xml", 1, NULL, "\\A.*/other\\.xml: error: Version 2 .* other content" },
  { "install @HOME@/none.xml", 1, NULL, "\\A.*/none\\.xml: error: " },
  { "install @HOME@", 1, NULL, ": error: Expected a file, found something else$" },
  { "diff @HOME@/2.xml @HOME@/2.xml", 0, "\\ANothing has changed\n\\z", NULL },
  { "diff @HOME@/2.xml @HOME@/other.xml", 0,
    "\\A~ About the bundle: text\n    - For tests only\n    \\+ For others only\n\\z", NULL },
  { "diff @HOME@/2.xml @HOME@/3.xml colour=pale", 0,
    "    - 2\n    \\+ 3\n\nNo verdict changes for this profile\n\\z", NULL },
  { "diff @HOME@/2.xml @HOME@/rule.xml colour=green", 0,
    "^leafgrow +criteria not met +→ +may be offered$", NULL },
  { "diff @HOME@/2.xml @HOME@/rule.xml colour=", 1, NULL, "“colour” has no value “”" },
  { "diff @HOME@/2.xml @HOME@/rule.xml colour", 2, NULL, "FIELD=VALUE, found “colour”" },
  { "diff @HOME@/2.xml @HOME@/broken.xml", 1, NULL, "\\A.*/broken\\.xml:[0-9]+:[0-9]+: error: " },
  { "diff @HOME@/2.xml", 2, NULL, "“diff” needs OLD NEW" },
  { "rollback plants 9", 1, NULL, "no version 9 of the bundle “plants”" },
  { "rollback shells", 1, NULL, "no bundle “shells”" },
  { "install", 2, NULL, "“install” needs FILE" },
  { "install a b", 2, NULL, "“b”" },
  { "rollback a b c", 2, NULL, "“c”" },
  { "library -b x", 2, NULL, "“library” does not take --bundle" },
};

static void
assert_matches (const char *text,
                const char *pattern)
{
  if (pattern == NULL)
    g_assert_cmpstr (text, ==, "");
  else if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
    g_error ("Expected “%s” in:\n%s", pattern, text);
}

static char *
fill_in (const char *words)
{
  GString *filled = g_string_new (words);

  g_string_replace (filled, "@HOME@", home, 0);

  return g_string_free (filled, FALSE);
}

static void
test_story (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *words = fill_in (steps[i].words);
      g_auto(CliRun) run = { 0 };

      g_test_message ("%s", words);
      cli_run_words (&run, words);
      assert_matches (run.err, steps[i].err);
      assert_matches (run.out, steps[i].out);
      g_assert_cmpint (run.status, ==, steps[i].status);
    }
}

/* The same for programs, behind the story. */
static void
test_json (void)
{
  g_autofree char *install = fill_in ("install @HOME@/3.xml");
  g_autoptr(JsonNode) installed = NULL;
  g_autoptr(JsonNode) returned = NULL;
  g_autoptr(JsonNode) listed = NULL;
  JsonObject *answer = cli_run_ask (install, &installed);
  JsonArray *bundles;
  JsonObject *bundle;

  g_assert_cmpstr (json_object_get_string_member (answer, "id"), ==, "plants");
  g_assert_cmpstr (json_object_get_string_member (answer, "version"), ==, "3");
  g_assert_cmpstr (json_object_get_string_member (answer, "before"), ==, "2");
  g_assert_true (json_object_get_boolean_member (answer, "current"));

  answer = cli_run_ask ("rollback", &returned);
  g_assert_cmpstr (json_object_get_string_member (answer, "id"), ==, "plants");
  g_assert_cmpstr (json_object_get_string_member (answer, "version"), ==, "2");

  answer = cli_run_ask ("library", &listed);
  bundles = json_object_get_array_member (answer, "bundles");
  g_assert_cmpuint (json_array_get_length (bundles), ==, 4);
  bundle = json_array_get_object_element (bundles, 1);
  cli_assert_members (bundle, "id version origin current valid seen file");
  g_assert_cmpstr (json_object_get_string_member (bundle, "version"), ==, "2");
  g_assert_cmpstr (json_object_get_string_member (bundle, "origin"), ==, "reader");
  g_assert_true (json_object_get_boolean_member (bundle, "current"));
}

static void
test_json_of_diff (void)
{
  g_autofree char *words = fill_in ("diff @HOME@/2.xml @HOME@/rule.xml colour=green");
  g_autoptr(JsonNode) root = NULL;
  JsonObject *answer = cli_run_ask (words, &root);
  JsonArray *changes = json_object_get_array_member (answer, "changes");
  JsonObject *change = json_array_get_object_element (changes, 0);
  JsonObject *verdict = cli_find_by_id (json_object_get_array_member (answer, "verdicts"),
                                        "leafgrow");

  cli_assert_members (answer, "before after changes profile lost verdicts");
  cli_assert_members (change, "kind part id name aspect lang before after");
  g_assert_cmpstr (json_object_get_string_member (change, "part"), ==, "criterion");
  g_assert_cmpstr (json_object_get_string_member (change, "id"), ==, "hungry");
  g_assert_cmpstr (json_object_get_string_member (change, "aspect"), ==, "rule");
  g_assert_cmpstr (json_object_get_string_member (verdict, "before"), ==, "criteria-not-met");
  g_assert_cmpstr (json_object_get_string_member (verdict, "after"), ==, "eligible");
}

/* A damaged version is passed over, and not in silence. */
static void
test_damaged (void)
{
  g_autofree char *folder = g_build_filename (home, "pandect", "bundles", NULL);
  g_autofree char *path = g_build_filename (folder, "plants.xml", NULL);
  g_auto(CliRun) stats = { 0 };
  g_auto(CliRun) library = { 0 };

  g_assert_true (g_file_set_contents (path, "<bundle id='plants' version='9'>", -1, NULL));

  cli_run_words (&stats, "stats");
  assert_matches (stats.out, "^version +3$");
  assert_matches (stats.err, "plants\\.xml:1:[0-9]+: error: ");
  g_assert_cmpint (stats.status, ==, 0);

  cli_run_words (&library, "library");
  assert_matches (library.out, "^plants +9 +damaged +");
  assert_matches (library.err, "plants\\.xml:1:[0-9]+: error: ");
  g_assert_cmpint (library.status, ==, 0);

  g_unlink (path);
}

static void
put (const char *folder,
     const char *name,
     const char *text,
     const char *version,
     const char *find,
     const char *replace)
{
  g_autofree char *path = g_build_filename (home, folder, name, NULL);
  g_autofree char *attribute = g_strdup_printf (" version=\"%s\"", version);
  GString *changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, " version=\"1\"", attribute, 1), ==, 1);
  g_assert_cmpuint (g_string_replace (changed, find, replace, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  g_string_free (changed, TRUE);
}

static void
fill_home (void)
{
  g_autofree char *plants = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  g_autofree char *shelf = g_build_filename (home, "shelf", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (plants, &text, NULL, NULL));
  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);

  put ("shelf", "plants.xml", text, "1", "For tests", "For tests");
  put ("", "0.xml", text, "0", "For tests", "For tests");
  put ("", "2.xml", text, "2", "For tests", "For tests");
  put ("", "3.xml", text, "3", "For tests", "For tests");
  put ("", "other.xml", text, "2", "For tests", "For others");
  put ("", "rule.xml", text, "2", "field=\"colour\" in=\"pale\"",
       "field=\"colour\" in=\"pale green\"");
  put ("", "broken.xml", text, "4", "</facts>", "");

  g_setenv ("PANDECT_BUNDLE_DIR", shelf, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  home = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  fill_home ();

  g_test_add_func ("/cli-library/story", test_story);
  g_test_add_func ("/cli-library/json", test_json);
  g_test_add_func ("/cli-library/json-of-diff", test_json_of_diff);
  g_test_add_func ("/cli-library/damaged", test_damaged);

  status = g_test_run ();

  remove_tree (home);
  g_free (home);

  return status;
}
