/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_QUESTION_CARD (pandect_question_card_get_type ())
G_DECLARE_FINAL_TYPE (PandectQuestionCard, pandect_question_card, PANDECT, QUESTION_CARD, GtkBox)

GtkWidget *pandect_question_card_new (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
