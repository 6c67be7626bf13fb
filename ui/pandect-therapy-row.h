/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_THERAPY_ROW (pandect_therapy_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectTherapyRow, pandect_therapy_row, PANDECT, THERAPY_ROW, GtkBox)

GtkWidget    *pandect_therapy_row_new         (PandectSession    *session)
                                               G_GNUC_WARN_UNUSED_RESULT;

PandectEntry *pandect_therapy_row_get_entry   (PandectTherapyRow *self);
void          pandect_therapy_row_set_entry   (PandectTherapyRow *self,
                                               PandectEntry      *entry);
void          pandect_therapy_row_set_remark  (PandectTherapyRow *self,
                                               const char        *markup);
void          pandect_therapy_row_set_ends    (PandectTherapyRow *self,
                                               gboolean           is_first,
                                               gboolean           is_last);
void          pandect_therapy_row_clear_heads (PandectTherapyRow *self);
void          pandect_therapy_row_append_head (PandectTherapyRow *self,
                                               GtkWidget         *head);

G_END_DECLS
