/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pandect_answer_keys_add_to_class (GtkWidgetClass  *widget_class,
                                       GtkShortcutFunc  press);

G_END_DECLS
