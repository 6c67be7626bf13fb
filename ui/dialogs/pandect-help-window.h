/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_HELP_WINDOW (pandect_help_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectHelpWindow, pandect_help_window, PANDECT, HELP_WINDOW, AdwWindow)

void       pandect_help_show       (GtkWindow *parent);
GtkWidget *pandect_help_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
