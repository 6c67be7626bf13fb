/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-row.h"

G_BEGIN_DECLS

/**
 * PandectPlace:
 * @previous: (nullable): the treatment above
 * @next: (nullable): the treatment below
 * @begins_run: whether treatments that stand alike begin here, or end right above
 * @ends_run: whether they end here, or begin right below
 * @n_alike: how many stand alike from here on, where they begin; otherwise 0
 *
 * Where a treatment stands in a list.
 */
typedef struct
{
  PandectTherapy *previous;
  PandectTherapy *next;
  gboolean        begins_run;
  gboolean        ends_run;
  guint           n_alike;
} PandectPlace;

void            pandect_sections_head_row   (PandectSession      *session,
                                             PandectTreatment    *scope,
                                             PandectTreatmentRow *row,
                                             const PandectPlace  *place);
gboolean        pandect_sections_are_alike  (PandectSession      *session,
                                             PandectTreatment    *a,
                                             PandectTreatment    *b);
PandectTherapy *pandect_sections_get_folded (PandectSession   *session,
                                             PandectTreatment *scope,
                                             PandectTherapy   *treatment);
gboolean        pandect_sections_stands_for (PandectTherapy   *treatment,
                                             PandectTherapy   *folded);

G_END_DECLS
