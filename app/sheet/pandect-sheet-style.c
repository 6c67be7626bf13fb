/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-style.h"

/* One table says how everything is set. Nothing that is read is below 11 points, and nothing that
 * is only looked up below 9.5. */

/* What is left of everything where that saves a page. */
static const struct
{
  double pitch;
  double space;
} densities[] = {
  [PANDECT_SHEET_LOOSE] = { 1, 1 },
  [PANDECT_SHEET_DENSE] = { 0.93, 0.7 },
  [PANDECT_SHEET_FINE] = { 0.89, 0.45 },
};

typedef struct
{
  double      size;
  double      fine_size;
  PangoWeight weight;
  double      grey;
  double      pitch;       /* from line to line, in every script */
  double      space;       /* before it, but not at the top of a column */
  gboolean    has_rule;    /* in that space */
  double      sign_size;
  double      indent;      /* behind a sign */
} Style;

static const Style styles[] = {
  [PANDECT_SHEET_TITLE] = { 20, 18, PANGO_WEIGHT_BOLD, 0, 25, 0 },
  [PANDECT_SHEET_LEDGER] = { 11, 11, PANGO_WEIGHT_NORMAL, 0, 14.2, 11, TRUE },
  [PANDECT_SHEET_HEADING] = { 13, 13, PANGO_WEIGHT_BOLD, 0, 17, 11, TRUE, 13, 18 },
  [PANDECT_SHEET_BODY] = { 11, 10.5, PANGO_WEIGHT_NORMAL, 0, 14.2, 0, FALSE, 11, 16 },
  [PANDECT_SHEET_LIST] = { 11, 8.7, PANGO_WEIGHT_NORMAL, 0, 14.2, 0, FALSE, 11, 16 },
  [PANDECT_SHEET_REASON] = { 11, 8.7, PANGO_WEIGHT_NORMAL, 0.29, 14.2, 0, FALSE, 9, 14 },
  [PANDECT_SHEET_FOOT] = { 8, 8, PANGO_WEIGHT_NORMAL, 0.29, 10.4, 0 },
};

static double
get_size (PandectSheetStyle   self,
          PandectSheetDensity density)
{
  return density == PANDECT_SHEET_FINE ? styles[self].fine_size : styles[self].size;
}

/**
 * pandect_sheet_style_get_space:
 * @self: a style
 * @density: how far the sheet saves space
 *
 * Returns: the space before a paragraph, in points
 */
double
pandect_sheet_style_get_space (PandectSheetStyle   self,
                               PandectSheetDensity density)
{
  return styles[self].space * densities[density].space;
}

/**
 * pandect_sheet_style_get_pitch:
 * @self: a style
 * @density: how far the sheet saves space
 *
 * Returns: the distance from line to line, in points
 */
double
pandect_sheet_style_get_pitch (PandectSheetStyle   self,
                               PandectSheetDensity density)
{
  double scale = get_size (self, density) / styles[self].size;

  return styles[self].pitch * scale * densities[density].pitch;
}

/**
 * pandect_sheet_style_get_grey:
 * @self: a style
 *
 * Returns: how light its words are, from 0 for black to 1
 */
double
pandect_sheet_style_get_grey (PandectSheetStyle self)
{
  return styles[self].grey;
}

/**
 * pandect_sheet_style_has_rule:
 * @self: a style
 *
 * Returns: whether a line is drawn above a paragraph
 */
gboolean
pandect_sheet_style_has_rule (PandectSheetStyle self)
{
  return styles[self].has_rule;
}

/**
 * pandect_sheet_style_get_sign_size:
 * @self: a style
 *
 * Returns: how large the sign before a paragraph is, in points
 */
double
pandect_sheet_style_get_sign_size (PandectSheetStyle self)
{
  return styles[self].sign_size;
}

/**
 * pandect_sheet_style_get_indent:
 * @self: a style
 *
 * Returns: what a sign before a paragraph takes, in points
 */
double
pandect_sheet_style_get_indent (PandectSheetStyle self)
{
  return styles[self].indent;
}

/**
 * pandect_sheet_style_new_layout:
 * @self: a style
 * @density: how far the sheet saves space
 * @context: the context of a sheet
 *
 * Returns: (transfer full): a layout for a paragraph, which lacks its words and its width
 */
PangoLayout *
pandect_sheet_style_new_layout (PandectSheetStyle    self,
                                PandectSheetDensity  density,
                                PangoContext        *context)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr(PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, "Cantarell, sans-serif");
  pango_font_description_set_weight (font, styles[self].weight);
  pango_font_description_set_absolute_size (font, get_size (self, density) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* A line of Latin names in an Arabic sheet begins at the right all the same. */
  pango_layout_set_auto_dir (layout, FALSE);
  if (pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}
