/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-pane-state.h"
#include "find/pandect-search-field.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_WORKSPACE (pandect_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PandectWorkspace, pandect_workspace, PANDECT, WORKSPACE, AdwBin)

GtkWidget          *pandect_workspace_new             (PandectSession   *session,
                                                       PandectNavigator *navigator)
                                                      G_GNUC_WARN_UNUSED_RESULT;

PandectSession     *pandect_workspace_get_session     (PandectWorkspace *self);
PandectPaneState     *pandect_workspace_get_folding     (PandectWorkspace *self);
PandectNavigator   *pandect_workspace_get_navigator   (PandectWorkspace *self);
PandectSearchField *pandect_workspace_get_search      (PandectWorkspace *self);

void                pandect_workspace_focus_content   (PandectWorkspace *self);
void                pandect_workspace_focus_next_pane (PandectWorkspace *self);
void                pandect_workspace_show_field      (PandectWorkspace *self,
                                                       const char       *field_id);
void                pandect_workspace_open_menu       (PandectWorkspace *self);
void                pandect_workspace_add_to_menu     (PandectWorkspace *self,
                                                       GMenuModel       *items);
void                pandect_workspace_close_menus     (PandectWorkspace *self);
void                pandect_workspace_choose_language (PandectWorkspace *self);
void                pandect_workspace_find_on_page    (PandectWorkspace *self);
void                pandect_workspace_step_find       (PandectWorkspace *self,
                                                       int               step);
gboolean            pandect_workspace_stop_find       (PandectWorkspace *self);

G_END_DECLS
