/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FIRST_RUN_TIPS (pandect_first_run_tips_get_type ())
G_DECLARE_FINAL_TYPE (PandectFirstRunTips, pandect_first_run_tips, PANDECT, FIRST_RUN_TIPS, AdwBin)

GtkWidget *pandect_first_run_tips_new (PandectPreferences *preferences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
