/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *pandect_bundle_file_read     (GFile        *file,
                                      GCancellable *cancellable,
                                      GListStore   *problems) G_GNUC_WARN_UNUSED_RESULT;
char   *pandect_bundle_file_dup_name (GFile        *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
