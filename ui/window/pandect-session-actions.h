/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "state/pandect-preferences.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

void pandect_session_actions_add    (GActionMap         *map,
                                     PandectSession     *session,
                                     PandectPreferences *preferences);
void pandect_session_actions_remove (GActionMap         *map);

G_END_DECLS
