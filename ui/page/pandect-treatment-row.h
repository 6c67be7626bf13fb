/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_ROW (pandect_treatment_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentRow, pandect_treatment_row, PANDECT, TREATMENT_ROW, GtkBox)

GtkWidget    *pandect_treatment_row_new         (PandectSession    *session)
                                               G_GNUC_WARN_UNUSED_RESULT;

PandectTreatment *pandect_treatment_row_get_entry   (PandectTreatmentRow *self);
void          pandect_treatment_row_set_entry   (PandectTreatmentRow *self,
                                                 PandectTreatment    *entry);
void          pandect_treatment_row_set_remark  (PandectTreatmentRow *self,
                                                 const char          *markup);
void          pandect_treatment_row_set_ends    (PandectTreatmentRow *self,
                                                 gboolean             is_first,
                                                 gboolean             is_last);
void          pandect_treatment_row_clear_heads (PandectTreatmentRow *self);
void          pandect_treatment_row_append_head (PandectTreatmentRow *self,
                                                 GtkWidget           *head);

G_END_DECLS
