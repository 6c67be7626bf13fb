/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_FRAME (pandect_page_frame_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageFrame, pandect_page_frame, PANDECT, PAGE_FRAME, PandectView)

G_END_DECLS
