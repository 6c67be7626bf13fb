/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-window-private.h"

#include <glib/gi18n.h>

#include "base/pandect-locale.h"
#include "window/pandect-bookmark-action.h"
#include "window/pandect-workspace-actions.h"
#include "window/pandect-close-question.h"
#include "window/pandect-countdown.h"
#include "dialogs/pandect-dialogs.h"
#include "window/pandect-file-drop.h"
#include "window/pandect-first-run-tips.h"
#include "state/pandect-keys.h"
#include "window/pandect-language-menu.h"
#include "state/pandect-bundle-opener.h"
#include "state/pandect-view-state.h"
#include "dialogs/pandect-problem-page.h"
#include "window/pandect-session-actions.h"
#include "kit/pandect-side-buttons.h"
#include "kit/pandect-a11y-text.h"
#include "kit/pandect-column-layout.h"
#include "kit/pandect-focus.h"

/**
 * PandectWindow:
 *
 * A window on one bundle. It opens the bundle and shows its workspace; while that takes long, a
 * page that says so; when it fails, what is wrong.
 *
 * A bundle that was opened stays: another one gets a window of its own, so that nothing recorded is
 * lost, and one that cannot be opened only covers it.
 */

G_DEFINE_FINAL_TYPE (PandectWindow, pandect_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions */

static gboolean
can_go_forward (PandectWindow *self)
{
  PandectNavigator *navigator = pandect_workspace_get_navigator (self->workspace);

  return pandect_navigator_get_can_go_forward (navigator);
}

static void
update_actions (PandectWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  gboolean has_workspace = self->workspace != NULL && page == GTK_WIDGET (self->workspace);

  pandect_workspace_actions_set_enabled (widget, has_workspace);
  pandect_dialogs_set_enabled (widget, has_workspace);
  gtk_widget_action_set_enabled (widget, "win.forward", has_workspace && can_go_forward (self));
  gtk_widget_action_set_enabled (widget, "win.leave", self->workspace != NULL);
  gtk_widget_action_set_enabled (widget, "win.new-window", has_workspace);
  gtk_widget_action_set_enabled (widget, "win.clear-profile",
                                 has_workspace &&
                                     pandect_profile_eraser_can_clear (self->clearing));
  gtk_widget_action_set_enabled (widget, "win.undo-clear",
                                 has_workspace && pandect_profile_eraser_can_undo (self->clearing));
  gtk_widget_action_set_enabled (widget, "win.back-to-bundle", self->workspace != NULL);
}

/* Shows one page of the window; of those that come and go, the former one is dropped. */
void
pandect_window_show_page (PandectWindow *self,
                          GtkWidget     *page)
{
  GtkWidget *former = gtk_stack_get_visible_child (self->stack);

  if (former == page)
    return;

  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_child (self->stack, page);

  gtk_stack_set_visible_child (self->stack, page);
  if (former != NULL && former != GTK_WIDGET (self->workspace))
    gtk_stack_remove (self->stack, former);

  update_actions (self);
}

static void
update_title (PandectWindow *self)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
  const char *title = pandect_session_get_words (self->session, about->title);
  /* Translators: the title of a window: that of the bundle, and the name of the program */
  g_autofree char *words = g_strdup_printf (C_("window title", "%s — Pandect"), title);

  gtk_window_set_title (GTK_WINDOW (self), words);
}

static void
profile_pinned_cb (PandectWindow *self)
{
  PandectPaneState *folding = pandect_workspace_get_folding (self->workspace);

  pandect_preferences_set_profile_visible (self->preferences,
                                           pandect_pane_state_get_profile_pinned (folding));
}

/* What lies over the window may show what was recorded, too. */
static void
desk_left_cb (PandectWindow *self)
{
  pandect_dialogs_close (GTK_WINDOW (self));
  pandect_pane_state_close_drawer (pandect_workspace_get_folding (self->workspace));
  pandect_navigator_start_over (self->navigator);
}

/* What stands under the pages, in the language of the program. */
static void
create_bars (PandectWindow *self)
{
  PandectInactivityTimer *idle = pandect_window_get_idle (self);

  adw_bin_set_child (self->hints_bin, pandect_first_run_tips_new (self->preferences));
  adw_bin_set_child (self->countdown_bin, idle != NULL ? pandect_countdown_new (idle) : NULL);
}

static void
watch_desk (PandectWindow *self)
{
  self->desk = pandect_inactivity_monitor_new (GTK_WIDGET (self), self->session, self->clearing,
                                               self->preferences);
  g_signal_connect_object (self->desk, "left", G_CALLBACK (desk_left_cb), self,
                           G_CONNECT_SWAPPED);
  create_bars (self);
}

/* Content follows the window, unless it is told otherwise. */
static void
update_languages (PandectWindow *self)
{
  const char *content = pandect_preferences_get_content_language (self->preferences);
  const char *second = pandect_preferences_get_second_language (self->preferences);

  if (self->session == NULL)
    return;

  pandect_session_prefer_languages (self->session,
                                    *content != '\0' ? content : pandect_locale_get_chain ());
  pandect_session_prefer_second_language (self->session, *second != '\0' ? second : NULL);
}

static void
create_workspace (PandectWindow *self)
{
  PandectRecents *recents = pandect_preferences_get_recents (self->preferences);
  PandectPaneState *folding;

  self->workspace = PANDECT_WORKSPACE (pandect_workspace_new (self->session, self->navigator));
  folding = pandect_workspace_get_folding (self->workspace);
  pandect_pane_state_set_profile_pinned (folding,
                                   pandect_preferences_get_profile_visible (self->preferences));

  g_signal_connect_object (folding, "notify::profile-pinned", G_CALLBACK (profile_pinned_cb), self,
                           G_CONNECT_SWAPPED);
  pandect_recents_refresh (recents);
  pandect_workspace_add_to_menu (self->workspace, pandect_recents_get_menu (recents));
}

static void
watch_file (PandectWindow *self,
            PandectBundle *bundle)
{
  g_autoptr(GFile) file = NULL;

  file = g_file_new_for_commandline_arg (pandect_bundle_get_file_name (bundle));
  pandect_live_reload_pane_set_file (self->watch_pane, file);
}

void
pandect_window_show_bundle (PandectWindow *self,
                            PandectBundle *bundle)
{
  g_autofree char *lettering = pandect_preferences_dup_lettering (self->preferences);

  self->session = pandect_session_new (bundle);
  self->navigator = pandect_navigator_new (self->session);
  pandect_session_set_lettering (self->session, lettering);
  update_languages (self);

  self->clearing = pandect_profile_eraser_new (self->session, self->toasts);
  g_signal_connect_object (self->clearing, "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  watch_desk (self);
  pandect_session_actions_add (G_ACTION_MAP (self), self->session, self->preferences);
  pandect_bookmark_action_add (G_ACTION_MAP (self), self->session,
                               pandect_preferences_get_bookmarks (self->preferences));

  g_signal_connect_object (self->navigator, "notify::can-go-forward", G_CALLBACK (update_actions),
                           self, G_CONNECT_SWAPPED);

  create_workspace (self);
  update_title (self);
  pandect_window_show_page (self, GTK_WIDGET (self->workspace));
  watch_file (self, bundle);
}

/* Whatever else still holds the window, what was recorded in it is let go of now. */
static void
drop_session (PandectWindow *self)
{
  pandect_session_actions_remove (G_ACTION_MAP (self));
  g_clear_object (&self->desk);
  pandect_bookmark_action_remove (G_ACTION_MAP (self));
  g_clear_object (&self->clearing);
  self->workspace = NULL;
}

static void
say_what_was_lost (PandectWindow *self,
                   guint          n_lost)
{
  g_autofree char *words = NULL;

  if (n_lost == 0)
    return;

  words = g_strdup_printf (ngettext ("%u answer is no longer in the bundle and was dropped",
                                     "%u answers are no longer in the bundle and were dropped",
                                     n_lost), n_lost);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

/* A new edition of what is shown takes its place, with all that the reader had before. */
void
pandect_window_show_edition (PandectWindow *self,
                             PandectBundle *bundle)
{
  g_autoptr(GtkWidget) former = g_object_ref (GTK_WIDGET (self->workspace));
  g_autoptr(PandectSession) session = g_object_ref (self->session);
  g_autoptr(PandectPaneState) folding = NULL;
  g_autoptr(PandectViewState) place = pandect_view_state_new (former);
  gboolean on_page = pandect_navigator_get_on_page (self->navigator);
  guint n_lost;

  pandect_dialogs_close (GTK_WINDOW (self));
  pandect_workspace_close_menus (self->workspace);
  folding = g_object_ref (pandect_workspace_get_folding (self->workspace));
  drop_session (self);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);
  pandect_window_show_bundle (self, bundle);

  /* What was covered is still there. */
  if (gtk_widget_get_parent (former) != NULL)
    gtk_stack_remove (self->stack, former);

  n_lost = pandect_session_take_over (self->session, session);
  if (!on_page)
    pandect_navigator_search (self->navigator, pandect_session_get_query (self->session));
  pandect_pane_state_adopt (pandect_workspace_get_folding (self->workspace), folding);
  pandect_view_state_restore (place, GTK_WIDGET (self->workspace));
  say_what_was_lost (self, n_lost);
}

static void
reloaded_cb (PandectWindow *self,
             PandectBundle *bundle)
{
  if (self->workspace != NULL)
    pandect_window_show_edition (self, bundle);
  else
    pandect_window_show_bundle (self, bundle);
}

/* Without anything to show instead, the problems have the whole window. */
static void
reload_failed_cb (PandectWindow *self,
                  GListModel    *problems)
{
  if (self->workspace != NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->watch_pane), FALSE);
  pandect_window_show_problems (self, pandect_live_reload_pane_get_file (self->watch_pane),
                                problems);
}

void
pandect_window_open_beside (PandectWindow *self,
                            PandectBundle *bundle)
{
  GtkWidget *other = pandect_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                         self->preferences, self->built_in);

  pandect_window_show_bundle (PANDECT_WINDOW (other), bundle);
  gtk_window_present (GTK_WINDOW (other));
}

/* Class plumbing */

static gboolean
close_cb (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

/* With the window goes the question, which is not done with its answer yet. */
static void
close_answered_cb (PandectWindow *self,
                   const char    *response)
{
  self->is_discarding = g_str_equal (response, "discard");
  if (self->is_discarding)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static void
ask_before_closing (PandectWindow *self,
                    guint          n_recorded)
{
  if (self->close_question == NULL)
    {
      g_set_weak_pointer (&self->close_question,
                          pandect_close_question_new (GTK_WINDOW (self), n_recorded));
      g_signal_connect_object (self->close_question, "response", G_CALLBACK (close_answered_cb),
                               self, G_CONNECT_SWAPPED);
    }

  gtk_window_present (GTK_WINDOW (self->close_question));
}

static gboolean
pandect_window_close_request (GtkWindow *window)
{
  PandectWindow *self = PANDECT_WINDOW (window);
  guint n_recorded = self->session != NULL
                     ? pandect_profile_get_n_recorded (pandect_session_get_profile (self->session))
                     : 0;

  if (n_recorded > 0 && !self->is_discarding)
    {
      ask_before_closing (self, n_recorded);
      return GDK_EVENT_STOP;
    }

  pandect_window_stop_opening (self);
  pandect_preferences_store_window (self->preferences, window);

  return GTK_WINDOW_CLASS (pandect_window_parent_class)->close_request (window);
}

/* When something has gone with the focus in it, GTK asks its parents to take the focus. What lies
 * under the workspace comes and goes, and the reader is in the workspace. */
static gboolean
pandect_window_grab_focus (GtkWidget *widget)
{
  PandectWindow *self = PANDECT_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  return page != NULL && gtk_widget_grab_focus (page);
}

/* GTK 4.18 does not ask the parents of what is taken out with the focus in it, but goes on as if
 * Tab was pressed, while that has the focus still. */
static gboolean
pandect_window_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (focus != NULL && !gtk_widget_get_mapped (focus) && gtk_widget_grab_focus (widget))
    return TRUE;

  return GTK_WIDGET_CLASS (pandect_window_parent_class)->focus (widget, direction);
}

static void
pandect_window_dispose (GObject *object)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  pandect_window_stop_opening (self);

  g_clear_weak_pointer (&self->close_question);
  drop_session (self);
  g_action_map_remove_action (G_ACTION_MAP (self), "reload-on-save");
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_WINDOW);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);
  g_clear_pointer (&self->wanted, g_variant_unref);
  g_clear_object (&self->problem_file);
  g_clear_object (&self->problems);
  g_clear_object (&self->built_in);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (pandect_window_parent_class)->dispose (object);
}

static void
pandect_window_class_init (PandectWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_window_dispose;
  widget_class->focus = pandect_window_focus;
  widget_class->grab_focus = pandect_window_grab_focus;
  GTK_WINDOW_CLASS (klass)->close_request = pandect_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-window.ui");
  g_type_ensure (PANDECT_TYPE_COLUMN_LAYOUT);
  g_type_ensure (PANDECT_TYPE_LIVE_RELOAD_PANE);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, watch_pane);
  gtk_widget_class_bind_template_callback (widget_class, reloaded_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload_failed_cb);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, hints_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, countdown_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, stack);

  pandect_window_install_actions (widget_class);
  pandect_keys_add_to_class (widget_class);
}

static void
file_dropped_cb (GFile    *file,
                 gpointer  user_data)
{
  pandect_window_load (PANDECT_WINDOW (user_data), file);
}

static void
pandect_window_init (PandectWindow *self)
{
  g_autoptr(GPropertyAction) reload = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  reload = g_property_action_new ("reload-on-save", self->watch_pane, "watching");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (reload));
  pandect_file_drop_add (GTK_WIDGET (self->toasts), file_dropped_cb, self);
  pandect_side_buttons_add (GTK_WIDGET (self));
  pandect_a11y_text_watch_stack (self->stack);
  update_actions (self);
}

/**
 * pandect_window_new:
 * @application: the application
 * @preferences: how the window looks at first
 * @built_in: (nullable): the bundle to fall back on
 *
 * Returns: a window that shows nothing yet, and comes on screen as soon as it does
 */
GtkWidget *
pandect_window_new (GtkApplication     *application,
                    PandectPreferences *preferences,
                    GFile              *built_in)
{
  PandectWindow *self;

  g_return_val_if_fail (PANDECT_IS_PREFERENCES (preferences), NULL);

  self = g_object_new (PANDECT_TYPE_WINDOW, "application", application, NULL);
  g_set_object (&self->preferences, preferences);
  g_set_object (&self->built_in, built_in);
  pandect_language_actions_add (G_ACTION_MAP (self), preferences);
  g_signal_connect_object (preferences, "notify::content-language", G_CALLBACK (update_languages),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::second-language", G_CALLBACK (update_languages),
                           self, G_CONNECT_SWAPPED);
  pandect_preferences_restore_window (preferences, GTK_WINDOW (self));

  return GTK_WIDGET (self);
}

/**
 * pandect_window_retranslate:
 * @self: a window
 *
 * Shows everything in the language that the program speaks now. What the reader looks at, has typed
 * and has recorded stays.
 */
void
pandect_window_retranslate (PandectWindow *self)
{
  GtkWidget *page, *former;
  g_autoptr(PandectViewState) place = NULL;

  g_return_if_fail (PANDECT_IS_WINDOW (self));

  page = gtk_stack_get_visible_child (self->stack);
  former = GTK_WIDGET (self->workspace);

  if (former != NULL)
    {
      g_autoptr(PandectPaneState) folding = NULL;

      pandect_workspace_close_menus (self->workspace);
      place = pandect_view_state_new (former);
      folding = g_object_ref (pandect_workspace_get_folding (self->workspace));

      /* GTK would keep a reference for ever to what it takes out with the focus in it. */
      if (gtk_widget_get_focus_child (former) != NULL)
        pandect_focus_drop (former);
      gtk_stack_remove (self->stack, former);
      update_languages (self);
      create_workspace (self);
      pandect_pane_state_adopt (pandect_workspace_get_folding (self->workspace), folding);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->workspace));
      update_title (self);
    }

  create_bars (self);

  if (page == former && former != NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->workspace));
      pandect_view_state_restore (place, GTK_WIDGET (self->workspace));
    }
  else if (PANDECT_IS_PROBLEM_PAGE (page))
    {
      pandect_window_show_problems (self, self->problem_file, self->problems);
    }
  else if (self->opening != NULL && page != NULL)
    {
      pandect_window_show_loading (self);
    }

  pandect_live_reload_pane_retranslate (self->watch_pane);
  update_actions (self);
}

/**
 * pandect_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the panes; %NULL before a bundle is open
 */
PandectWorkspace *
pandect_window_get_workspace (PandectWindow *self)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * pandect_window_watch:
 * @self: a window that was given a file
 *
 * Reads the file anew whenever it is saved.
 */
void
pandect_window_watch (PandectWindow *self)
{
  g_return_if_fail (PANDECT_IS_WINDOW (self));

  pandect_live_reload_pane_set_watching (self->watch_pane, TRUE);
}

/**
 * pandect_window_get_idle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the clock after which the profile is cleared; %NULL before a
 *   bundle is open
 */
PandectInactivityTimer *
pandect_window_get_idle (PandectWindow *self)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), NULL);

  return self->desk != NULL ? pandect_inactivity_monitor_get_idle (self->desk) : NULL;
}
