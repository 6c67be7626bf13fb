/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-panes.h"

/* Which panes there is room for, and where they then stand. No display is needed. */

#define GROUPS  256
#define LIST    720
#define PROFILE 364
#define HEADER  46
#define FOOTER  36
#define HEIGHT  800

static void
place (PandectPaneState *folding,
       int               width,
       GdkRectangle     *places)
{
  PandectPanesSizes sizes = {
    .width = width, .height = HEIGHT, .groups = GROUPS, .list = LIST, .profile = PROFILE,
    .line = 1, .header = HEADER, .footer = FOOTER,
  };

  pandect_pane_state_set_room (folding, width);
  pandect_panes_place (folding, &sizes, places);
}

static void
assert_place (const GdkRectangle *place,
              int                 x,
              int                 y,
              int                 width,
              int                 height)
{
  g_assert_cmpint (place->x, ==, x);
  g_assert_cmpint (place->y, ==, y);
  g_assert_cmpint (place->width, ==, width);
  g_assert_cmpint (place->height, ==, height);
}

static void
assert_hidden (const GdkRectangle *places,
               PandectPane         pane)
{
  g_assert_cmpint (places[pane].width, ==, 0);
}

static void
test_everything_has_room (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  GdkRectangle places[PANDECT_N_PANES];
  int body = HEIGHT - FOOTER;
  int rest = 2560 - GROUPS - PROFILE - LIST - 3;

  place (folding, 2560, places);

  assert_place (&places[PANDECT_PANE_GROUPS], 0, 0, GROUPS, body);
  assert_place (&places[PANDECT_PANE_GROUPS_LINE], GROUPS, 0, 1, body);
  assert_place (&places[PANDECT_PANE_LIST], GROUPS + 1, HEADER, LIST, body - HEADER);
  assert_place (&places[PANDECT_PANE_PAGE], GROUPS + LIST + 2, HEADER, rest, body - HEADER);
  assert_place (&places[PANDECT_PANE_HEADER], GROUPS + 1, 0, LIST + 1 + rest, HEADER);
  assert_place (&places[PANDECT_PANE_PROFILE], 2560 - PROFILE, 0, PROFILE, body);
  assert_place (&places[PANDECT_PANE_FOOTER], 0, body, 2560, FOOTER);
  assert_hidden (places, PANDECT_PANE_SHADE);
}

static void
test_page_takes_place_of_list (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  GdkRectangle places[PANDECT_N_PANES];
  int width = 1280 - GROUPS - PROFILE - 2;

  place (folding, 1280, places);
  assert_place (&places[PANDECT_PANE_LIST], GROUPS + 1, HEADER, width, HEIGHT - FOOTER - HEADER);
  assert_hidden (places, PANDECT_PANE_PAGE);

  pandect_pane_state_set_show_page (folding, TRUE);
  place (folding, 1280, places);
  assert_place (&places[PANDECT_PANE_PAGE], GROUPS + 1, HEADER, width, HEIGHT - FOOTER - HEADER);
  assert_hidden (places, PANDECT_PANE_LIST);
}

static void
test_profile_folds (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  GdkRectangle places[PANDECT_N_PANES];

  place (folding, 800, places);
  g_assert_true (pandect_pane_state_get_profile_folded (folding));
  g_assert_false (pandect_pane_state_get_groups_folded (folding));
  g_assert_false (pandect_pane_state_get_show_profile (folding));
  assert_hidden (places, PANDECT_PANE_PROFILE);
  g_assert_cmpint (places[PANDECT_PANE_LIST].width, ==, 800 - GROUPS - 1);

  /* The drawer lies over the list and takes no room from it. */
  pandect_pane_state_set_show_profile (folding, TRUE);
  place (folding, 800, places);
  g_assert_cmpint (pandect_pane_state_get_drawer (folding), ==, PANDECT_DRAWER_PROFILE);
  assert_place (&places[PANDECT_PANE_PROFILE], 800 - PROFILE, 0, PROFILE, HEIGHT - FOOTER);
  assert_place (&places[PANDECT_PANE_SHADE], 0, 0, 800, HEIGHT - FOOTER);
  g_assert_cmpint (places[PANDECT_PANE_LIST].width, ==, 800 - GROUPS - 1);
}

static void
test_one_at_a_time (void)
{
  static const PandectPane panes[] = {
    PANDECT_PANE_GROUPS, PANDECT_PANE_LIST, PANDECT_PANE_PAGE, PANDECT_PANE_PROFILE,
  };
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  GdkRectangle places[PANDECT_N_PANES];

  for (guint shown = 0; shown < G_N_ELEMENTS (panes); shown++)
    {
      pandect_pane_state_set_room (folding, 360);
      pandect_pane_state_close_drawer (folding);
      pandect_pane_state_set_show_page (folding, panes[shown] == PANDECT_PANE_PAGE);
      pandect_pane_state_set_show_groups (folding, panes[shown] == PANDECT_PANE_GROUPS);
      if (panes[shown] == PANDECT_PANE_PROFILE)
        pandect_pane_state_set_show_profile (folding, TRUE);

      place (folding, 360, places);

      for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
        g_assert_cmpint (places[panes[i]].width, ==, i == shown ? 360 : 0);
      g_assert_cmpint (places[PANDECT_PANE_FOOTER].width, ==, 360);
    }
}

static void
test_drawers_exclude_each_other (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();

  pandect_pane_state_set_room (folding, 400);
  pandect_pane_state_set_show_groups (folding, TRUE);
  pandect_pane_state_set_show_profile (folding, TRUE);
  g_assert_false (pandect_pane_state_get_show_groups (folding));
  g_assert_true (pandect_pane_state_get_show_profile (folding));

  g_assert_true (pandect_pane_state_close_drawer (folding));
  g_assert_false (pandect_pane_state_close_drawer (folding));
}

static void
test_unfolding_keeps_the_wish (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();

  /* Hidden on purpose: it stays hidden through a narrow window. */
  pandect_pane_state_set_room (folding, 1280);
  pandect_pane_state_set_show_profile (folding, FALSE);
  pandect_pane_state_set_room (folding, 800);
  pandect_pane_state_set_show_profile (folding, TRUE);
  pandect_pane_state_set_room (folding, 1280);
  g_assert_false (pandect_pane_state_get_show_profile (folding));
  g_assert_cmpint (pandect_pane_state_get_drawer (folding), ==, PANDECT_DRAWER_NONE);

  pandect_pane_state_set_profile_pinned (folding, TRUE);
  g_assert_true (pandect_pane_state_get_show_profile (folding));
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_notifies_changes_only (void)
{
  g_autoptr(PandectPaneState) folding = pandect_pane_state_new ();
  guint n_groups = 0, n_profile = 0;

  g_signal_connect_swapped (folding, "notify::show-groups", G_CALLBACK (count_cb), &n_groups);
  g_signal_connect_swapped (folding, "notify::show-profile", G_CALLBACK (count_cb), &n_profile);

  pandect_pane_state_set_room (folding, 1280);
  g_assert_cmpuint (n_groups + n_profile, ==, 0);

  pandect_pane_state_set_room (folding, 700);
  g_assert_cmpuint (n_groups, ==, 0);
  g_assert_cmpuint (n_profile, ==, 1);

  pandect_pane_state_set_room (folding, 500);
  pandect_pane_state_set_room (folding, 480);
  g_assert_cmpuint (n_groups, ==, 1);
  g_assert_cmpuint (n_profile, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/folding/everything-has-room", test_everything_has_room);
  g_test_add_func ("/folding/page-takes-place-of-list", test_page_takes_place_of_list);
  g_test_add_func ("/folding/profile-folds", test_profile_folds);
  g_test_add_func ("/folding/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/folding/drawers-exclude-each-other", test_drawers_exclude_each_other);
  g_test_add_func ("/folding/unfolding-keeps-the-wish", test_unfolding_keeps_the_wish);
  g_test_add_func ("/folding/notifies-changes-only", test_notifies_changes_only);

  return g_test_run ();
}
