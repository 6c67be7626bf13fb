/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-scale.h"

/* Lengths that bound text, such as columns and clamps, are given for text at 100 % and grow with
 * it, or the text in them would be cut. GTK has lengths in em only in style sheets. */

static double
scale_of_dpi (int dpi)
{
  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1.0;
}

static gboolean
scale_size (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      user_data)
{
  g_value_set_int (to, (int) (GPOINTER_TO_INT (user_data) * scale_of_dpi (g_value_get_int (from))));
  return TRUE;
}

/**
 * pandect_scale_get:
 * @widget: a widget
 *
 * Returns: how much larger than 100 % its text is
 */
double
pandect_scale_get (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return scale_of_dpi (dpi);
}

/**
 * pandect_scale_size:
 * @widget: a widget
 * @size: a length in pixels at 100 %
 *
 * Returns: the length at the size of its text
 */
int
pandect_scale_size (GtkWidget *widget,
                    int        size)
{
  return (int) (size * pandect_scale_get (widget));
}

/**
 * pandect_scale_bind:
 * @widget: a widget
 * @property: an integer property of it that holds a length
 * @size: the length in pixels at 100 %
 *
 * Keeps the length in step with the size of the text.
 */
void
pandect_scale_bind (GtkWidget  *widget,
                    const char *property,
                    int         size)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_bind_property_full (gtk_widget_get_settings (widget), "gtk-xft-dpi",
                               widget, property,
                               G_BINDING_SYNC_CREATE,
                               scale_size, NULL, GINT_TO_POINTER (size), NULL);
}
