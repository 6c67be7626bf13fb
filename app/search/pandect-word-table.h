/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Inside search only: a set of words, numbered in order of appearance. */

typedef struct _PandectWordTable PandectWordTable;

PandectWordTable *pandect_word_table_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void              pandect_word_table_free        (PandectWordTable *self);
guint             pandect_word_table_intern      (PandectWordTable *self,
                                                  const char       *bytes,
                                                  guint             length);
guint             pandect_word_table_get_n_words (PandectWordTable *self);
gsize             pandect_word_table_get_n_bytes (PandectWordTable *self);
const char       *pandect_word_table_get_word    (PandectWordTable *self,
                                                  guint             word,
                                                  guint            *length);
guint32          *pandect_word_table_sort        (PandectWordTable *self)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
