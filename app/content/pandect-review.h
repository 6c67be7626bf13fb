/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectReviewState:
 * @PANDECT_REVIEW_MACHINE_DRAFTED: drafted by a machine, not clinically reviewed
 * @PANDECT_REVIEW_NOT_CLINICAL: written by people, not clinically reviewed
 * @PANDECT_REVIEW_CLINICAL: reviewed by a clinician
 *
 * How far the content in one language was reviewed.
 */
typedef enum
{
  PANDECT_REVIEW_MACHINE_DRAFTED,
  PANDECT_REVIEW_NOT_CLINICAL,
  PANDECT_REVIEW_CLINICAL,
} PandectReviewState;

const char *pandect_review_state_to_string (PandectReviewState state);

#define PANDECT_TYPE_REVIEW (pandect_review_get_type ())
G_DECLARE_FINAL_TYPE (PandectReview, pandect_review, PANDECT, REVIEW, GObject)

PandectReview *pandect_review_new (const char         *language,
                                   PandectReviewState  state,
                                   const char         *reviewer,
                                   const char         *date) G_GNUC_WARN_UNUSED_RESULT;

const char         *pandect_review_get_language (PandectReview *self);
PandectReviewState  pandect_review_get_state    (PandectReview *self);
const char         *pandect_review_get_reviewer (PandectReview *self);
const char         *pandect_review_get_date     (PandectReview *self);

G_END_DECLS
