/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-term.h"

/**
 * PandectTerm:
 *
 * A word that the glossary explains.
 */

struct _PandectTerm
{
  GObject       parent_instance;

  char         *id;
  char        **fact_ids;
  PandectText  *name;
  PandectText  *text;
};

G_DEFINE_FINAL_TYPE (PandectTerm, pandect_term, G_TYPE_OBJECT)

static void
pandect_term_finalize (GObject *object)
{
  PandectTerm *self = PANDECT_TERM (object);

  g_free (self->id);
  g_strfreev (self->fact_ids);
  g_clear_pointer (&self->name, pandect_text_unref);
  g_clear_pointer (&self->text, pandect_text_unref);

  G_OBJECT_CLASS (pandect_term_parent_class)->finalize (object);
}

static void
pandect_term_class_init (PandectTermClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_term_finalize;
}

static void
pandect_term_init (PandectTerm *self)
{
}

/**
 * pandect_term_new:
 * @id: its id
 * @fact_ids: the facts it rests on
 * @name: (transfer full): the word
 * @text: (transfer full): what it means
 *
 * Returns: (transfer full): the term
 */
PandectTerm *
pandect_term_new (const char         *id,
                  const char * const *fact_ids,
                  PandectText        *name,
                  PandectText        *text)
{
  PandectTerm *self = g_object_new (PANDECT_TYPE_TERM, NULL);

  self->id = g_strdup (id);
  self->fact_ids = g_strdupv ((char **) fact_ids);
  self->name = name;
  self->text = text;

  return self;
}

const char *
pandect_term_get_id (PandectTerm *self)
{
  g_return_val_if_fail (PANDECT_IS_TERM (self), NULL);

  return self->id;
}

const char * const *
pandect_term_get_fact_ids (PandectTerm *self)
{
  g_return_val_if_fail (PANDECT_IS_TERM (self), NULL);

  return (const char * const *) self->fact_ids;
}

PandectText *
pandect_term_get_name (PandectTerm *self)
{
  g_return_val_if_fail (PANDECT_IS_TERM (self), NULL);

  return self->name;
}

PandectText *
pandect_term_get_text (PandectTerm *self)
{
  g_return_val_if_fail (PANDECT_IS_TERM (self), NULL);

  return self->text;
}
