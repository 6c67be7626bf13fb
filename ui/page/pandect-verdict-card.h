/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VERDICT_CARD (pandect_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictCard, pandect_verdict_card, PANDECT, VERDICT_CARD,
                      PandectTreatmentView)

G_END_DECLS
