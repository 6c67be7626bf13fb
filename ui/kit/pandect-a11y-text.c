/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-a11y-text.h"

/* What a container keeps but does not show is not to be read aloud either. GTK 4.8 tells assistive
 * technology of it as of anything else, and does not say that it is not on screen. */

/**
 * pandect_a11y_text_set:
 * @widget: a child that its parent shows at times only
 * @is_unseen: whether it is kept out of sight now
 *
 * Leaves the child, with all that is in it, out of what assistive technology is told.
 */
void
pandect_a11y_text_set (GtkWidget *widget,
                       gboolean   is_unseen)
{
  if (is_unseen)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN);
}

static void
update_pages (GtkStack *stack)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack));
       page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      pandect_a11y_text_set (page, page != visible);
      gtk_widget_set_can_focus (page, page == visible);
    }
}

/**
 * pandect_a11y_text_watch_stack:
 * @stack: a stack
 *
 * Leaves out all pages but the visible one, whichever it is. Tab does not lead to them either: GTK
 * 4.8 asks hidden pages first, and an empty list takes the focus all the same.
 */
void
pandect_a11y_text_watch_stack (GtkStack *stack)
{
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (update_pages), NULL);
  update_pages (stack);
}
