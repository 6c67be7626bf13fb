/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-panes.h"

/* Cuts a pane off one side of what is left, with the line beside it. */
static void
cut_side (PandectPane   pane,
          PandectPane   line,
          int           width,
          int           hairline,
          GdkRectangle *left,
          GdkRectangle *places)
{
  int end = left->x + left->width;

  width = MIN (width, left->width);
  hairline = MIN (hairline, left->width - width);

  places[pane] = *left;
  places[line] = *left;
  places[pane].width = width;
  places[line].width = hairline;
  left->width -= width + hairline;

  if (pane < line)
    {
      places[line].x += width;
      left->x += width + hairline;
    }
  else
    {
      places[pane].x = end - width;
      places[line].x = end - width - hairline;
    }
}

static void
place_content (PandectPaneState        *folding,
               const PandectPanesSizes *sizes,
               GdkRectangle             left,
               GdkRectangle            *places)
{
  gboolean beside = pandect_pane_state_get_page_beside (folding);
  gboolean is_page = beside || pandect_pane_state_get_show_page (folding);

  places[PANDECT_PANE_HEADER] = left;
  places[PANDECT_PANE_HEADER].height = MIN (sizes->header, left.height);
  left.y += places[PANDECT_PANE_HEADER].height;
  left.height -= places[PANDECT_PANE_HEADER].height;

  if (beside)
    cut_side (PANDECT_PANE_LIST, PANDECT_PANE_LIST_LINE, sizes->list, sizes->line, &left, places);

  places[is_page ? PANDECT_PANE_PAGE : PANDECT_PANE_LIST] = left;
}

/**
 * pandect_panes_of_drawer:
 * @drawer: a drawer that is open
 *
 * Returns: the pane that lies in it
 */
PandectPane
pandect_panes_of_drawer (PandectDrawer drawer)
{
  return drawer == PANDECT_DRAWER_GROUPS ? PANDECT_PANE_GROUPS : PANDECT_PANE_PROFILE;
}

/**
 * pandect_panes_place:
 * @folding: which panes are to be seen
 * @sizes: the lengths that decide
 * @places: (out caller-allocates) (array fixed-size=10): where each pane goes, in a window that
 *   reads from left to right; one that is not to be seen has a width of 0
 */
void
pandect_panes_place (PandectPaneState        *folding,
                     const PandectPanesSizes *sizes,
                     GdkRectangle            *places)
{
  PandectDrawer drawer = pandect_pane_state_get_drawer (folding);
  gboolean groups_folded = pandect_pane_state_get_groups_folded (folding);
  int footer = MIN (sizes->footer, sizes->height);
  GdkRectangle body = { 0, 0, sizes->width, sizes->height - footer };
  GdkRectangle left = body;
  GdkRectangle over = body;

  for (int i = 0; i < PANDECT_N_PANES; i++)
    places[i] = (GdkRectangle) { 0 };

  places[PANDECT_PANE_FOOTER] = (GdkRectangle) { 0, body.height, sizes->width, footer };

  if (groups_folded && drawer != PANDECT_DRAWER_NONE)
    {
      places[pandect_panes_of_drawer (drawer)] = body;
      return;
    }

  if (!groups_folded)
    cut_side (PANDECT_PANE_GROUPS, PANDECT_PANE_GROUPS_LINE, sizes->groups, sizes->line,
              &left, places);

  if (pandect_pane_state_get_show_profile (folding))
    cut_side (PANDECT_PANE_PROFILE, PANDECT_PANE_PROFILE_LINE, sizes->profile, sizes->line,
              drawer == PANDECT_DRAWER_PROFILE ? &over : &left, places);

  if (drawer != PANDECT_DRAWER_NONE)
    places[PANDECT_PANE_SHADE] = body;

  place_content (folding, sizes, left, places);
}
