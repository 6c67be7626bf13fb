/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-bookmarks.h"

/**
 * PandectBookmarks:
 *
 * The bookmarks of the reader, in the order in which they were set: a list of
 * [class@PandectBookmark], for all bundles and shared by all windows.
 *
 * A bookmark whose bundle or therapy is not at hand is kept: the next version of the bundle, or the
 * other bundle, may have it.
 */

#define KEY  "bookmarks"
#define TYPE "a(ss)"

struct _PandectBookmarks
{
  GObject    parent_instance;

  GSettings *settings;
  GPtrArray *items;             /* of PandectBookmark */
};

static GType
pandect_bookmarks_get_item_type (GListModel *model)
{
  return PANDECT_TYPE_BOOKMARK;
}

static guint
pandect_bookmarks_get_n_items (GListModel *model)
{
  return PANDECT_BOOKMARKS (model)->items->len;
}

static gpointer
pandect_bookmarks_get_item (GListModel *model,
                            guint       position)
{
  PandectBookmarks *self = PANDECT_BOOKMARKS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = pandect_bookmarks_get_item_type;
  interface->get_n_items = pandect_bookmarks_get_n_items;
  interface->get_item = pandect_bookmarks_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectBookmarks, pandect_bookmarks, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
find (PandectBookmarks *self,
      const char       *bundle_id,
      const char       *therapy_id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (pandect_bookmark_is_of (self->items->pdata[i], bundle_id, therapy_id))
        return (int) i;
    }

  return -1;
}

static void
append (PandectBookmarks *self,
        const char       *bundle_id,
        const char       *therapy_id)
{
  g_ptr_array_add (self->items, pandect_bookmark_new (bundle_id, therapy_id));
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

static void
read_settings (PandectBookmarks *self)
{
  g_autoptr(GVariant) value = g_settings_get_value (self->settings, KEY);
  const char *bundle_id, *therapy_id;
  GVariantIter iter;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&s)", &bundle_id, &therapy_id))
    {
      if (find (self, bundle_id, therapy_id) < 0)
        append (self, bundle_id, therapy_id);
    }
}

static void
write_settings (PandectBookmarks *self)
{
  GVariantBuilder builder;

  if (self->settings == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < self->items->len; i++)
    {
      PandectBookmark *bookmark = self->items->pdata[i];

      g_variant_builder_add (&builder, "(ss)",
                             pandect_bookmark_get_bundle_id (bookmark),
                             pandect_bookmark_get_therapy_id (bookmark));
    }

  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static void
pandect_bookmarks_finalize (GObject *object)
{
  PandectBookmarks *self = PANDECT_BOOKMARKS (object);

  g_clear_object (&self->settings);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (pandect_bookmarks_parent_class)->finalize (object);
}

static void
pandect_bookmarks_class_init (PandectBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_bookmarks_finalize;
}

static void
pandect_bookmarks_init (PandectBookmarks *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * pandect_bookmarks_new:
 * @settings: (nullable): where they are kept; without, they end with the program
 *
 * Returns: (transfer full): the bookmarks
 */
PandectBookmarks *
pandect_bookmarks_new (GSettings *settings)
{
  PandectBookmarks *self = g_object_new (PANDECT_TYPE_BOOKMARKS, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      read_settings (self);
    }

  return self;
}

gboolean
pandect_bookmarks_contains (PandectBookmarks *self,
                            const char       *bundle_id,
                            const char       *therapy_id)
{
  g_return_val_if_fail (PANDECT_IS_BOOKMARKS (self), FALSE);

  return find (self, bundle_id, therapy_id) >= 0;
}

/**
 * pandect_bookmarks_add:
 * @self: bookmarks
 * @bundle_id: the id of a bundle
 * @therapy_id: the id of a therapy or category
 *
 * Returns: whether it was new
 */
gboolean
pandect_bookmarks_add (PandectBookmarks *self,
                       const char       *bundle_id,
                       const char       *therapy_id)
{
  g_return_val_if_fail (PANDECT_IS_BOOKMARKS (self), FALSE);

  if (find (self, bundle_id, therapy_id) >= 0)
    return FALSE;

  append (self, bundle_id, therapy_id);
  write_settings (self);

  return TRUE;
}

/**
 * pandect_bookmarks_remove:
 * @self: bookmarks
 * @bundle_id: the id of a bundle
 * @therapy_id: the id of a therapy or category
 *
 * Returns: whether there was one to remove
 */
gboolean
pandect_bookmarks_remove (PandectBookmarks *self,
                          const char       *bundle_id,
                          const char       *therapy_id)
{
  int position;

  g_return_val_if_fail (PANDECT_IS_BOOKMARKS (self), FALSE);

  position = find (self, bundle_id, therapy_id);
  if (position < 0)
    return FALSE;

  g_ptr_array_remove_index (self->items, (guint) position);
  g_list_model_items_changed (G_LIST_MODEL (self), (guint) position, 1, 0);
  write_settings (self);

  return TRUE;
}

/**
 * pandect_bookmarks_merge:
 * @self: bookmarks
 * @others: (element-type PandectBookmark): bookmarks from elsewhere
 *
 * Adds those that are new.
 *
 * Returns: how many were
 */
guint
pandect_bookmarks_merge (PandectBookmarks *self,
                         GListModel       *others)
{
  guint n_others = g_list_model_get_n_items (others);
  guint n_added = 0;

  g_return_val_if_fail (PANDECT_IS_BOOKMARKS (self), 0);

  for (guint i = 0; i < n_others; i++)
    {
      g_autoptr(PandectBookmark) other = g_list_model_get_item (others, i);
      const char *bundle_id = pandect_bookmark_get_bundle_id (other);
      const char *therapy_id = pandect_bookmark_get_therapy_id (other);

      if (find (self, bundle_id, therapy_id) < 0)
        {
          append (self, bundle_id, therapy_id);
          n_added++;
        }
    }

  if (n_added > 0)
    write_settings (self);

  return n_added;
}
