/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_THERAPY_FOOT (pandect_therapy_foot_get_type ())
G_DECLARE_FINAL_TYPE (PandectTherapyFoot, pandect_therapy_foot, PANDECT, THERAPY_FOOT, GtkBox)

GtkWidget *pandect_therapy_foot_new       (PandectSession     *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_therapy_foot_set_entry (PandectTherapyFoot *self,
                                           PandectEntry       *entry);

G_END_DECLS
