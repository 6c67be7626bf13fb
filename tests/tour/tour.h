/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/pandect-window.h"

G_BEGIN_DECLS

/**
 * Tour:
 *
 * A run through the main job that takes pictures of it.
 */
typedef struct _Tour Tour;

Tour *tour_start      (PandectWindow *window,
                       const char    *folder) G_GNUC_WARN_UNUSED_RESULT;
void         tour_free       (Tour   *self);
gboolean     tour_has_failed (Tour   *self);

G_END_DECLS
