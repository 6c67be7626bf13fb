/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-inactivity-timer.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_COUNTDOWN (pandect_countdown_get_type ())
G_DECLARE_FINAL_TYPE (PandectCountdown, pandect_countdown, PANDECT, COUNTDOWN, AdwBin)

GtkWidget *pandect_countdown_new (PandectInactivityTimer *idle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
