/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

char *pandect_hit_words_dup_remark (PandectSession *session,
                                    PandectHit     *hit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
