/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Inside search only: the letters that normalisation leaves as they are. */

const char *pandect_fold_table_lookup    (gunichar c);
const char *pandect_fold_table_expand    (gunichar c);
gboolean    pandect_fold_is_apostrophe   (gunichar c);
gboolean    pandect_fold_is_hyphen       (gunichar c);
gboolean    pandect_fold_is_skipped      (gunichar c);
gboolean    pandect_fold_keeps_marks     (gunichar base);
gboolean    pandect_fold_stands_alone    (gunichar c);

G_END_DECLS
