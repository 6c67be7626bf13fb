/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pandect-therapy-row.h"

G_BEGIN_DECLS

void pandect_sections_head_row (PandectSession    *session,
                                PandectEntry      *scope,
                                PandectTherapyRow *row,
                                PandectTherapy    *previous,
                                PandectTherapy    *next);

G_END_DECLS
