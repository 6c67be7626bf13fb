/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-field-set.h"

#include <string.h>

/**
 * PandectFieldSet:
 *
 * Every field that a bundle asks for: a list of [class@Field] in the order of the file, and the
 * groups that they are shown in.
 */

struct _PandectFieldSet
{
  GObject      parent_instance;

  PandectList *groups;
  PandectList *fields;
  GHashTable  *by_id;
};

static GType
pandect_field_set_get_item_type (GListModel *model)
{
  return PANDECT_TYPE_FIELD;
}

static guint
pandect_field_set_get_n_items (GListModel *model)
{
  return pandect_list_get_size (PANDECT_FIELD_SET (model)->fields);
}

static gpointer
pandect_field_set_get_item (GListModel *model,
                            guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (PANDECT_FIELD_SET (model)->fields), position);
}

static void
pandect_field_set_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pandect_field_set_get_item_type;
  iface->get_n_items = pandect_field_set_get_n_items;
  iface->get_item = pandect_field_set_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectFieldSet, pandect_field_set, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      pandect_field_set_list_model_init))

static void
pandect_field_set_finalize (GObject *object)
{
  PandectFieldSet *self = PANDECT_FIELD_SET (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_object (&self->fields);
  g_clear_object (&self->groups);

  G_OBJECT_CLASS (pandect_field_set_parent_class)->finalize (object);
}

static void
pandect_field_set_class_init (PandectFieldSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_field_set_finalize;
}

static void
pandect_field_set_init (PandectFieldSet *self)
{
  self->fields = pandect_list_new (PANDECT_TYPE_FIELD);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * pandect_field_set_new:
 * @groups: (transfer full): the [class@FieldGroup]s, with at most %PANDECT_MAX_FIELDS fields in all
 *
 * Numbers the fields in the order given.
 *
 * Returns: (transfer full): the set
 */
PandectFieldSet *
pandect_field_set_new (PandectList *groups)
{
  PandectFieldSet *self = g_object_new (PANDECT_TYPE_FIELD_SET, NULL);

  self->groups = groups;

  for (guint g = 0; g < pandect_list_get_size (groups); g++)
    {
      GListModel *fields = pandect_field_group_get_fields (pandect_list_peek (groups, g));

      for (guint f = 0; f < g_list_model_get_n_items (fields); f++)
        {
          PandectField *field = g_list_model_get_item (fields, f);

          g_assert (pandect_list_get_size (self->fields) < PANDECT_MAX_FIELDS);

          pandect_field_set_index (field, pandect_list_get_size (self->fields));
          g_hash_table_insert (self->by_id, (gpointer) pandect_field_get_id (field), field);
          pandect_list_append (self->fields, field);
        }
    }

  return self;
}

/**
 * pandect_field_set_get_groups:
 * @self: a set
 *
 * Returns: (transfer none): its [class@FieldGroup]s
 */
GListModel *
pandect_field_set_get_groups (PandectFieldSet *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_SET (self), NULL);

  return G_LIST_MODEL (self->groups);
}

guint
pandect_field_set_get_n_fields (PandectFieldSet *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_SET (self), 0);

  return pandect_list_get_size (self->fields);
}

/**
 * pandect_field_set_get_field:
 * @self: a set
 * @index: the index of a field
 *
 * Returns: (transfer none) (nullable): the field, or %NULL behind the last
 */
PandectField *
pandect_field_set_get_field (PandectFieldSet *self,
                             guint            index)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_SET (self), NULL);

  return pandect_list_peek (self->fields, index);
}

/**
 * pandect_field_set_lookup:
 * @self: a set
 * @id: the id of a field
 *
 * Returns: (transfer none) (nullable): the field, or %NULL when there is none of that id
 */
PandectField *
pandect_field_set_lookup (PandectFieldSet *self,
                          const char      *id)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_SET (self), NULL);

  return g_hash_table_lookup (self->by_id, id);
}

guint
pandect_field_mask_count (const PandectFieldMask *mask)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (mask->words); i++)
    count += __builtin_popcountll (mask->words[i]);

  return count;
}

gboolean
pandect_field_mask_equal (const PandectFieldMask *a,
                          const PandectFieldMask *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* Whether two sets have a field in common. */
gboolean
pandect_field_mask_meets (const PandectFieldMask *a,
                          const PandectFieldMask *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->words); i++)
    {
      if ((a->words[i] & b->words[i]) != 0)
        return TRUE;
    }

  return FALSE;
}
