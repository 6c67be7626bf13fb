/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages are named by BCP 47 tags, such as "fr-CA". Wherever they come from, they are compared
 * without regard to case. */

char     *pandect_language_dup_tag          (const char         *name) G_GNUC_WARN_UNUSED_RESULT;
char    **pandect_language_chain            (const char         *preferred)
                                             G_GNUC_WARN_UNUSED_RESULT;
char    **pandect_language_chain_among      (const char         *preferred,
                                             const char * const *available)
                                             G_GNUC_WARN_UNUSED_RESULT;
gboolean  pandect_language_is_right_to_left (const char         *tag);

G_END_DECLS
