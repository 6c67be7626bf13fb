/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-reason.h"

/**
 * PandectReason:
 *
 * One criterion that bears on a verdict, and whether it holds.
 */

struct _PandectReason
{
  GObject           parent_instance;

  PandectCriterion *criterion;
  PandectTruth      truth;
};

G_DEFINE_FINAL_TYPE (PandectReason, pandect_reason, G_TYPE_OBJECT)

static void
pandect_reason_finalize (GObject *object)
{
  PandectReason *self = PANDECT_REASON (object);

  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (pandect_reason_parent_class)->finalize (object);
}

static void
pandect_reason_class_init (PandectReasonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_reason_finalize;
}

static void
pandect_reason_init (PandectReason *self)
{
}

PandectReason *
pandect_reason_new (PandectCriterion *criterion,
                    PandectTruth      truth)
{
  PandectReason *self = g_object_new (PANDECT_TYPE_REASON, NULL);

  self->criterion = g_object_ref (criterion);
  self->truth = truth;

  return self;
}

PandectCriterion *
pandect_reason_get_criterion (PandectReason *self)
{
  g_return_val_if_fail (PANDECT_IS_REASON (self), NULL);

  return self->criterion;
}

PandectTruth
pandect_reason_get_truth (PandectReason *self)
{
  g_return_val_if_fail (PANDECT_IS_REASON (self), PANDECT_TRUTH_UNKNOWN);

  return self->truth;
}
