/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-note.h"

/**
 * PandectNote:
 *
 * A remark on a therapy, or on the whole page.
 */

struct _PandectNote
{
  GObject           parent_instance;

  char             *id;
  PandectNoteKind   kind;
  char            **fact_ids;
  PandectText      *text;
};

G_DEFINE_FINAL_TYPE (PandectNote, pandect_note, G_TYPE_OBJECT)

static void
pandect_note_finalize (GObject *object)
{
  PandectNote *self = PANDECT_NOTE (object);

  g_free (self->id);
  g_strfreev (self->fact_ids);
  g_clear_pointer (&self->text, pandect_text_unref);

  G_OBJECT_CLASS (pandect_note_parent_class)->finalize (object);
}

static void
pandect_note_class_init (PandectNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_note_finalize;
}

static void
pandect_note_init (PandectNote *self)
{
}

/**
 * pandect_note_new:
 * @id: its id
 * @kind: what sort of remark
 * @fact_ids: the facts it rests on
 * @text: (transfer full): the remark
 *
 * Returns: (transfer full): the note
 */
PandectNote *
pandect_note_new (const char         *id,
                  PandectNoteKind     kind,
                  const char * const *fact_ids,
                  PandectText        *text)
{
  PandectNote *self = g_object_new (PANDECT_TYPE_NOTE, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->fact_ids = g_strdupv ((char **) fact_ids);
  self->text = text;

  return self;
}

const char *
pandect_note_get_id (PandectNote *self)
{
  g_return_val_if_fail (PANDECT_IS_NOTE (self), NULL);

  return self->id;
}

PandectNoteKind
pandect_note_get_kind (PandectNote *self)
{
  g_return_val_if_fail (PANDECT_IS_NOTE (self), PANDECT_NOTE_REMARK);

  return self->kind;
}

const char * const *
pandect_note_get_fact_ids (PandectNote *self)
{
  g_return_val_if_fail (PANDECT_IS_NOTE (self), NULL);

  return (const char * const *) self->fact_ids;
}

PandectText *
pandect_note_get_text (PandectNote *self)
{
  g_return_val_if_fail (PANDECT_IS_NOTE (self), NULL);

  return self->text;
}
