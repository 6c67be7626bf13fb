/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VERDICT_CHANGE (pandect_verdict_change_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictChange, pandect_verdict_change, PANDECT, VERDICT_CHANGE,
                      GObject)

PandectTherapy *pandect_verdict_change_get_therapy (PandectVerdictChange *self);
gboolean        pandect_verdict_change_get_before  (PandectVerdictChange *self,
                                                    PandectVerdict       *verdict);
gboolean        pandect_verdict_change_get_after   (PandectVerdictChange *self,
                                                    PandectVerdict       *verdict);

GListModel     *pandect_verdict_changes_find (PandectBundle  *before,
                                              PandectProfile *profile_before,
                                              PandectBundle  *after,
                                              PandectProfile *profile_after)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
