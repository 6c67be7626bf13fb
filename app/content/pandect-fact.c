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

enum
{
  PROP_0,
  PROP_ID,
  PROP_PLACE,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pandect_fact_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PandectFact *self = PANDECT_FACT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_PLACE:
      g_value_set_boxed (value, self->place);
      break;

    case PROP_TEXT:
      g_value_set_boxed (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pandect_fact_get_property;
  object_class->finalize = pandect_fact_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);

  /**
   * PandectFact:place:
   *
   * Where on the page it stands.
   */
  properties[PROP_PLACE] = g_param_spec_boxed ("place", NULL, NULL, PANDECT_TYPE_TEXT, flags);

  properties[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, PANDECT_TYPE_TEXT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
