/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "state/pandect-pane-state.h"

G_BEGIN_DECLS

/**
 * PandectPane:
 *
 * What [class@Split] places, in reading order, which is also the order of Tab and, where two
 * overlap, from back to front.
 */
typedef enum
{
  PANDECT_PANE_GROUPS,
  PANDECT_PANE_GROUPS_LINE,
  PANDECT_PANE_HEADER,
  PANDECT_PANE_LIST,
  PANDECT_PANE_LIST_LINE,
  PANDECT_PANE_PAGE,
  PANDECT_PANE_SHADE,
  PANDECT_PANE_PROFILE_LINE,
  PANDECT_PANE_PROFILE,
  PANDECT_PANE_FOOTER,
} PandectPane;

#define PANDECT_N_PANES 10

/**
 * PandectPanesSizes:
 * @width: the whole width
 * @height: the whole height
 * @groups: width of the groups
 * @list: width of the list where the page stands beside it
 * @profile: width of the profile
 * @line: width of the lines between them
 * @header: height of the header
 * @footer: height of the footer
 *
 * The lengths that decide where the panes stand.
 */
typedef struct
{
  int width;
  int height;
  int groups;
  int list;
  int profile;
  int line;
  int header;
  int footer;
} PandectPanesSizes;

PandectPane pandect_panes_of_drawer (PandectDrawer            drawer);
void        pandect_panes_place     (PandectPaneState        *folding,
                                     const PandectPanesSizes *sizes,
                                     GdkRectangle            *places);

G_END_DECLS
