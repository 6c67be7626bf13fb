/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages are named by BCP 47 tags, such as "fr-CA", and compared without regard to case. */

char       *pandect_language_dup_tag          (const char         *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean    pandect_language_is_among         (const char         *tag,
                                               const char * const *tags);
gboolean    pandect_language_is_readable      (const char         *tag,
                                               const char * const *tags);
char      **pandect_language_chain            (const char         *preferred,
                                               const char * const *available)
                                               G_GNUC_WARN_UNUSED_RESULT;
gboolean    pandect_language_is_right_to_left (const char         *tag);

char       *pandect_language_dup_name         (const char         *tag) G_GNUC_WARN_UNUSED_RESULT;
char       *pandect_language_dup_own_name     (const char         *tag) G_GNUC_WARN_UNUSED_RESULT;
const char *pandect_language_get_font_package (const char         *tag);

G_END_DECLS
