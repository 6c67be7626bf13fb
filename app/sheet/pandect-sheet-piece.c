/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-piece.h"

/* What a column of leads takes of the width, and at most. */
#define LEAD_PART  0.3
#define LEAD_WIDTH 148.0
#define LEAD_SPACE 10.0

typedef struct
{
  double top;
  double bottom;
  guint  start;     /* in bytes */
} Line;

static double
to_points (int units)
{
  return (double) units / PANGO_SCALE;
}

static GArray *
read_lines (PangoLayout *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      int top, bottom;
      Line line;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.top = to_points (top);
      line.bottom = to_points (bottom);
      line.start = pango_layout_iter_get_line_readonly (iter)->start_index;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);

  return lines;
}

/* Whether the text may be divided before a byte: not within a name. */
static gboolean
can_divide (GArray *names,
            guint   at)
{
  for (guint i = 0; i < names->len; i++)
    {
      const PandectSheetName *name = &g_array_index (names, PandectSheetName, i);

      if (name->start < at && at < name->end)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
gather_therapies (GArray *names,
                  guint   start,
                  guint   end)
{
  GPtrArray *therapies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < names->len; i++)
    {
      const PandectSheetName *name = &g_array_index (names, PandectSheetName, i);

      if (name->therapy != NULL && start <= name->start && name->start < end)
        g_ptr_array_add (therapies, g_object_ref (name->therapy));
    }

  return therapies;
}

static PandectSheetPiece *
new_piece (const PandectSheetParagraph *paragraph,
           PangoLayout                 *layout,
           GArray                      *lines,
           GArray                      *names,
           guint                        first,
           guint                        end)
{
  PandectSheetPiece *self = g_new0 (PandectSheetPiece, 1);
  const Line *line = &g_array_index (lines, Line, first);
  guint end_byte = end < lines->len ? g_array_index (lines, Line, end).start : G_MAXUINT;

  self->layout = g_object_ref (layout);
  self->first = first;
  self->n_lines = end - first;
  self->top = line->top;
  self->sign = first == 0 ? paragraph->sign : PANDECT_SHEET_SIGN_NONE;
  self->box.style = paragraph->style;
  self->box.height = g_array_index (lines, Line, end - 1).bottom - line->top;
  self->box.therapies = gather_therapies (names, line->start, end_byte);

  return self;
}

void
pandect_sheet_piece_free (PandectSheetPiece *self)
{
  g_clear_object (&self->lead);
  g_object_unref (self->layout);
  g_ptr_array_unref (self->box.therapies);
  g_free (self);
}

/* The lead stands beside the lines, and makes room for itself where it is longer. */
static void
add_lead (PandectSheetPiece           *self,
          const PandectSheetParagraph *paragraph,
          PangoContext                *context,
          PandectSheetDensity          density,
          double                       width)
{
  g_autoptr(GArray) names = NULL;
  g_autoptr(GArray) lines = NULL;
  double height;

  self->lead = pandect_sheet_style_new_layout (paragraph->style, density, context);
  pango_layout_set_width (self->lead, (int) (width * PANGO_SCALE));
  names = pandect_sheet_text_set_on (paragraph->lead, self->lead,
                                     pandect_sheet_style_get_pitch (paragraph->style, density));

  lines = read_lines (self->lead);
  height = g_array_index (lines, Line, lines->len - 1).bottom - g_array_index (lines, Line, 0).top;
  self->box.height = MAX (self->box.height, height);
}

static double
get_lead_width (double width)
{
  return MIN (width * LEAD_PART, LEAD_WIDTH);
}

static double
get_indent (const PandectSheetParagraph *paragraph,
            double                       width)
{
  if (paragraph->lead != NULL)
    return get_lead_width (width) + LEAD_SPACE;

  return paragraph->sign != PANDECT_SHEET_SIGN_NONE
         ? pandect_sheet_style_get_indent (paragraph->style) : 0;
}

/**
 * pandect_sheet_piece_cut:
 * @paragraph: a paragraph
 * @context: the context of the sheet
 * @density: how far the sheet saves space
 * @width: how wide its lines may be, with what stands before them
 * @max_lines: how many of them stay together, as far as names allow, or 0 for all
 * @pieces: (element-type PandectSheetPiece): where the pieces are added
 *
 * Breaks a paragraph into lines. The pieces have a size and no place yet.
 */
void
pandect_sheet_piece_cut (const PandectSheetParagraph *paragraph,
                         PangoContext                *context,
                         PandectSheetDensity          density,
                         double                       width,
                         guint                        max_lines,
                         GPtrArray                   *pieces)
{
  g_autoptr(PangoLayout) layout = pandect_sheet_style_new_layout (paragraph->style, density,
                                                                  context);
  double pitch = pandect_sheet_style_get_pitch (paragraph->style, density);
  g_autoptr(GArray) names = NULL;
  g_autoptr(GArray) lines = NULL;
  guint first = 0;

  pango_layout_set_width (layout, (int) ((width - get_indent (paragraph, width)) * PANGO_SCALE));
  names = pandect_sheet_text_set_on (paragraph->text, layout, pitch);
  lines = read_lines (layout);

  for (guint end = 1; end <= lines->len; end++)
    {
      gboolean is_last = end == lines->len;
      PandectSheetPiece *piece;

      /* The last line is not left alone. */
      if (!is_last && (max_lines == 0 || end - first < max_lines || end + 1 == lines->len ||
                       !can_divide (names, g_array_index (lines, Line, end).start)))
        continue;

      piece = new_piece (paragraph, layout, lines, names, first, end);
      piece->box.width = width;
      if (first == 0 && paragraph->lead != NULL)
        add_lead (piece, paragraph, context, density, get_lead_width (width));
      g_ptr_array_add (pieces, piece);
      first = end;
    }
}

static void
draw_sign (const PandectSheetPiece *self,
           cairo_t                 *cr,
           gboolean                 is_mirrored)
{
  double size = pandect_sheet_style_get_sign_size (self->box.style);
  double x = is_mirrored ? self->box.x + self->box.width - size : self->box.x;
  int baseline = pango_layout_get_baseline (self->layout);

  /* It stands on the line as a capital does, and a little below it as a round one does. */
  if (self->sign != PANDECT_SHEET_SIGN_NONE)
    pandect_sheet_sign_draw (self->sign, cr, x,
                             self->box.y + to_points (baseline) - self->top - size * 0.86, size);
}

static void
draw_lines (PangoLayout *layout,
            guint        first,
            guint        n_lines,
            double       x,
            double       y,
            cairo_t     *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (guint i = 0; i < first + n_lines; i++)
    {
      double baseline = to_points (pango_layout_iter_get_baseline (iter));
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, x + to_points (extents.x), y + baseline);
      if (i >= first)
        pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      pango_layout_iter_next_line (iter);
    }

  pango_layout_iter_free (iter);
}

/**
 * pandect_sheet_piece_draw:
 * @self: a piece that has its place
 * @cr: where to draw
 *
 * Draws its lines.
 */
void
pandect_sheet_piece_draw (const PandectSheetPiece *self,
                          cairo_t                 *cr)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  gboolean is_mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  double grey = pandect_sheet_style_get_grey (self->box.style);
  double left = self->box.x;
  double right = left + self->box.width;
  double width = to_points (pango_layout_get_width (self->layout));

  cairo_set_source_rgb (cr, grey, grey, grey);
  draw_sign (self, cr, is_mirrored);

  if (self->lead != NULL)
    {
      double lead_width = to_points (pango_layout_get_width (self->lead));

      draw_lines (self->lead, 0, pango_layout_get_line_count (self->lead),
                  is_mirrored ? right - lead_width : left, self->box.y - self->top, cr);
    }

  draw_lines (self->layout, self->first, self->n_lines, is_mirrored ? left : right - width,
              self->box.y - self->top, cr);
}
