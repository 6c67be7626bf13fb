/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-profile.h"
#include "eligibility/pandect-truth.h"

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
 * PANDECT_MAX_TESTS:
 *
 * How many tests a rule may come to. Criteria that use each other twice double with each step, and
 * a walk of such a rule would not end.
 */
#define PANDECT_MAX_TESTS 4096

/**
 * PandectCriterionFlaw:
 * @PANDECT_CRITERION_SOUND: none
 * @PANDECT_CRITERION_REPEATED_FIELD: a field stands in two tests that cannot be merged
 * @PANDECT_CRITERION_ALWAYS: a test accepts every value of its field
 * @PANDECT_CRITERION_NEVER: a test accepts no value of its field
 * @PANDECT_CRITERION_TOO_LARGE: it has more than %PANDECT_MAX_TESTS tests, shared ones counted each
 *   time they are used
 *
 * Why a criterion cannot be judged exactly by one walk.
 */
typedef enum
{
  PANDECT_CRITERION_SOUND,
  PANDECT_CRITERION_REPEATED_FIELD,
  PANDECT_CRITERION_ALWAYS,
  PANDECT_CRITERION_NEVER,
  PANDECT_CRITERION_TOO_LARGE,
} PandectCriterionFlaw;

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

PandectCriterionKind  pandect_criterion_get_kind     (PandectCriterion *self);
const char           *pandect_criterion_get_id       (PandectCriterion *self);
PandectText          *pandect_criterion_get_label    (PandectCriterion *self);
const char * const   *pandect_criterion_get_fact_ids (PandectCriterion *self);
guint                 pandect_criterion_get_n_parts  (PandectCriterion *self);
PandectCriterion     *pandect_criterion_get_part     (PandectCriterion *self,
                                                      guint             position);
PandectField         *pandect_criterion_get_field    (PandectCriterion *self);
gboolean              pandect_criterion_accepts      (PandectCriterion *self,
                                                      PandectValue     *value);
gboolean              pandect_criterion_is_same_test (PandectCriterion *self,
                                                      PandectCriterion *other);
gboolean              pandect_criterion_is_always    (PandectCriterion *self);

PandectTruth          pandect_criterion_evaluate     (PandectCriterion *self,
                                                      PandectProfile   *profile,
                                                      PandectFieldMask *missing);
PandectCriterionFlaw  pandect_criterion_check        (PandectCriterion *self,
                                                      PandectField    **field);

G_END_DECLS
