/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-dialogs.h"

#include <glib/gi18n.h>

#include "dialogs/pandect-about-window.h"
#include "dialogs/pandect-bookmarks-window.h"
#include "kit/pandect-file-chooser.h"
#include "dialogs/pandect-help-window.h"
#include "dialogs/pandect-install-window.h"
#include "dialogs/pandect-library-window.h"
#include "dialogs/pandect-preferences-window.h"
#include "dialogs/pandect-printing.h"
#include "dialogs/pandect-shortcuts-window.h"

/* The windows that the actions of a window open over it. */

static void
show_about (GtkWindow          *parent,
            PandectSession     *session,
            PandectPreferences *preferences)
{
  gtk_show_about_dialog (parent,
                         "program-name", _("Pandect"),
                         "version", PACKAGE_VERSION,
                         "logo-icon-name", APPLICATION_ID,
                         "comments", _("An offline treatment reference. It describes what a page "
                                       "says; it gives no advice."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
show_about_content (GtkWindow          *parent,
                    PandectSession     *session,
                    PandectPreferences *preferences)
{
  gtk_window_present (GTK_WINDOW (pandect_about_window_new (parent, session)));
}

static void
open_bookmark_cb (GtkWidget  *parent,
                  const char *id)
{
  gtk_widget_activate_action (parent, "win.open", "s", id);
}

static void
show_bookmarks (GtkWindow          *parent,
                PandectSession     *session,
                PandectPreferences *preferences)
{
  PandectBookmarks *bookmarks = pandect_preferences_get_bookmarks (preferences);
  GtkWidget *window = pandect_bookmarks_window_new (parent, session, bookmarks);

  g_signal_connect_object (window, "open", G_CALLBACK (open_bookmark_cb), parent,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
switch_cb (GtkWidget  *parent,
           const char *id)
{
  gtk_widget_activate_action (parent, "win.switch-bundle", "s", id);
}

/* What the window shows may have changed while the reader chose a file. */
static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (user_data), "win.install", "s", uri);
}

static void
ask_for_bundle (GtkWindow          *parent,
                PandectSession     *session,
                PandectPreferences *preferences)
{
  const PandectFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = _("Install a Bundle"),
    .accept = _("_Open"),
    .filter = _("Bundles"),
    .pattern = "*.xml",
  };

  pandect_file_chooser_ask (parent, &question, file_chosen_cb, parent);
}

static void
show_help (GtkWindow          *parent,
           PandectSession     *session,
           PandectPreferences *preferences)
{
  pandect_help_show (parent);
}

static void
show_library (GtkWindow          *parent,
              PandectSession     *session,
              PandectPreferences *preferences)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  GtkWidget *window = pandect_library_window_new (parent, session, library);

  g_signal_connect_object (window, "switched", G_CALLBACK (switch_cb), parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_preferences (GtkWindow          *parent,
                  PandectSession     *session,
                  PandectPreferences *preferences)
{
  gtk_window_present (GTK_WINDOW (pandect_preferences_window_new (parent, preferences, session)));
}

static void
show_shortcuts (GtkWindow          *parent,
                PandectSession     *session,
                PandectPreferences *preferences)
{
  gtk_window_present (GTK_WINDOW (pandect_shortcuts_window_new (parent)));
}

static void
show_print (GtkWindow          *parent,
            PandectSession     *session,
            PandectPreferences *preferences)
{
  pandect_printing_print (parent, session);
}

static void
show_save (GtkWindow          *parent,
           PandectSession     *session,
           PandectPreferences *preferences)
{
  pandect_printing_save (parent, session);
}

static const struct
{
  const char *action_name;
  void      (*show) (GtkWindow          *parent,
                     PandectSession     *session,
                     PandectPreferences *preferences);
  gboolean    needs_session;
} dialogs[] = {
  { "win.about", show_about, FALSE },
  { "win.about-content", show_about_content, TRUE },
  { "win.install-file", ask_for_bundle, FALSE },
  { "win.preferences", show_preferences, TRUE },
  { "win.print", show_print, TRUE },
  { "win.save-sheet", show_save, TRUE },
  { "win.show-bookmarks", show_bookmarks, TRUE },
  { "win.show-help", show_help, FALSE },
  { "win.show-library", show_library, FALSE },
  { "win.show-shortcuts", show_shortcuts, FALSE },
};

/**
 * pandect_dialogs_install:
 * @widget_class: the class of the window
 * @activate: hands an action on to [func@dialogs_show]
 *
 * Installs the actions.
 */
void
pandect_dialogs_install (GtkWidgetClass              *widget_class,
                         GtkWidgetActionActivateFunc  activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_class_install_action (widget_class, dialogs[i].action_name, NULL, activate);
}

/**
 * pandect_dialogs_set_enabled:
 * @widget: the window
 * @has_session: whether there is a bundle on show
 *
 * Enables or disables the actions.
 */
void
pandect_dialogs_set_enabled (GtkWidget *widget,
                             gboolean   has_session)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_action_set_enabled (widget, dialogs[i].action_name,
                                   has_session || !dialogs[i].needs_session);
}

/**
 * pandect_dialogs_install_file:
 * @parent: a window with an action `win.switch-bundle`
 * @session: (nullable): what the window shows
 * @file: a bundle
 *
 * Shows what a bundle changes, and installs it when the reader agrees.
 */
void
pandect_dialogs_install_file (GtkWindow      *parent,
                              PandectSession *session,
                              GFile          *file)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  GtkWidget *window = pandect_install_window_new (parent, session, library, file);

  g_signal_connect_object (window, "installed", G_CALLBACK (switch_cb), parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * pandect_dialogs_close:
 * @parent: a window
 *
 * Closes all that lies over the window.
 */
void
pandect_dialogs_close (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && gtk_window_get_transient_for (window) == parent)
        gtk_window_destroy (window);
    }
}

/**
 * pandect_dialogs_show:
 * @parent: a window with an action `win.open`
 * @action_name: one of the actions
 * @session: (nullable): what the window shows
 * @preferences: the preferences of the reader
 *
 * Opens what the action says.
 */
void
pandect_dialogs_show (GtkWindow          *parent,
                      const char         *action_name,
                      PandectSession     *session,
                      PandectPreferences *preferences)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      if (g_str_equal (dialogs[i].action_name, action_name))
        dialogs[i].show (parent, session, preferences);
    }
}
