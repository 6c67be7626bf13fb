/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     pandect_snapshot_settle (GtkWidget   *widget);
gboolean pandect_snapshot_save   (GtkWidget   *widget,
                                  const char  *file_name,
                                  GError     **error);

G_END_DECLS
