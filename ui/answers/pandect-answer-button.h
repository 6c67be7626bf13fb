/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ANSWER_BUTTON (pandect_answer_button_get_type ())
G_DECLARE_FINAL_TYPE (PandectAnswerButton, pandect_answer_button, PANDECT, ANSWER_BUTTON,
                      GtkToggleButton)

GtkWidget    *pandect_answer_button_new            (PandectSession      *session,
                                                    PandectField        *field,
                                                    PandectValue        *value)
                                                    G_GNUC_WARN_UNUSED_RESULT;

void          pandect_answer_button_update_words   (PandectAnswerButton *self);
void          pandect_answer_button_update_preview (PandectAnswerButton *self);
PandectValue *pandect_answer_button_get_value      (PandectAnswerButton *self);
int           pandect_answer_button_get_width      (PandectAnswerButton *self);
int           pandect_answer_button_get_text_width (PandectAnswerButton *self);
void          pandect_answer_button_set_wraps      (PandectAnswerButton *self,
                                                    gboolean             wraps);
void          pandect_answer_button_set_is_row     (PandectAnswerButton *self,
                                                    gboolean             is_row);

G_END_DECLS
