/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PROFILE_ERASER (pandect_profile_eraser_get_type ())
G_DECLARE_FINAL_TYPE (PandectProfileEraser, pandect_profile_eraser, PANDECT,
                      PROFILE_ERASER, GObject)

PandectProfileEraser *pandect_profile_eraser_new            (PandectSession  *session,
                                                             AdwToastOverlay *toasts)
                                                  G_GNUC_WARN_UNUSED_RESULT;

gboolean         pandect_profile_eraser_can_clear      (PandectProfileEraser *self);
gboolean         pandect_profile_eraser_can_undo       (PandectProfileEraser *self);
void             pandect_profile_eraser_clear          (PandectProfileEraser *self);
void             pandect_profile_eraser_clear_for_good (PandectProfileEraser *self);
void             pandect_profile_eraser_undo           (PandectProfileEraser *self);

G_END_DECLS
