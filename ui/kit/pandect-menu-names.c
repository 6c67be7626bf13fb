/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-menu-names.h"

/* GTK names an item of a menu by the label in it, and says of that label that it only decorates.
 * GTK 4.18 takes no name from what decorates, so that no item has a name to read aloud. */

static gboolean
is_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

static void
name_item (GtkWidget *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (item);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_LABEL (child))
        continue;

      gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_text (GTK_LABEL (child)), -1);
      return;
    }
}

/**
 * pandect_menu_names_give:
 * @menu: a menu with all its items, about to be shown
 *
 * Names each item, those of submenus too, by its first label.
 */
void
pandect_menu_names_give (GtkWidget *menu)
{
  if (is_item (menu))
    name_item (menu);

  for (GtkWidget *child = gtk_widget_get_first_child (menu);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pandect_menu_names_give (child);
}
