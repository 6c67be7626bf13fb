/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-workspace-actions.h"

#include <glib/gi18n.h>

#include "words/pandect-plain-text.h"

#include "kit/pandect-toast.h"

/* What the actions of a window do in its workspace. The actions are installed on the class of the
 * window, because that is where accelerators look for them. */

static gboolean
close_drawer (PandectWorkspace *workspace)
{
  return pandect_pane_state_close_drawer (pandect_workspace_get_folding (workspace));
}

static void
open_command (PandectWorkspace *workspace,
              const char       *id)
{
  close_drawer (workspace);
  pandect_navigator_open (pandect_workspace_get_navigator (workspace), id);
}

static void
browse_command (PandectWorkspace *workspace,
                const char       *id)
{
  pandect_navigator_browse (pandect_workspace_get_navigator (workspace), id);
}

static void
back_command (PandectWorkspace *workspace,
              const char       *unused)
{
  if (!close_drawer (workspace))
    pandect_navigator_go_back (pandect_workspace_get_navigator (workspace));
}

static void
forward_command (PandectWorkspace *workspace,
                 const char       *unused)
{
  close_drawer (workspace);
  pandect_navigator_go_forward (pandect_workspace_get_navigator (workspace));
}

static void
up_command (PandectWorkspace *workspace,
            const char       *unused)
{
  close_drawer (workspace);
  pandect_navigator_go_up (pandect_workspace_get_navigator (workspace));
}

static void
close_drawer_command (PandectWorkspace *workspace,
                      const char       *unused)
{
  close_drawer (workspace);
}

/* Takes away what lies on top: a drawer, what is found on the page, the search, then the page. */
static void
leave_command (PandectWorkspace *workspace,
               const char       *unused)
{
  PandectNavigator *navigator = pandect_workspace_get_navigator (workspace);
  PandectPaneState *folding = pandect_workspace_get_folding (workspace);
  gboolean on_page = pandect_navigator_get_on_page (navigator);
  gboolean has_results = pandect_navigator_get_searching (navigator) &&
                         (!on_page || pandect_pane_state_get_page_beside (folding));
  gboolean from_search = pandect_search_field_has_focus (pandect_workspace_get_search (workspace));

  if (close_drawer (workspace) || pandect_workspace_stop_find (workspace))
    return;

  if (has_results)
    pandect_navigator_search (navigator, "");
  else if (on_page && !from_search && pandect_navigator_get_can_go_back (navigator))
    pandect_navigator_go_back (navigator);
  else if (on_page && !from_search)
    pandect_navigator_browse (navigator, "");

  if (from_search)
    pandect_workspace_focus_content (workspace);
}

static void
find_command (PandectWorkspace *workspace,
              const char       *unused)
{
  close_drawer (workspace);
  pandect_search_field_start (pandect_workspace_get_search (workspace));
}

static void
search_command (PandectWorkspace *workspace,
                const char       *query)
{
  close_drawer (workspace);
  pandect_navigator_search (pandect_workspace_get_navigator (workspace), query);
}

static void
find_on_page_command (PandectWorkspace *workspace,
                      const char       *unused)
{
  close_drawer (workspace);
  pandect_workspace_find_on_page (workspace);
}

static void
find_next_command (PandectWorkspace *workspace,
                   const char       *unused)
{
  pandect_workspace_step_find (workspace, 1);
}

static void
find_previous_command (PandectWorkspace *workspace,
                       const char       *unused)
{
  pandect_workspace_step_find (workspace, -1);
}

/* What is looked at: the page, or the list, or what was found. Nothing of the profile. */
static void
copy_command (PandectWorkspace *workspace,
              const char       *unused)
{
  PandectNavigator *navigator = pandect_workspace_get_navigator (workspace);
  PandectSession *session = pandect_workspace_get_session (workspace);
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (workspace), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *text = NULL;

  if (pandect_navigator_get_searching (navigator) && !pandect_navigator_get_on_page (navigator))
    text = pandect_plain_text_dup_results (session);
  else
    text = pandect_plain_text_dup_page (session, pandect_session_get_current (session));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (workspace)), text);
  pandect_toast_show (ADW_TOAST_OVERLAY (toasts),
                      adw_toast_new (_("Copied as text, without the profile")));
}

static void
toggle_profile_command (PandectWorkspace *workspace,
                        const char       *unused)
{
  PandectPaneState *folding = pandect_workspace_get_folding (workspace);

  pandect_pane_state_set_show_profile (folding, !pandect_pane_state_get_show_profile (folding));
}

static void
next_pane_command (PandectWorkspace *workspace,
                   const char       *unused)
{
  pandect_workspace_focus_next_pane (workspace);
}

static void
show_field_command (PandectWorkspace *workspace,
                    const char       *field_id)
{
  pandect_workspace_show_field (workspace, field_id);
}

static void
next_question_command (PandectWorkspace *workspace,
                       const char       *unused)
{
  PandectField *next = pandect_session_get_next_field (pandect_workspace_get_session (workspace));

  if (next != NULL)
    pandect_workspace_show_field (workspace, pandect_field_get_id (next));
}

static void
main_menu_command (PandectWorkspace *workspace,
                   const char       *unused)
{
  pandect_workspace_open_menu (workspace);
}

static void
choose_language_command (PandectWorkspace *workspace,
                         const char       *unused)
{
  pandect_workspace_choose_language (workspace);
}

static const struct
{
  const char *action_name;
  const char *parameter_type;
  void      (*run) (PandectWorkspace *workspace,
                    const char       *parameter);
} commands[] = {
  { "win.open", "s", open_command },
  { "win.browse", "s", browse_command },
  { "win.back", NULL, back_command },
  { "win.forward", NULL, forward_command },
  { "win.up", NULL, up_command },
  { "win.leave", NULL, leave_command },
  { "win.close-drawer", NULL, close_drawer_command },
  { "win.find", NULL, find_command },
  { "win.search", "s", search_command },
  { "win.find-on-page", NULL, find_on_page_command },
  { "win.find-next", NULL, find_next_command },
  { "win.find-previous", NULL, find_previous_command },
  { "win.copy-text", NULL, copy_command },
  { "win.toggle-profile", NULL, toggle_profile_command },
  { "win.next-pane", NULL, next_pane_command },
  { "win.show-field", "s", show_field_command },
  { "win.next-question", NULL, next_question_command },
  { "win.main-menu", NULL, main_menu_command },
  { "win.choose-language", NULL, choose_language_command },
};

/**
 * pandect_workspace_actions_install:
 * @widget_class: the class of the window
 * @activate: hands an action on to [func@commands_perform]
 *
 * Installs the actions.
 */
void
pandect_workspace_actions_install (GtkWidgetClass              *widget_class,
                                   GtkWidgetActionActivateFunc  activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].action_name,
                                     commands[i].parameter_type, activate);
}

/**
 * pandect_workspace_actions_set_enabled:
 * @widget: the window
 * @enabled: whether there is a workspace to act on
 *
 * Enables or disables the actions.
 */
void
pandect_workspace_actions_set_enabled (GtkWidget *widget,
                                       gboolean   enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (widget, commands[i].action_name, enabled);
}

/**
 * pandect_workspace_actions_perform:
 * @workspace: a workspace
 * @action_name: one of the actions
 * @parameter: (nullable): its parameter
 *
 * Does what the action says.
 */
void
pandect_workspace_actions_perform (PandectWorkspace *workspace,
                                   const char       *action_name,
                                   GVariant         *parameter)
{
  const char *argument = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].action_name, action_name))
        commands[i].run (workspace, argument);
    }
}
