/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ANSWER_BAR (pandect_answer_bar_get_type ())
G_DECLARE_FINAL_TYPE (PandectAnswerBar, pandect_answer_bar, PANDECT, ANSWER_BAR, PandectView)

GtkWidget *pandect_answer_bar_new        (PandectSession   *session,
                                          PandectField     *field,
                                          gboolean          fill) G_GNUC_WARN_UNUSED_RESULT;

gboolean   pandect_answer_bar_is_list    (PandectAnswerBar *self);
gboolean   pandect_answer_bar_is_stacked (PandectAnswerBar *self);
gboolean   pandect_answer_bar_press_key  (PandectAnswerBar *self,
                                          int               key);

G_END_DECLS
