/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_WRAP (pandect_wrap_get_type ())
G_DECLARE_FINAL_TYPE (PandectWrap, pandect_wrap, PANDECT, WRAP, GtkWidget)

GtkWidget *pandect_wrap_new        (int          spacing,
                                    int          line_spacing) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_wrap_append     (PandectWrap *self,
                                    GtkWidget   *child);
void       pandect_wrap_remove_all (PandectWrap *self);

G_END_DECLS
