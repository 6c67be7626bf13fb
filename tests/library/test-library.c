/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-library.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library-fixture.h"
#include "test-bundle.h"

/* Which version opens, of those that lie in the three folders. */
typedef struct
{
  const char *name;
  const char *program;
  const char *site;
  const char *own;
  const char *expected;
} Shelves;

static const Shelves shelves[] = {
  { "nothing", NULL, NULL, NULL, "" },
  { "program", "1", NULL, NULL, "[1 p]" },
  { "site-newer", "1", "2", NULL, "[2 s], 1 p" },
  { "site-older", "2", "1", NULL, "[2 p], 1 s" },
  { "own-newest", "1", "2", "3", "[3 r], 2 s, 1 p" },
  { "own-oldest", "3", "2", "1", "[3 p], 2 s, 1 r" },
  { "numbers", "2026.9", "2026.11", "2026.10", "[2026.11 s], 2026.10 r, 2026.9 p" },
  { "copies", "1", "1", "1", "[1 r], 1 s, 1 p" },
};

static void
test_shelves (gconstpointer data)
{
  const Shelves *test = data;
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  if (test->program != NULL)
    library_fixture_add (fixture.program, test->program);
  if (test->site != NULL)
    library_fixture_add (fixture.site, test->site);
  if (test->own != NULL)
    library_fixture_add (fixture.own, test->own);

  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, test->expected);
}

/* A newest version that is not sound, and what is said of it. The one before it opens. */
typedef struct
{
  const char *name;
  const char *find;
  const char *replace;
} Damage;

static const Damage damages[] = {
  { "cut", "</therapies>", "" },
  { "grammar", "<fact id=\"F001\">", "<fact>" },
  { "reference", "<meets criterion=\"ill\"/>", "<meets criterion=\"well\"/>" },
};

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *sound = library_fixture_dup_text ("2");
  g_autofree char *broken = test_bundle_replace (sound, damage->find, damage->replace);
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;
  g_autofree char *found = NULL;
  g_autoptr(PandectProblem) problem = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.program, "1");
  path = library_fixture_put (fixture.own, "broken.xml", broken);

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "1");
  problem = g_list_model_get_item (G_LIST_MODEL (problems), 0);
  g_assert_cmpstr (pandect_problem_get_file_name (problem), ==, path);

  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "2 r, [1 p]");
}

/* Files that do not even say what they are. */
static const struct
{
  const char *name;
  const char *text;
} strangers[] = {
  { "empty", "" },
  { "words", "tea" },
  { "no-version", "<bundle id='tea'/>" },
  { "no-id", "<bundle version='2'/>" },
  { "entity", "<!DOCTYPE b [<!ENTITY e 'tea'>]><bundle id='&e;' version='2'/>" },
  { "control", "<bundle id='tea' version='2\x1b[1m'/>" },
  { "not-utf-8", "<bundle id='tea' version='\xff'/>" },
};

static void
test_stranger (gconstpointer data)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;
  g_autofree char *line = NULL;
  g_autoptr(PandectProblem) problem = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.program, "1");
  path = library_fixture_put (fixture.own, "stranger.xml", data);

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "1");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 1);
  problem = g_list_model_get_item (G_LIST_MODEL (problems), 0);
  line = pandect_problem_to_string (problem);
  g_assert_true (g_str_has_prefix (line, path));
  g_assert_nonnull (strstr (line, ": warning: "));
}

/* Things with the name of a bundle that are none, and must not keep anybody waiting. */
static void
test_no_file (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *pipe = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *link = NULL;
  g_autofree char *opened = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.site, "1");
  pipe = g_build_filename (fixture.site, "pipe.xml", NULL);
  folder = g_build_filename (fixture.site, "folder.xml", NULL);
  link = g_build_filename (fixture.site, "link.xml", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "1");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 2);
}

/* A comment before the first element, as authors write them, and one too long to be one. */
static void
test_comment (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *text = library_fixture_dup_text ("2");
  g_autofree char *blanks = g_strnfill (10000, ' ');
  g_autofree char *comment = g_strdup_printf ("<!-- <bundle id='x' version='9'>%s-->\n<bundle ",
                                              blanks);
  g_autofree char *with_comment = test_bundle_replace (text, "<bundle ", comment);
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;

  library_fixture_set_up (&fixture);
  path = library_fixture_put (fixture.own, "tea.xml", with_comment);

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "2");
}

/* Steps of a reader: a version is installed, "<" goes back, "=2" chooses version 2. After each, the
 * versions that are there. */
typedef struct
{
  const char *name;
  const char *steps;
  const char *expected;
} Walk;

static const Walk walks[] = {
  { "install", "1 2 3", "[3 r], 2 r, 1 r" },
  { "install-older", "3 1", "[3 r], 1 r" },
  { "back", "1 2 3 <", "3 r, [2 r], 1 r" },
  { "back-twice", "1 2 3 < <", "3 r, [2 r], 1 r" },
  { "back-further", "1 2 3 < =1", "3 r, 2 r, [1 r]" },
  { "back-after-further", "1 2 3 =1 <", "3 r, 2 r, [1 r]" },
  { "forward", "1 2 3 =1 =3", "[3 r], 2 r, 1 r" },
  { "newer-after-back", "1 2 < 3", "[3 r], 2 r, 1 r" },
  { "back-from-newer-again", "1 2 < 3 <", "3 r, [2 r], 1 r" },
  { "again-after-back", "1 2 < 2", "[2 r], 1 r" },
  { "older-after-back", "2 3 < 1", "3 r, [2 r], 1 r" },
};

static void
take_step (LibraryFixture *fixture,
           const char     *step)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *version = NULL;

  if (*step == '<')
    version = pandect_library_roll_back (fixture->library, LIBRARY_FIXTURE_ID, &error);
  else if (*step == '=')
    pandect_library_choose (fixture->library, LIBRARY_FIXTURE_ID, step + 1, &error);
  else
    library_fixture_install (fixture, step);

  g_assert_no_error (error);
}

static void
test_walk (gconstpointer data)
{
  const Walk *walk = data;
  g_auto(LibraryFixture) fixture = { NULL };
  g_auto(GStrv) steps = g_strsplit (walk->steps, " ", -1);
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  for (guint i = 0; steps[i] != NULL; i++)
    take_step (&fixture, steps[i]);

  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, walk->expected);
}

/* A version of the program that is newer than the one gone back from opens by itself. */
static void
test_newer_program (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  take_step (&fixture, "1");
  take_step (&fixture, "2");
  take_step (&fixture, "<");
  library_fixture_add (fixture.program, "3");

  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "[3 p], 2 r, 1 r");
}

static void
test_nothing_older (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) none = NULL;
  g_autoptr(GError) no_version = NULL;
  g_autofree char *version = NULL;

  library_fixture_set_up (&fixture);
  version = pandect_library_roll_back (fixture.library, LIBRARY_FIXTURE_ID, &none);
  g_assert_error (none, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_UNKNOWN);

  library_fixture_install (&fixture, "1");
  g_assert_null (pandect_library_roll_back (fixture.library, LIBRARY_FIXTURE_ID, &error));
  g_assert_error (error, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_NOTHING_OLDER);

  g_assert_false (pandect_library_choose (fixture.library, LIBRARY_FIXTURE_ID, "7", &no_version));
  g_assert_error (no_version, PANDECT_LIBRARY_ERROR, PANDECT_LIBRARY_ERROR_UNKNOWN);
}

/* What may stand in the marker after an accident. The newest opens, and it is said why. */
static const struct
{
  const char *name;
  const char *text;
} markers[] = {
  { "empty", "" },
  { "noise", "\x01\x02\xff\xfe" },
  { "no-group", "version=1\n" },
  { "no-version", "[current]\ninstead-of=3\n" },
  { "cut", "[current]\nversion=1\n" },
  { "gone", "[current]\nversion=7\ninstead-of=3\n" },
  { "path", "[current]\nversion=../../1\ninstead-of=3\n" },
};

static void
test_marker (gconstpointer data)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;
  g_autofree char *after = NULL;
  g_autoptr(PandectProblem) problem = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  library_fixture_install (&fixture, "2");
  folder = g_build_filename (fixture.own, LIBRARY_FIXTURE_ID, NULL);
  path = library_fixture_put (folder, "current", data);

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "2");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 1);
  problem = g_list_model_get_item (G_LIST_MODEL (problems), 0);
  g_assert_cmpstr (pandect_problem_get_file_name (problem), ==, path);
  g_assert_cmpint (pandect_problem_get_severity (problem), ==, PANDECT_SEVERITY_WARNING);

  /* It does not stand in the way of going back. */
  take_step (&fixture, "<");
  after = library_fixture_describe (&fixture);
  g_assert_cmpstr (after, ==, "2 r, [1 r]");
}

/* The version gone back to is damaged: the newest opens, and it is said why. */
static void
test_marked_version_damaged (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.site, "1");
  library_fixture_install (&fixture, "2");
  take_step (&fixture, "<");
  path = library_fixture_put (fixture.site, "tea-1.xml", "<bundle id='tea' version='1'>");

  opened = library_fixture_open (&fixture, problems);
  g_assert_cmpstr (opened, ==, "2");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), >, 0);
}

static void
add_data_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shelves); i++)
    {
      g_autofree char *path = g_strconcat ("/library/shelves/", shelves[i].name, NULL);

      g_test_add_data_func (path, &shelves[i], test_shelves);
    }

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/library/damaged/", damages[i].name, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *path = g_strconcat ("/library/stranger/", strangers[i].name, NULL);

      g_test_add_data_func (path, strangers[i].text, test_stranger);
    }

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *path = g_strconcat ("/library/walk/", walks[i].name, NULL);

      g_test_add_data_func (path, &walks[i], test_walk);
    }

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    {
      g_autofree char *path = g_strconcat ("/library/marker/", markers[i].name, NULL);

      g_test_add_data_func (path, markers[i].text, test_marker);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_data_tests ();
  g_test_add_func ("/library/no-file", test_no_file);
  g_test_add_func ("/library/comment", test_comment);
  g_test_add_func ("/library/newer-program", test_newer_program);
  g_test_add_func ("/library/nothing-older", test_nothing_older);
  g_test_add_func ("/library/marked-version-damaged", test_marked_version_damaged);

  return g_test_run ();
}
