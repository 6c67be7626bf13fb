/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field-set.h"
#include "eligibility/pandect-truth.h"

G_BEGIN_DECLS

/**
 * PANDECT_MAX_COMBINATIONS:
 *
 * How many combinations of values a rule may have tried, for the fields that stand in several of
 * its tests.
 */
#define PANDECT_MAX_COMBINATIONS 65536

typedef struct _PandectJudge PandectJudge;

PandectJudge *pandect_judge_new_test  (guint         field_index,
                                     guint         n_values,
                                     guint64       accepted) G_GNUC_WARN_UNUSED_RESULT;
PandectJudge *pandect_judge_new_group (gboolean      is_any,
                                     PandectJudge **parts,
                                     guint         n_parts) G_GNUC_WARN_UNUSED_RESULT;
PandectJudge *pandect_judge_ref       (PandectJudge  *self);
void         pandect_judge_unref     (PandectJudge  *self);

PandectTruth            pandect_judge_evaluate           (PandectJudge      *self,
                                                         const gint8      *choices,
                                                         PandectFieldMask *missing);
const PandectFieldMask *pandect_judge_get_fields         (PandectJudge      *self);
guint64                 pandect_judge_count_combinations (PandectJudge      *self,
                                                         PandectFieldMask *repeated);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectJudge, pandect_judge_unref)

G_END_DECLS
