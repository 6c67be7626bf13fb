/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectDrawer:
 * @PANDECT_DRAWER_NONE: none
 * @PANDECT_DRAWER_GROUPS: the groups
 * @PANDECT_DRAWER_PROFILE: the patient profile
 *
 * Which folded pane is shown, over the others.
 */
typedef enum
{
  PANDECT_DRAWER_NONE,
  PANDECT_DRAWER_GROUPS,
  PANDECT_DRAWER_PROFILE,
} PandectDrawer;

#define PANDECT_TYPE_PANE_STATE (pandect_pane_state_get_type ())
G_DECLARE_FINAL_TYPE (PandectPaneState, pandect_pane_state, PANDECT, PANE_STATE, GObject)

PandectPaneState *pandect_pane_state_new                (void) G_GNUC_WARN_UNUSED_RESULT;

void            pandect_pane_state_set_room           (PandectPaneState *self,
                                                       double            room);
gboolean        pandect_pane_state_get_groups_folded  (PandectPaneState *self);
gboolean        pandect_pane_state_get_profile_folded (PandectPaneState *self);
gboolean        pandect_pane_state_get_page_beside    (PandectPaneState *self);

PandectDrawer   pandect_pane_state_get_drawer         (PandectPaneState *self);
gboolean        pandect_pane_state_get_show_groups    (PandectPaneState *self);
void            pandect_pane_state_set_show_groups    (PandectPaneState *self,
                                                       gboolean          show_groups);
gboolean        pandect_pane_state_get_show_profile   (PandectPaneState *self);
void            pandect_pane_state_set_show_profile   (PandectPaneState *self,
                                                       gboolean          show_profile);
gboolean        pandect_pane_state_get_profile_pinned (PandectPaneState *self);
void            pandect_pane_state_set_profile_pinned (PandectPaneState *self,
                                                       gboolean          profile_pinned);
gboolean        pandect_pane_state_get_show_page      (PandectPaneState *self);
void            pandect_pane_state_set_show_page      (PandectPaneState *self,
                                                       gboolean          show_page);
void            pandect_pane_state_adopt              (PandectPaneState *self,
                                                       PandectPaneState *other);
gboolean        pandect_pane_state_close_drawer       (PandectPaneState *self);

G_END_DECLS
