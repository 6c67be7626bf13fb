/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_WATCH_PANE (pandect_watch_pane_get_type ())
G_DECLARE_FINAL_TYPE (PandectWatchPane, pandect_watch_pane, PANDECT, WATCH_PANE, AdwBin)

void     pandect_watch_pane_set_file     (PandectWatchPane *self,
                                          GFile            *file);
GFile   *pandect_watch_pane_get_file     (PandectWatchPane *self);
gboolean pandect_watch_pane_get_watching (PandectWatchPane *self);
void     pandect_watch_pane_set_watching (PandectWatchPane *self,
                                          gboolean          watching);
void     pandect_watch_pane_retranslate  (PandectWatchPane *self);

G_END_DECLS
