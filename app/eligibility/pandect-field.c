/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-field.h"

/**
 * PandectField:
 *
 * One thing that can be recorded of a patient, with the answers it can be given.
 */

struct _PandectField
{
  GObject       parent_instance;

  char         *id;
  guint         index;
  char        **fact_ids;
  PandectText  *label;
  PandectText  *short_name;
  PandectText  *question;
  PandectList  *values;
  gboolean      is_in_every_chart;
};

G_DEFINE_FINAL_TYPE (PandectField, pandect_field, G_TYPE_OBJECT)

static void
pandect_field_finalize (GObject *object)
{
  PandectField *self = PANDECT_FIELD (object);

  g_free (self->id);
  g_strfreev (self->fact_ids);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_clear_pointer (&self->short_name, pandect_text_unref);
  g_clear_pointer (&self->question, pandect_text_unref);
  g_clear_object (&self->values);

  G_OBJECT_CLASS (pandect_field_parent_class)->finalize (object);
}

static void
pandect_field_class_init (PandectFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_field_finalize;
}

static void
pandect_field_init (PandectField *self)
{
}

/**
 * pandect_field_new:
 * @id: its id
 * @fact_ids: (nullable): the facts that make it matter
 * @label: (transfer full): its name in a row of the profile, such as "Estrogen (ER)"
 * @short_name: (transfer full): its name in running text, such as "estrogen receptor"
 * @question: (transfer full): the question that asks for it
 * @values: (transfer full): its [class@Value]s, in the order shown
 *
 * Returns: (transfer full): the field
 */
PandectField *
pandect_field_new (const char         *id,
                   const char * const *fact_ids,
                   PandectText        *label,
                   PandectText        *short_name,
                   PandectText        *question,
                   PandectList        *values)
{
  PandectField *self = g_object_new (PANDECT_TYPE_FIELD, NULL);

  self->id = g_strdup (id);
  self->fact_ids = g_strdupv ((char **) fact_ids);
  self->label = label;
  self->short_name = short_name;
  self->question = question;
  self->values = values;

  for (guint i = 0; i < pandect_list_get_size (values); i++)
    pandect_value_set_index (pandect_list_peek (values, i), i);

  return self;
}

const char *
pandect_field_get_id (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return self->id;
}

/**
 * pandect_field_get_index:
 * @self: a field
 *
 * Returns: its place among all fields of the bundle, from 0
 */
guint
pandect_field_get_index (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), 0);

  return self->index;
}

/**
 * pandect_field_set_index: (skip)
 *
 * Only the set that takes the field calls this.
 */
void
pandect_field_set_index (PandectField *self,
                         guint         index)
{
  g_return_if_fail (PANDECT_IS_FIELD (self));

  self->index = index;
}

/**
 * pandect_field_get_fact_ids:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): the facts that make it matter
 */
const char * const *
pandect_field_get_fact_ids (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return (const char * const *) self->fact_ids;
}

PandectText *
pandect_field_get_label (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return self->label;
}

PandectText *
pandect_field_get_short_name (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return self->short_name;
}

PandectText *
pandect_field_get_question (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return self->question;
}

/**
 * pandect_field_get_values:
 * @self: a field
 *
 * Returns: (transfer none): its [class@Value]s
 */
GListModel *
pandect_field_get_values (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return G_LIST_MODEL (self->values);
}

guint
pandect_field_get_n_values (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), 0);

  return pandect_list_get_size (self->values);
}

/**
 * pandect_field_get_value:
 * @self: a field
 * @index: the place of the value
 *
 * Returns: (transfer none) (nullable): the value, or %NULL behind the last
 */
PandectValue *
pandect_field_get_value (PandectField *self,
                         guint         index)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  return pandect_list_peek (self->values, index);
}

/**
 * pandect_field_lookup_value:
 * @self: a field
 * @id: the id of a value
 *
 * Returns: (transfer none) (nullable): the value, or %NULL when the field has none of that id
 */
PandectValue *
pandect_field_lookup_value (PandectField *self,
                            const char   *id)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), NULL);

  for (guint i = 0; i < pandect_list_get_size (self->values); i++)
    {
      PandectValue *value = pandect_list_peek (self->values, i);

      if (g_strcmp0 (pandect_value_get_id (value), id) == 0)
        return value;
    }

  return NULL;
}

/* For the reader alone, while the field is built. */
void
pandect_field_set_in_every_chart (PandectField *self)
{
  self->is_in_every_chart = TRUE;
}

/**
 * pandect_field_is_in_every_chart:
 * @self: a field
 *
 * Returns: whether its answer stands in the chart of every patient, so that it is asked for first
 */
gboolean
pandect_field_is_in_every_chart (PandectField *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD (self), FALSE);

  return self->is_in_every_chart;
}
