/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "state/pandect-bookmarks.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

void pandect_bookmark_action_add    (GActionMap       *map,
                                     PandectSession   *session,
                                     PandectBookmarks *bookmarks);
void pandect_bookmark_action_remove (GActionMap       *map);

G_END_DECLS
