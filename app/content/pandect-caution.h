/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CAUTION (pandect_caution_get_type ())
G_DECLARE_FINAL_TYPE (PandectCaution, pandect_caution, PANDECT, CAUTION, GObject)

PandectCaution *pandect_caution_new (const char         *id,
                                     const char * const *fact_ids,
                                     PandectText        *label,
                                     PandectText        *text,
                                     PandectCriterion   *criterion) G_GNUC_WARN_UNUSED_RESULT;

const char         *pandect_caution_get_id        (PandectCaution *self);
const char * const *pandect_caution_get_fact_ids  (PandectCaution *self);
PandectText        *pandect_caution_get_label     (PandectCaution *self);
PandectText        *pandect_caution_get_text      (PandectCaution *self);
PandectCriterion   *pandect_caution_get_criterion (PandectCaution *self);

gboolean pandect_caution_is_lit (PandectCaution *self,
                                 PandectProfile *profile,
                                 PandectVerdict  verdict);

G_END_DECLS
