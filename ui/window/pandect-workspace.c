/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-workspace.h"

#include <glib/gi18n.h>

#include "find/pandect-find-bar.h"
#include "window/pandect-group-list.h"
#include "kit/pandect-label.h"
#include "kit/pandect-menu-names.h"
#include "window/pandect-language-menu.h"
#include "state/pandect-navigator.h"
#include "profile/pandect-profile-pane.h"
#include "find/pandect-search-field.h"
#include "find/pandect-search-page.h"
#include "window/pandect-pane-layout.h"
#include "window/pandect-source-footer.h"
#include "page/pandect-list-page.h"
#include "page/pandect-treatment-page.h"
#include "kit/pandect-a11y-text.h"

/**
 * PandectWorkspace:
 *
 * The panes of a window for one session: it puts them in their places, and leads from one to the
 * other. Panes that are not to be seen at first are made when they are.
 */

struct _PandectWorkspace
{
  AdwBin            parent_instance;

  PandectSession   *session;
  PandectNavigator *navigator;

  GtkWidget        *search;
  GtkWidget        *profile;
  GtkWidget        *results;
  GtkWidget        *page;
  GtkWidget        *focus_before_menu;  /* weak */

  /* Template children */
  PandectPaneState      *folding;
  PandectPaneLayout     *split;
  GtkLabel         *groups_title;
  AdwBin           *groups_bin;
  AdwHeaderBar     *header;
  GtkWidget        *back;
  GtkWidget        *forward;
  GtkWidget        *show_groups;
  GtkMenuButton    *menu;
  GtkMenuButton    *language_menu;
  GMenu            *language_section;
  GtkStack         *list_stack;
  AdwBin           *page_bin;
  PandectFindBar   *find_bar;
  AdwBin           *footer_bin;
  GMenu            *file_menu;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NAVIGATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectWorkspace, pandect_workspace, ADW_TYPE_BIN)

/* What is to be seen */

static void
show_list (PandectWorkspace *self)
{
  if (!pandect_navigator_get_searching (self->navigator))
    {
      gtk_stack_set_visible_child_name (self->list_stack, "list");
      return;
    }

  if (self->results == NULL)
    {
      self->results = g_object_new (PANDECT_TYPE_SEARCH_PAGE, "session", self->session, NULL);
      gtk_stack_add_child (self->list_stack, self->results);
    }

  gtk_stack_set_visible_child (self->list_stack, self->results);
}

/* Beside the list there is always a page; for the root it says to choose something. */
static void
show_page (PandectWorkspace *self)
{
  if (self->page != NULL || (!pandect_navigator_get_on_page (self->navigator) &&
                             !pandect_pane_state_get_page_beside (self->folding)))
    return;

  self->page = g_object_new (PANDECT_TYPE_TREATMENT_PAGE, "session", self->session, NULL);
  adw_bin_set_child (self->page_bin, self->page);
}

/* In a narrow window one button stands at the start of the header: there is little room. */
static void
update_buttons (PandectWorkspace *self)
{
  gboolean on_page = pandect_navigator_get_on_page (self->navigator);
  gboolean is_narrow = pandect_pane_state_get_groups_folded (self->folding);

  gtk_widget_set_visible (self->back, on_page &&
                                      pandect_navigator_get_can_go_back (self->navigator));
  gtk_widget_set_visible (self->forward, !is_narrow &&
                                         pandect_navigator_get_can_go_forward (self->navigator));
  gtk_widget_set_visible (self->show_groups, !on_page && is_narrow);
}

static void
update_title (PandectWorkspace *self)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));

  pandect_label_show_words (self->groups_title,
                            pandect_session_get_words (self->session, about->title));
}

/* Where there is room for one pane, the style sheet takes less of it for gutters. */
static void
update_narrow (PandectWorkspace *self)
{
  if (pandect_pane_state_get_groups_folded (self->folding))
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

/* The page, the list or the results, whichever is looked at. */
static GtkWidget *
get_content (PandectWorkspace *self)
{
  return pandect_navigator_get_on_page (self->navigator) ? GTK_WIDGET (self->page_bin)
                                                         : GTK_WIDGET (self->list_stack);
}

/* Signal callbacks */

static void
current_cb (PandectWorkspace *self)
{
  pandect_find_bar_set_root (self->find_bar, get_content (self));
}

static void
navigator_notify_cb (PandectWorkspace *self)
{
  show_list (self);
  show_page (self);
  pandect_pane_state_set_show_page (self->folding, pandect_navigator_get_on_page (self->navigator));
  update_buttons (self);
  current_cb (self);
}

static void
fold_notify_cb (PandectWorkspace *self)
{
  update_narrow (self);
  show_page (self);
  update_buttons (self);
}

static void
open_first_cb (PandectWorkspace *self)
{
  if (self->results != NULL && pandect_navigator_get_searching (self->navigator))
    pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->results));
}

static void
find_stopped_cb (PandectWorkspace *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->split));
}

/* Where the reader goes on once something was chosen. */
static void
remember_focus (PandectWorkspace *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  g_set_weak_pointer (&self->focus_before_menu, focus);
}

/* A menu that is closed leaves the focus on its button. */
static gboolean
is_in_menu (PandectWorkspace *self,
            GtkWidget        *focus)
{
  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)) ||
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->language_menu));
}

/* GTK leaves the focus inside a menu that is closed at another page than its first, where no key
 * reaches. */
static void
menu_closed_cb (PandectWorkspace *self,
                GtkWidget        *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || is_in_menu (self, focus))
    gtk_widget_grab_focus (gtk_widget_get_ancestor (popover, GTK_TYPE_MENU_BUTTON));
}

/* Which languages can be drawn is looked up when somebody asks: that loads their fonts. */
static void
create_language_popup (GtkMenuButton *button,
                       gpointer       user_data)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (user_data);
  g_autoptr(GMenuModel) languages = NULL;

  remember_focus (self);
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  languages = pandect_language_menu_new (self->session, GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (button, languages);
  pandect_menu_names_give (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

/* Where there is no room for a button of its own, the main menu leads there. */
static void
create_main_popup (GtkMenuButton *button,
                   gpointer       user_data)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (user_data);
  g_autoptr(GMenuModel) languages = NULL;

  remember_focus (self);
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->language_section)) > 0)
    return;

  languages = pandect_language_menu_new (self->session, GTK_WIDGET (self));
  g_menu_append_submenu (self->language_section, _("_Language"), languages);
  pandect_menu_names_give (GTK_WIDGET (gtk_menu_button_get_popover (button)));
}

/* Class plumbing */

static gboolean
pandect_workspace_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PANDECT_WORKSPACE (widget)->split));
}

static void
pandect_workspace_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_NAVIGATOR:
      self->navigator = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
add_search (PandectWorkspace *self)
{
  self->search = pandect_search_field_new (self->navigator);
  g_object_bind_property (self->folding, "profile-folded", self->search, "narrow",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->search, "open-first", G_CALLBACK (open_first_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "go-down",
                           G_CALLBACK (pandect_workspace_focus_content), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (self->header, self->search);
}

static void
connect_session (PandectWorkspace *self)
{
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::current", G_CALLBACK (current_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "notify", G_CALLBACK (navigator_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folding, "notify", G_CALLBACK (fold_notify_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
pandect_workspace_constructed (GObject *object)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (object);

  G_OBJECT_CLASS (pandect_workspace_parent_class)->constructed (object);

  gtk_menu_button_set_create_popup_func (self->language_menu, create_language_popup, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu, create_main_popup, self, NULL);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);

  add_search (self);
  adw_bin_set_child (self->groups_bin, pandect_group_list_new (self->session));
  gtk_stack_add_named (self->list_stack,
                       g_object_new (PANDECT_TYPE_LIST_PAGE, "session", self->session, NULL),
                       "list");
  self->profile = pandect_profile_pane_new (self->session, self->folding);
  pandect_pane_layout_set_child (self->split, "profile", self->profile);
  adw_bin_set_child (self->footer_bin, pandect_source_footer_new (self->session, self->folding));


  connect_session (self);
  update_title (self);
  navigator_notify_cb (self);
  fold_notify_cb (self);
}

static void
pandect_workspace_dispose (GObject *object)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (object);

  /* The bin lets go of its child first: GTK 4.8 unparents a child that a template names itself. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_WORKSPACE);
  g_clear_weak_pointer (&self->focus_before_menu);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_workspace_parent_class)->dispose (object);
}

static void
pandect_workspace_class_init (PandectWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pandect_workspace_set_property;
  object_class->constructed = pandect_workspace_constructed;
  object_class->dispose = pandect_workspace_dispose;

  GTK_WIDGET_CLASS (klass)->grab_focus = pandect_workspace_grab_focus;

  /**
   * PandectWorkspace:session:
   *
   * What all panes show.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectWorkspace:navigator:
   *
   * What leads from place to place. It outlives the panes, which are made anew in another language.
   */
  properties[PROP_NAVIGATOR] =
    g_param_spec_object ("navigator", NULL, NULL,
                         PANDECT_TYPE_NAVIGATOR,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_FIND_BAR);
  g_type_ensure (PANDECT_TYPE_PANE_STATE);
  g_type_ensure (PANDECT_TYPE_PANE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, folding);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, split);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, groups_title);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, groups_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, header);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, back);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, forward);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, show_groups);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, menu);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, language_menu);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, language_section);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, page_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, find_bar);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, footer_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, file_menu);
  gtk_widget_class_bind_template_callback (widget_class, find_stopped_cb);
}

static void
pandect_workspace_init (PandectWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pandect_a11y_text_watch_stack (self->list_stack);
}

/**
 * pandect_workspace_new:
 * @session: what the panes show
 * @navigator: what leads from place to place in it
 *
 * Returns: a workspace
 */
GtkWidget *
pandect_workspace_new (PandectSession   *session,
                       PandectNavigator *navigator)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_NAVIGATOR (navigator), NULL);

  return g_object_new (PANDECT_TYPE_WORKSPACE, "session", session, "navigator", navigator, NULL);
}

PandectSession *
pandect_workspace_get_session (PandectWorkspace *self)
{
  g_return_val_if_fail (PANDECT_IS_WORKSPACE (self), NULL);

  return self->session;
}

/**
 * pandect_workspace_get_folding:
 * @self: a workspace
 *
 * Returns: (transfer none): which of its panes are to be seen
 */
PandectPaneState *
pandect_workspace_get_folding (PandectWorkspace *self)
{
  g_return_val_if_fail (PANDECT_IS_WORKSPACE (self), NULL);

  return self->folding;
}

/**
 * pandect_workspace_get_navigator:
 * @self: a workspace
 *
 * Returns: (transfer none): what leads from place to place in it
 */
PandectNavigator *
pandect_workspace_get_navigator (PandectWorkspace *self)
{
  g_return_val_if_fail (PANDECT_IS_WORKSPACE (self), NULL);

  return self->navigator;
}

/**
 * pandect_workspace_get_search:
 * @self: a workspace
 *
 * Returns: (transfer none): where one types what to search for
 */
PandectSearchField *
pandect_workspace_get_search (PandectWorkspace *self)
{
  g_return_val_if_fail (PANDECT_IS_WORKSPACE (self), NULL);

  return PANDECT_SEARCH_FIELD (self->search);
}

/**
 * pandect_workspace_focus_content:
 * @self: a workspace
 *
 * Moves the focus to the list, the results or the page, whichever is looked at.
 */
void
pandect_workspace_focus_content (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_pane_layout_focus_content (self->split);
}

/**
 * pandect_workspace_focus_next_pane:
 * @self: a workspace
 *
 * Moves the focus to the next pane, and from the last to the first.
 */
void
pandect_workspace_focus_next_pane (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_pane_layout_focus_next_pane (self->split);
}

/**
 * pandect_workspace_show_field:
 * @self: a workspace
 * @field_id: the id of a field of the profile
 *
 * Leads to the field.
 */
void
pandect_workspace_show_field (PandectWorkspace *self,
                              const char       *field_id)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_profile_pane_show_field (PANDECT_PROFILE_PANE (self->profile), field_id);
}

void
pandect_workspace_open_menu (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  gtk_menu_button_popup (self->menu);
}

/**
 * pandect_workspace_add_to_menu:
 * @self: a workspace
 * @items: more ways to open a bundle
 *
 * Adds items to the main menu.
 */
void
pandect_workspace_add_to_menu (PandectWorkspace *self,
                               GMenuModel       *items)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  g_menu_append_section (self->file_menu, NULL, items);
}

/**
 * pandect_workspace_close_menus:
 * @self: a workspace
 *
 * Closes its menus. The focus goes back from there to where it was.
 */
void
pandect_workspace_close_menus (PandectWorkspace *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  gtk_menu_button_popdown (self->menu);
  gtk_menu_button_popdown (self->language_menu);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = gtk_root_get_focus (root);
  if (self->focus_before_menu != NULL && gtk_widget_get_mapped (self->focus_before_menu) &&
      (focus == NULL || is_in_menu (self, focus)))
    gtk_root_set_focus (root, self->focus_before_menu);
}

/**
 * pandect_workspace_choose_language:
 * @self: a workspace
 *
 * Opens the menu of languages.
 */
void
pandect_workspace_choose_language (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->language_menu)))
    {
      gtk_menu_button_popup (self->language_menu);
      return;
    }

  gtk_menu_button_popup (self->menu);
  g_object_set (gtk_menu_button_get_popover (self->menu), "visible-submenu", _("_Language"), NULL);
}

/**
 * pandect_workspace_find_on_page:
 * @self: a workspace
 *
 * Makes it ready to type what to find in the page, the list or the results.
 */
void
pandect_workspace_find_on_page (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_find_bar_start (self->find_bar, get_content (self));
}

/**
 * pandect_workspace_step_find:
 * @self: a workspace
 * @step: 1 for the next match, -1 for the one before
 */
void
pandect_workspace_step_find (PandectWorkspace *self,
                             int               step)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_find_bar_step (self->find_bar, step);
}

/**
 * pandect_workspace_stop_find:
 * @self: a workspace
 *
 * Returns: whether there was something to end
 */
gboolean
pandect_workspace_stop_find (PandectWorkspace *self)
{
  g_return_val_if_fail (PANDECT_IS_WORKSPACE (self), FALSE);

  return pandect_find_bar_stop (self->find_bar);
}
