/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_WRAP_BOX (pandect_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (PandectWrapBox, pandect_wrap_box, PANDECT, WRAP_BOX, GtkWidget)

GtkWidget *pandect_wrap_box_new        (int spacing,
                                        int line_spacing) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_wrap_box_append     (PandectWrapBox *self,
                                        GtkWidget      *child);
void       pandect_wrap_box_remove_all (PandectWrapBox *self);

G_END_DECLS
