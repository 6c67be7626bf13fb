/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ABOUT_WINDOW (pandect_about_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectAboutWindow, pandect_about_window, PANDECT, ABOUT_WINDOW, AdwWindow)

GtkWidget *pandect_about_window_new (GtkWindow      *parent,
                                     PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
