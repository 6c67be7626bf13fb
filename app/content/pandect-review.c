/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-review.h"

/**
 * PandectReview:
 *
 * Who has looked at the content in one language, and how.
 */

struct _PandectReview
{
  GObject             parent_instance;

  char               *language;
  PandectReviewState  state;
  char               *reviewer;
  char               *date;
};

G_DEFINE_FINAL_TYPE (PandectReview, pandect_review, G_TYPE_OBJECT)

static void
pandect_review_finalize (GObject *object)
{
  PandectReview *self = PANDECT_REVIEW (object);

  g_free (self->language);
  g_free (self->reviewer);
  g_free (self->date);

  G_OBJECT_CLASS (pandect_review_parent_class)->finalize (object);
}

static void
pandect_review_class_init (PandectReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_review_finalize;
}

static void
pandect_review_init (PandectReview *self)
{
}

/**
 * pandect_review_new:
 * @language: BCP 47 tag of the language reviewed
 * @state: how far it was reviewed
 * @reviewer: (nullable): who reviewed it
 * @date: (nullable): when, as an ISO date
 *
 * Returns: (transfer full): the review
 */
PandectReview *
pandect_review_new (const char         *language,
                    PandectReviewState  state,
                    const char         *reviewer,
                    const char         *date)
{
  PandectReview *self = g_object_new (PANDECT_TYPE_REVIEW, NULL);

  self->language = g_strdup (language);
  self->state = state;
  self->reviewer = g_strdup (reviewer);
  self->date = g_strdup (date);

  return self;
}

const char *
pandect_review_get_language (PandectReview *self)
{
  g_return_val_if_fail (PANDECT_IS_REVIEW (self), NULL);

  return self->language;
}

PandectReviewState
pandect_review_get_state (PandectReview *self)
{
  g_return_val_if_fail (PANDECT_IS_REVIEW (self), PANDECT_REVIEW_MACHINE_DRAFTED);

  return self->state;
}

/**
 * pandect_review_get_reviewer:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): who reviewed it
 */
const char *
pandect_review_get_reviewer (PandectReview *self)
{
  g_return_val_if_fail (PANDECT_IS_REVIEW (self), NULL);

  return self->reviewer;
}

/**
 * pandect_review_get_date:
 * @self: a review
 *
 * Returns: (transfer none) (nullable): when, as an ISO date
 */
const char *
pandect_review_get_date (PandectReview *self)
{
  g_return_val_if_fail (PANDECT_IS_REVIEW (self), NULL);

  return self->date;
}

/**
 * pandect_review_state_to_string:
 * @state: a state
 *
 * Returns: (transfer none): its id, for files and programs
 */
const char *
pandect_review_state_to_string (PandectReviewState state)
{
  static const char *names[] = {
    "machine-drafted", "not-clinically-reviewed", "clinically-reviewed"
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}
