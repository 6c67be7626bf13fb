/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "window/pandect-panes.h"

G_BEGIN_DECLS

/**
 * PandectPaneFocus:
 *
 * Sees to it that the focus is always in a pane that can be seen.
 */
typedef struct _PandectPaneFocus PandectPaneFocus;

PandectPaneFocus *pandect_pane_focus_new           (GtkWidget         **panes)
                                                   G_GNUC_WARN_UNUSED_RESULT;
void              pandect_pane_focus_free          (PandectPaneFocus   *self);

gboolean          pandect_pane_focus_move          (PandectPaneFocus   *self,
                                                    GtkDirectionType    direction);
void              pandect_pane_focus_move_on       (PandectPaneFocus   *self);
gboolean          pandect_pane_focus_rest          (PandectPaneFocus   *self);
void              pandect_pane_focus_release       (PandectPaneFocus   *self,
                                                    PandectPane         pane);
void              pandect_pane_focus_to_content    (PandectPaneFocus   *self,
                                                    PandectPane         content);
void              pandect_pane_focus_set_drawer    (PandectPaneFocus   *self,
                                                    PandectDrawer       drawer);
void              pandect_pane_focus_before_layout (PandectPaneFocus   *self,
                                                    const GdkRectangle *places);
void              pandect_pane_focus_after_layout  (PandectPaneFocus   *self,
                                                    PandectPane         content);

G_END_DECLS
