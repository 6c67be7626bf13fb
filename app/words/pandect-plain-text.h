/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

char *pandect_plain_text_dup_page    (PandectSession   *session,
                                      PandectTreatment *entry) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_plain_text_dup_results (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_plain_text_dup_source  (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
