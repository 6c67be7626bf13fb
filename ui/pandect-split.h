/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pandect-folding.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SPLIT (pandect_split_get_type ())
G_DECLARE_FINAL_TYPE (PandectSplit, pandect_split, PANDECT, SPLIT, GtkWidget)

GtkWidget *pandect_split_new             (PandectFolding *folding) G_GNUC_WARN_UNUSED_RESULT;
void       pandect_split_set_child       (PandectSplit   *self,
                                          const char     *slot,
                                          GtkWidget      *child);
void       pandect_split_focus_content   (PandectSplit   *self);
void       pandect_split_focus_next_pane (PandectSplit   *self);

G_END_DECLS
