/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-list.h"

/**
 * PandectList:
 *
 * A list that is filled once, while it is built, and never changes again.
 *
 * A bundle holds very many short lists. This one costs a tenth of a [class@Gio.ListStore] and emits
 * nothing, because nothing can change once somebody listens.
 */

struct _PandectList
{
  GObject   parent_instance;

  GType     item_type;
  guint     n_items;
  gpointer *items;
};

static GType
pandect_list_get_item_type (GListModel *model)
{
  return PANDECT_LIST (model)->item_type;
}

static guint
pandect_list_get_n_items (GListModel *model)
{
  return PANDECT_LIST (model)->n_items;
}

static gpointer
pandect_list_get_item (GListModel *model,
                       guint       position)
{
  PandectList *self = PANDECT_LIST (model);

  return position < self->n_items ? g_object_ref (self->items[position]) : NULL;
}

static void
pandect_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pandect_list_get_item_type;
  iface->get_n_items = pandect_list_get_n_items;
  iface->get_item = pandect_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectList, pandect_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pandect_list_model_init))

static void
pandect_list_dispose (GObject *object)
{
  PandectList *self = PANDECT_LIST (object);

  for (guint i = 0; i < self->n_items; i++)
    g_object_unref (self->items[i]);

  self->n_items = 0;
  g_clear_pointer (&self->items, g_free);

  G_OBJECT_CLASS (pandect_list_parent_class)->dispose (object);
}

static void
pandect_list_class_init (PandectListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_list_dispose;
}

static void
pandect_list_init (PandectList *self)
{
}

PandectList *
pandect_list_new (GType item_type)
{
  PandectList *self = g_object_new (PANDECT_TYPE_LIST, NULL);

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), self);

  self->item_type = item_type;
  return self;
}

/**
 * pandect_list_append:
 * @self: a list that is still being built
 * @item: (transfer full): the next item
 */
void
pandect_list_append (PandectList *self,
                     gpointer     item)
{
  g_return_if_fail (PANDECT_IS_LIST (self));
  g_return_if_fail (item != NULL);

  /* Full at every power of two: the size says so by itself. */
  if ((self->n_items & (self->n_items - 1)) == 0)
    self->items = g_renew (gpointer, self->items, MAX (1, self->n_items * 2));

  self->items[self->n_items++] = item;
}

/**
 * pandect_list_peek:
 * @self: a list
 * @position: where to look
 *
 * Returns: (transfer none) (nullable): the item, or %NULL behind the last
 */
gpointer
pandect_list_peek (PandectList *self,
                   guint        position)
{
  return position < self->n_items ? self->items[position] : NULL;
}

guint
pandect_list_get_size (PandectList *self)
{
  return self->n_items;
}
