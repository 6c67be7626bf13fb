/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_REASON (pandect_reason_get_type ())
G_DECLARE_FINAL_TYPE (PandectReason, pandect_reason, PANDECT, REASON, GObject)

PandectReason *pandect_reason_new (PandectCriterion *criterion,
                                   PandectTruth      truth) G_GNUC_WARN_UNUSED_RESULT;

PandectCriterion *pandect_reason_get_criterion (PandectReason *self);
PandectTruth      pandect_reason_get_truth     (PandectReason *self);

G_END_DECLS
