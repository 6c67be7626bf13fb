/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FACT_ROW (pandect_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectFactRow, pandect_fact_row, PANDECT, FACT_ROW, GtkBox)

GtkWidget       *pandect_fact_row_new        (PandectSession     *session,
                                              GtkWidget          *statement,
                                              const char * const *fact_ids)
                                              G_GNUC_WARN_UNUSED_RESULT;

GtkToggleButton *pandect_fact_row_get_toggle (PandectFactRow     *self);
void             pandect_fact_row_align      (PandectFactRow     *self,
                                              GtkSizeGroup       *group);

G_END_DECLS
