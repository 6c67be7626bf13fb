/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CRITERIA_VIEW (pandect_criteria_view_get_type ())
G_DECLARE_FINAL_TYPE (PandectCriteriaView, pandect_criteria_view, PANDECT, CRITERIA_VIEW, GtkBox)

GtkWidget *pandect_criteria_view_new         (PandectSession      *session)
                                              G_GNUC_WARN_UNUSED_RESULT;

void       pandect_criteria_view_set_therapy (PandectCriteriaView *self,
                                              PandectTherapy      *therapy);

G_END_DECLS
