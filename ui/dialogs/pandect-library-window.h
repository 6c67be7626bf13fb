/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "library/pandect-library.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_LIBRARY_WINDOW (pandect_library_window_get_type ())
G_DECLARE_FINAL_TYPE (PandectLibraryWindow, pandect_library_window,
                      PANDECT, LIBRARY_WINDOW, AdwWindow)

GtkWidget *pandect_library_window_new (GtkWindow      *parent,
                                       PandectSession *session,
                                       PandectLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
