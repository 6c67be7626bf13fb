/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "sheet/pandect-sheet-content.h"
#include "sheet/pandect-sheet-pages.h"

G_BEGIN_DECLS

/**
 * PandectSheetPiece:
 * @box: where it stands
 * @style: how its paragraph is set
 * @is_top: whether it stands at the top of a column
 * @sign: what stands before its first line
 * @lead: (nullable): what stands before the first line, in a column of its own
 * @layout: the paragraph
 * @first: the first line of it that is here
 * @n_lines: how many are
 * @top: where the first of them begins in the layout
 *
 * A paragraph with its lines, or as many of them as stand together.
 */
typedef struct
{
  PandectSheetBox   box;
  gboolean          is_top;
  PandectSheetSign  sign;
  PangoLayout      *lead;
  PangoLayout      *layout;
  guint             first;
  guint             n_lines;
  double            top;
} PandectSheetPiece;

void pandect_sheet_piece_free (PandectSheetPiece           *self);
void pandect_sheet_piece_cut  (const PandectSheetParagraph *paragraph,
                               PangoContext                *context,
                               PandectSheetDensity          density,
                               double                       width,
                               guint                        max_lines,
                               GPtrArray                   *pieces);
void pandect_sheet_piece_draw (const PandectSheetPiece     *self,
                               cairo_t                     *cr);

G_END_DECLS
