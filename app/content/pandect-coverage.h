/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectCoverage:
 * @language: BCP 47 tag
 * @review: (nullable): how far the language was reviewed, where the bundle says so
 * @n_texts: how many texts the bundle has
 * @n_current: how many are translated from their present wording
 * @n_stale: how many are translated from an earlier wording
 * @n_missing: how many are not translated
 * @first_gap: (nullable): the id of the first thing with a text that is stale or missing
 *
 * How much of a bundle there is in one language. The strings belong to the bundle.
 */
typedef struct
{
  const char          *language;
  const PandectReview *review;
  guint                n_texts;
  guint                n_current;
  guint                n_stale;
  guint                n_missing;
  const char          *first_gap;
} PandectCoverage;

GArray *pandect_coverage_measure (PandectBundle *bundle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
