/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double pandect_scale_get  (GtkWidget  *widget);
int    pandect_scale_size (GtkWidget  *widget,
                           int         size);
void   pandect_scale_bind (GtkWidget  *widget,
                           const char *property,
                           int         size);

G_END_DECLS
