/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "library/pandect-installer.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_INSTALL_WINDOW (pandect_install_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectInstallWindow, pandect_install_window,
                      PANDECT, INSTALL_WINDOW, AdwWindow)

GtkWidget *pandect_install_window_new (GtkWindow      *parent,
                                       PandectSession *session,
                                       PandectLibrary *library,
                                       GFile          *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
