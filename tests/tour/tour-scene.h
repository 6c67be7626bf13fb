/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/pandect-window.h"

G_BEGIN_DECLS

void tour_scene_set_looks (PandectWindow *window,
                           GKeyFile      *scenes,
                           const char    *name);
void tour_scene_set_size  (GtkWidget *window,
                           int        width,
                           int        height);
void tour_scene_set       (PandectWindow *window,
                           GKeyFile      *scenes,
                           const char    *name);
void tour_scene_clear     (PandectWindow *window);

G_END_DECLS
