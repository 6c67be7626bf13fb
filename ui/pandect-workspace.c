/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-workspace.h"

#include <glib/gi18n.h>

#include "pandect-group-list.h"
#include "pandect-navigator.h"
#include "pandect-profile-panel.h"
#include "pandect-search-field.h"
#include "pandect-search-page.h"
#include "pandect-split.h"
#include "pandect-standing-line.h"
#include "pandect-therapy-list.h"
#include "pandect-therapy-page.h"

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
  char             *pending_field;
  guint             pending_id;

  GtkWidget        *search;
  GtkWidget        *profile_panel;
  GtkWidget        *results;
  GtkWidget        *page;
  GtkWidget        *welcome;

  /* Template children */
  PandectFolding      *folding;
  PandectSplit     *split;
  GtkLabel         *groups_title;
  AdwBin           *groups_bin;
  AdwHeaderBar     *header;
  GtkWidget        *back;
  GtkWidget        *show_groups;
  GtkMenuButton    *menu;
  GtkStack         *list_stack;
  GtkStack         *page_stack;
  GtkWidget        *clear;
  AdwBin           *profile_bin;
  AdwBin           *footer_bin;
};

enum
{
  PROP_0,
  PROP_SESSION,
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
      self->results = pandect_search_page_new (self->session);
      gtk_stack_add_child (self->list_stack, self->results);
    }

  gtk_stack_set_visible_child (self->list_stack, self->results);
}

static GtkWidget *
make_welcome (PandectWorkspace *self)
{
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));
  const char *scope = pandect_session_get_words (self->session, pandect_about_get_scope (about));
  g_autofree char *description = g_markup_escape_text (scope, -1);

  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "title", _("Choose a treatment"),
                       "description", description,
                       NULL);
}

static void
show_page (PandectWorkspace *self)
{
  gboolean is_root = pandect_session_get_current (self->session) ==
                     pandect_session_get_root (self->session);
  GtkWidget **page = is_root ? &self->welcome : &self->page;

  /* Beside the list there is always a page; otherwise the list is all there is for the root. */
  if (is_root && !pandect_folding_get_page_beside (self->folding))
    return;

  if (*page == NULL)
    {
      *page = is_root ? make_welcome (self) : pandect_therapy_page_new (self->session);
      gtk_stack_add_child (self->page_stack, *page);
    }

  gtk_stack_set_visible_child (self->page_stack, *page);
}

static gboolean
show_pending_field_cb (gpointer data)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (data);
  g_autofree char *field_id = g_steal_pointer (&self->pending_field);

  self->pending_id = 0;

  if (field_id != NULL)
    pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (self->profile_panel), field_id);

  return G_SOURCE_REMOVE;
}

/* Mapped is not yet placed: the field is scrolled to after the layout that goes on now. */
static void
profile_map_cb (PandectWorkspace *self)
{
  if (self->pending_field != NULL && self->pending_id == 0)
    self->pending_id = g_idle_add (show_pending_field_cb, self);
}

static void
show_profile (PandectWorkspace *self)
{
  if (self->profile_panel != NULL || !pandect_folding_get_show_profile (self->folding))
    return;

  self->profile_panel = pandect_profile_panel_new (self->session);
  gtk_widget_set_vexpand (self->profile_panel, TRUE);
  g_signal_connect_object (self->profile_panel, "map", G_CALLBACK (profile_map_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_bin_set_child (self->profile_bin, self->profile_panel);
}

/* One of the two buttons stands at the start of the header, where there is little room. */
static void
update_buttons (PandectWorkspace *self)
{
  gboolean on_page = pandect_navigator_get_on_page (self->navigator);

  gtk_widget_set_visible (self->back, on_page &&
                                      pandect_navigator_get_can_go_back (self->navigator));
  gtk_widget_set_visible (self->show_groups, !on_page &&
                                             pandect_folding_get_groups_folded (self->folding));
}

static void
update_title (PandectWorkspace *self)
{
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (self->session));

  gtk_label_set_text (self->groups_title,
                      pandect_session_get_words (self->session, pandect_about_get_title (about)));
}

/* Signal callbacks */

static void
navigator_notify_cb (PandectWorkspace *self)
{
  show_list (self);
  show_page (self);
  pandect_folding_set_show_page (self->folding, pandect_navigator_get_on_page (self->navigator));
  update_buttons (self);
}

static void
fold_notify_cb (PandectWorkspace *self)
{
  show_page (self);
  show_profile (self);
  update_buttons (self);
}

static void
session_assessed_cb (PandectWorkspace *self)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);

  gtk_widget_set_visible (self->clear, pandect_profile_get_n_recorded (profile) > 0);
}

static void
open_first_cb (PandectWorkspace *self)
{
  if (self->results != NULL && pandect_navigator_get_searching (self->navigator))
    pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->results));
}

/* Class plumbing */

static void
pandect_workspace_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
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

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
add_search (PandectWorkspace *self)
{
  self->search = pandect_search_field_new (self->navigator);
  g_object_bind_property (self->folding, "groups-folded", self->search, "narrow",
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
  g_signal_connect_object (self->session, "notify::current", G_CALLBACK (show_page),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed", G_CALLBACK (session_assessed_cb),
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

  self->navigator = pandect_navigator_new (self->session);

  add_search (self);
  adw_bin_set_child (self->groups_bin, pandect_group_list_new (self->session));
  gtk_stack_add_named (self->list_stack, pandect_therapy_list_new (self->session), "list");
  adw_bin_set_child (self->footer_bin, pandect_standing_line_new (self->session, self->folding));


  connect_session (self);
  update_title (self);
  session_assessed_cb (self);
  navigator_notify_cb (self);
  fold_notify_cb (self);
}

static void
pandect_workspace_dispose (GObject *object)
{
  PandectWorkspace *self = PANDECT_WORKSPACE (object);

  g_clear_handle_id (&self->pending_id, g_source_remove);
  /* The bin lets go of its child first: GTK 4.8 unparents a child that a template names itself. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_WORKSPACE);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_workspace_parent_class)->dispose (object);
}

static void
pandect_workspace_finalize (GObject *object)
{
  g_free (PANDECT_WORKSPACE (object)->pending_field);

  G_OBJECT_CLASS (pandect_workspace_parent_class)->finalize (object);
}

static void
pandect_workspace_class_init (PandectWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pandect_workspace_get_property;
  object_class->set_property = pandect_workspace_set_property;
  object_class->constructed = pandect_workspace_constructed;
  object_class->dispose = pandect_workspace_dispose;
  object_class->finalize = pandect_workspace_finalize;

  /**
   * PandectWorkspace:session:
   *
   * What all panes show.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_FOLDING);
  g_type_ensure (PANDECT_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, folding);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, split);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, groups_title);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, groups_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, header);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, back);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, show_groups);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, menu);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, page_stack);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, clear);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, profile_bin);
  gtk_widget_class_bind_template_child (widget_class, PandectWorkspace, footer_bin);
}

static void
pandect_workspace_init (PandectWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_workspace_new:
 * @session: what the panes show
 *
 * Returns: a workspace
 */
GtkWidget *
pandect_workspace_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_WORKSPACE, "session", session, NULL);
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
PandectFolding *
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
  gboolean is_page;

  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  is_page = !pandect_folding_get_page_beside (self->folding) &&
            pandect_navigator_get_on_page (self->navigator);
  gtk_widget_child_focus (GTK_WIDGET (is_page ? self->page_stack : self->list_stack),
                          GTK_DIR_TAB_FORWARD);
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

  pandect_split_focus_next_pane (self->split);
}

/**
 * pandect_workspace_show_field:
 * @self: a workspace
 * @field_id: the id of a field of the profile
 *
 * Leads to the field. It can take the focus once the panel is on screen, which may need a layout.
 */
void
pandect_workspace_show_field (PandectWorkspace *self,
                              const char       *field_id)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  pandect_folding_set_show_profile (self->folding, TRUE);

  g_free (self->pending_field);
  self->pending_field = g_strdup (field_id);

  if (gtk_widget_get_mapped (self->profile_panel))
    show_pending_field_cb (self);
}

void
pandect_workspace_open_menu (PandectWorkspace *self)
{
  g_return_if_fail (PANDECT_IS_WORKSPACE (self));

  gtk_menu_button_popup (self->menu);
}
