/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_ANSWER_LAYOUT (pandect_answer_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectAnswerLayout, pandect_answer_layout, PANDECT, ANSWER_LAYOUT,
                      GtkLayoutManager)

void     pandect_answer_layout_choose_kind (PandectAnswerLayout *self);
gboolean pandect_answer_layout_get_is_list (PandectAnswerLayout *self);
void     pandect_answer_layout_set_is_even (PandectAnswerLayout *self,
                                            gboolean             is_even);
gboolean pandect_answer_layout_is_stacked  (PandectAnswerLayout *self);

G_END_DECLS
