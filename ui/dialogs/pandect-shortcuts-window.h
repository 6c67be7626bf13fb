/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_SHORTCUTS_WINDOW (pandect_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectShortcutsWindow, pandect_shortcuts_window,
                      PANDECT, SHORTCUTS_WINDOW, AdwWindow)

GtkWidget *pandect_shortcuts_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
