/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pandect_a11y_text_set         (GtkWidget *widget,
                                    gboolean   is_unseen);
void pandect_a11y_text_watch_stack (GtkStack  *stack);

G_END_DECLS
