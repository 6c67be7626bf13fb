/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_COLUMN_LAYOUT (pandect_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectColumnLayout, pandect_column_layout, PANDECT, COLUMN_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
