/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-value.h"

/**
 * PandectValue:
 *
 * One of the answers that a field can be given.
 *
 * "Not recorded" is not among them: it is the absence of an answer.
 */

struct _PandectValue
{
  GObject           parent_instance;

  char             *id;
  guint             index;
  PandectValueRole  role;
  PandectText      *label;
  PandectText      *sign;
  PandectText      *summary;
};

G_DEFINE_FINAL_TYPE (PandectValue, pandect_value, G_TYPE_OBJECT)

static void
pandect_value_finalize (GObject *object)
{
  PandectValue *self = PANDECT_VALUE (object);

  g_free (self->id);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_clear_pointer (&self->sign, pandect_text_unref);
  g_clear_pointer (&self->summary, pandect_text_unref);

  G_OBJECT_CLASS (pandect_value_parent_class)->finalize (object);
}

static void
pandect_value_class_init (PandectValueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_value_finalize;
}

static void
pandect_value_init (PandectValue *self)
{
}

/**
 * pandect_value_new:
 * @id: its id, unique within the field
 * @role: what it says
 * @label: (transfer full): the answer in full, such as "Positive"
 * @sign: (transfer full) (nullable): a shorter form for a narrow button, such as "+"
 * @summary: (transfer full): how the answer reads away from its field, such as "ER+"
 *
 * Returns: (transfer full): the value
 */
PandectValue *
pandect_value_new (const char       *id,
                   PandectValueRole  role,
                   PandectText      *label,
                   PandectText      *sign,
                   PandectText      *summary)
{
  PandectValue *self = g_object_new (PANDECT_TYPE_VALUE, NULL);

  self->id = g_strdup (id);
  self->role = role;
  self->label = label;
  self->sign = sign;
  self->summary = summary;

  return self;
}

const char *
pandect_value_get_id (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), NULL);

  return self->id;
}

/**
 * pandect_value_get_index:
 * @self: a value
 *
 * Returns: its place among the values of its field, from 0
 */
guint
pandect_value_get_index (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), 0);

  return self->index;
}

/**
 * pandect_value_set_index: (skip)
 *
 * Only the field that takes the value calls this.
 */
void
pandect_value_set_index (PandectValue *self,
                         guint         index)
{
  g_return_if_fail (PANDECT_IS_VALUE (self));

  self->index = index;
}

PandectValueRole
pandect_value_get_role (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), PANDECT_VALUE_ROLE_NEUTRAL);

  return self->role;
}

PandectText *
pandect_value_get_label (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), NULL);

  return self->label;
}

/**
 * pandect_value_get_sign:
 * @self: a value
 *
 * Returns: (transfer none): the short form, which is the label when the bundle gives none
 */
PandectText *
pandect_value_get_sign (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), NULL);

  return self->sign != NULL ? self->sign : self->label;
}

PandectText *
pandect_value_get_summary (PandectValue *self)
{
  g_return_val_if_fail (PANDECT_IS_VALUE (self), NULL);

  return self->summary;
}
