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

#define PANDECT_TYPE_FOLDING (pandect_folding_get_type ())
G_DECLARE_FINAL_TYPE (PandectFolding, pandect_folding, PANDECT, FOLDING, GObject)

PandectFolding *pandect_folding_new                (void) G_GNUC_WARN_UNUSED_RESULT;

void            pandect_folding_set_room           (PandectFolding *self,
                                                    double          room);
gboolean        pandect_folding_get_groups_folded  (PandectFolding *self);
gboolean        pandect_folding_get_profile_folded (PandectFolding *self);
gboolean        pandect_folding_get_page_beside    (PandectFolding *self);

PandectDrawer   pandect_folding_get_drawer         (PandectFolding *self);
gboolean        pandect_folding_get_show_groups    (PandectFolding *self);
void            pandect_folding_set_show_groups    (PandectFolding *self,
                                                    gboolean        show_groups);
gboolean        pandect_folding_get_show_profile   (PandectFolding *self);
void            pandect_folding_set_show_profile   (PandectFolding *self,
                                                    gboolean        show_profile);
gboolean        pandect_folding_get_profile_pinned (PandectFolding *self);
void            pandect_folding_set_profile_pinned (PandectFolding *self,
                                                    gboolean        profile_pinned);
gboolean        pandect_folding_get_show_page      (PandectFolding *self);
void            pandect_folding_set_show_page      (PandectFolding *self,
                                                    gboolean        show_page);
void            pandect_folding_adopt              (PandectFolding *self,
                                                    PandectFolding *other);
gboolean        pandect_folding_close_drawer       (PandectFolding *self);

G_END_DECLS
