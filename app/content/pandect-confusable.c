/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-confusable.h"

/**
 * PandectConfusable:
 *
 * Two therapies whose names are easily taken for each other.
 */

struct _PandectConfusable
{
  GObject         parent_instance;

  char           *id;
  PandectTherapy *first;
  PandectTherapy *second;
  char           *authority;
  PandectText    *text;
};

G_DEFINE_FINAL_TYPE (PandectConfusable, pandect_confusable, G_TYPE_OBJECT)

static void
pandect_confusable_finalize (GObject *object)
{
  PandectConfusable *self = PANDECT_CONFUSABLE (object);

  g_free (self->id);
  g_free (self->authority);
  g_clear_pointer (&self->text, pandect_text_unref);

  G_OBJECT_CLASS (pandect_confusable_parent_class)->finalize (object);
}

static void
pandect_confusable_class_init (PandectConfusableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_confusable_finalize;
}

static void
pandect_confusable_init (PandectConfusable *self)
{
}

/**
 * pandect_confusable_new:
 * @id: its id
 * @first: one of them
 * @second: the other
 * @authority: (nullable): who warns of the pair
 * @text: (transfer full): what tells them apart
 *
 * Returns: (transfer full): the pair
 */
PandectConfusable *
pandect_confusable_new (const char     *id,
                        PandectTherapy *first,
                        PandectTherapy *second,
                        const char     *authority,
                        PandectText    *text)
{
  PandectConfusable *self = g_object_new (PANDECT_TYPE_CONFUSABLE, NULL);

  self->id = g_strdup (id);
  self->first = first;
  self->second = second;
  self->authority = g_strdup (authority);
  self->text = text;

  return self;
}

const char *
pandect_confusable_get_id (PandectConfusable *self)
{
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (self), NULL);

  return self->id;
}

PandectTherapy *
pandect_confusable_get_first (PandectConfusable *self)
{
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (self), NULL);

  return self->first;
}

PandectTherapy *
pandect_confusable_get_second (PandectConfusable *self)
{
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (self), NULL);

  return self->second;
}

/**
 * pandect_confusable_get_authority:
 * @self: a pair
 *
 * Returns: (transfer none) (nullable): who warns of the pair
 */
const char *
pandect_confusable_get_authority (PandectConfusable *self)
{
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (self), NULL);

  return self->authority;
}

PandectText *
pandect_confusable_get_text (PandectConfusable *self)
{
  g_return_val_if_fail (PANDECT_IS_CONFUSABLE (self), NULL);

  return self->text;
}
