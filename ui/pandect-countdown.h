/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-idle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_COUNTDOWN (pandect_countdown_get_type ())
G_DECLARE_FINAL_TYPE (PandectCountdown, pandect_countdown, PANDECT, COUNTDOWN, AdwBin)

void pandect_countdown_set_idle (PandectCountdown *self,
                                 PandectIdle      *idle);

G_END_DECLS
