/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

/**
 * PandectNoteKind:
 * @PANDECT_NOTE_REMARK: something the source says
 * @PANDECT_NOTE_POINTER: the source points elsewhere, and the target of the pointer is lost
 * @PANDECT_NOTE_LOST: a part of the source is missing in the copy
 *
 * What sort of remark a note is. What the copy lost is said to be lost, and never filled in.
 */
typedef enum
{
  PANDECT_NOTE_REMARK,
  PANDECT_NOTE_POINTER,
  PANDECT_NOTE_LOST,
} PandectNoteKind;

#define PANDECT_TYPE_NOTE (pandect_note_get_type ())
G_DECLARE_FINAL_TYPE (PandectNote, pandect_note, PANDECT, NOTE, GObject)

PandectNote *pandect_note_new (const char         *id,
                               PandectNoteKind     kind,
                               const char * const *fact_ids,
                               PandectText        *text) G_GNUC_WARN_UNUSED_RESULT;

const char         *pandect_note_get_id       (PandectNote *self);
PandectNoteKind     pandect_note_get_kind     (PandectNote *self);
const char * const *pandect_note_get_fact_ids (PandectNote *self);
PandectText        *pandect_note_get_text     (PandectNote *self);

G_END_DECLS
