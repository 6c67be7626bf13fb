/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CONFLICT_LIST (pandect_conflict_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectConflictList, pandect_conflict_list, PANDECT, CONFLICT_LIST,
                      PandectView)

G_END_DECLS
