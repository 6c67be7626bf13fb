/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-pages-private.h"

#include <glib/gi18n-lib.h>

#include "sheet/pandect-sheet-flow.h"
#include "sheet/pandect-sheet-piece.h"

/**
 * PandectSheetPages:
 *
 * A sheet, laid out on pages of one size.
 *
 * What draws the pages decides nothing any more: on a screen, in a file and on a printer they are
 * the same.
 */

/* A block that takes more of a page than this is divided, into pieces of some lines. Where space is
 * saved most, that makes the columns equally long. */
#define MAX_BLOCK      0.45
#define MAX_FINE_BLOCK 0.1
#define MAX_LINES      3

#define FOOT_SPACE     8.0
#define STANDING_WIDTH 0.6
#define RULE_WIDTH     0.6
#define RULE_GREY      0.6

/* Between blocks. */
static const double block_spaces[] = {
  [PANDECT_SHEET_LOOSE] = 5, [PANDECT_SHEET_DENSE] = 3.5, [PANDECT_SHEET_FINE] = 2.5,
};

struct _PandectSheetPages
{
  GObject                    parent_instance;

  GObject                   *owner;      /* keeps all contents */
  const PandectSheetContent *content;
  double                     width;
  double                     height;
  PandectSheetDensity        density;

  PangoContext              *context;
  PandectSheetFlow           flow;
  GPtrArray                 *pages;      /* of arrays of pieces */
  GPtrArray                 *foot;       /* of pieces, on every page */
  GPtrArray                 *numbers;    /* of pieces, one on each page */
};

G_DEFINE_FINAL_TYPE (PandectSheetPages, pandect_sheet_pages, G_TYPE_OBJECT)

/* What is said, and how closely it is set. */
typedef struct
{
  const PandectSheetContent *content;
  PandectSheetDensity        density;
} Setting;

/* What is placed together: the pieces of a unit stand one below the other. */
typedef struct
{
  GArray    *units;
  GPtrArray *pieces;        /* of arrays, one for each unit */
} Rows;

static double
get_body_width (PandectSheetPages *self)
{
  return MAX (self->width - 2 * PANDECT_SHEET_MARGIN, 1);
}

static double
get_block_space (PandectSheetPages *self,
                 GPtrArray         *block)
{
  const PandectSheetParagraph *first = g_ptr_array_index (block, 0);

  return MAX (block_spaces[self->density],
              pandect_sheet_style_get_space (first->style, self->density));
}

static gboolean
is_heading (GPtrArray *block)
{
  const PandectSheetParagraph *first = g_ptr_array_index (block, 0);

  return first->style == PANDECT_SHEET_HEADING;
}

static GPtrArray *
new_pieces (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pandect_sheet_piece_free);
}

static double
get_height (GPtrArray *pieces)
{
  double height = 0;

  for (guint i = 0; i < pieces->len; i++)
    height += ((PandectSheetPiece *) g_ptr_array_index (pieces, i))->box.height;

  return height;
}

/* Takes pieces that are placed as one. */
static void
take_row (Rows      *self,
          GPtrArray *pieces,
          double     space,
          gboolean   keeps_next)
{
  PandectSheetUnit unit = { get_height (pieces), space, keeps_next };

  g_array_append_val (self->units, unit);
  g_ptr_array_add (self->pieces, pieces);
}

/* Where a block is divided, what is said of all of it stays with a part of it. */
static void
add_divided (PandectSheetPages *self,
             GPtrArray         *block,
             double             width,
             Rows              *rows)
{
  guint n_before = rows->units->len;

  for (guint i = 0; i < block->len; i++)
    {
      const PandectSheetParagraph *paragraph = g_ptr_array_index (block, i);
      const PandectSheetParagraph *next = i + 1 < block->len ? g_ptr_array_index (block, i + 1)
                                                             : NULL;
      g_autoptr(GPtrArray) pieces = new_pieces ();

      pandect_sheet_piece_cut (paragraph, self->context, self->density, width, MAX_LINES, pieces);
      while (pieces->len > 0)
        {
          GPtrArray *row = new_pieces ();
          gboolean is_first = rows->units->len == n_before;

          g_ptr_array_add (row, g_ptr_array_steal_index (pieces, 0));
          take_row (rows, row, is_first ? get_block_space (self, block) : 0,
                    pieces->len == 0 && next != NULL && next->style == PANDECT_SHEET_REASON);
        }
    }
}

static void
add_block (PandectSheetPages *self,
           GPtrArray         *block,
           double             width,
           Rows              *rows)
{
  double part = self->density == PANDECT_SHEET_FINE ? MAX_FINE_BLOCK : MAX_BLOCK;
  g_autoptr(GPtrArray) pieces = new_pieces ();

  for (guint i = 0; i < block->len; i++)
    pandect_sheet_piece_cut (g_ptr_array_index (block, i), self->context, self->density, width, 0,
                             pieces);

  if (get_height (pieces) > part * (self->flow.bottom - self->flow.top))
    add_divided (self, block, width, rows);
  else
    take_row (rows, g_steal_pointer (&pieces), get_block_space (self, block),
              is_heading (block));
}

static GPtrArray *
get_page (PandectSheetPages *self,
          guint              page)
{
  while (self->pages->len <= page)
    g_ptr_array_add (self->pages, new_pieces ());

  return g_ptr_array_index (self->pages, page);
}

/* The first column is where lines begin. */
static double
get_column_x (PandectSheetPages *self,
              guint              column,
              double             width)
{
  double offset = column * (width + PANDECT_SHEET_GUTTER);

  return self->content->is_mirrored ? self->width - PANDECT_SHEET_MARGIN - width - offset
                                    : PANDECT_SHEET_MARGIN + offset;
}

static void
settle (PandectSheetPages      *self,
        const PandectSheetUnit *unit,
        GPtrArray              *pieces)
{
  GPtrArray *page = get_page (self, unit->page);
  double y = unit->y;

  while (pieces->len > 0)
    {
      PandectSheetPiece *piece = g_ptr_array_steal_index (pieces, 0);

      piece->box.x = get_column_x (self, unit->column, piece->box.width);
      piece->box.y = y;
      y += piece->box.height;
      g_ptr_array_add (page, piece);
    }
}

static void
settle_row (PandectSheetPages *self,
            GArray            *units,
            guint              at,
            GPtrArray         *pieces)
{
  const PandectSheetUnit *unit = &g_array_index (units, PandectSheetUnit, at);
  const PandectSheetUnit *before = at > 0 ? unit - 1 : NULL;
  PandectSheetPiece *first = g_ptr_array_index (pieces, 0);

  first->is_top = before != NULL &&
                  (before->page != unit->page || before->column != unit->column);
  settle (self, unit, pieces);
}

/* The pieces of a heading, and how much room it needs. */
static GPtrArray *
cut_heading (PandectSheetPages           *self,
             const PandectSheetParagraph *heading,
             PandectSheetUnit            *unit)
{
  GPtrArray *pieces = new_pieces ();

  pandect_sheet_piece_cut (heading, self->context, self->density, get_body_width (self), 0,
                           pieces);
  unit->height = MAX (unit->height, get_height (pieces));

  return pieces;
}

static void
settle_headings (PandectSheetPages         *self,
                 const PandectSheetSection *section,
                 PandectSheetUnit          *unit,
                 guint                      last_page)
{
  g_autoptr(GPtrArray) pieces = cut_heading (self, section->heading, unit);

  settle (self, unit, pieces);
  while (unit->page < last_page)
    {
      g_autoptr(GPtrArray) again = cut_heading (self, section->continuation, unit);

      unit->page++;
      unit->y = self->flow.top;
      settle (self, unit, again);
    }
}

static void
add_section (PandectSheetPages         *self,
             const PandectSheetSection *section)
{
  double body = get_body_width (self);
  double half = (body - PANDECT_SHEET_GUTTER) / 2;
  gboolean in_two = section->n_columns == 2 && half >= PANDECT_SHEET_MIN_COLUMN;
  g_autoptr(GArray) units = g_array_new (FALSE, FALSE, sizeof (PandectSheetUnit));
  g_autoptr(GPtrArray) pieces =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  PandectSheetUnit heading = { 0 };
  Rows rows = { units, pieces };

  for (guint i = 0; i < section->blocks->len; i++)
    add_block (self, g_ptr_array_index (section->blocks, i), in_two ? half : body, &rows);

  if (section->heading != NULL)
    {
      heading.space = pandect_sheet_style_get_space (PANDECT_SHEET_HEADING, self->density);
      g_ptr_array_unref (cut_heading (self, section->heading, &heading));
      g_ptr_array_unref (cut_heading (self, section->continuation, &heading));
    }

  pandect_sheet_flow_place (&self->flow, section->heading != NULL ? &heading : NULL,
                            (PandectSheetUnit *) (void *) units->data, units->len, in_two ? 2 : 1);

  if (section->heading != NULL)
    settle_headings (self, section, &heading, self->flow.page);
  for (guint i = 0; i < units->len; i++)
    settle_row (self, units, i, g_ptr_array_index (pieces, i));
}

static PandectSheetPiece *
new_foot_piece (PandectSheetPages *self,
                const char        *words,
                PandectSheetLook   look,
                double             width)
{
  g_autoptr(PandectSheetText) text = pandect_sheet_text_new (self->content->is_mirrored);
  g_autoptr(GPtrArray) pieces = new_pieces ();
  PandectSheetParagraph paragraph = { PANDECT_SHEET_FOOT, PANDECT_SHEET_SIGN_NONE, NULL, text };

  pandect_sheet_text_append (text, words, look);
  pandect_sheet_piece_cut (&paragraph, self->context, self->density, width, 0, pieces);

  return g_ptr_array_steal_index (pieces, 0);
}

/* Breaks the foot into lines, and gives it the end of each page. The body has what is above it. */
static void
add_foot (PandectSheetPages *self)
{
  double body = get_body_width (self);
  double y = self->height - PANDECT_SHEET_MARGIN;

  g_ptr_array_add (self->foot, new_foot_piece (self, self->content->standing,
                                               PANDECT_SHEET_STRONG, body * STANDING_WIDTH));
  for (guint i = 0; i < self->content->foot->len; i++)
    pandect_sheet_piece_cut (g_ptr_array_index (self->content->foot, i), self->context,
                             self->density, body, 0, self->foot);

  y -= get_height (self->foot);
  pandect_sheet_flow_init (&self->flow, PANDECT_SHEET_MARGIN, y - 2 * FOOT_SPACE);

  for (guint i = 0; i < self->foot->len; i++)
    {
      PandectSheetPiece *piece = g_ptr_array_index (self->foot, i);

      piece->box.x = get_column_x (self, 0, piece->box.width);
      piece->box.y = y;
      y += piece->box.height;
    }
}

/* Each page names the date too: pages come apart. */
static void
add_numbers (PandectSheetPages *self)
{
  const PandectSheetPiece *standing = g_ptr_array_index (self->foot, 0);

  for (guint i = 0; i < self->pages->len; i++)
    {
      /* Translators: the date of printing, the number of a page, and how many there are */
      g_autofree char *words = g_strdup_printf (C_("sheet", "%1$s, page %2$u of %3$u"),
                                                self->content->date, i + 1, self->pages->len);
      double width = get_body_width (self) * (1 - STANDING_WIDTH);
      PandectSheetPiece *piece = new_foot_piece (self, words, PANDECT_SHEET_PLAIN, width);

      pango_layout_set_alignment (piece->layout, self->content->is_mirrored ? PANGO_ALIGN_LEFT
                                                                            : PANGO_ALIGN_RIGHT);
      piece->box.x = self->content->is_mirrored
                     ? PANDECT_SHEET_MARGIN : self->width - PANDECT_SHEET_MARGIN - width;
      piece->box.y = standing->box.y;
      g_ptr_array_add (self->numbers, piece);
    }
}

static void
lay_out (PandectSheetPages *self,
         const Setting     *setting)
{
  self->content = setting->content;
  self->density = setting->density;
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->foot, 0);

  add_foot (self);
  for (guint i = 0; i < self->content->sections->len; i++)
    add_section (self, g_ptr_array_index (self->content->sections, i));
}

/* Saves space only where that saves a page. What is said more briefly is worth that only where all
 * of it then stands on one. */
static void
choose (PandectSheetPages           *self,
        PandectSheetContent * const *contents)
{
  const Setting settings[] = {
    { contents[PANDECT_SHEET_FULL], PANDECT_SHEET_LOOSE },
    { contents[PANDECT_SHEET_FULL], PANDECT_SHEET_DENSE },
    { contents[PANDECT_SHEET_FULL], PANDECT_SHEET_FINE },
    { contents[PANDECT_SHEET_BRIEF], PANDECT_SHEET_FINE },
    { contents[PANDECT_SHEET_BRIEFEST], PANDECT_SHEET_FINE },
  };
  const Setting *best = NULL;
  guint n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (settings) && n_pages != 1; i++)
    {
      lay_out (self, &settings[i]);
      if (best == NULL || self->pages->len == 1 ||
          (settings[i].content->brevity == PANDECT_SHEET_FULL && self->pages->len < n_pages))
        {
          best = &settings[i];
          n_pages = self->pages->len;
        }
    }

  if (self->content != best->content || self->density != best->density)
    lay_out (self, best);
}

static void
pandect_sheet_pages_finalize (GObject *object)
{
  PandectSheetPages *self = PANDECT_SHEET_PAGES (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->foot);
  g_ptr_array_unref (self->numbers);
  g_clear_object (&self->context);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (pandect_sheet_pages_parent_class)->finalize (object);
}

static void
pandect_sheet_pages_class_init (PandectSheetPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_sheet_pages_finalize;
}

static void
pandect_sheet_pages_init (PandectSheetPages *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->foot = new_pieces ();
  self->numbers = new_pieces ();
}

/* Letters keep their shapes and distances whatever draws them. */
static PangoContext *
new_context (const PandectSheetContent *content)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_shape_renderer (context, pandect_sheet_text_draw_shape,
                                          GINT_TO_POINTER (content->is_mirrored), NULL);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (content->language));
  pango_context_set_base_dir (context, content->is_mirrored ? PANGO_DIRECTION_RTL
                                                            : PANGO_DIRECTION_LTR);

  return context;
}

/**
 * pandect_sheet_pages_new:
 * @owner: what keeps the contents
 * @contents: (array fixed-size=3): what the sheet says, by its brevity
 * @width: the width of a page, in points
 * @height: its height
 *
 * Returns: (transfer full): the pages
 */
PandectSheetPages *
pandect_sheet_pages_new (gpointer                     owner,
                         PandectSheetContent * const *contents,
                         double                       width,
                         double                       height)
{
  PandectSheetPages *self = g_object_new (PANDECT_TYPE_SHEET_PAGES, NULL);

  self->owner = g_object_ref (owner);
  self->width = width;
  self->height = height;
  self->context = new_context (contents[PANDECT_SHEET_FULL]);

  choose (self, contents);
  add_numbers (self);

  return self;
}

/**
 * pandect_sheet_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
pandect_sheet_pages_get_n_pages (PandectSheetPages *self)
{
  g_return_val_if_fail (PANDECT_IS_SHEET_PAGES (self), 0);

  return self->pages->len;
}

static void
draw_rule (cairo_t *cr,
           double   x,
           double   width,
           double   y)
{
  cairo_set_source_rgb (cr, RULE_GREY, RULE_GREY, RULE_GREY);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

/**
 * pandect_sheet_pages_draw:
 * @self: pages
 * @page: the number of one of them, from 0
 * @cr: where to draw, with points as units
 *
 * Draws a page.
 */
void
pandect_sheet_pages_draw (PandectSheetPages *self,
                          guint              page,
                          cairo_t           *cr)
{
  GPtrArray *pieces;

  g_return_if_fail (PANDECT_IS_SHEET_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  pieces = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PandectSheetPiece *piece = g_ptr_array_index (pieces, i);

      if (pandect_sheet_style_has_rule (piece->box.style) && piece->box.y > self->flow.top &&
          !piece->is_top)
        draw_rule (cr, piece->box.x, piece->box.width, piece->box.y -
                   pandect_sheet_style_get_space (piece->box.style, self->density) / 2);
      pandect_sheet_piece_draw (piece, cr);
    }

  draw_rule (cr, PANDECT_SHEET_MARGIN, get_body_width (self), self->flow.bottom + FOOT_SPACE);
  for (guint i = 0; i < self->foot->len; i++)
    pandect_sheet_piece_draw (g_ptr_array_index (self->foot, i), cr);
  pandect_sheet_piece_draw (g_ptr_array_index (self->numbers, page), cr);
}

/**
 * pandect_sheet_pages_get_n_boxes:
 * @self: pages
 * @page: the number of one of them, from 0
 *
 * Returns: how many boxes stand above the foot of the page
 */
guint
pandect_sheet_pages_get_n_boxes (PandectSheetPages *self,
                                 guint              page)
{
  g_return_val_if_fail (PANDECT_IS_SHEET_PAGES (self), 0);
  g_return_val_if_fail (page < self->pages->len, 0);

  return ((GPtrArray *) g_ptr_array_index (self->pages, page))->len;
}

/**
 * pandect_sheet_pages_get_box:
 * @self: pages
 * @page: the number of one of them, from 0
 * @position: the number of a box on it, from 0
 *
 * Returns: (transfer none): the box
 */
const PandectSheetBox *
pandect_sheet_pages_get_box (PandectSheetPages *self,
                             guint              page,
                             guint              position)
{
  GPtrArray *pieces;

  g_return_val_if_fail (PANDECT_IS_SHEET_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  pieces = g_ptr_array_index (self->pages, page);
  g_return_val_if_fail (position < pieces->len, NULL);

  return &((PandectSheetPiece *) g_ptr_array_index (pieces, position))->box;
}
