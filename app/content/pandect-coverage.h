/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_COVERAGE (pandect_coverage_get_type ())
G_DECLARE_FINAL_TYPE (PandectCoverage, pandect_coverage, PANDECT, COVERAGE, GObject)

GListModel    *pandect_coverage_measure      (PandectBundle   *bundle) G_GNUC_WARN_UNUSED_RESULT;

const char    *pandect_coverage_get_language  (PandectCoverage *self);
PandectReview *pandect_coverage_get_review    (PandectCoverage *self);
guint          pandect_coverage_get_n_texts   (PandectCoverage *self);
guint          pandect_coverage_get_n_current (PandectCoverage *self);
guint          pandect_coverage_get_n_stale   (PandectCoverage *self);
guint          pandect_coverage_get_n_missing (PandectCoverage *self);
const char    *pandect_coverage_get_first_gap (PandectCoverage *self);

G_END_DECLS
