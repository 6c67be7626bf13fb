/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_WRAP_LAYOUT (pandect_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PandectWrapLayout, pandect_wrap_layout, PANDECT, WRAP_LAYOUT,
                      GtkLayoutManager)


G_END_DECLS
