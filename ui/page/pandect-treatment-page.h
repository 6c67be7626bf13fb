/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_PAGE (pandect_treatment_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentPage, pandect_treatment_page, PANDECT, TREATMENT_PAGE,
                      PandectView)

G_END_DECLS
