/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_FIND_BAR (pandect_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (PandectFindBar, pandect_find_bar, PANDECT, FIND_BAR, GtkWidget)

GtkWidget *pandect_find_bar_new      (void) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_find_bar_start    (PandectFindBar *self,
                                      GtkWidget      *root);
void       pandect_find_bar_set_root (PandectFindBar *self,
                                      GtkWidget      *root);
void       pandect_find_bar_step     (PandectFindBar *self,
                                      int             step);
gboolean   pandect_find_bar_stop     (PandectFindBar *self);

G_END_DECLS
