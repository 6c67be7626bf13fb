/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VERDICT_CARD (pandect_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictCard, pandect_verdict_card, PANDECT, VERDICT_CARD, GtkBox)

GtkWidget *pandect_verdict_card_new       (PandectSession     *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_verdict_card_set_entry (PandectVerdictCard *self,
                                           PandectTreatment   *entry);

G_END_DECLS
