/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pandect-folding.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_STANDING_LINE (pandect_standing_line_get_type ())
G_DECLARE_FINAL_TYPE (PandectStandingLine, pandect_standing_line, PANDECT, STANDING_LINE, AdwBin)

GtkWidget *pandect_standing_line_new (PandectSession *session,
                                      PandectFolding    *folding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
