/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TREATMENT_PAGE (pandect_treatment_page_get_type ())
G_DECLARE_FINAL_TYPE (PandectTreatmentPage, pandect_treatment_page, PANDECT,
                      TREATMENT_PAGE, GtkWidget)

GtkWidget *pandect_treatment_page_new (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
