/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VERDICT_SUMMARY (pandect_verdict_summary_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictSummary, pandect_verdict_summary, PANDECT,
                      VERDICT_SUMMARY, PandectView)

G_END_DECLS
