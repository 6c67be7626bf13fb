/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pandect_header_read (const char  *path,
                              char       **id,
                              char       **version);

G_END_DECLS
