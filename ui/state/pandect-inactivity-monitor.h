/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-inactivity-timer.h"

#include "state/pandect-profile-eraser.h"
#include "state/pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_INACTIVITY_MONITOR (pandect_inactivity_monitor_get_type ())
G_DECLARE_FINAL_TYPE (PandectInactivityMonitor, pandect_inactivity_monitor, PANDECT,
                      INACTIVITY_MONITOR, GObject)

PandectInactivityMonitor *
pandect_inactivity_monitor_new (GtkWidget            *window,
                                PandectSession       *session,
                                PandectProfileEraser *clearing,
                                PandectPreferences   *preferences) G_GNUC_WARN_UNUSED_RESULT;

PandectInactivityTimer *pandect_inactivity_monitor_get_idle (PandectInactivityMonitor        *self);

G_END_DECLS
