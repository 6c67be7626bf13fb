/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sheet/pandect-paper.h"
#include "sheet/pandect-sheet.h"

G_BEGIN_DECLS

GBytes *pandect_sheet_render_pdf (PandectSheet        *sheet,
                                  const PandectPaper  *paper,
                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
