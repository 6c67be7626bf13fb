/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-toast.h"

#include <glib/gi18n.h>

/* A button without words is one with a sign. */
static void
mend_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    /* From the catalogue of GTK, which has the word for its own windows */
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, g_dgettext ("gtk40", "Close"),
                                    -1);

  if (GTK_IS_LABEL (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget)))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mend_buttons (child);
}

/**
 * pandect_toast_show:
 * @toasts: where the reader is told something
 * @toast: (transfer full): what
 *
 * Shows it. libadwaita 1.2 gives the button that closes it no name to read aloud, and 1.7 cuts the
 * words of the other one in a narrow window.
 */
void
pandect_toast_show (AdwToastOverlay *toasts,
                    AdwToast        *toast)
{
  adw_toast_overlay_add_toast (toasts, toast);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (toasts));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (child != adw_toast_overlay_get_child (toasts))
        mend_buttons (child);
    }
}
