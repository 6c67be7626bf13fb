/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts from a file of settings of arbitrary bytes, as a user or another program may have left it,
 * and looks at all that the window takes from it. What is added to it is found in it again. */

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

#include "state/pandect-bookmarks.h"
#include "state/pandect-recents.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GSettings *
open_settings (const char *path)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);

  g_assert (source != NULL);
  schema = g_settings_schema_source_lookup (source, "org.pandect.Pandect", TRUE);
  g_assert (schema != NULL);

  return g_settings_new_full (schema, backend, NULL);
}

/* Each key has a value of its type, whatever the file says. */
static void
check_keys (GSettings *settings)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autoptr(GVariant) value = g_settings_get_value (settings, keys[i]);

      g_assert (g_variant_is_of_type (value, g_settings_schema_key_get_value_type (key)));
      g_assert (g_settings_schema_key_range_check (key, value));
    }
}

static void
check_bookmarks (GSettings *settings)
{
  g_autoptr(PandectBookmarks) bookmarks = pandect_bookmarks_new (settings);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (bookmarks));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GObject) bookmark = g_list_model_get_item (G_LIST_MODEL (bookmarks), i);

      g_assert (bookmark != NULL);
    }

  if (!pandect_bookmarks_contains (bookmarks, "b", "t"))
    {
      pandect_bookmarks_add (bookmarks, "b", "t");
      pandect_bookmarks_remove (bookmarks, "b", "t");
      g_assert (!pandect_bookmarks_contains (bookmarks, "b", "t"));
    }
}

static void
check_recents (GSettings *settings)
{
  g_autoptr(PandectRecents) recents = pandect_recents_new (settings);
  g_autoptr(GFile) last = pandect_recents_dup_last (recents);
  g_autoptr(GFile) added = g_file_new_for_path ("/a/b.xml");

  g_assert (G_IS_MENU_MODEL (pandect_recents_get_menu (recents)));
  pandect_recents_refresh (recents);
  pandect_recents_add (recents, added, "B");
  pandect_recents_forget (recents);
  g_assert (last == NULL || G_IS_FILE (last));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  /* In memory, where there is such a folder: each change is written to the disk. */
  const char *folder = g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir ();
  g_autofree char *path = g_strdup_printf ("%s/fuzz-settings-%d", folder, getpid ());
  g_autofree char *text = g_utf8_make_valid ((const char *) data, size);
  g_autoptr(GSettings) settings = NULL;

  /* GLib itself objects to other bytes, before anybody else sees them. */
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  settings = open_settings (path);
  check_keys (settings);
  check_bookmarks (settings);
  check_recents (settings);
  g_unlink (path);

  return 0;
}
