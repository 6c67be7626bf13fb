/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_PAIR_LAYOUT (pandect_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectPairLayout, pandect_pair_layout, PANDECT, PAIR_LAYOUT,
                      GtkLayoutManager)

gboolean pandect_pair_layout_is_stacked (PandectPairLayout *self);

G_END_DECLS
