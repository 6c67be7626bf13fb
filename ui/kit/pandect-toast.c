/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-toast.h"

#include <glib/gi18n.h>

/* A button without words is one with a sign. */
static void
name_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    /* From the catalogue of GTK, which has the word for its own windows */
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, g_dgettext ("gtk40", "Close"),
                                    -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_button (child);
}

/* By itself, GTK 4.18 would look for another place from the first pane on. */
static void
give_focus_away_cb (AdwToastOverlay *toasts)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (toasts));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (toasts)) &&
      !gtk_widget_is_ancestor (focus, adw_toast_overlay_get_child (toasts)))
    gtk_widget_grab_focus (GTK_WIDGET (root));
}

/**
 * pandect_toast_show:
 * @toasts: where the reader is told something
 * @toast: (transfer full): what
 *
 * Shows it. libadwaita 1.2 gives the button that closes it no name to read aloud. When it goes with
 * the focus in it, the window says what takes the focus.
 */
void
pandect_toast_show (AdwToastOverlay *toasts,
                    AdwToast        *toast)
{
  /* Before libadwaita hears of it, and takes away what has the focus. */
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (give_focus_away_cb), toasts,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (toasts, toast);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (toasts));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (child != adw_toast_overlay_get_child (toasts))
        name_button (child);
    }
}
