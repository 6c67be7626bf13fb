/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-pane-state.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SOURCE_FOOTER (pandect_source_footer_get_type ())
G_DECLARE_FINAL_TYPE (PandectSourceFooter, pandect_source_footer, PANDECT, SOURCE_FOOTER, AdwBin)

GtkWidget *pandect_source_footer_new (PandectSession   *session,
                                      PandectPaneState *folding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
