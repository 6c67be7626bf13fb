/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-preview.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FINDINGS (pandect_findings_get_type ())
G_DECLARE_FINAL_TYPE (PandectFindings, pandect_findings, PANDECT, FINDINGS, GObject)

PandectFindings      *pandect_findings_new               (PandectBundle    *bundle,
                                                          PandectProfile   *profile)
                                                          G_GNUC_WARN_UNUSED_RESULT;

GListModel           *pandect_findings_get_entries       (PandectFindings  *self);
GListModel           *pandect_findings_get_treatments    (PandectFindings  *self);
GListModel           *pandect_findings_get_groups        (PandectFindings  *self);
PandectTreatment     *pandect_findings_get_root          (PandectFindings  *self);
PandectTreatment     *pandect_findings_get_treatment     (PandectFindings  *self,
                                                          PandectTherapy   *therapy);

const PandectFinding *pandect_findings_get_finding       (PandectFindings  *self,
                                                          PandectCriterion *criterion);

PandectField         *pandect_findings_get_next_field    (PandectFindings  *self);
guint                 pandect_findings_get_next_bears_on (PandectFindings  *self);
void                  pandect_findings_skip_field        (PandectFindings  *self,
                                                          PandectField     *field);

PandectPreview       *pandect_findings_get_preview       (PandectFindings  *self);
PandectPreview       *pandect_findings_dup_preview       (PandectFindings  *self,
                                                          PandectField     *field,
                                                          PandectValue     *value)
                                                          G_GNUC_WARN_UNUSED_RESULT;
void                  pandect_findings_point_at          (PandectFindings  *self,
                                                          PandectField     *field,
                                                          PandectValue     *value);

G_END_DECLS
