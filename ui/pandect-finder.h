/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_FINDER (pandect_finder_get_type ())
G_DECLARE_FINAL_TYPE (PandectFinder, pandect_finder, PANDECT, FINDER, GObject)

PandectFinder *pandect_finder_new           (void) G_GNUC_WARN_UNUSED_RESULT;

void           pandect_finder_set_root      (PandectFinder *self,
                                             GtkWidget     *root);
void           pandect_finder_set_query     (PandectFinder *self,
                                             const char    *query);
void           pandect_finder_step          (PandectFinder *self,
                                             int            step);

guint          pandect_finder_get_n_matches (PandectFinder *self);
guint          pandect_finder_get_position  (PandectFinder *self);
GtkLabel      *pandect_finder_get_label     (PandectFinder *self);

G_END_DECLS
