/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CRITERION_ROW (pandect_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectCriterionRow, pandect_criterion_row, PANDECT, CRITERION_ROW,
                      GtkListBoxRow)

GtkWidget *pandect_criterion_row_new             (PandectSession      *session,
                                                  PandectCriterion    *criterion,
                                                  guint                depth,
                                                  GtkSizeGroup        *facts)
                                                  G_GNUC_WARN_UNUSED_RESULT;

void       pandect_criterion_row_show_truth      (PandectCriterionRow *self,
                                                  PandectTruth         truth);
void       pandect_criterion_row_update_words    (PandectCriterionRow *self);
void       pandect_criterion_row_set_state_width (PandectCriterionRow *self,
                                                  int                  width);
gboolean   pandect_criterion_row_get_unfolded    (PandectCriterionRow *self);
void       pandect_criterion_row_set_unfolded    (PandectCriterionRow *self,
                                                  gboolean             unfolded);
int        pandect_criterion_row_get_room        (PandectCriterionRow *self);

G_END_DECLS
