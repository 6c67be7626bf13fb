/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-edition.h"

G_BEGIN_DECLS

void pandect_shelf_read (const char    *folder,
                         PandectOrigin  origin,
                         GPtrArray     *editions,
                         GPtrArray     *strangers);

G_END_DECLS
