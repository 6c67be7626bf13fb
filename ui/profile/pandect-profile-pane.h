/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "state/pandect-pane-state.h"
#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PROFILE_PANE (pandect_profile_pane_get_type ())
G_DECLARE_FINAL_TYPE (PandectProfilePane, pandect_profile_pane, PANDECT, PROFILE_PANE, PandectView)

GtkWidget *pandect_profile_pane_new        (PandectSession   *session,
                                            PandectPaneState *pane_state) G_GNUC_WARN_UNUSED_RESULT;
void       pandect_profile_pane_show_field (PandectProfilePane *self,
                                            const char         *field_id);

G_END_DECLS
