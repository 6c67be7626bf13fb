/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-focus.h"

/* A move of the focus to what is not on screen yet waits for a layout. Until then nothing has the
 * focus, and whatever takes it first keeps it: keys that were pressed meanwhile went there. */

/**
 * pandect_focus_drop:
 * @widget: a widget that is to have the focus after a layout
 *
 * Takes the focus away from whatever has it in the same window.
 */
void
pandect_focus_drop (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/**
 * pandect_focus_is_taken:
 * @widget: a widget that was to have the focus after a layout
 *
 * Returns: whether something on screen has the focus of the same window
 */
gboolean
pandect_focus_is_taken (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus);
}
