/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-focus.h"

/* A move of the focus to what is not on screen yet waits for a layout. Until then nothing has the
 * focus, and whatever takes it first keeps it: keys that were pressed meanwhile went there. */

static gboolean
is_in_view (GtkWidget *widget,
            GtkWidget *pane)
{
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (pane),
                                             (float) gtk_widget_get_height (pane));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, pane, &bounds) &&
         graphene_rect_contains_rect (&view, &bounds);
}

/* A text is left out: the focus would select it, or go to the first of its links. */
static GtkWidget *
find_in_view (GtkWidget *widget,
              GtkWidget *pane)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget))
    return NULL;

  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) &&
      !GTK_IS_LABEL (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && is_in_view (widget, pane))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_in_view (child, pane);

      if (found != NULL)
        return found;
    }

  return NULL;
}

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

/**
 * pandect_focus_rest:
 * @pane: a pane on screen
 *
 * Gives the focus to the first control of the pane that is in view: the pane is not scrolled.
 *
 * Returns: whether there is one
 */
gboolean
pandect_focus_rest (GtkWidget *pane)
{
  GtkWidget *found = find_in_view (pane, pane);

  return found != NULL && gtk_widget_grab_focus (found);
}
