/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_LIST (pandect_treatment_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentList, pandect_treatment_list, PANDECT,
                      TREATMENT_LIST, GtkWidget)

GtkWidget    *pandect_treatment_list_new        (PandectSession *session,
                                                 GtkWidget      *head,
                                                 GtkWidget      *foot,
                                                 int             width) G_GNUC_WARN_UNUSED_RESULT;

PandectTreatment *pandect_treatment_list_get_scope  (PandectTreatmentList *self);
void          pandect_treatment_list_set_scope  (PandectTreatmentList *self,
                                                 PandectTreatment     *scope);
GListModel   *pandect_treatment_list_get_shown  (PandectTreatmentList *self);
void          pandect_treatment_list_scroll_to  (PandectTreatmentList *self,
                                                 PandectTherapy       *therapy);

G_END_DECLS
