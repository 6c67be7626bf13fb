/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     pandect_focus_drop     (GtkWidget *widget);
gboolean pandect_focus_is_taken (GtkWidget *widget);
gboolean pandect_focus_rest     (GtkWidget *pane);

G_END_DECLS
