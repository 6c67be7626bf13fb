/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_RECORD_REST_BUTTON (pandect_record_rest_button_get_type ())
G_DECLARE_FINAL_TYPE (PandectRecordRestButton, pandect_record_rest_button, PANDECT,
                      RECORD_REST_BUTTON, GtkButton)

GtkWidget *pandect_record_rest_button_new (PandectSession    *session,
                                           PandectFieldGroup *group) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_record_rest_button_update       (PandectRecordRestButton *self);
void       pandect_record_rest_button_update_words (PandectRecordRestButton *self);

G_END_DECLS
