/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_ROW (pandect_treatment_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentRow, pandect_treatment_row, PANDECT, TREATMENT_ROW,
                      PandectTreatmentView)

void pandect_treatment_row_set_remark  (PandectTreatmentRow *self,
                                        const char          *markup);
void pandect_treatment_row_set_ends    (PandectTreatmentRow *self,
                                        gboolean             is_first,
                                        gboolean             is_last);
void pandect_treatment_row_set_folded  (PandectTreatmentRow *self,
                                        PandectTherapy      *folded);

void     pandect_treatment_row_begin_heads (PandectTreatmentRow *self);
gboolean pandect_treatment_row_keep_head   (PandectTreatmentRow *self,
                                            const char          *key);
void     pandect_treatment_row_append_head (PandectTreatmentRow *self,
                                            const char          *key,
                                            GtkWidget           *head);
void     pandect_treatment_row_end_heads   (PandectTreatmentRow *self);

G_END_DECLS
