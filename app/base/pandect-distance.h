/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *pandect_distance_find_nearest (const char         *name,
                                           const char * const *names,
                                           gsize               n_names);

G_END_DECLS
