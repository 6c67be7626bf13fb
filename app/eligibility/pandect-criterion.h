/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-profile.h"
#include "eligibility/pandect-judge.h"

G_BEGIN_DECLS

/**
 * PandectCriterionKind:
 * @PANDECT_CRITERION_ALL: holds when every part holds
 * @PANDECT_CRITERION_ANY: holds when at least one part holds
 * @PANDECT_CRITERION_IS: holds when a field has one of some values
 *
 * How a criterion is judged. There is no negation: not to know a thing would count as to know its
 * opposite.
 */
typedef enum
{
  PANDECT_CRITERION_ALL,
  PANDECT_CRITERION_ANY,
  PANDECT_CRITERION_IS,
} PandectCriterionKind;

/**
 * PandectWordingStrength:
 * @PANDECT_WORDING_DESCRIBED: the source describes a group, and does not say that others are
 *   excluded
 * @PANDECT_WORDING_SHOULD: the source says "should"
 * @PANDECT_WORDING_ONLY: the source says "only"
 *
 * How strictly the source words a criterion.
 */
typedef enum
{
  PANDECT_WORDING_DESCRIBED,
  PANDECT_WORDING_SHOULD,
  PANDECT_WORDING_ONLY,
} PandectWordingStrength;

const char *pandect_wording_strength_to_string (PandectWordingStrength strength);

#define PANDECT_TYPE_CRITERION (pandect_criterion_get_type ())
G_DECLARE_FINAL_TYPE (PandectCriterion, pandect_criterion, PANDECT, CRITERION, GObject)

PandectCriterion *pandect_criterion_new_group (PandectCriterionKind kind) G_GNUC_WARN_UNUSED_RESULT;
PandectCriterion *pandect_criterion_new_is    (PandectField        *field,
                                               guint64              accepted)
                                               G_GNUC_WARN_UNUSED_RESULT;
void              pandect_criterion_append    (PandectCriterion    *self,
                                               PandectCriterion    *part);
void              pandect_criterion_describe  (PandectCriterion    *self,
                                               const char          *id,
                                               PandectText         *label,
                                               const char * const  *fact_ids);

void              pandect_criterion_set_wording (PandectCriterion       *self,
                                                 PandectWordingStrength  wording);

PandectWordingStrength pandect_criterion_get_wording (PandectCriterion *self);
PandectCriterionKind  pandect_criterion_get_kind     (PandectCriterion *self);
const char           *pandect_criterion_get_id       (PandectCriterion *self);
PandectText          *pandect_criterion_get_label    (PandectCriterion *self);
const char * const   *pandect_criterion_get_fact_ids (PandectCriterion *self);
guint                 pandect_criterion_get_n_parts  (PandectCriterion *self);
PandectCriterion     *pandect_criterion_get_part     (PandectCriterion *self,
                                                      guint             position);
PandectField         *pandect_criterion_get_field    (PandectCriterion *self);
guint64               pandect_criterion_get_accepted (PandectCriterion *self);
gboolean              pandect_criterion_accepts      (PandectCriterion *self,
                                                      PandectValue     *value);
gboolean              pandect_criterion_is_same_test (PandectCriterion *self,
                                                      PandectCriterion *other);
gboolean              pandect_criterion_is_always    (PandectCriterion *self);

PandectJudge          *pandect_criterion_get_judge     (PandectCriterion *self);
PandectTruth          pandect_criterion_evaluate     (PandectCriterion *self,
                                                      PandectProfile   *profile,
                                                      PandectFieldMask *missing);

G_END_DECLS
