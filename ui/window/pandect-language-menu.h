/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "state/pandect-preferences.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

void        pandect_language_actions_add (GActionMap         *map,
                                          PandectPreferences *preferences);
GMenuModel *pandect_language_menu_new    (PandectSession     *session,
                                          GtkWidget          *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
