/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "state/pandect-pane-state.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PANE_LAYOUT (pandect_pane_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectPaneLayout, pandect_pane_layout, PANDECT, PANE_LAYOUT, GtkWidget)

GtkWidget *pandect_pane_layout_new (PandectPaneState *folding) G_GNUC_WARN_UNUSED_RESULT;
void       pandect_pane_layout_set_child       (PandectPaneLayout *self,
                                                const char        *slot,
                                                GtkWidget         *child);
void       pandect_pane_layout_focus_content   (PandectPaneLayout   *self);
void       pandect_pane_layout_focus_next_pane (PandectPaneLayout   *self);

G_END_DECLS
