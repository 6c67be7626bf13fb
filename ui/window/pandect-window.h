/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-inactivity-timer.h"

#include "state/pandect-bundle-opener.h"
#include "state/pandect-preferences.h"
#include "window/pandect-workspace.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_WINDOW (pandect_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectWindow, pandect_window, PANDECT, WINDOW, AdwApplicationWindow)

GtkWidget        *pandect_window_new           (GtkApplication     *application,
                                                PandectPreferences *preferences,
                                                GFile              *built_in)
                                                G_GNUC_WARN_UNUSED_RESULT;

void              pandect_window_load          (PandectWindow      *self,
                                                GFile              *file);
void              pandect_window_follow        (PandectWindow       *self,
                                                PandectBundleOpener *opening);
void              pandect_window_show_problems (PandectWindow      *self,
                                                GFile              *file,
                                                GListModel         *problems);
void              pandect_window_retranslate    (PandectWindow      *self);
PandectWorkspace *pandect_window_get_workspace (PandectWindow      *self);
gboolean          pandect_window_is_loading    (PandectWindow      *self);
PandectInactivityTimer      *pandect_window_get_idle      (PandectWindow      *self);
gboolean          pandect_window_shows          (PandectWindow     *self,
                                                 const char        *bundle_id);
void              pandect_window_perform        (PandectWindow     *self,
                                                 const char        *action,
                                                 GVariant          *parameter);
void              pandect_window_watch         (PandectWindow      *self);

G_END_DECLS
