/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

char       *pandect_origin_words_dup_restates  (PandectSession     *session)
                                                G_GNUC_WARN_UNUSED_RESULT;
const char *pandect_origin_words_get_state     (PandectReviewState  state);
char       *pandect_origin_words_dup_frame     (PandectSession     *session)
                                                G_GNUC_WARN_UNUSED_RESULT;
const char *pandect_origin_words_get_warning   (PandectSession     *session);
char       *pandect_origin_words_dup_second_warning
                                               (PandectSession     *session)
                                                G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_origin_words_dup_review    (const PandectReview      *review)
                                                G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_origin_words_dup_signature (PandectTrust       *trust)
                                                G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_origin_words_dup_age       (PandectBundle      *bundle,
                                                const GDate        *today)
                                                G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_origin_words_dup_limit     (PandectBundle      *bundle)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
