/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PREVIEW_BAR (pandect_preview_bar_get_type ())
G_DECLARE_FINAL_TYPE (PandectPreviewBar, pandect_preview_bar, PANDECT, PREVIEW_BAR, PandectView)

void pandect_preview_bar_show_names (PandectPreviewBar *self);

G_END_DECLS
