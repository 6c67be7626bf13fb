/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pandect_menu_names_give (GtkWidget *menu);

G_END_DECLS
