/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PREVIEW_BAR (pandect_preview_bar_get_type ())
G_DECLARE_FINAL_TYPE (PandectPreviewBar, pandect_preview_bar, PANDECT, PREVIEW_BAR, GtkBox)

GtkWidget *pandect_preview_bar_new        (PandectSession    *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_preview_bar_show_names (PandectPreviewBar *self);

G_END_DECLS
