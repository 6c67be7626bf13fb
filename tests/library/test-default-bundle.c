/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-default-bundle.h"

#include <glib/gstdio.h>
#include <string.h>

#include "content/pandect-problem.h"
#include "test-bundle.h"

/* The files of a folder, and which of them is to be found. */
typedef struct
{
  const char *name;
  const char *files[4];
  const char *found;
} Case;

static const Case cases[] = {
  { "only-one", { "roses.xml" }, "roses.xml" },
  { "first-by-id", { "roses.xml", "asters.xml", "zinnias.xml" }, "asters.xml" },
  { "preferred-before-the-first", { "asters.xml", TEST_SHIPPED }, TEST_SHIPPED },
  { "by-id-and-not-by-name", { "a-rose.xml", "zinnia.v2.xml" }, "a-rose.xml" },
  { "only-bundles", { "README.md", "aster.xml~", "roses.xml" }, "roses.xml" },
};

static void
fill (const char         *folder,
      const char * const *files,
      gboolean            make)
{
  for (guint i = 0; i < 4 && files[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_autofree char *id = g_strndup (files[i], strcspn (files[i], "."));
      g_autofree char *text = g_strdup_printf ("<bundle id='%s' version='1'/>", id);

      if (make)
        g_file_set_contents (path, text, -1, NULL);
      else
        g_unlink (path);
    }
}

static void
test_folder (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *name = NULL;

  fill (folder, test->files, TRUE);
  g_setenv ("PANDECT_BUNDLE_DIR", folder, TRUE);
  file = pandect_default_bundle_find (&error);
  fill (folder, test->files, FALSE);
  g_rmdir (folder);

  g_assert_no_error (error);
  name = g_file_get_basename (file);
  g_assert_cmpstr (name, ==, test->found);
}

/* Without one in the folder named, only that of the installed program is left. */
static void
test_none (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  g_setenv ("PANDECT_BUNDLE_DIR", folder, TRUE);
  file = pandect_default_bundle_find (&error);
  g_rmdir (folder);

  if (file == NULL)
    {
      g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE);
      return;
    }

  path = g_file_get_path (file);
  g_assert_true (g_str_has_prefix (path, PKGDATADIR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/default-bundle/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_folder);
    }

  g_test_add_func ("/default-bundle/none", test_none);

  return g_test_run ();
}
