/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * PandectSheetStyle:
 * @PANDECT_SHEET_TITLE: what the whole sheet is about
 * @PANDECT_SHEET_LEDGER: how much of everything there is
 * @PANDECT_SHEET_HEADING: the heading of a section
 * @PANDECT_SHEET_BODY: what is read
 * @PANDECT_SHEET_LIST: what is looked up in a long list
 * @PANDECT_SHEET_REASON: why it is so
 * @PANDECT_SHEET_FOOT: where it comes from
 *
 * What a paragraph is for, and so how it is set.
 */
typedef enum
{
  PANDECT_SHEET_TITLE,
  PANDECT_SHEET_LEDGER,
  PANDECT_SHEET_HEADING,
  PANDECT_SHEET_BODY,
  PANDECT_SHEET_LIST,
  PANDECT_SHEET_REASON,
  PANDECT_SHEET_FOOT,
} PandectSheetStyle;

/**
 * PandectSheetDensity:
 * @PANDECT_SHEET_LOOSE: as everything reads best
 * @PANDECT_SHEET_DENSE: lines stand closer
 * @PANDECT_SHEET_FINE: long lists and reasons are set smaller too
 *
 * How far a sheet saves space.
 */
typedef enum
{
  PANDECT_SHEET_LOOSE,
  PANDECT_SHEET_DENSE,
  PANDECT_SHEET_FINE,
} PandectSheetDensity;

/* Points. The margins are wider than what printers cannot reach. */
#define PANDECT_SHEET_MARGIN     42.6
#define PANDECT_SHEET_GUTTER     18.0    /* between columns */
#define PANDECT_SHEET_MIN_COLUMN 180.0   /* what a column needs, or there is but one */

double       pandect_sheet_style_get_space     (PandectSheetStyle    self,
                                                PandectSheetDensity  density);
double       pandect_sheet_style_get_pitch     (PandectSheetStyle    self,
                                                PandectSheetDensity  density);
double       pandect_sheet_style_get_grey      (PandectSheetStyle    self);
gboolean     pandect_sheet_style_has_rule      (PandectSheetStyle    self);
double       pandect_sheet_style_get_sign_size (PandectSheetStyle    self);
double       pandect_sheet_style_get_indent    (PandectSheetStyle    self);
PangoLayout *pandect_sheet_style_new_layout    (PandectSheetStyle    self,
                                                PandectSheetDensity  density,
                                                PangoContext        *context)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
