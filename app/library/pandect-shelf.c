/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-shelf.h"

#include <string.h>

#include "library/pandect-header.h"

/* One folder of the library. Bundles lie in it as files, where people put them, or two folders
 * deeper, where the program puts them. */

#define DEPTH 2

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

/* In an order that does not depend on the file system, without what is hidden or unfinished. */
static GPtrArray *
list_names (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (*name != '.')
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
read_file (const char    *path,
           PandectOrigin  origin,
           GPtrArray     *editions,
           GPtrArray     *strangers)
{
  g_autofree char *id = NULL;
  g_autofree char *version = NULL;

  if (pandect_header_read (path, &id, &version))
    g_ptr_array_add (editions, pandect_edition_new (path, origin, id, version));
  else
    g_ptr_array_add (strangers, g_strdup (path));
}

static void
read_folder (const char    *folder,
             guint          depth,
             PandectOrigin  origin,
             GPtrArray     *editions,
             GPtrArray     *strangers)
{
  g_autoptr(GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (depth > 0 && g_file_test (path, G_FILE_TEST_IS_DIR))
        read_folder (path, depth - 1, origin, editions, strangers);
      else if (g_str_has_suffix (name, ".xml"))
        read_file (path, origin, editions, strangers);
    }
}

/**
 * pandect_shelf_read:
 * @folder: a folder, which need not be there
 * @origin: who puts bundles into it
 * @editions: (element-type PandectEdition): takes what lies in it
 * @strangers: (element-type utf8): takes the paths of files that do not say what they are
 *
 * Looks through one folder of the library.
 */
void
pandect_shelf_read (const char    *folder,
                    PandectOrigin  origin,
                    GPtrArray     *editions,
                    GPtrArray     *strangers)
{
  read_folder (folder, DEPTH, origin, editions, strangers);
}
