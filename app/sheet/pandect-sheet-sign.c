/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-sign.h"

/* Drawn, and not taken from a font: a printer has to have them, and some fonts colour them. Each
 * fills a square of the side 1. */

#define N_DOTS 8

static void
draw_tick (cairo_t *cr,
           double   inset)
{
  double side = 1 - 2 * inset;

  cairo_move_to (cr, inset + 0.05 * side, inset + 0.55 * side);
  cairo_line_to (cr, inset + 0.36 * side, inset + 0.86 * side);
  cairo_line_to (cr, inset + 0.95 * side, inset + 0.18 * side);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr,
            double   inset)
{
  cairo_move_to (cr, inset, inset);
  cairo_line_to (cr, 1 - inset, 1 - inset);
  cairo_move_to (cr, 1 - inset, inset);
  cairo_line_to (cr, inset, 1 - inset);
  cairo_stroke (cr);
}

static void
draw_question (cairo_t *cr,
               double   inset)
{
  double side = 1 - 2 * inset;

  cairo_arc (cr, 0.5, inset + 0.28 * side, 0.24 * side, G_PI, 2.35 * G_PI);
  cairo_line_to (cr, 0.5, inset + 0.66 * side);
  cairo_stroke (cr);
  cairo_arc (cr, 0.5, inset + 0.93 * side, 0.08 * side, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_offered (cairo_t *cr)
{
  cairo_arc (cr, 0.5, 0.5, 0.48, 0, 2 * G_PI);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 0.11);
  draw_tick (cr, 0.24);
}

static void
draw_open (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.09);
  for (guint i = 0; i < N_DOTS; i++)
    {
      double angle = (2 * i - 0.5) * G_PI / N_DOTS;

      cairo_new_sub_path (cr);
      cairo_arc (cr, 0.5, 0.5, 0.43, angle, angle + G_PI / N_DOTS);
    }
  cairo_stroke (cr);

  cairo_set_line_width (cr, 0.1);
  draw_question (cr, 0.26);
}

static void
draw_unmet (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.08);
  cairo_arc (cr, 0.5, 0.5, 0.44, 0, 2 * G_PI);
  cairo_stroke (cr);

  cairo_set_line_width (cr, 0.1);
  draw_cross (cr, 0.34);
}

static void
draw_caution (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0.5, 0.09);
  cairo_line_to (cr, 0.95, 0.91);
  cairo_line_to (cr, 0.05, 0.91);
  cairo_close_path (cr);
  cairo_stroke (cr);

  cairo_set_line_width (cr, 0.12);
  cairo_move_to (cr, 0.5, 0.4);
  cairo_line_to (cr, 0.5, 0.6);
  cairo_stroke (cr);
  cairo_arc (cr, 0.5, 0.77, 0.065, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_leaf (cairo_t          *cr,
           PandectSheetSign  self)
{
  cairo_set_line_width (cr, 0.13);

  if (self == PANDECT_SHEET_SIGN_MET_LEAF)
    draw_tick (cr, 0.1);
  else if (self == PANDECT_SHEET_SIGN_UNMET_LEAF)
    draw_cross (cr, 0.2);
  else
    draw_question (cr, 0.08);
}

/**
 * pandect_sheet_sign_draw:
 * @self: a sign
 * @cr: where to draw, in the colour that is set
 * @x: its left edge
 * @y: its upper edge
 * @size: its width and height
 *
 * Draws a sign.
 */
void
pandect_sheet_sign_draw (PandectSheetSign  self,
                         cairo_t          *cr,
                         double            x,
                         double            y,
                         double            size)
{
  if (self == PANDECT_SHEET_SIGN_NONE)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_new_path (cr);

  switch (self)
    {
    case PANDECT_SHEET_SIGN_OFFERED:
      draw_offered (cr);
      break;

    case PANDECT_SHEET_SIGN_OPEN:
      draw_open (cr);
      break;

    case PANDECT_SHEET_SIGN_UNMET:
      draw_unmet (cr);
      break;

    case PANDECT_SHEET_SIGN_CAUTION:
      draw_caution (cr);
      break;

    case PANDECT_SHEET_SIGN_MET_LEAF:
    case PANDECT_SHEET_SIGN_OPEN_LEAF:
    case PANDECT_SHEET_SIGN_UNMET_LEAF:
      draw_leaf (cr, self);
      break;

    case PANDECT_SHEET_SIGN_NONE:
    default:
      break;
    }

  cairo_restore (cr);
}
