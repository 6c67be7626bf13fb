/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-bookmark-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "state/pandect-bookmark.h"
#include "state/pandect-bookmarks.h"

/* Bookmarks in a file of their own, to take to another machine. It is a key file:
 *
 *   [Pandect Bookmarks]
 *   Format=1
 *
 *   [Bundle stage-iv-breast-cancer]
 *   Therapies=letrozole;tamoxifen;
 *
 * A file is read whole or not at all. */

#define GROUP         "Pandect Bookmarks"
#define KEY_FORMAT    "Format"
#define FORMAT        1
#define BUNDLE_PREFIX "Bundle "
#define KEY_THERAPIES "Therapies"

#define MAX_BYTES     (64 * 1024)
#define MAX_ID_LENGTH 80

G_DEFINE_QUARK (pandect-bookmark-file-error-quark, pandect_bookmark_file_error)

/* As the grammar of bundles has it, but for what an id may begin with. */
static gboolean
is_id (const char *id)
{
  if (!g_utf8_validate (id, -1, NULL) || *id == '\0' || g_utf8_strlen (id, -1) > MAX_ID_LENGTH)
    return FALSE;

  for (const char *at = id; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalnum (letter) && !g_unichar_ismark (letter) &&
          letter != '-' && letter != '_' && letter != '.')
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_id (const char  *id,
          GError     **error)
{
  g_autofree char *shown = NULL;

  if (is_id (id))
    return TRUE;

  shown = g_utf8_make_valid (id, -1);
  g_set_error (error, PANDECT_BOOKMARK_FILE_ERROR, PANDECT_BOOKMARK_FILE_ERROR_BAD_ID,
               _("“%s” in the file is not the name of an entry."), shown);

  return FALSE;
}

static gboolean
fail_as_foreign (GError **error)
{
  g_set_error_literal (error, PANDECT_BOOKMARK_FILE_ERROR, PANDECT_BOOKMARK_FILE_ERROR_FOREIGN,
                       _("The file does not hold bookmarks."));

  return FALSE;
}

static GKeyFile *
load (GFile   *file,
      GError **error)
{
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *contents = NULL;
  gsize length;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            NULL, error);
  if (info == NULL)
    return NULL;

  if (g_file_info_get_size (info) <= MAX_BYTES)
    {
      if (!g_file_load_contents (file, NULL, &contents, &length, NULL, error))
        return NULL;

      if (g_key_file_load_from_data (keys, contents, length, G_KEY_FILE_NONE, NULL) &&
          g_key_file_has_group (keys, GROUP))
        return g_steal_pointer (&keys);
    }

  fail_as_foreign (error);

  return NULL;
}

static gboolean
check_format (GKeyFile  *keys,
              GError   **error)
{
  int format = g_key_file_get_integer (keys, GROUP, KEY_FORMAT, NULL);

  if (format == FORMAT)
    return TRUE;

  if (format < FORMAT)
    return fail_as_foreign (error);

  g_set_error_literal (error, PANDECT_BOOKMARK_FILE_ERROR, PANDECT_BOOKMARK_FILE_ERROR_NEWER,
                       _("A later version of Pandect wrote these bookmarks."));

  return FALSE;
}

static gboolean
read_bundle (GKeyFile          *keys,
             const char        *group,
             PandectBookmarks  *bookmarks,
             GError           **error)
{
  const char *bundle_id = group + strlen (BUNDLE_PREFIX);
  g_auto(GStrv) ids = g_key_file_get_string_list (keys, group, KEY_THERAPIES, NULL, NULL);

  if (!check_id (bundle_id, error))
    return FALSE;

  if (ids == NULL)
    return fail_as_foreign (error);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!check_id (ids[i], error))
        return FALSE;

      pandect_bookmarks_add (bookmarks, bundle_id, ids[i]);
    }

  return TRUE;
}

/**
 * pandect_bookmark_file_read:
 * @file: a file
 * @error: return location for an error
 *
 * Returns: (transfer full): the bookmarks in the file, or %NULL
 */
GListModel *
pandect_bookmark_file_read (GFile   *file,
                            GError **error)
{
  g_autoptr(PandectBookmarks) bookmarks = pandect_bookmarks_new (NULL);
  g_autoptr(GKeyFile) keys = load (file, error);
  g_auto(GStrv) groups = NULL;

  if (keys == NULL || !check_format (keys, error))
    return NULL;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (g_str_has_prefix (groups[i], BUNDLE_PREFIX) &&
          !read_bundle (keys, groups[i], bookmarks, error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&bookmarks));
}

static void
add_to_keys (GKeyFile        *keys,
             PandectBookmark *bookmark)
{
  g_autofree char *group = g_strconcat (BUNDLE_PREFIX, pandect_bookmark_get_bundle_id (bookmark),
                                        NULL);
  g_auto(GStrv) ids = g_key_file_get_string_list (keys, group, KEY_THERAPIES, NULL, NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  if (ids != NULL)
    g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, pandect_bookmark_get_therapy_id (bookmark));
  all = g_strv_builder_end (builder);
  g_key_file_set_string_list (keys, group, KEY_THERAPIES,
                              (const char * const *) all, g_strv_length (all));
}

/**
 * pandect_bookmark_file_write:
 * @file: a file, which is replaced
 * @bookmarks: (element-type PandectBookmark): what to write
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pandect_bookmark_file_write (GFile       *file,
                             GListModel  *bookmarks,
                             GError     **error)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *contents = NULL;
  gsize length;

  g_key_file_set_integer (keys, GROUP, KEY_FORMAT, FORMAT);
  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr(PandectBookmark) bookmark = g_list_model_get_item (bookmarks, i);

      add_to_keys (keys, bookmark);
    }

  contents = g_key_file_to_data (keys, &length, NULL);

  return g_file_replace_contents (file, contents, length, NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}
