/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-field-group.h"

/**
 * PandectFieldGroup:
 *
 * Fields that are asked for together.
 */

struct _PandectFieldGroup
{
  GObject      parent_instance;

  char        *id;
  PandectText *label;
  PandectList *fields;
};

G_DEFINE_FINAL_TYPE (PandectFieldGroup, pandect_field_group, G_TYPE_OBJECT)

static void
pandect_field_group_finalize (GObject *object)
{
  PandectFieldGroup *self = PANDECT_FIELD_GROUP (object);

  g_free (self->id);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_clear_object (&self->fields);

  G_OBJECT_CLASS (pandect_field_group_parent_class)->finalize (object);
}

static void
pandect_field_group_class_init (PandectFieldGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_field_group_finalize;
}

static void
pandect_field_group_init (PandectFieldGroup *self)
{
}

/**
 * pandect_field_group_new:
 * @id: its id
 * @label: (transfer full): its heading
 * @fields: (transfer full): its [class@Field]s, in the order shown
 *
 * Returns: (transfer full): the group
 */
PandectFieldGroup *
pandect_field_group_new (const char  *id,
                         PandectText *label,
                         PandectList *fields)
{
  PandectFieldGroup *self = g_object_new (PANDECT_TYPE_FIELD_GROUP, NULL);

  self->id = g_strdup (id);
  self->label = label;
  self->fields = fields;

  return self;
}

const char *
pandect_field_group_get_id (PandectFieldGroup *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_GROUP (self), NULL);

  return self->id;
}

PandectText *
pandect_field_group_get_label (PandectFieldGroup *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_GROUP (self), NULL);

  return self->label;
}

/**
 * pandect_field_group_get_fields:
 * @self: a group
 *
 * Returns: (transfer none): its [class@Field]s
 */
GListModel *
pandect_field_group_get_fields (PandectFieldGroup *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_GROUP (self), NULL);

  return G_LIST_MODEL (self->fields);
}
