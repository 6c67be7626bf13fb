/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-file-chooser.h"

#include <glib/gi18n.h>

/* No file chooser lives on both sides of GTK 4.10: the old one is deprecated there, and the new one
 * does not exist before. The old one still works, and this is the one place that knows it. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/* The window keeps its dialog, so that it goes with the window. */
#define DIALOG_KEY "pandect-file-chooser"

typedef struct
{
  PandectFileChosen callback;
  gpointer          user_data;
} Request;

static void
dialog_free (gpointer data)
{
  gtk_native_dialog_destroy (data);
  g_object_unref (data);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Request         *request)
{
  g_autoptr(GFile) file = NULL;
  Request answered = *request;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  g_object_set_data (G_OBJECT (gtk_native_dialog_get_transient_for (dialog)), DIALOG_KEY, NULL);

  if (file != NULL)
    answered.callback (file, answered.user_data);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * pandect_file_chooser_ask:
 * @parent: the window that asks; the request ends with it
 * @question: what to ask for
 * @callback: called when a file was chosen
 * @user_data: data for @callback
 *
 * Asks for a file.
 */
void
pandect_file_chooser_ask (GtkWindow                 *parent,
                          const PandectFileQuestion *question,
                          PandectFileChosen          callback,
                          gpointer                   user_data)
{
  GtkFileChooserNative *dialog;
  Request *request = g_new (Request, 1);

  *request = (Request) { callback, user_data };

  dialog = gtk_file_chooser_native_new (question->title, parent, question->action,
                                        question->accept, _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), question->filter, question->pattern);
  add_filter (GTK_FILE_CHOOSER (dialog), _("All Files"), "*");
  if (question->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), question->name);

  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), request,
                         (GClosureNotify) (void *) g_free, 0);
  g_object_set_data_full (G_OBJECT (parent), DIALOG_KEY, dialog, dialog_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * pandect_file_chooser_open:
 * @parent: the window that asks; the request ends with it
 * @callback: called when a file was chosen
 * @user_data: data for @callback
 *
 * Asks for a bundle to open.
 */
void
pandect_file_chooser_open (GtkWindow         *parent,
                           PandectFileChosen  callback,
                           gpointer           user_data)
{
  const PandectFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = _("Open a Bundle"),
    .accept = _("_Open"),
    .filter = _("Bundles"),
    .pattern = "*.xml",
  };

  pandect_file_chooser_ask (parent, &question, callback, user_data);
}

G_GNUC_END_IGNORE_DEPRECATIONS
