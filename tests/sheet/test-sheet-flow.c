/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-sheet-flow.h"

#define SEED      1440
#define N_ROUNDS  3000
#define MAX_UNITS 40
#define TOP       40.0
#define BOTTOM    240.0

/* A section, and the page on which the one before it ended. */
typedef struct
{
  PandectSheetUnit heading;
  PandectSheetUnit units[MAX_UNITS];
  guint            n_units;
  guint            n_columns;
} Section;

static void
make_section (Section *self,
              GRand   *random,
              double   highest)
{
  self->heading = (PandectSheetUnit) { g_rand_double_range (random, 5, 20), 8, FALSE };
  self->n_units = g_rand_int_range (random, 1, MAX_UNITS);
  self->n_columns = g_rand_int_range (random, 1, 4);

  for (guint i = 0; i < self->n_units; i++)
    self->units[i] = (PandectSheetUnit) {
      g_rand_double_range (random, 1, highest),
      g_rand_double_range (random, 0, 6),
      g_rand_int_range (random, 0, 4) == 0,
    };
}

/* Units follow each other: down a column, then in the next column, then on the next page. */
static void
check_order (const Section *self)
{
  for (guint i = 1; i < self->n_units; i++)
    {
      const PandectSheetUnit *before = &self->units[i - 1], *unit = &self->units[i];

      if (unit->page != before->page)
        g_assert_cmpuint (unit->page, ==, before->page + 1);
      else if (unit->column != before->column)
        g_assert_cmpuint (unit->column, ==, before->column + 1);
      else
        g_assert_cmpfloat (unit->y, >=, before->y + before->height);
    }
}

static void
check_edges (const Section *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      g_assert_cmpuint (self->units[i].column, <, self->n_columns);
      g_assert_cmpfloat (self->units[i].y, >=, TOP);
      g_assert_cmpfloat (self->units[i].y + self->units[i].height, <=, BOTTOM + 0.02);
    }
}

/* The heading is on the page of the first unit, and above it; where the section goes on there is
 * room for the heading again. */
static void
check_heading (const Section *self)
{
  double height = self->heading.height;

  g_assert_cmpuint (self->heading.page, ==, self->units[0].page);
  g_assert_cmpfloat (self->units[0].y, >=, self->heading.y + height);

  for (guint i = 0; i < self->n_units; i++)
    g_assert_cmpfloat (self->units[i].y, >=, TOP + height);
}

static void
test_laws (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PandectSheetFlow flow;
      Section sections[3];
      guint page = 0;

      pandect_sheet_flow_init (&flow, TOP, BOTTOM);
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          Section *section = &sections[i];

          make_section (section, random, 60);
          pandect_sheet_flow_place (&flow, &section->heading, section->units, section->n_units,
                                    section->n_columns);
          check_order (section);
          check_edges (section);
          check_heading (section);

          /* No page is left out. */
          g_assert_cmpuint (section->heading.page, <=, page + 1);
          page = section->units[section->n_units - 1].page;
          g_assert_cmpuint (flow.page, ==, page);
        }
    }
}

/* What has to follow does, unless both together are higher than a page. */
static void
test_keeps_next (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint n_kept = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      PandectSheetFlow flow;
      Section section;

      make_section (&section, random, 40);
      pandect_sheet_flow_init (&flow, TOP, BOTTOM);
      for (guint i = 1; i < section.n_units; i++)
        section.units[i].keeps_next = section.units[i].keeps_next &&
                                      !section.units[i - 1].keeps_next;
      pandect_sheet_flow_place (&flow, NULL, section.units, section.n_units, section.n_columns);

      for (guint i = 0; i + 1 < section.n_units; i++)
        {
          if (!section.units[i].keeps_next)
            continue;

          g_assert_cmpuint (section.units[i + 1].page, ==, section.units[i].page);
          g_assert_cmpuint (section.units[i + 1].column, ==, section.units[i].column);
          n_kept++;
        }
    }

  g_assert_cmpuint (n_kept, >, N_ROUNDS);
}

/* Columns of one page are as equally long as units allow. */
static void
test_balances (void)
{
  PandectSheetUnit units[6];
  PandectSheetFlow flow;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    units[i] = (PandectSheetUnit) { 20, 0, FALSE };

  pandect_sheet_flow_init (&flow, TOP, BOTTOM);
  pandect_sheet_flow_place (&flow, NULL, units, G_N_ELEMENTS (units), 2);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_assert_cmpuint (units[i].column, ==, i / 3);
  g_assert_cmpfloat (ABS (flow.y - (TOP + 60)), <, 0.01);
}

/* A unit that no page holds has one of its own, and what stands around it goes on. */
static void
test_too_high (void)
{
  PandectSheetUnit heading = { 10, 5, FALSE };
  PandectSheetUnit units[] = { { 30 }, { 500 }, { 30 } };
  PandectSheetFlow flow;

  pandect_sheet_flow_init (&flow, TOP, BOTTOM);
  pandect_sheet_flow_place (&flow, &heading, units, G_N_ELEMENTS (units), 2);

  g_assert_cmpuint (units[0].page, ==, 0);
  g_assert_cmpuint (units[1].page, ==, 1);
  g_assert_cmpuint (units[2].page, ==, 2);
}

/* A chain that no page holds is divided, but only there. */
static void
test_long_chain (void)
{
  PandectSheetUnit units[10];
  PandectSheetFlow flow;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    units[i] = (PandectSheetUnit) { 45, 0, TRUE };

  pandect_sheet_flow_init (&flow, TOP, BOTTOM);
  pandect_sheet_flow_place (&flow, NULL, units, G_N_ELEMENTS (units), 1);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_assert_cmpuint (units[i].page, ==, i / 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-flow/laws", test_laws);
  g_test_add_func ("/sheet-flow/keeps-next", test_keeps_next);
  g_test_add_func ("/sheet-flow/balances", test_balances);
  g_test_add_func ("/sheet-flow/too-high", test_too_high);
  g_test_add_func ("/sheet-flow/long-chain", test_long_chain);

  return g_test_run ();
}
