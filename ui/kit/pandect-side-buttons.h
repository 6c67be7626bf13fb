/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pandect_side_buttons_add (GtkWidget *widget);

G_END_DECLS
