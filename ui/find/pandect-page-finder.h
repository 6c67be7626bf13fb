/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_FINDER (pandect_page_finder_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageFinder, pandect_page_finder, PANDECT, PAGE_FINDER, GObject)

PandectPageFinder *pandect_page_finder_new           (void) G_GNUC_WARN_UNUSED_RESULT;

void           pandect_page_finder_set_root      (PandectPageFinder *self,
                                                  GtkWidget         *root);
void           pandect_page_finder_set_query     (PandectPageFinder *self,
                                                  const char        *query);
void           pandect_page_finder_step          (PandectPageFinder *self,
                                                  int                step);

guint          pandect_page_finder_get_n_matches (PandectPageFinder *self);
guint          pandect_page_finder_get_position  (PandectPageFinder *self);
GtkLabel      *pandect_page_finder_get_label     (PandectPageFinder *self);

G_END_DECLS
