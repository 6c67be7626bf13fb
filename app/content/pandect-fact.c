/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-fact.h"

/**
 * PandectFact:
 *
 * One thing that the source says, restated, and where on the page it stands.
 *
 * Everything that the window shows can name the facts it rests on.
 */

struct _PandectFact
{
  GObject      parent_instance;

  char        *id;
  PandectText *place;
  PandectText *text;
};

G_DEFINE_FINAL_TYPE (PandectFact, pandect_fact, G_TYPE_OBJECT)

static void
pandect_fact_finalize (GObject *object)
{
  PandectFact *self = PANDECT_FACT (object);

  g_free (self->id);
  g_clear_pointer (&self->place, pandect_text_unref);
  g_clear_pointer (&self->text, pandect_text_unref);

  G_OBJECT_CLASS (pandect_fact_parent_class)->finalize (object);
}

static void
pandect_fact_class_init (PandectFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_fact_finalize;
}

static void
pandect_fact_init (PandectFact *self)
{
}

/**
 * pandect_fact_new:
 * @id: its id, such as `F012`
 * @place: (transfer full): where on the page it stands
 * @text: (transfer full): the fact, restated
 *
 * Returns: (transfer full): the fact
 */
PandectFact *
pandect_fact_new (const char  *id,
                  PandectText *place,
                  PandectText *text)
{
  PandectFact *self = g_object_new (PANDECT_TYPE_FACT, NULL);

  self->id = g_strdup (id);
  self->place = place;
  self->text = text;

  return self;
}

const char *
pandect_fact_get_id (PandectFact *self)
{
  g_return_val_if_fail (PANDECT_IS_FACT (self), NULL);

  return self->id;
}

PandectText *
pandect_fact_get_place (PandectFact *self)
{
  g_return_val_if_fail (PANDECT_IS_FACT (self), NULL);

  return self->place;
}

PandectText *
pandect_fact_get_text (PandectFact *self)
{
  g_return_val_if_fail (PANDECT_IS_FACT (self), NULL);

  return self->text;
}
