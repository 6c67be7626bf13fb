/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int      pandect_version_compare  (const char *a,
                                   const char *b);
gboolean pandect_version_is_plain (const char *version);

G_END_DECLS
