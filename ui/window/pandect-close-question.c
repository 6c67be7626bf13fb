/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-close-question.h"

#include <glib/gi18n.h>

/* What is recorded is kept nowhere, and the button that closes the window stands beside the title
 * of the profile. */

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
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Discard the Profile?"), body));

  adw_message_dialog_add_responses (dialog,
                                    "close", _("_Cancel"),
                                    "discard", _("_Discard and Close"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);

  return GTK_WIDGET (dialog);
}
