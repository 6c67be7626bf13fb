/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/pandect-window.h"

G_BEGIN_DECLS

/**
 * PandectTour:
 *
 * A run through the main job that takes pictures of it.
 */
typedef struct _PandectTour PandectTour;

PandectTour *pandect_tour_start      (PandectWindow *window,
                                      const char    *folder) G_GNUC_WARN_UNUSED_RESULT;
void         pandect_tour_free       (PandectTour   *self);
gboolean     pandect_tour_has_failed (PandectTour   *self);

G_END_DECLS
