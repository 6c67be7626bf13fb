/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-window.h"

#include <glib/gi18n.h>

#include "content/pandect-bundle-loader.h"
#include "pandect-about-window.h"
#include "pandect-clearing.h"
#include "pandect-commands.h"
#include "pandect-file-chooser.h"
#include "pandect-keys.h"
#include "pandect-loading-page.h"
#include "pandect-problem-page.h"
#include "pandect-shortcuts-window.h"

/**
 * PandectWindow:
 *
 * A window on one bundle. It opens the bundle and shows its workspace; while that takes long, a page
 * that says so; when it fails, what is wrong.
 *
 * A bundle that was opened stays: another one gets a window of its own, so that nothing recorded is
 * lost, and one that cannot be opened only covers it.
 */

/* What opens sooner needs no page that says it is being opened: it would only flicker. */
#define PATIENCE_MS 150

struct _PandectWindow
{
  AdwApplicationWindow  parent_instance;

  PandectPreferences   *preferences;
  GFile                *built_in;
  GCancellable         *cancellable;
  guint                 patience_id;

  PandectBundleLoader  *loader;
  PandectWorkspace     *workspace;
  PandectClearing      *clearing;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
};

enum
{
  PROP_0,
  PROP_PREFERENCES,
  PROP_BUILT_IN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectWindow, pandect_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions */

static void
update_actions (PandectWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_workspace = self->workspace != NULL &&
                           gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->workspace);

  pandect_commands_set_enabled (widget, has_workspace);
  gtk_widget_action_set_enabled (widget, "win.leave", self->workspace != NULL);
  gtk_widget_action_set_enabled (widget, "win.about-content", has_workspace);
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
about_content_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);
  PandectSession *session = pandect_workspace_get_session (self->workspace);

  gtk_window_present (GTK_WINDOW (pandect_about_window_new (GTK_WINDOW (self), session)));
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (pandect_shortcuts_window_new (GTK_WINDOW (widget))));
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_show_about_dialog (GTK_WINDOW (widget),
                         "program-name", _("Pandect"),
                         "version", PACKAGE_VERSION,
                         "logo-icon-name", APPLICATION_ID,
                         "comments", _("An offline treatment reference. It describes what a page "
                                       "says; it gives no advice."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Tall-man letters are on or off; whose they are is a matter of the preferences. */
static void
change_tall_man_cb (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  PandectWindow *self = PANDECT_WINDOW (user_data);
  g_autofree char *lettering = NULL;

  if (g_variant_get_boolean (state))
    lettering = pandect_preferences_dup_authority (self->preferences);

  pandect_session_set_lettering (pandect_workspace_get_session (self->workspace), lettering);
  pandect_preferences_set_lettering (self->preferences, lettering);
  g_simple_action_set_state (action, state);
}

static void
add_session_actions (PandectWindow  *self,
                     PandectSession *session)
{
  gboolean is_tall = pandect_session_get_lettering (session) != NULL;
  g_autoptr(GPropertyAction) matches_only = NULL;
  g_autoptr(GSimpleAction) tall_man = NULL;

  matches_only = g_property_action_new ("matches-only", session, "matches-only");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (matches_only));

  tall_man = g_simple_action_new_stateful ("tall-man-lettering", NULL,
                                           g_variant_new_boolean (is_tall));
  g_signal_connect_object (tall_man, "change-state", G_CALLBACK (change_tall_man_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (tall_man));
}

/* Opening */

static void
update_title (PandectWindow *self)
{
  PandectSession *session = pandect_workspace_get_session (self->workspace);
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  const char *title = pandect_session_get_words (session, pandect_about_get_title (about));
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

static void
show_bundle (PandectWindow *self,
             PandectBundle *bundle)
{
  g_autoptr(PandectSession) session = pandect_session_new (bundle);
  g_autofree char *lettering = pandect_preferences_dup_lettering (self->preferences);
  PandectFolding *folding;

  pandect_session_set_lettering (session, lettering);

  self->clearing = pandect_clearing_new (session, self->toasts);
  g_signal_connect_object (self->clearing, "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::languages", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  add_session_actions (self, session);

  self->workspace = PANDECT_WORKSPACE (pandect_workspace_new (session));
  folding = pandect_workspace_get_folding (self->workspace);
  pandect_folding_set_profile_pinned (folding,
                                   pandect_preferences_get_profile_visible (self->preferences));

  g_signal_connect_object (folding, "notify::profile-pinned", G_CALLBACK (profile_pinned_cb), self,
                           G_CONNECT_SWAPPED);

  update_title (self);
  show_page (self, GTK_WIDGET (self->workspace));
}

static void
show_bundle_in_place (PandectWindow *self,
                      PandectBundle *bundle)
{
  GtkWidget *other;

  if (self->workspace == NULL)
    {
      show_bundle (self, bundle);
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  show_page (self, GTK_WIDGET (self->workspace));

  other = pandect_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                              self->preferences, self->built_in);
  show_bundle (PANDECT_WINDOW (other), bundle);
  gtk_window_present (GTK_WINDOW (other));
}

static void
stop_loading (PandectWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loader);
}

static gboolean
out_of_patience_cb (gpointer data)
{
  PandectWindow *self = PANDECT_WINDOW (data);

  self->patience_id = 0;
  show_page (self, pandect_loading_page_new (self->loader));
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PandectWindow) self = user_data;
  g_autoptr(PandectBundleLoader) loader = g_object_ref (PANDECT_BUNDLE_LOADER (object));
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle = pandect_bundle_loader_load_finish (loader, result, &error);

  /* The window was closed, or asked for something else since. */
  if (self->loader != loader)
    return;

  stop_loading (self);

  if (bundle != NULL)
    show_bundle_in_place (self, bundle);
  else
    pandect_window_show_problems (self, pandect_bundle_loader_get_file (loader),
                                  pandect_bundle_loader_get_problems (loader));
}

/* Class plumbing */

static gboolean
pandect_window_close_request (GtkWindow *window)
{
  PandectWindow *self = PANDECT_WINDOW (window);

  stop_loading (self);
  pandect_preferences_store_window (self->preferences, window);

  return GTK_WINDOW_CLASS (pandect_window_parent_class)->close_request (window);
}

static void
pandect_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      g_value_set_object (value, self->preferences);
      break;

    case PROP_BUILT_IN:
      g_value_set_object (value, self->built_in);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PREFERENCES:
      self->preferences = g_value_dup_object (value);
      break;

    case PROP_BUILT_IN:
      self->built_in = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_window_constructed (GObject *object)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  G_OBJECT_CLASS (pandect_window_parent_class)->constructed (object);

  pandect_preferences_restore_window (self->preferences, GTK_WINDOW (self));
  update_actions (self);
}

static void
pandect_window_dispose (GObject *object)
{
  PandectWindow *self = PANDECT_WINDOW (object);

  stop_loading (self);

  /* Whatever else still holds the window, what was recorded in it is let go of now. */
  g_action_map_remove_action (G_ACTION_MAP (self), "matches-only");
  g_clear_object (&self->clearing);
  self->workspace = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_WINDOW);
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
  } actions[] = {
    { "win.clear-profile", clear_profile_action },
    { "win.undo-clear", undo_clear_action },
    { "win.open-file", open_file_action },
    { "win.use-built-in", use_built_in_action },
    { "win.back-to-bundle", workspace_action },
    { "win.about-content", about_content_action },
    { "win.show-shortcuts", show_shortcuts_action },
    { "win.about", about_action },
  };

  pandect_commands_install (widget_class, workspace_action);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static void
pandect_window_class_init (PandectWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pandect_window_get_property;
  object_class->set_property = pandect_window_set_property;
  object_class->constructed = pandect_window_constructed;
  object_class->dispose = pandect_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pandect_window_close_request;

  /**
   * PandectWindow:preferences:
   *
   * How the window looks at first, and where that is kept.
   */
  properties[PROP_PREFERENCES] =
    g_param_spec_object ("preferences", NULL, NULL,
                         PANDECT_TYPE_PREFERENCES,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectWindow:built-in:
   *
   * The bundle to fall back on; %NULL when there is none.
   */
  properties[PROP_BUILT_IN] =
    g_param_spec_object ("built-in", NULL, NULL,
                         G_TYPE_FILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PandectWindow, stack);

  install_actions (widget_class);
  pandect_keys_add_to_class (widget_class);
}

static void
pandect_window_init (PandectWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (preferences), NULL);

  return g_object_new (PANDECT_TYPE_WINDOW,
                       "application", application,
                       "preferences", preferences,
                       "built-in", built_in,
                       NULL);
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
  g_return_if_fail (PANDECT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  stop_loading (self);

  self->loader = pandect_bundle_loader_new (file);
  self->cancellable = g_cancellable_new ();
  self->patience_id = g_timeout_add (PATIENCE_MS, out_of_patience_cb, self);
  pandect_bundle_loader_load_async (self->loader, self->cancellable, loaded_cb,
                                    g_object_ref (self));
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

  page = PANDECT_PROBLEM_PAGE (pandect_problem_page_new (file, problems));

  if (self->workspace != NULL)
    {
      PandectSession *session = pandect_workspace_get_session (self->workspace);
      PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
      const char *title = pandect_session_get_words (session, pandect_about_get_title (about));
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

  return self->loader != NULL;
}
