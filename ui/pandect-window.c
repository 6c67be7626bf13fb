/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-window.h"

#include <glib/gi18n.h>

#include "session/pandect-carrying.h"
#include "base/pandect-locale.h"
#include "pandect-bookmark-action.h"
#include "pandect-clearing.h"
#include "pandect-commands.h"
#include "pandect-countdown.h"
#include "pandect-desk.h"
#include "pandect-dialogs.h"
#include "pandect-editor.h"
#include "pandect-file-chooser.h"
#include "pandect-hints.h"
#include "pandect-file-drop.h"
#include "pandect-keys.h"
#include "pandect-label.h"
#include "pandect-language-menu.h"
#include "pandect-loading-page.h"
#include "pandect-opening.h"
#include "pandect-place.h"
#include "pandect-problem-page.h"
#include "pandect-session-actions.h"
#include "pandect-side-buttons.h"
#include "pandect-switching.h"
#include "pandect-unseen.h"
#include "pandect-watch-pane.h"

/**
 * PandectWindow:
 *
 * A window on one bundle. It opens the bundle and shows its workspace; while that takes long, a
 * page that says so; when it fails, what is wrong.
 *
 * A bundle that was opened stays: another one gets a window of its own, so that nothing recorded is
 * lost, and one that cannot be opened only covers it.
 */

struct _PandectWindow
{
  AdwApplicationWindow  parent_instance;

  PandectPreferences   *preferences;
  GFile                *built_in;
  PandectOpening       *opening;
  gboolean              is_switching;

  PandectSession       *session;
  PandectNavigator     *navigator;
  PandectWorkspace     *workspace;
  PandectClearing      *clearing;
  PandectDesk          *desk;

  GFile                *problem_file;
  GListModel           *problems;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  PandectWatchPane     *watch_pane;
  AdwBin               *hints_bin;
  AdwBin               *countdown_bin;
};

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

  pandect_commands_set_enabled (widget, has_workspace);
  pandect_dialogs_set_enabled (widget, has_workspace);
  gtk_widget_action_set_enabled (widget, "win.forward", has_workspace && can_go_forward (self));
  gtk_widget_action_set_enabled (widget, "win.leave", self->workspace != NULL);
  gtk_widget_action_set_enabled (widget, "win.new-window", has_workspace);
  gtk_widget_action_set_enabled (widget, "win.clear-profile",
                                 has_workspace && pandect_clearing_can_clear (self->clearing));
  gtk_widget_action_set_enabled (widget, "win.undo-clear",
                                 has_workspace && pandect_clearing_can_undo (self->clearing));
  gtk_widget_action_set_enabled (widget, "win.back-to-bundle", self->workspace != NULL);
}

/* Shows one page of the window; of those that come and go, the former one is dropped. */
static void
show_page (PandectWindow *self,
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
workspace_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  if (self->workspace == NULL)
    return;

  /* The way out of the problems is the way back to what lies under them. */
  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->workspace))
    show_page (self, GTK_WIDGET (self->workspace));
  else
    pandect_commands_perform (self->workspace, action_name, parameter);
}

static void
clear_profile_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  pandect_clearing_clear (PANDECT_WINDOW (widget)->clearing);
}

static void
undo_clear_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pandect_clearing_undo (PANDECT_WINDOW (widget)->clearing);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  pandect_window_load (PANDECT_WINDOW (user_data), file);
}

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  pandect_file_chooser_open (GTK_WINDOW (widget), file_chosen_cb, widget);
}

static void
use_built_in_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  if (self->built_in != NULL)
    pandect_window_load (self, self->built_in);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  pandect_window_load (PANDECT_WINDOW (widget), file);
}

static void
install_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  pandect_dialogs_install_file (GTK_WINDOW (widget), PANDECT_WINDOW (widget)->session, file);
}

static void
switch_bundle_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);
  PandectBundle *shown = self->session != NULL ? pandect_session_get_bundle (self->session) : NULL;
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr(PandectOpening) opening = pandect_opening_new_for_library (id);

  if (opening == NULL)
    return;

  pandect_window_follow (self, opening);
  self->is_switching = shown != NULL && g_str_equal (pandect_bundle_get_id (shown), id);
  pandect_opening_start (opening);
}

static void
forget_recent_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  pandect_recents_forget (pandect_preferences_get_recents (self->preferences));
}

static void
dialog_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  pandect_dialogs_show (GTK_WINDOW (self), action_name, self->session, self->preferences);
}

static void
tell_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const char *words = g_variant_get_string (parameter, NULL);
  AdwToast *toast = adw_toast_new ("");

  /* A title of a toast would be cut, and read as markup. */
  adw_toast_set_custom_title (toast, pandect_label_new (words, "heading"));
  adw_toast_overlay_add_toast (PANDECT_WINDOW (widget)->toasts, toast);
}

static void
edit_line_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);
  g_autofree char *command = pandect_preferences_dup_editor_command (self->preferences);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  const char *name;
  guint line;

  g_variant_get (parameter, "(&su)", &name, &line);
  file = g_file_new_for_commandline_arg (name);

  if (!pandect_editor_open (command, file, line, &error))
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

/* Opening */

static void
update_title (PandectWindow *self)
{
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
  const char *title = pandect_session_get_words (self->session, pandect_about_get_title (about));
  /* Translators: the title of a window: that of the bundle, and the name of the program */
  g_autofree char *words = g_strdup_printf (C_("window title", "%s — Pandect"), title);

  gtk_window_set_title (GTK_WINDOW (self), words);
}

static void
profile_pinned_cb (PandectWindow *self)
{
  PandectFolding *folding = pandect_workspace_get_folding (self->workspace);

  pandect_preferences_set_profile_visible (self->preferences,
                                           pandect_folding_get_profile_pinned (folding));
}

/* What lies over the window may show what was recorded, too. */
static void
desk_left_cb (PandectWindow *self)
{
  pandect_dialogs_close (GTK_WINDOW (self));
  pandect_folding_close_drawer (pandect_workspace_get_folding (self->workspace));
  pandect_navigator_start_over (self->navigator);
}

/* What stands under the pages, in the language of the program. */
static void
create_bars (PandectWindow *self)
{
  PandectIdle *idle = pandect_window_get_idle (self);

  adw_bin_set_child (self->hints_bin, pandect_hints_new (self->preferences));
  adw_bin_set_child (self->countdown_bin, idle != NULL ? pandect_countdown_new (idle) : NULL);
}

static void
watch_desk (PandectWindow *self)
{
  self->desk = pandect_desk_new (GTK_WIDGET (self), self->session, self->clearing,
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
  PandectFolding *folding;

  self->workspace = PANDECT_WORKSPACE (pandect_workspace_new (self->session, self->navigator));
  folding = pandect_workspace_get_folding (self->workspace);
  pandect_folding_set_profile_pinned (folding,
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
  pandect_watch_pane_set_file (self->watch_pane, file);
}

static void
show_bundle (PandectWindow *self,
             PandectBundle *bundle)
{
  g_autofree char *lettering = pandect_preferences_dup_lettering (self->preferences);

  self->session = pandect_session_new (bundle);
  self->navigator = pandect_navigator_new (self->session);
  pandect_session_set_lettering (self->session, lettering);
  update_languages (self);

  self->clearing = pandect_clearing_new (self->session, self->toasts);
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
  show_page (self, GTK_WIDGET (self->workspace));
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
static void
show_edition (PandectWindow *self,
              PandectBundle *bundle)
{
  g_autoptr(GtkWidget) former = g_object_ref (GTK_WIDGET (self->workspace));
  g_autoptr(PandectSession) session = g_object_ref (self->session);
  g_autoptr(PandectFolding) folding = NULL;
  g_autoptr(PandectPlace) place = pandect_place_new (former);
  gboolean on_page = pandect_navigator_get_on_page (self->navigator);
  guint n_lost;

  pandect_dialogs_close (GTK_WINDOW (self));
  pandect_workspace_close_menus (self->workspace);
  folding = g_object_ref (pandect_workspace_get_folding (self->workspace));
  drop_session (self);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);
  show_bundle (self, bundle);

  /* What was covered is still there. */
  if (gtk_widget_get_parent (former) != NULL)
    gtk_stack_remove (self->stack, former);

  n_lost = pandect_carrying_all (session, self->session);
  if (!on_page)
    pandect_navigator_search (self->navigator, pandect_session_get_query (self->session));
  pandect_folding_adopt (pandect_workspace_get_folding (self->workspace), folding);
  pandect_place_restore (place, GTK_WIDGET (self->workspace));
  say_what_was_lost (self, n_lost);
}

static void
reloaded_cb (PandectWindow *self,
             PandectBundle *bundle)
{
  if (self->workspace != NULL)
    show_edition (self, bundle);
  else
    show_bundle (self, bundle);
}

/* Without anything to show instead, the problems have the whole window. */
static void
reload_failed_cb (PandectWindow *self,
                  GListModel    *problems)
{
  if (self->workspace != NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->watch_pane), FALSE);
  pandect_window_show_problems (self, pandect_watch_pane_get_file (self->watch_pane), problems);
}

static void
open_beside (PandectWindow *self,
             PandectBundle *bundle)
{
  GtkWidget *other = pandect_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                         self->preferences, self->built_in);

  show_bundle (PANDECT_WINDOW (other), bundle);
  gtk_window_present (GTK_WINDOW (other));
}

static void
new_window_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  open_beside (self, pandect_session_get_bundle (pandect_workspace_get_session (self->workspace)));
}

static void
show_bundle_in_place (PandectWindow *self,
                      PandectBundle *bundle)
{
  gboolean is_switching = self->is_switching;

  self->is_switching = FALSE;
  if (self->workspace == NULL)
    {
      show_bundle (self, bundle);
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  show_page (self, GTK_WIDGET (self->workspace));
  if (is_switching)
    {
      show_edition (self, bundle);
      pandect_switching_report (self->toasts, bundle);
      return;
    }

  open_beside (self, bundle);
}

static void
stop_opening (PandectWindow *self)
{
  if (self->opening == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->opening, self);
  pandect_opening_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
opening_slow_cb (PandectWindow *self)
{
  show_page (self, pandect_loading_page_new (pandect_opening_get_loader (self->opening)));
  gtk_window_present (GTK_WINDOW (self));
}

static void
opening_opened_cb (PandectWindow *self,
                   PandectBundle *bundle)
{
  g_autoptr(PandectBundleLoader) loader = NULL;

  loader = g_object_ref (pandect_opening_get_loader (self->opening));
  pandect_switching_report_passed_over (self->toasts,
                                        pandect_opening_get_passed_over (self->opening));

  /* What the library has is found there, in the version that is to be opened. */
  if (!pandect_opening_is_from_library (self->opening))
    pandect_recents_note (pandect_preferences_get_recents (self->preferences),
                          pandect_bundle_loader_get_file (loader), bundle, self->built_in);

  stop_opening (self);
  show_bundle_in_place (self, bundle);
}

static void
opening_failed_cb (PandectWindow *self)
{
  g_autoptr(PandectBundleLoader) loader = NULL;

  loader = g_object_ref (pandect_opening_get_loader (self->opening));
  stop_opening (self);
  pandect_recents_refresh (pandect_preferences_get_recents (self->preferences));
  pandect_window_show_problems (self, pandect_bundle_loader_get_file (loader),
                                pandect_bundle_loader_get_problems (loader));
}

/* Class plumbing */

static gboolean
pandect_window_close_request (GtkWindow *window)
{
  PandectWindow *self = PANDECT_WINDOW (window);

  stop_opening (self);
  pandect_preferences_store_window (self->preferences, window);

  return GTK_WINDOW_CLASS (pandect_window_parent_class)->close_request (window);
}

static void
pandect_window_dispose (GObject *object)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  stop_opening (self);

  drop_session (self);
  g_action_map_remove_action (G_ACTION_MAP (self), "reload-on-save");
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_WINDOW);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);
  g_clear_object (&self->problem_file);
  g_clear_object (&self->problems);
  g_clear_object (&self->built_in);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (pandect_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
    const char                  *parameter_type;
  } actions[] = {
    { "win.clear-profile", clear_profile_action },
    { "win.undo-clear", undo_clear_action },
    { "win.new-window", new_window_action },
    { "win.open-file", open_file_action },
    { "win.open-recent", open_recent_action, "s" },
    { "win.forget-recent", forget_recent_action },
    { "win.install", install_action, "s" },
    { "win.switch-bundle", switch_bundle_action, "s" },
    { "win.use-built-in", use_built_in_action },
    { "win.edit-line", edit_line_action, "(su)" },
    { "win.back-to-bundle", workspace_action },
    { "win.tell", tell_action, "s" },
  };

  pandect_commands_install (widget_class, workspace_action);
  pandect_dialogs_install (widget_class, dialog_action);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
}

static void
pandect_window_class_init (PandectWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pandect_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pandect_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-window.ui");
  g_type_ensure (PANDECT_TYPE_WATCH_PANE);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, watch_pane);
  gtk_widget_class_bind_template_callback (widget_class, reloaded_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload_failed_cb);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, hints_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, countdown_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, stack);

  install_actions (widget_class);
  pandect_keys_add_to_class (widget_class);
}

static void
pandect_window_init (PandectWindow *self)
{
  g_autoptr(GPropertyAction) reload = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  reload = g_property_action_new ("reload-on-save", self->watch_pane, "watching");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (reload));
  pandect_file_drop_add (GTK_WIDGET (self->toasts), file_chosen_cb, self);
  pandect_side_buttons_add (GTK_WIDGET (self));
  pandect_unseen_watch_stack (self->stack);
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
  g_autoptr(PandectOpening) opening = NULL;

  g_return_if_fail (PANDECT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->workspace == NULL)
    pandect_watch_pane_set_file (self->watch_pane, file);

  opening = pandect_opening_new (file);
  pandect_window_follow (self, opening);
  pandect_opening_start (opening);
}

/**
 * pandect_window_follow:
 * @self: a window
 * @opening: the opening of a bundle, which may have started
 *
 * Shows what comes of it: the bundle, or what is wrong with it.
 */
void
pandect_window_follow (PandectWindow  *self,
                       PandectOpening *opening)
{
  g_return_if_fail (PANDECT_IS_WINDOW (self));
  g_return_if_fail (PANDECT_IS_OPENING (opening));

  stop_opening (self);

  self->is_switching = FALSE;
  g_set_object (&self->opening, opening);
  g_signal_connect_object (opening, "slow", G_CALLBACK (opening_slow_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "opened", G_CALLBACK (opening_opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "failed", G_CALLBACK (opening_failed_cb), self,
                           G_CONNECT_SWAPPED);
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
      PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
      const char *title = pandect_session_get_words (self->session,
                                                     pandect_about_get_title (about));
      /* Translators: a button that leads back to the bundle of that title */
      g_autofree char *label = g_strdup_printf (_("Back to %s"), title);

      pandect_problem_page_set_way (page, label, "win.back-to-bundle");
    }
  else if (self->built_in != NULL && (file == NULL || !g_file_equal (file, self->built_in)))
    {
      pandect_problem_page_set_way (page, _("Use the Built-in Bundle"), "win.use-built-in");
    }

  show_page (self, GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (self));
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
  g_autoptr(PandectPlace) place = NULL;

  g_return_if_fail (PANDECT_IS_WINDOW (self));

  page = gtk_stack_get_visible_child (self->stack);
  former = GTK_WIDGET (self->workspace);

  if (former != NULL)
    {
      g_autoptr(PandectFolding) folding = NULL;

      pandect_workspace_close_menus (self->workspace);
      place = pandect_place_new (former);
      folding = g_object_ref (pandect_workspace_get_folding (self->workspace));
      gtk_stack_remove (self->stack, former);
      update_languages (self);
      create_workspace (self);
      pandect_folding_adopt (pandect_workspace_get_folding (self->workspace), folding);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->workspace));
      update_title (self);
    }

  create_bars (self);

  if (page == former && former != NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->workspace));
      pandect_place_restore (place, GTK_WIDGET (self->workspace));
    }
  else if (PANDECT_IS_PROBLEM_PAGE (page))
    {
      pandect_window_show_problems (self, self->problem_file, self->problems);
    }
  else if (self->opening != NULL && page != NULL)
    {
      opening_slow_cb (self);
    }

  pandect_watch_pane_retranslate (self->watch_pane);
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

gboolean
pandect_window_is_loading (PandectWindow *self)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), FALSE);

  return self->opening != NULL;
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

  pandect_watch_pane_set_watching (self->watch_pane, TRUE);
}

/**
 * pandect_window_get_idle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the clock after which the profile is cleared; %NULL before a
 *   bundle is open
 */
PandectIdle *
pandect_window_get_idle (PandectWindow *self)
{
  g_return_val_if_fail (PANDECT_IS_WINDOW (self), NULL);

  return self->desk != NULL ? pandect_desk_get_idle (self->desk) : NULL;
}
