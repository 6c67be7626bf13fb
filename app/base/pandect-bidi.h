/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words for the screen whose parts run in two directions. What is searched, copied or spoken stays
 * as it was written. */

char *pandect_bidi_isolate        (const char *words,
                                   gboolean    is_mirrored) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_bidi_isolate_markup (const char *markup,
                                   gboolean    is_mirrored) G_GNUC_WARN_UNUSED_RESULT;
char *pandect_bidi_strip          (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
