/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CLEARING (pandect_clearing_get_type ())
G_DECLARE_FINAL_TYPE (PandectClearing, pandect_clearing, PANDECT, CLEARING, GObject)

PandectClearing *pandect_clearing_new            (PandectSession  *session,
                                                  AdwToastOverlay *toasts)
                                                  G_GNUC_WARN_UNUSED_RESULT;

gboolean         pandect_clearing_can_clear      (PandectClearing *self);
gboolean         pandect_clearing_can_undo       (PandectClearing *self);
void             pandect_clearing_clear          (PandectClearing *self);
void             pandect_clearing_clear_for_good (PandectClearing *self);
void             pandect_clearing_undo           (PandectClearing *self);

G_END_DECLS
