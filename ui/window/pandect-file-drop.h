/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "kit/pandect-file-chooser.h"

G_BEGIN_DECLS

void pandect_file_drop_add (GtkWidget         *widget,
                            PandectFileChosen  callback,
                            gpointer           user_data);

G_END_DECLS
