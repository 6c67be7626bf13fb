/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-row.h"

G_BEGIN_DECLS

void pandect_sections_head_row (PandectSession      *session,
                                PandectTreatment    *scope,
                                PandectTreatmentRow *row,
                                PandectTherapy      *previous,
                                PandectTherapy      *next);

G_END_DECLS
