/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PROFILE_PANEL (pandect_profile_panel_get_type ())
G_DECLARE_FINAL_TYPE (PandectProfilePanel, pandect_profile_panel, PANDECT, PROFILE_PANEL,
                      PandectView)

void pandect_profile_panel_show_field (PandectProfilePanel *self,
                                             const char          *field_id);

G_END_DECLS
