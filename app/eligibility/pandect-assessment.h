/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-reason.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ASSESSMENT (pandect_assessment_get_type ())
G_DECLARE_FINAL_TYPE (PandectAssessment, pandect_assessment, PANDECT, ASSESSMENT, GObject)

PandectAssessment *pandect_assessment_new (PandectCriterion *criterion,
                                           PandectProfile   *profile) G_GNUC_WARN_UNUSED_RESULT;

PandectVerdict  pandect_assessment_get_verdict (PandectAssessment *self);
GListModel     *pandect_assessment_get_missing (PandectAssessment *self);
GListModel     *pandect_assessment_get_reasons (PandectAssessment *self);

G_END_DECLS
