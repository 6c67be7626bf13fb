/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sheet/pandect-sheet-content.h"
#include "sheet/pandect-sheet-pages.h"

G_BEGIN_DECLS

PandectSheetPages *pandect_sheet_pages_new (gpointer                     owner,
                                            PandectSheetContent * const *contents,
                                            double                       width,
                                            double                       height)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
