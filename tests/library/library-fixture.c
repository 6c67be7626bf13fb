/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "test-bundle.h"

void
library_fixture_set_up (LibraryFixture *self)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("pandect-test-XXXXXX", &error);
  g_assert_no_error (error);

  self->own = g_build_filename (self->folder, "home", "pandect", "bundles", NULL);
  self->site = g_build_filename (self->folder, "site", NULL);
  self->program = g_build_filename (self->folder, "program", NULL);
  self->library = pandect_library_new_for_folders (self->own, NULL,
                                                   (const char *[]) { self->site, NULL },
                                                   self->program);
}

/* Removes a folder with all that is in it, without a look behind links. */
static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

void
library_fixture_clear (LibraryFixture *self)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->own);
  g_free (self->site);
  g_free (self->program);
  g_assert_finalize_object (self->library);
}

/**
 * library_fixture_dup_text:
 * @version: a version
 *
 * Returns: (transfer full): the bundle of these tests in that version
 */
char *
library_fixture_dup_text (const char *version)
{
  g_autofree char *escaped = g_markup_escape_text (version, -1);
  g_autofree char *attribute = g_strdup_printf (" version=\"%s\"", escaped);

  return test_bundle_replace (test_bundle_minimal, " version=\"1\"", attribute);
}

/**
 * library_fixture_put:
 * @folder: a folder, which is made if it is not there
 * @name: the name of a file in it
 * @text: what the file holds
 *
 * Returns: (transfer full): its path
 */
char *
library_fixture_put (const char *folder,
                     const char *name,
                     const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

void
library_fixture_add (const char *folder,
                     const char *version)
{
  g_autofree char *text = library_fixture_dup_text (version);
  g_autofree char *name = g_strdup_printf ("tea-%s.xml", version);
  g_autofree G_GNUC_UNUSED char *path = library_fixture_put (folder, name, text);
}

/**
 * library_fixture_describe:
 * @self: a fixture
 *
 * Returns: (transfer full): the versions that are there, newest first, each with the first letter
 *   of its origin, and the one that opens in brackets
 */
char *
library_fixture_describe (LibraryFixture *self)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_inspect (self->library, problems);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);
      const char *version = pandect_edition_get_version (edition);
      char origin = *pandect_origin_to_string (pandect_edition_get_origin (edition));

      g_string_append_printf (words, pandect_edition_is_current (edition) ? "%s[%s %c]" : "%s%s %c",
                              i > 0 ? ", " : "", version, origin);
    }

  return g_string_free (words, FALSE);
}

/**
 * library_fixture_open:
 * @self: a fixture
 * @problems: takes what was passed over
 *
 * Returns: (transfer full) (nullable): the version that opens
 */
char *
library_fixture_open (LibraryFixture *self,
                      GListStore     *problems)
{
  g_autoptr(PandectBundle) bundle = pandect_library_open (self->library, LIBRARY_FIXTURE_ID,
                                                          problems);

  return bundle != NULL ? g_strdup (pandect_bundle_get_version (bundle)) : NULL;
}

/**
 * library_fixture_install:
 * @self: a fixture
 * @version: a version
 *
 * Installs that version, as it can be.
 *
 * Returns: what came of it
 */
PandectInstalled
library_fixture_install (LibraryFixture *self,
                         const char     *version)
{
  g_autofree char *text = library_fixture_dup_text (version);
  g_autofree char *path = library_fixture_put (self->folder, "new.xml", text);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (self->library, file);
  PandectInstalled installed;

  g_assert_true (pandect_installer_check (installer));
  g_assert_true (pandect_installer_install (installer, &installed));

  return installed;
}

/**
 * library_fixture_refuse:
 * @self: a fixture
 * @path: a file that cannot be installed
 *
 * Returns: (transfer full): what is wrong, on one line
 */
char *
library_fixture_refuse (LibraryFixture *self,
                        const char     *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (self->library, file);
  g_autoptr(PandectProblem) problem = NULL;
  PandectInstalled installed;

  if (pandect_installer_check (installer))
    g_assert_false (pandect_installer_install (installer, &installed));

  problem = g_list_model_get_item (pandect_installer_get_problems (installer), 0);
  g_assert_nonnull (problem);

  return pandect_problem_to_string (problem);
}

/**
 * library_fixture_count:
 * @folder: a folder
 *
 * Returns: how many files lie in it and below it, hidden ones too, but for the lock
 */
guint
library_fixture_count (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n_files += library_fixture_count (path);
      else
        n_files += strcmp (name, ".lock") != 0;
    }

  return n_files;
}
