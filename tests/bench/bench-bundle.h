/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bench_bundle_new (guint n_names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
