/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-default-bundle.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-problem.h"

/* Where the bundle lies that is opened when none is named. Its name is a matter of the build: the
 * program knows no subject. */

#define FOLDER_VARIABLE "PANDECT_BUNDLE_DIR"
#define FOLDER          PKGDATADIR "/bundles"

/* The first by name, so that it does not depend on the file system. */
static char *
find_first (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_has_suffix (name, ".xml") || (first != NULL && g_strcmp0 (name, first) >= 0))
        continue;

      g_free (first);
      first = g_strdup (name);
    }

  return g_steal_pointer (&first);
}

static GFile *
find_in (const char *folder)
{
  g_autofree char *preferred = g_build_filename (folder, PANDECT_DEFAULT_BUNDLE, NULL);
  g_autofree char *first = NULL;

  if (g_file_test (preferred, G_FILE_TEST_IS_REGULAR))
    return g_file_new_for_path (preferred);

  first = find_first (folder);

  return first != NULL ? g_file_new_build_filename (folder, first, NULL) : NULL;
}

/**
 * pandect_default_bundle_find:
 * @error: return location for a [error@BundleError]
 *
 * Finds the bundle to open when none is named: in the folder that the environment names in
 * `PANDECT_BUNDLE_DIR`, or else in that of the installed program.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when there is no bundle
 */
GFile *
pandect_default_bundle_find (GError **error)
{
  const char *folder = g_getenv (FOLDER_VARIABLE);
  GFile *file = NULL;

  if (folder != NULL && *folder != '\0')
    file = find_in (folder);

  if (file == NULL)
    file = find_in (FOLDER);

  if (file == NULL)
    g_set_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE,
                 _("Expected a bundle in %s, found none. Another folder can be named in %s"),
                 FOLDER, FOLDER_VARIABLE);

  return file;
}
