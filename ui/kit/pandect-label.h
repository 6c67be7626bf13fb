/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pandect_label_new         (const char *words,
                                      const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *pandect_label_new_sign    (const char *icon_name) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_label_show_words  (GtkLabel   *label,
                                      const char *words);
void       pandect_label_show_markup (GtkLabel   *label,
                                      const char *markup);

G_END_DECLS
