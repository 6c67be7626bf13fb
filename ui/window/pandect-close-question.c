/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-close-question.h"

#include <glib/gi18n.h>

#include "kit/pandect-label.h"

/* What is recorded is kept nowhere, and the button that closes the window stands beside the title
 * of the profile. */

static GtkWidget *
new_label (const char *words,
           const char *css_class)
{
  GtkWidget *label = pandect_label_new (words, css_class);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);

  return label;
}

/**
 * pandect_close_question_new:
 * @parent: a window that is about to close
 * @n_recorded: how many answers go with it
 *
 * Asks whether to discard them. The answer comes by [signal@Adw.MessageDialog::response] and is
 * `discard` or `cancel`.
 *
 * Returns: (transfer floating): the question
 */
GtkWidget *
pandect_close_question_new (GtkWindow *parent,
                            guint      n_recorded)
{
  g_autofree char *body =
    g_strdup_printf (ngettext ("%u answer is recorded in this window, and is not kept when it "
                               "closes.",
                               "%u answers are recorded in this window, and are not kept when it "
                               "closes.", n_recorded), n_recorded);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  /* libadwaita 1.7 measures a heading of its own for a width that the heading does not fit in, and
   * GTK 4.18 complains of that. */
  gtk_box_append (GTK_BOX (words), new_label (_("Discard the Profile?"), "title-2"));
  gtk_box_append (GTK_BOX (words), new_label (body, "body"));
  adw_message_dialog_set_extra_child (dialog, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Discard the Profile?"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body,
                                  -1);

  adw_message_dialog_add_responses (dialog,
                                    "close", _("_Cancel"),
                                    "discard", _("_Discard and Close"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);

  return GTK_WIDGET (dialog);
}
