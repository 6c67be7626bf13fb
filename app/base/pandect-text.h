/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectSpanKind:
 * @PANDECT_SPAN_DRUG: the name of a drug that the bundle describes
 * @PANDECT_SPAN_TERM: a word that the glossary explains
 *
 * What a marked stretch of a passage refers to.
 */
typedef enum
{
  PANDECT_SPAN_DRUG,
  PANDECT_SPAN_TERM,
} PandectSpanKind;

/**
 * PandectSpan:
 * @kind: what the stretch refers to
 * @start: first byte of the stretch in the passage
 * @end: the byte after the last
 * @target: the id of the drug or the glossary term
 *
 * A stretch of a passage that refers to something else in the bundle.
 */
typedef struct
{
  PandectSpanKind kind;
  guint           start;
  guint           end;
  char           *target;
} PandectSpan;

/**
 * PandectPassage:
 * @language: BCP 47 tag of the words, interned
 * @words: the words, UTF-8, with white space collapsed
 * @spans: (array length=n_spans): marked stretches, in order, not overlapping
 * @n_spans: how many
 * @is_stale: whether the words translate an older wording of the source
 *
 * A text in one language.
 */
typedef struct
{
  const char  *language;
  char        *words;
  PandectSpan *spans;
  guint        n_spans;
  gboolean     is_stale;
} PandectPassage;

/**
 * PandectText:
 *
 * A text of a bundle: the words of the source language and their translations.
 *
 * Immutable once the reader has handed it over, and shared by reference.
 */
typedef struct _PandectText PandectText;

#define PANDECT_TYPE_TEXT (pandect_text_get_type ())
GType pandect_text_get_type (void);

PandectText *pandect_text_new      (PandectPassage *source) G_GNUC_WARN_UNUSED_RESULT;
PandectText *pandect_text_new_word (const char *words,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;
PandectText *pandect_text_ref      (PandectText *self);
void         pandect_text_unref    (PandectText *self);

void         pandect_text_take_translation (PandectText    *self,
                                            PandectPassage *translation);

const PandectPassage *pandect_text_get_source       (PandectText *self);
const PandectPassage *pandect_text_get_passage      (PandectText        *self,
                                                     const char * const *languages);
const char           *pandect_text_get_words        (PandectText        *self,
                                                     const char * const *languages);
guint                 pandect_text_get_n_passages   (PandectText *self);
const PandectPassage *pandect_text_get_nth_passage  (PandectText *self,
                                                     guint        position);

PandectPassage *pandect_passage_new      (const char *language,
                                          const char *words) G_GNUC_WARN_UNUSED_RESULT;
void            pandect_passage_add_span (PandectPassage  *self,
                                          PandectSpanKind  kind,
                                          guint            start,
                                          guint            end,
                                          const char      *target);
void            pandect_passage_free     (PandectPassage *self);
char           *pandect_passage_digest   (const PandectPassage *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectText, pandect_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectPassage, pandect_passage_free)

G_END_DECLS
