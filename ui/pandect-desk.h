/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-idle.h"

#include "pandect-clearing.h"
#include "pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_DESK (pandect_desk_get_type ())
G_DECLARE_FINAL_TYPE (PandectDesk, pandect_desk, PANDECT, DESK, GObject)

PandectDesk *pandect_desk_new      (GtkWidget          *window,
                                    PandectSession     *session,
                                    PandectClearing    *clearing,
                                    PandectPreferences *preferences) G_GNUC_WARN_UNUSED_RESULT;

PandectIdle *pandect_desk_get_idle (PandectDesk        *self);

G_END_DECLS
