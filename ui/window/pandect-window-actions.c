/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-window-private.h"

#include "window/pandect-workspace-actions.h"
#include "dialogs/pandect-dialogs.h"
#include "kit/pandect-editor.h"
#include "kit/pandect-file-chooser.h"
#include "kit/pandect-label.h"

/* The actions of a window that are no dialogs and do not belong to its panes. */

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
    pandect_window_show_page (self, GTK_WIDGET (self->workspace));
  else
    pandect_workspace_actions_perform (self->workspace, action_name, parameter);
}

static void
clear_profile_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  pandect_profile_eraser_clear (PANDECT_WINDOW (widget)->clearing);
}

static void
undo_clear_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pandect_profile_eraser_undo (PANDECT_WINDOW (widget)->clearing);
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
  g_autoptr(PandectBundleOpener) opening = pandect_bundle_opener_new_for_library (id);

  if (opening == NULL)
    return;

  pandect_window_follow (self, opening);
  self->is_switching = shown != NULL && g_str_equal (pandect_bundle_get_id (shown), id);
  pandect_bundle_opener_start (opening);
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

static void
new_window_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PandectWindow *self = PANDECT_WINDOW (widget);

  pandect_window_open_beside (self, pandect_session_get_bundle (self->session));
}

void
pandect_window_install_actions (GtkWidgetClass *widget_class)
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

  pandect_workspace_actions_install (widget_class, workspace_action);
  pandect_dialogs_install (widget_class, dialog_action);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
}
