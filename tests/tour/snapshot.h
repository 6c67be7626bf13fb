/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     snapshot_settle (GtkWidget   *widget);
gboolean snapshot_save   (GtkWidget   *widget,
                          const char  *file_name,
                          GError     **error);

G_END_DECLS
