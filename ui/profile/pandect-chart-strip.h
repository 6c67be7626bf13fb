/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CHART_STRIP (pandect_chart_strip_get_type ())
G_DECLARE_FINAL_TYPE (PandectChartStrip, pandect_chart_strip, PANDECT, CHART_STRIP, PandectView)

GtkWidget *pandect_chart_strip_find_row (PandectChartStrip *self,
                                         PandectField      *field);

G_END_DECLS
