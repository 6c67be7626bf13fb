/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-installer.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"

/* What goes wrong outside the program. Version 1 is installed, version 2 cannot be, and 1 opens. */

#define NOBODY 65534

static char *
put_next (LibraryFixture *fixture)
{
  g_autofree char *text = library_fixture_dup_text ("2");

  return library_fixture_put (fixture->folder, "stick.xml", text);
}

static void
assert_still_sound (LibraryFixture *fixture,
                    const char     *version)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autofree char *opened = library_fixture_open (fixture, problems);

  g_assert_cmpstr (opened, ==, version);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 0);
}

/* Things that are no file to install. */
typedef enum
{
  SOURCE_MISSING,
  SOURCE_FOLDER,
  SOURCE_PIPE,
  SOURCE_DEVICE,
  SOURCE_DANGLING,
  SOURCE_EMPTY,
  SOURCE_CUT,
} Source;

static const struct
{
  const char *name;
  Source      source;
} sources[] = {
  { "missing", SOURCE_MISSING },
  { "folder", SOURCE_FOLDER },
  { "pipe", SOURCE_PIPE },
  { "device", SOURCE_DEVICE },
  { "dangling", SOURCE_DANGLING },
  { "empty", SOURCE_EMPTY },
  { "cut", SOURCE_CUT },
};

static void
make_source (Source      source,
             const char *path)
{
  g_autofree char *text = library_fixture_dup_text ("2");

  if (source == SOURCE_FOLDER)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else if (source == SOURCE_PIPE)
    g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  else if (source == SOURCE_DEVICE)
    g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  else if (source == SOURCE_DANGLING)
    g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  else if (source == SOURCE_EMPTY)
    g_assert_true (g_file_set_contents (path, "", 0, NULL));
  else if (source == SOURCE_CUT)
    g_assert_true (g_file_set_contents (path, text, strlen (text) / 2, NULL));
}

static void
test_source (gconstpointer data)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  path = g_build_filename (fixture.folder, "source.xml", NULL);
  make_source (GPOINTER_TO_INT (data), path);

  problem = library_fixture_refuse (&fixture, path);
  g_assert_true (g_str_has_prefix (problem, path));
  g_assert_nonnull (strstr (problem, ": error: "));
  assert_still_sound (&fixture, "1");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);
}

/* Something else where a folder of the library is to be. A link is not followed. */
typedef struct
{
  const char *name;
  const char *part;      /* below the reader's data */
  gboolean    is_link;
} Obstacle;

static const Obstacle obstacles[] = {
  { "file-for-pandect", "pandect", FALSE },
  { "file-for-bundles", "pandect/bundles", FALSE },
  { "file-for-id", "pandect/bundles/tea", FALSE },
  { "link-for-pandect", "pandect", TRUE },
  { "link-for-bundles", "pandect/bundles", TRUE },
  { "link-for-id", "pandect/bundles/tea", TRUE },
};

static void
test_obstacle (gconstpointer data)
{
  const Obstacle *obstacle = data;
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *above = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *stick = NULL;
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  path = g_build_filename (fixture.folder, "home", obstacle->part, NULL);
  above = g_path_get_dirname (path);
  elsewhere = g_build_filename (fixture.folder, "elsewhere", NULL);
  g_mkdir_with_parents (above, 0700);
  g_mkdir (elsewhere, 0700);
  if (obstacle->is_link)
    g_assert_cmpint (symlink (elsewhere, path), ==, 0);
  else
    g_assert_true (g_file_set_contents (path, "", 0, NULL));

  stick = put_next (&fixture);
  problem = library_fixture_refuse (&fixture, stick);
  g_assert_true (g_str_has_prefix (problem, stick));
  g_assert_cmpuint (library_fixture_count (elsewhere), ==, 0);
}

/* A link for the lock, or for a file that is written, is not followed either. */
static void
test_link_for_lock (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *lock = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *stick = NULL;
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  elsewhere = g_build_filename (fixture.folder, "elsewhere", NULL);
  lock = g_build_filename (fixture.own, ".lock", NULL);
  g_mkdir_with_parents (fixture.own, 0700);
  g_assert_cmpint (symlink (elsewhere, lock), ==, 0);

  stick = put_next (&fixture);
  problem = library_fixture_refuse (&fixture, stick);
  g_assert_nonnull (strstr (problem, ".lock"));
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

/* The marker is replaced and not written through. */
static void
test_link_for_marker (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *marker = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *version = NULL;
  g_autofree char *kept = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  library_fixture_install (&fixture, "2");
  elsewhere = library_fixture_put (fixture.folder, "elsewhere", "mine");
  marker = g_build_filename (fixture.own, LIBRARY_FIXTURE_ID, "current", NULL);
  g_assert_cmpint (symlink (elsewhere, marker), ==, 0);

  version = pandect_library_roll_back (fixture.library, LIBRARY_FIXTURE_ID, NULL);
  g_assert_cmpstr (version, ==, "1");
  g_assert_false (g_file_test (marker, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (elsewhere, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
}

/* Runs in a child, which may give up rights that the test still needs. Ends with 0 when both
 * installing and going back fail as they should. */
static void
fail_in_child (LibraryFixture *fixture,
               const char     *stick)
{
  g_autoptr(GFile) file = g_file_new_for_path (stick);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (fixture->library, file);
  PandectInstalled installed;
  gboolean has_failed = pandect_installer_check (installer) &&
                        !pandect_installer_install (installer, &installed) &&
                        g_list_model_get_n_items (pandect_installer_get_problems (installer)) == 1;

  _exit (has_failed ? 0 : 1);
}

static int
wait_for (pid_t child)
{
  int status = 0;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return status;
}

/* A home that cannot be written to, for somebody who is not its owner. */
static void
test_read_only (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *stick = NULL;
  g_autofree char *folder = NULL;
  pid_t child;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  stick = put_next (&fixture);
  folder = g_build_filename (fixture.own, LIBRARY_FIXTURE_ID, NULL);
  g_chmod (fixture.folder, 0755);
  g_chmod (folder, 0555);

  child = fork ();
  if (child == 0)
    {
      /* Rights do not bind the super-user. */
      if (geteuid () == 0 && setuid (NOBODY) != 0)
        _exit (2);

      fail_in_child (&fixture, stick);
    }

  g_assert_cmpint (wait_for (child), ==, 0);
  g_chmod (folder, 0755);
  assert_still_sound (&fixture, "1");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);
}

/* No room for all of the file: after @size bytes the disk is full. */
static void
test_full (gconstpointer data)
{
  rlim_t size = GPOINTER_TO_SIZE (data);
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *stick = NULL;
  pid_t child;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  stick = put_next (&fixture);

  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { size, size };

      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
        _exit (2);

      fail_in_child (&fixture, stick);
    }

  g_assert_cmpint (wait_for (child), ==, 0);
  assert_still_sound (&fixture, "1");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);

  /* With room again, it goes in. */
  library_fixture_install (&fixture, "2");
  assert_still_sound (&fixture, "2");
}

/* No room for the marker. */
static void
test_full_marker (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  pid_t child;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  library_fixture_install (&fixture, "2");

  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 5, 5 };
      g_autoptr(GError) error = NULL;
      g_autofree char *version = NULL;

      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
        _exit (2);

      version = pandect_library_roll_back (fixture.library, LIBRARY_FIXTURE_ID, &error);
      _exit (version == NULL && error != NULL ? 0 : 1);
    }

  g_assert_cmpint (wait_for (child), ==, 0);
  assert_still_sound (&fixture, "2");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  static const gsize sizes[] = { 0, 1, 100, 1000, 2000 };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_strconcat ("/installer-faults/source/", sources[i].name, NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (sources[i].source), test_source);
    }

  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_autofree char *path = g_strconcat ("/installer-faults/obstacle/", obstacles[i].name, NULL);

      g_test_add_data_func (path, &obstacles[i], test_obstacle);
    }

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/installer-faults/full/%" G_GSIZE_FORMAT, sizes[i]);

      g_test_add_data_func (path, GSIZE_TO_POINTER (sizes[i]), test_full);
    }

  g_test_add_func ("/installer-faults/link-for-lock", test_link_for_lock);
  g_test_add_func ("/installer-faults/link-for-marker", test_link_for_marker);
  g_test_add_func ("/installer-faults/read-only", test_read_only);
  g_test_add_func ("/installer-faults/full-marker", test_full_marker);

  return g_test_run ();
}
