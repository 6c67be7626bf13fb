/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FACT_ROW (pandect_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectFactRow, pandect_fact_row, PANDECT, FACT_ROW, PandectView)

GtkWidget       *pandect_fact_row_new        (PandectSession     *session,
                                              GtkWidget          *statement,
                                              const char * const *fact_ids)
                                              G_GNUC_WARN_UNUSED_RESULT;

void             pandect_fact_row_set_fact_ids (PandectFactRow     *self,
                                              const char * const *fact_ids);
GtkToggleButton *pandect_fact_row_get_toggle (PandectFactRow     *self);
void             pandect_fact_row_align      (PandectFactRow     *self,
                                              GtkSizeGroup       *group);

G_END_DECLS
