/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *pandect_overlap_read    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
double      pandect_overlap_measure (GHashTable *words,
                                     GHashTable *others);
double      pandect_overlap_compare (GHashTable *words,
                                     GHashTable *others);
GPtrArray  *pandect_overlap_split   (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
