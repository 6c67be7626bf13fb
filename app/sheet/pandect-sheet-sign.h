/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectSheetSign:
 * @PANDECT_SHEET_SIGN_NONE: nothing
 * @PANDECT_SHEET_SIGN_OFFERED: a full disc with a tick, for a verdict
 * @PANDECT_SHEET_SIGN_OPEN: a dotted ring, for a verdict
 * @PANDECT_SHEET_SIGN_UNMET: a ring with a cross, for a verdict
 * @PANDECT_SHEET_SIGN_CAUTION: a triangle with an exclamation mark
 * @PANDECT_SHEET_SIGN_MET_LEAF: a tick, for a criterion
 * @PANDECT_SHEET_SIGN_OPEN_LEAF: a question mark, for an answer that is missing
 * @PANDECT_SHEET_SIGN_UNMET_LEAF: a cross, for a criterion
 *
 * What stands before words and says the same as they do, in black and white.
 */
typedef enum
{
  PANDECT_SHEET_SIGN_NONE,
  PANDECT_SHEET_SIGN_OFFERED,
  PANDECT_SHEET_SIGN_OPEN,
  PANDECT_SHEET_SIGN_UNMET,
  PANDECT_SHEET_SIGN_CAUTION,
  PANDECT_SHEET_SIGN_MET_LEAF,
  PANDECT_SHEET_SIGN_OPEN_LEAF,
  PANDECT_SHEET_SIGN_UNMET_LEAF,
} PandectSheetSign;

void pandect_sheet_sign_draw (PandectSheetSign  self,
                              cairo_t          *cr,
                              double            x,
                              double            y,
                              double            size);

G_END_DECLS
