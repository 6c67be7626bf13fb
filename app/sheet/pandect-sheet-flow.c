/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-flow.h"

/* Fills pages with units that are not divided, and knows nothing of what they are.
 *
 * The units of a section fill its columns one after the other. Where all that is left fits on the
 * page, the columns are made as equally long as they can be. */

/* Less than what a printer can tell. */
#define TOLERANCE 0.01

/* Units of equal height are balanced to within this. */
#define STEP 1.0

static gboolean
is_at_top (const PandectSheetFlow *self)
{
  return self->y <= self->top + TOLERANCE;
}

static void
begin_page (PandectSheetFlow *self)
{
  self->page++;
  self->y = self->top;
}

/* How many units one column takes. Unless it is forced, it ends where it may end, or takes none. */
static guint
fill_column (const PandectSheetUnit *units,
             guint                   n_units,
             double                  room,
             gboolean                is_forced)
{
  double height = 0;
  guint n_taken = 0;

  for (guint i = 0; i < n_units; i++)
    {
      height += units[i].height + (i > 0 ? units[i].space : 0);
      if (height > room + TOLERANCE)
        break;

      if (i + 1 == n_units || !units[i].keeps_next || is_forced)
        n_taken = i + 1;
    }

  return n_taken;
}

static guint
fill_columns (const PandectSheetUnit *units,
              guint                   n_units,
              guint                   n_columns,
              double                  room,
              gboolean                is_forced)
{
  guint n_taken = 0;

  for (guint column = 0; column < n_columns; column++)
    n_taken += fill_column (units + n_taken, n_units - n_taken, room, is_forced);

  return n_taken;
}

/* The least room in which all units fit; they do in @room. */
static double
balance (const PandectSheetUnit *units,
         guint                   n_units,
         guint                   n_columns,
         double                  room)
{
  double low = 0, high = room;

  while (n_columns > 1 && high - low > STEP)
    {
      double middle = (low + high) / 2;

      if (fill_columns (units, n_units, n_columns, middle, FALSE) == n_units)
        high = middle;
      else
        low = middle;
    }

  return high;
}

/* Puts units into the columns of the page, which is filled to where the longest column ends. */
static void
put (PandectSheetFlow *self,
     PandectSheetUnit *units,
     guint             n_units,
     guint             n_columns,
     double            room,
     gboolean          is_forced)
{
  double end = self->y;
  guint at = 0;

  for (guint column = 0; column < n_columns && at < n_units; column++)
    {
      guint n_taken = fill_column (units + at, n_units - at, room, is_forced);
      double y = self->y;

      for (guint i = 0; i < n_taken; i++)
        {
          PandectSheetUnit *unit = &units[at + i];

          y += i > 0 ? unit->space : 0;
          unit->page = self->page;
          unit->column = column;
          unit->y = y;
          y += unit->height;
        }

      at += n_taken;
      end = MAX (end, y);
    }

  self->y = end;
}

/* What has to fit below a heading, so that it does not stand alone. */
static double
measure_first (const PandectSheetUnit *units,
               guint                   n_units)
{
  double height = 0;

  for (guint i = 0; i < n_units; i++)
    {
      height += units[i].space + units[i].height;
      if (!units[i].keeps_next)
        break;
    }

  return height;
}

static void
put_heading (PandectSheetFlow       *self,
             PandectSheetUnit       *heading,
             const PandectSheetUnit *units,
             guint                   n_units)
{
  double needed = heading->space + heading->height + measure_first (units, n_units);

  if (!is_at_top (self) && self->y + needed > self->bottom + TOLERANCE)
    begin_page (self);

  heading->page = self->page;
  heading->column = 0;
  heading->y = is_at_top (self) ? self->y : self->y + heading->space;
  self->y = heading->y + heading->height;
}

/* Where a section goes on, its heading is said again. */
static void
continue_on_page (PandectSheetFlow       *self,
                  const PandectSheetUnit *heading,
                  const PandectSheetUnit *unit)
{
  begin_page (self);
  if (heading != NULL)
    self->y += heading->height + unit->space;
}

/* Fills the page with what fits of the units, and says how many that are. On a page that holds
 * nothing else, what should stay together is divided, and what cannot be divided runs over. */
static guint
fill_page (PandectSheetFlow *self,
           PandectSheetUnit *units,
           guint             n_units,
           guint             n_columns,
           gboolean          is_forced)
{
  double room = self->bottom - self->y;
  guint n_taken = fill_columns (units, n_units, n_columns, room, FALSE);

  if (n_taken == n_units)
    put (self, units, n_units, n_columns, balance (units, n_units, n_columns, room), FALSE);
  else if (n_taken > 0)
    put (self, units, n_taken, n_columns, room, FALSE);
  else if (is_forced)
    {
      n_taken = MAX (fill_columns (units, n_units, n_columns, room, TRUE), 1);
      put (self, units, n_taken, n_columns, MAX (room, units[0].height), TRUE);
    }

  return n_taken;
}

/**
 * pandect_sheet_flow_init:
 * @self: (out caller-allocates): a flow
 * @top: where each page begins
 * @bottom: where it ends
 *
 * Begins the first page.
 */
void
pandect_sheet_flow_init (PandectSheetFlow *self,
                         double            top,
                         double            bottom)
{
  *self = (PandectSheetFlow) { top, bottom, 0, top };
}

/**
 * pandect_sheet_flow_place:
 * @self: a flow
 * @heading: (nullable): a unit above all columns, which stays with what follows. There is room for
 *   it again at the top of each page on which the section goes on
 * @units: (array length=n_units): what follows, at least one
 * @n_units: how many
 * @n_columns: how many columns they have
 *
 * Places a section behind the others.
 */
void
pandect_sheet_flow_place (PandectSheetFlow *self,
                          PandectSheetUnit *heading,
                          PandectSheetUnit *units,
                          guint             n_units,
                          guint             n_columns)
{
  gboolean is_alone;
  guint at = 0;

  if (heading != NULL)
    put_heading (self, heading, units, n_units);

  is_alone = is_at_top (self) || (heading != NULL && heading->y <= self->top + TOLERANCE);
  if (!is_at_top (self))
    self->y += units[0].space;

  while (at < n_units)
    {
      at += fill_page (self, units + at, n_units - at, n_columns, is_alone);
      if (at < n_units)
        continue_on_page (self, heading, &units[at]);
      is_alone = TRUE;
    }
}
