/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-answer-keys.h"

/* A field is answered with one key: 1 for its first answer, 0 for none. */

#define HIGHEST_KEY 9

static const guint clear_keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

/**
 * pandect_answer_keys_add_to_class:
 * @widget_class: the class of an answer bar, or of a widget with one in it
 * @press: called with the number of the answer as a 32 bit integer, or 0 to clear
 *
 * Lets the digits answer while the focus is in the widget, and 0, Delete and Backspace clear.
 */
void
pandect_answer_keys_add_to_class (GtkWidgetClass  *widget_class,
                                  GtkShortcutFunc  press)
{
  for (guint key = 0; key <= HIGHEST_KEY; key++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + key, 0, press, "i", key);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + key, 0, press, "i", key);
    }

  for (guint i = 0; i < G_N_ELEMENTS (clear_keys); i++)
    gtk_widget_class_add_binding (widget_class, clear_keys[i], 0, press, "i", 0);
}
