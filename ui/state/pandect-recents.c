/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-recents.h"

#include <glib/gi18n.h>

/**
 * PandectRecents:
 *
 * The bundle files that were opened last, for a menu.
 *
 * They are kept among the settings of the program. The list of recent files that a desktop keeps
 * would tell every other program what is read here.
 */

#define KEY_RECENT "recent-bundles"
#define KEY_LAST   "last-bundle"
#define TYPE       "a(ss)"
#define MAX_FILES  8

typedef struct
{
  char *uri;
  char *title;
} Recent;

struct _PandectRecents
{
  GObject    parent_instance;

  GSettings *settings;
  GPtrArray *files;             /* of Recent, last opened first */
  char      *last_uri;
  GMenu     *menu;
};

G_DEFINE_FINAL_TYPE (PandectRecents, pandect_recents, G_TYPE_OBJECT)

static void
recent_free (Recent *recent)
{
  g_free (recent->uri);
  g_free (recent->title);
  g_free (recent);
}

static Recent *
recent_new (const char *uri,
            const char *title)
{
  Recent *recent = g_new (Recent, 1);

  *recent = (Recent) { g_strdup (uri), g_strdup (title) };

  return recent;
}

static void
read_settings (PandectRecents *self)
{
  g_autoptr(GVariant) value = g_settings_get_value (self->settings, KEY_RECENT);
  const char *uri, *title;
  GVariantIter iter;

  self->last_uri = g_settings_get_string (self->settings, KEY_LAST);

  g_variant_iter_init (&iter, value);
  while (self->files->len < MAX_FILES && g_variant_iter_next (&iter, "(&s&s)", &uri, &title))
    g_ptr_array_add (self->files, recent_new (uri, title));
}

static void
write_settings (PandectRecents *self)
{
  GVariantBuilder builder;

  if (self->settings == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < self->files->len; i++)
    {
      Recent *recent = g_ptr_array_index (self->files, i);

      g_variant_builder_add (&builder, "(ss)", recent->uri, recent->title);
    }

  g_settings_set_value (self->settings, KEY_RECENT, g_variant_builder_end (&builder));
}

/* A menu takes an underscore for the mark of a key. */
static char *
dup_label (Recent *recent,
           GFile  *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: the title of a bundle, and the name of its file */
  g_autofree char *label = g_strdup_printf (C_("recent bundle", "%1$s (%2$s)"),
                                            recent->title, name);
  g_auto(GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_file (GMenu  *list,
             Recent *recent)
{
  g_autoptr(GFile) file = g_file_new_for_uri (recent->uri);
  g_autoptr(GMenuItem) item = NULL;
  g_autofree char *label = NULL;

  if (!g_file_query_exists (file, NULL))
    return;

  label = dup_label (recent, file);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.open-recent", "s", recent->uri);
  g_menu_append_item (list, item);
}

static void
append_list (PandectRecents *self,
             GMenu          *list)
{
  g_autoptr(GMenu) recents = g_menu_new ();
  g_autoptr(GMenu) rest = g_menu_new ();

  g_menu_append_section (recents, NULL, G_MENU_MODEL (list));
  g_menu_append (rest, _("_Built-in Bundle"), "win.use-built-in");
  g_menu_append (rest, _("_Forget These Files"), "win.forget-recent");
  g_menu_append_section (recents, NULL, G_MENU_MODEL (rest));
  g_menu_append_submenu (self->menu, _("Open _Recent"), G_MENU_MODEL (recents));
}

static void
pandect_recents_finalize (GObject *object)
{
  PandectRecents *self = PANDECT_RECENTS (object);

  g_clear_object (&self->menu);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->files);
  g_free (self->last_uri);

  G_OBJECT_CLASS (pandect_recents_parent_class)->finalize (object);
}

static void
pandect_recents_class_init (PandectRecentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_recents_finalize;
}

static void
pandect_recents_init (PandectRecents *self)
{
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) recent_free);
  self->menu = g_menu_new ();
}

/**
 * pandect_recents_new:
 * @settings: (nullable): where the list is kept; without, it ends with the program
 *
 * Returns: (transfer full): the list
 */
PandectRecents *
pandect_recents_new (GSettings *settings)
{
  PandectRecents *self = g_object_new (PANDECT_TYPE_RECENTS, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      read_settings (self);
    }

  pandect_recents_refresh (self);

  return self;
}

/**
 * pandect_recents_add:
 * @self: the list
 * @file: a bundle that was opened
 * @title: its title
 *
 * Puts the file first. The list keeps eight.
 */
void
pandect_recents_add (PandectRecents *self,
                     GFile          *file,
                     const char     *title)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_return_if_fail (PANDECT_IS_RECENTS (self));

  for (guint i = 0; i < self->files->len; i++)
    {
      Recent *recent = g_ptr_array_index (self->files, i);

      if (g_str_equal (recent->uri, uri))
        {
          g_ptr_array_remove_index (self->files, i);
          break;
        }
    }

  g_ptr_array_insert (self->files, 0, recent_new (uri, title));
  g_ptr_array_set_size (self->files, (int) MIN (self->files->len, MAX_FILES));
  write_settings (self);
  pandect_recents_refresh (self);
}

/**
 * pandect_recents_note:
 * @self: the list
 * @file: a bundle that was opened
 * @bundle: what it holds
 * @built_in: (nullable): the built-in bundle, which is at hand anyway
 *
 * Takes notice of a bundle that was opened.
 */
void
pandect_recents_note (PandectRecents *self,
                      GFile          *file,
                      PandectBundle  *bundle,
                      GFile          *built_in)
{
  PandectText *title = pandect_bundle_get_about (bundle)->title;
  gboolean is_built_in = built_in != NULL && g_file_equal (file, built_in);

  g_return_if_fail (PANDECT_IS_RECENTS (self));

  if (!is_built_in)
    pandect_recents_add (self, file, pandect_text_get_source (title)->words);
  pandect_recents_set_last (self, is_built_in ? NULL : file);
}

/**
 * pandect_recents_forget:
 * @self: the list
 *
 * Empties the list, here and where it is kept.
 */
void
pandect_recents_forget (PandectRecents *self)
{
  g_return_if_fail (PANDECT_IS_RECENTS (self));

  g_ptr_array_set_size (self->files, 0);
  write_settings (self);
  pandect_recents_set_last (self, NULL);
  pandect_recents_refresh (self);
}

/**
 * pandect_recents_refresh:
 * @self: the list
 *
 * Makes the menu anew. Files that are not there now are left out; they may lie on a disk that comes
 * back.
 */
void
pandect_recents_refresh (PandectRecents *self)
{
  g_autoptr(GMenu) list = g_menu_new ();

  g_return_if_fail (PANDECT_IS_RECENTS (self));

  for (guint i = 0; i < self->files->len; i++)
    append_file (list, g_ptr_array_index (self->files, i));

  g_menu_remove_all (self->menu);
  if (g_menu_model_get_n_items (G_MENU_MODEL (list)) > 0)
    append_list (self, list);
}

/**
 * pandect_recents_get_menu:
 * @self: the list
 *
 * Returns: (transfer none): one item with the files below it, or none when there are no files; it
 *   follows the list
 */
GMenuModel *
pandect_recents_get_menu (PandectRecents *self)
{
  g_return_val_if_fail (PANDECT_IS_RECENTS (self), NULL);

  return G_MENU_MODEL (self->menu);
}

/**
 * pandect_recents_set_last:
 * @self: the list
 * @file: (nullable): the bundle that was opened last, or %NULL for the built-in one
 */
void
pandect_recents_set_last (PandectRecents *self,
                          GFile          *file)
{
  g_return_if_fail (PANDECT_IS_RECENTS (self));

  g_free (self->last_uri);
  self->last_uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");

  if (self->settings != NULL)
    g_settings_set_string (self->settings, KEY_LAST, self->last_uri);
}

/**
 * pandect_recents_dup_last:
 * @self: the list
 *
 * Returns: (transfer full) (nullable): the bundle that was opened last; %NULL for the built-in one,
 *   and for one that is no longer there
 */
GFile *
pandect_recents_dup_last (PandectRecents *self)
{
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (PANDECT_IS_RECENTS (self), NULL);

  if (self->last_uri == NULL || *self->last_uri == '\0')
    return NULL;

  file = g_file_new_for_uri (self->last_uri);

  return g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}
