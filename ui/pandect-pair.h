/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_PAIR (pandect_pair_get_type ())
G_DECLARE_FINAL_TYPE (PandectPair, pandect_pair, PANDECT, PAIR, GtkWidget)

GtkWidget *pandect_pair_new        (void) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_pair_set_start  (PandectPair *self,
                                    GtkWidget   *start);
void       pandect_pair_set_end    (PandectPair *self,
                                    GtkWidget   *end);
gboolean   pandect_pair_is_stacked (PandectPair *self);

G_END_DECLS
