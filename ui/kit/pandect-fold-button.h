/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_FOLD_BUTTON (pandect_fold_button_get_type ())
G_DECLARE_FINAL_TYPE (PandectFoldButton, pandect_fold_button, PANDECT, FOLD_BUTTON, GtkToggleButton)

GtkWidget *pandect_fold_button_new       (GtkPackType        position) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_fold_button_set_words (PandectFoldButton *self,
                                          const char        *words);

G_END_DECLS
