/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *pandect_default_bundle_find      (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void   pandect_default_bundle_set_error (GError **error);

G_END_DECLS
