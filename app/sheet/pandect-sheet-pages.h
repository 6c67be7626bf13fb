/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "sheet/pandect-sheet-style.h"

G_BEGIN_DECLS

/**
 * PandectSheetBox:
 * @style: what its paragraph is for
 * @x: its left edge
 * @y: its upper edge
 * @width: its width
 * @height: its height
 * @therapies: (element-type PandectTherapy): the treatments that are listed in it
 *
 * A paragraph, or a part of one, where it stands on its page. Lengths are points.
 */
typedef struct
{
  PandectSheetStyle  style;
  double             x;
  double             y;
  double             width;
  double             height;
  GPtrArray         *therapies;
} PandectSheetBox;

#define PANDECT_TYPE_SHEET_PAGES (pandect_sheet_pages_get_type ())
G_DECLARE_FINAL_TYPE (PandectSheetPages, pandect_sheet_pages, PANDECT, SHEET_PAGES, GObject)

guint                  pandect_sheet_pages_get_n_pages (PandectSheetPages *self);
void                   pandect_sheet_pages_draw        (PandectSheetPages *self,
                                                        guint              page,
                                                        cairo_t           *cr);

guint                  pandect_sheet_pages_get_n_boxes (PandectSheetPages *self,
                                                        guint              page);
const PandectSheetBox *pandect_sheet_pages_get_box     (PandectSheetPages *self,
                                                        guint              page,
                                                        guint              position);

G_END_DECLS
