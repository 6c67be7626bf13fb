/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

guint pandect_carrying_all (PandectSession *from,
                            PandectSession *to);

G_END_DECLS
