/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PandectFileChosen:
 * @file: what the reader chose
 * @user_data: data for the callback
 *
 * Called when a file was chosen; not when the reader changed their mind.
 */
typedef void (*PandectFileChosen) (GFile    *file,
                                   gpointer  user_data);

void pandect_file_chooser_open (GtkWindow         *parent,
                                PandectFileChosen  callback,
                                gpointer           user_data);

G_END_DECLS
