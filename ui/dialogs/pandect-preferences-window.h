/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-session.h"

#include "state/pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PREFERENCES_WINDOW (pandect_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectPreferencesWindow, pandect_preferences_window,
                      PANDECT, PREFERENCES_WINDOW, AdwWindow)

GtkWidget *pandect_preferences_window_new (GtkWindow          *parent,
                                           PandectPreferences *preferences,
                                           PandectSession     *session)
                                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
