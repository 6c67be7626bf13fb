/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_LIVE_RELOAD_PANE (pandect_live_reload_pane_get_type ())
G_DECLARE_FINAL_TYPE (PandectLiveReloadPane, pandect_live_reload_pane, PANDECT,
                      LIVE_RELOAD_PANE, AdwBin)

void     pandect_live_reload_pane_set_file     (PandectLiveReloadPane *self,
                                                GFile                 *file);
GFile   *pandect_live_reload_pane_get_file     (PandectLiveReloadPane *self);
gboolean pandect_live_reload_pane_get_watching (PandectLiveReloadPane *self);
void     pandect_live_reload_pane_set_watching (PandectLiveReloadPane *self,
                                                gboolean               watching);
void     pandect_live_reload_pane_retranslate  (PandectLiveReloadPane *self);

G_END_DECLS
