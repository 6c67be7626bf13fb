/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-icons.h"

/* A window with every icon of the program, in the sizes in which they are seen. */

#define WIDTH  1080
#define HEIGHT 560

static const char * const symbols[] = {
  APPLICATION_ID "-symbolic",
  "pandect-offered-symbolic",
  "pandect-unmet-symbolic",
  "pandect-open-symbolic",
  "pandect-met-leaf-symbolic",
  "pandect-unmet-leaf-symbolic",
  "pandect-open-leaf-symbolic",
  "pandect-caution-symbolic",
  "pandect-look-alike-symbolic",
  "pandect-source-symbolic",
  "pandect-profile-symbolic",
  "pandect-memory-only-symbolic",
};

static GtkWidget *
new_icon (const char *name,
          int         size)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), size);
  gtk_widget_set_valign (icon, GTK_ALIGN_END);

  return icon;
}

static GtkWidget *
new_row (int spacing)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  gtk_widget_set_halign (row, GTK_ALIGN_START);

  return row;
}

/**
 * tour_icons_new:
 * @parent: the window of the tour
 *
 * Returns: a window
 */
GtkWidget *
tour_icons_new (GtkWindow *parent)
{
  static const int sizes[] = { 256, 128, 64, 48, 32 };
  static const int symbol_sizes[] = { 16, 32, 64 };
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW,
                                    "transient-for", parent,
                                    "default-width", WIDTH,
                                    "default-height", HEIGHT,
                                    NULL);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *row = new_row (48);

  gtk_widget_set_margin_start (box, 36);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (box, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_box_append (GTK_BOX (row), new_icon (APPLICATION_ID, sizes[i]));
  gtk_box_append (GTK_BOX (box), row);

  for (guint s = 0; s < G_N_ELEMENTS (symbol_sizes); s++)
    {
      row = new_row (symbol_sizes[s] / 4 + 8);
      for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
        gtk_box_append (GTK_BOX (row), new_icon (symbols[i], symbol_sizes[s]));
      gtk_box_append (GTK_BOX (box), row);
    }

  gtk_box_append (GTK_BOX (page), box);
  gtk_window_set_child (GTK_WINDOW (window), page);

  return window;
}
