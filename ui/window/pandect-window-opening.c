/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-window-private.h"

#include <glib/gi18n.h>

#include "window/pandect-loading-page.h"
#include "dialogs/pandect-problem-page.h"
#include "window/pandect-switching.h"

/* How a window comes by its bundle, and what it shows when there is none. */

static void
perform_wanted (PandectWindow *self)
{
  g_autoptr(GVariant) wanted = g_steal_pointer (&self->wanted);

  if (wanted != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), self->wanted_action, wanted);
}

static void
show_bundle_in_place (PandectWindow *self,
                      PandectBundle *bundle)
{
  gboolean is_switching = self->is_switching;

  self->is_switching = FALSE;
  if (self->workspace == NULL)
    {
      pandect_window_show_bundle (self, bundle);
      gtk_window_present (GTK_WINDOW (self));
      perform_wanted (self);
      return;
    }

  pandect_window_show_page (self, GTK_WIDGET (self->workspace));
  if (is_switching)
    {
      pandect_window_show_edition (self, bundle);
      pandect_switching_report (self->toasts, bundle);
      return;
    }

  pandect_window_open_beside (self, bundle);
}

void
pandect_window_stop_opening (PandectWindow *self)
{
  if (self->opening == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->opening, self);
  pandect_bundle_opener_cancel (self->opening);
  g_clear_object (&self->opening);
}

void
pandect_window_show_loading (PandectWindow *self)
{
  pandect_window_show_page (
      self, pandect_loading_page_new (pandect_bundle_opener_get_loader (self->opening)));
  gtk_window_present (GTK_WINDOW (self));
}

static void
opening_opened_cb (PandectWindow *self,
                   PandectBundle *bundle)
{
  g_autoptr(PandectBundleLoader) loader = NULL;

  loader = g_object_ref (pandect_bundle_opener_get_loader (self->opening));
  pandect_switching_report_passed_over (self->toasts,
                                        pandect_bundle_opener_get_passed_over (self->opening));

  /* What the library has is found there, in the version that is to be opened. */
  if (!pandect_bundle_opener_is_from_library (self->opening))
    pandect_recents_note (pandect_preferences_get_recents (self->preferences),
                          pandect_bundle_loader_get_file (loader), bundle, self->built_in);

  pandect_window_stop_opening (self);
  show_bundle_in_place (self, bundle);
}

static void
opening_failed_cb (PandectWindow *self)
{
  g_autoptr(PandectBundleLoader) loader = NULL;

  loader = g_object_ref (pandect_bundle_opener_get_loader (self->opening));
  pandect_window_stop_opening (self);
  pandect_recents_refresh (pandect_preferences_get_recents (self->preferences));
  pandect_window_show_problems (self, pandect_bundle_loader_get_file (loader),
                                pandect_bundle_loader_get_problems (loader));
}

/**
 * pandect_window_load:
 * @self: a window
 * @file: the bundle to open
 *
 * Opens a bundle: here, or in a window of its own when this one shows another.
 */
void
pandect_window_load (PandectWindow *self,
                     GFile         *file)
{
  g_autoptr(PandectBundleOpener) opening = NULL;

  g_return_if_fail (PANDECT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->workspace == NULL)
    pandect_live_reload_pane_set_file (self->watch_pane, file);

  opening = pandect_bundle_opener_new (file);
  pandect_window_follow (self, opening);
  pandect_bundle_opener_start (opening);
}

/**
 * pandect_window_follow:
 * @self: a window
 * @opening: the opening of a bundle, which may have started
 *
 * Shows what comes of it: the bundle, or what is wrong with it.
 */
void
pandect_window_follow (PandectWindow       *self,
                       PandectBundleOpener *opening)
{
  g_return_if_fail (PANDECT_IS_WINDOW (self));
  g_return_if_fail (PANDECT_IS_BUNDLE_OPENER (opening));

  pandect_window_stop_opening (self);

  self->is_switching = FALSE;
  g_set_object (&self->opening, opening);
  g_signal_connect_object (opening, "slow", G_CALLBACK (pandect_window_show_loading), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "opened", G_CALLBACK (opening_opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "failed", G_CALLBACK (opening_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * pandect_window_shows:
 * @self: a window
 * @bundle_id: the id of a bundle
 *
 * Returns: whether a version of that bundle is on show
 */
gboolean
pandect_window_shows (PandectWindow *self,
                      const char    *bundle_id)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), FALSE);

  return self->session != NULL &&
         g_str_equal (pandect_bundle_get_id (pandect_session_get_bundle (self->session)),
                      bundle_id);
}

/**
 * pandect_window_perform:
 * @self: a window
 * @action: (transfer none): an action of the window, a constant
 * @parameter: its parameter
 *
 * Presents the window and does something in it: now, or as soon as there is a bundle to do it with.
 */
void
pandect_window_perform (PandectWindow *self,
                        const char    *action,
                        GVariant      *parameter)
{
  g_return_if_fail (PANDECT_IS_WINDOW (self));

  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted_action = action;
  self->wanted = g_variant_ref_sink (parameter);

  if (self->workspace == NULL)
    return;

  pandect_window_show_page (self, GTK_WIDGET (self->workspace));
  gtk_window_present (GTK_WINDOW (self));
  perform_wanted (self);
}

/**
 * pandect_window_show_problems:
 * @self: a window
 * @file: (nullable): a file that cannot be opened
 * @problems: a [class@Problem] for each thing that is wrong with it
 *
 * Shows what is wrong, and the way back to what can be read.
 */
void
pandect_window_show_problems (PandectWindow *self,
                              GFile         *file,
                              GListModel    *problems)
{
  PandectProblemPage *page;

  g_return_if_fail (PANDECT_IS_WINDOW (self));

  g_set_object (&self->problem_file, file);
  g_set_object (&self->problems, problems);
  page = PANDECT_PROBLEM_PAGE (pandect_problem_page_new (file, problems));

  if (self->workspace != NULL)
    {
      const PandectAbout *about =
        pandect_bundle_get_about (pandect_session_get_bundle (self->session));
      const char *title = pandect_session_get_words (self->session, about->title);
      /* Translators: a button that leads back to the bundle of that title */
      g_autofree char *label = g_strdup_printf (_("Back to %s"), title);

      pandect_problem_page_set_way (page, label, "win.back-to-bundle");
    }
  else if (self->built_in != NULL && (file == NULL || !g_file_equal (file, self->built_in)))
    {
      pandect_problem_page_set_way (page, _("Use the Built-in Bundle"), "win.use-built-in");
    }

  pandect_window_show_page (self, GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
}

gboolean
pandect_window_is_loading (PandectWindow *self)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), FALSE);

  return self->opening != NULL;
}
