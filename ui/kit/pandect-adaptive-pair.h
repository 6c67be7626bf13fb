/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_ADAPTIVE_PAIR (pandect_adaptive_pair_get_type ())
G_DECLARE_FINAL_TYPE (PandectAdaptivePair, pandect_adaptive_pair, PANDECT, ADAPTIVE_PAIR, GtkWidget)

GtkWidget *pandect_adaptive_pair_new        (void) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_adaptive_pair_set_start  (PandectAdaptivePair *self,
                                             GtkWidget           *start);
void       pandect_adaptive_pair_set_end    (PandectAdaptivePair *self,
                                             GtkWidget           *end);
gboolean   pandect_adaptive_pair_is_stacked (PandectAdaptivePair *self);

G_END_DECLS
