/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_ROW_LAYOUT (pandect_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectRowLayout, pandect_row_layout, PANDECT, ROW_LAYOUT, GtkLayoutManager)

GtkWidget *pandect_row_layout_new_row (int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
