/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectSheetUnit:
 * @height: its height
 * @space: the space before it, which is dropped at the top of a column
 * @keeps_next: whether the next unit has to follow in the same column, where it can
 * @page: (out): the page it stands on
 * @column: (out): the column it stands in
 * @y: (out): its upper edge
 *
 * Something that is not divided. Lengths are points.
 */
typedef struct
{
  double   height;
  double   space;
  gboolean keeps_next;

  guint    page;
  guint    column;
  double   y;
} PandectSheetUnit;

/**
 * PandectSheetFlow:
 * @top: where a page begins
 * @bottom: where it ends
 * @page: the last page
 * @y: how far it is filled
 *
 * How far a sheet has been filled.
 */
typedef struct
{
  double top;
  double bottom;
  guint  page;
  double y;
} PandectSheetFlow;

void pandect_sheet_flow_init  (PandectSheetFlow *self,
                               double            top,
                               double            bottom);
void pandect_sheet_flow_place (PandectSheetFlow *self,
                               PandectSheetUnit *heading,
                               PandectSheetUnit *units,
                               guint             n_units,
                               guint             n_columns);

G_END_DECLS
