/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-age.h"

/* Where content comes from and how old it is, in words, for the window, the sheet and the command
 * line alike. */

G_BEGIN_DECLS

char *pandect_trust_words_dup_signature (PandectTrust  *trust) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_trust_words_dup_age   (PandectBundle *bundle,
                                      const GDate   *today) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_trust_words_dup_limit (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
