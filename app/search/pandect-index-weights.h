/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "search/pandect-index-private.h"

G_BEGIN_DECLS

/* Inside search only: how well known the entry of each name is. */

void pandect_index_weigh_names (PandectIndex *index);

G_END_DECLS
