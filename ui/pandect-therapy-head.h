/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_THERAPY_HEAD (pandect_therapy_head_get_type ())
G_DECLARE_FINAL_TYPE (PandectTherapyHead, pandect_therapy_head, PANDECT, THERAPY_HEAD, GtkBox)

GtkWidget *pandect_therapy_head_new       (PandectSession     *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_therapy_head_set_entry (PandectTherapyHead *self,
                                           PandectEntry       *entry);

G_END_DECLS
