/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cli/pandect-cli-options.h"

/* Files that commands read and write whole. */

G_BEGIN_DECLS

GBytes  *pandect_cli_read_file   (const char              *name) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *pandect_cli_read_page (const char              *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean pandect_cli_write       (const PandectCliOptions *options,
                                  const char              *data,
                                  gsize                    size);
gboolean pandect_cli_refuse_with (GPtrArray               *complaints);

G_END_DECLS
