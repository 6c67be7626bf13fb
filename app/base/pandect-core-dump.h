/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pandect_core_dump_forbid (void);

G_END_DECLS
