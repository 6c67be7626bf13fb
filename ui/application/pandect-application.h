/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-preferences.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_APPLICATION (pandect_application_get_type ())
G_DECLARE_FINAL_TYPE (PandectApplication, pandect_application, PANDECT, APPLICATION, AdwApplication)

PandectApplication *pandect_application_new        (void) G_GNUC_WARN_UNUSED_RESULT;

PandectPreferences *pandect_application_get_preferences (PandectApplication *self);

G_END_DECLS
