/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_HINTS (pandect_hints_get_type ())
G_DECLARE_FINAL_TYPE (PandectHints, pandect_hints, PANDECT, HINTS, AdwBin)

GtkWidget *pandect_hints_new (PandectPreferences *preferences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
