/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-pane-layout.h"

#include "test-util.h"

/* The panes on screen: where they stand, how they mirror and grow with the text, and where the
 * focus goes when one of them goes out of sight. */

#define HEIGHT 700

static const char * const slots[] = { "groups", "header", "list", "page", "profile", "footer" };

typedef struct
{
  PandectPaneState *folding;
  GtkWidget      *split;
  GtkWidget      *window;
  GtkWidget      *panes[G_N_ELEMENTS (slots)];
} Fixture;

enum { GROUPS, HEADER, LIST, PAGE, PROFILE, FOOTER };

/* A pane with two buttons, so that Tab has a way through it. */
static GtkWidget *
create_pane (const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *second = g_strconcat (name, " 2", NULL);

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label (name));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label (second));

  return box;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folding = pandect_pane_state_new ();
  self->split = pandect_pane_layout_new (self->folding);

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      self->panes[i] = create_pane (slots[i]);
      pandect_pane_layout_set_child (PANDECT_PANE_LAYOUT (self->split), slots[i], self->panes[i]);
    }

  self->window = test_show (self->split, GPOINTER_TO_INT (data), HEIGHT);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  test_close (self->window);
  g_assert_finalize_object (self->folding);
  test_set_text_scale (1);
}

static void
resize (Fixture *self,
        int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, HEIGHT);
  test_wait_until (gtk_widget_get_width (self->split) == width);
  test_settle (self->window);
}

static graphene_rect_t
get_bounds (Fixture *self,
            int      pane)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_mapped (self->panes[pane]));
  g_assert_true (gtk_widget_compute_bounds (self->panes[pane], self->split, &bounds));

  return bounds;
}

static void
assert_span (Fixture *self,
             int      pane,
             int      start,
             int      end)
{
  graphene_rect_t bounds = get_bounds (self, pane);

  g_assert_cmpint ((int) bounds.origin.x, ==, start);
  g_assert_cmpint ((int) (bounds.origin.x + bounds.size.width), ==, end);
}

static void
focus (Fixture *self,
       int      pane)
{
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_last_child (self->panes[pane])));
}

static void
assert_focus_in (Fixture *self,
                 int      pane)
{
  GtkWidget *widget = test_get_focus (self->window);

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_is_ancestor (widget, self->panes[pane]));
}

static void
test_places (Fixture       *self,
             gconstpointer  data)
{
  assert_span (self, GROUPS, 0, 256);
  assert_span (self, PROFILE, 1280 - 364, 1280);
  assert_span (self, LIST, 257, 1280 - 365);
  assert_span (self, FOOTER, 0, 1280);
  g_assert_false (gtk_widget_get_mapped (self->panes[PAGE]));

  resize (self, 800);
  assert_span (self, LIST, 257, 800);
  g_assert_false (gtk_widget_get_mapped (self->panes[PROFILE]));

  resize (self, 360);
  assert_span (self, LIST, 0, 360);
  g_assert_false (gtk_widget_get_mapped (self->panes[GROUPS]));
}

/* A window as wide as a large screen does not fit on the display of the tests: the text shrinks. */
static void
test_page_beside_list (Fixture       *self,
                       gconstpointer  data)
{
  test_set_text_scale (0.5);
  test_settle (self->window);

  g_assert_true (pandect_pane_state_get_page_beside (self->folding));
  assert_span (self, GROUPS, 0, 128);
  assert_span (self, LIST, 129, 129 + 360);
  assert_span (self, PAGE, 129 + 361, 1280 - 183);
  assert_span (self, HEADER, 129, 1280 - 183);
}

static void
test_mirrors (Fixture       *self,
              gconstpointer  data)
{
  gtk_widget_set_direction (self->split, GTK_TEXT_DIR_RTL);
  test_settle (self->window);

  assert_span (self, GROUPS, 1280 - 256, 1280);
  assert_span (self, PROFILE, 0, 364);
  assert_span (self, LIST, 365, 1280 - 257);
}

static void
test_grows_with_text (Fixture       *self,
                      gconstpointer  data)
{
  test_set_text_scale (2);
  test_settle (self->window);

  /* As much text fits as in 640 px. */
  g_assert_true (pandect_pane_state_get_profile_folded (self->folding));
  g_assert_false (pandect_pane_state_get_groups_folded (self->folding));
  assert_span (self, GROUPS, 0, 512);
}

static void
test_drawer_keeps_focus (Fixture       *self,
                         gconstpointer  data)
{
  focus (self, HEADER);
  pandect_pane_state_set_show_profile (self->folding, TRUE);
  test_settle (self->window);
  assert_focus_in (self, PROFILE);

  for (int i = 0; i < 5; i++)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      assert_focus_in (self, PROFILE);
    }
  g_assert_false (gtk_widget_grab_focus (gtk_widget_get_first_child (self->panes[LIST])));

  /* The content stays in sight, and what had the focus has it again. */
  g_assert_true (gtk_widget_get_mapped (self->panes[LIST]));
  pandect_pane_state_close_drawer (self->folding);
  test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (self->panes[PROFILE]));
  g_assert_true (test_get_focus (self->window) ==
                 gtk_widget_get_last_child (self->panes[HEADER]));
}

static void
test_narrow_drawer_covers_all (Fixture       *self,
                               gconstpointer  data)
{
  focus (self, LIST);
  pandect_pane_state_set_show_groups (self->folding, TRUE);
  test_settle (self->window);

  assert_span (self, GROUPS, 0, 360);
  g_assert_false (gtk_widget_get_mapped (self->panes[LIST]));
  g_assert_false (gtk_widget_get_mapped (self->panes[HEADER]));
  assert_focus_in (self, GROUPS);

  pandect_pane_state_close_drawer (self->folding);
  test_settle (self->window);
  g_assert_true (test_get_focus (self->window) == gtk_widget_get_last_child (self->panes[LIST]));
}

static void
test_focus_follows_sight (Fixture       *self,
                          gconstpointer  data)
{
  focus (self, LIST);
  pandect_pane_state_set_show_page (self->folding, TRUE);
  test_settle (self->window);
  assert_focus_in (self, PAGE);

  pandect_pane_state_set_show_page (self->folding, FALSE);
  test_settle (self->window);
  g_assert_true (test_get_focus (self->window) == gtk_widget_get_last_child (self->panes[LIST]));

  /* A pane that stays takes no notice. */
  focus (self, GROUPS);
  pandect_pane_state_set_show_page (self->folding, TRUE);
  test_settle (self->window);
  assert_focus_in (self, GROUPS);
}

/* What a drawer covered takes keys as soon as the drawer is closed. */
static void
test_focus_stays_where_it_was_moved (Fixture       *self,
                                     gconstpointer  data)
{
  focus (self, LIST);
  pandect_pane_state_set_show_profile (self->folding, TRUE);
  test_settle (self->window);

  pandect_pane_state_close_drawer (self->folding);
  focus (self, HEADER);
  g_assert_true (gtk_widget_get_mapped (test_get_focus (self->window)));
  test_settle (self->window);
  assert_focus_in (self, HEADER);

  /* A drawer that is closed before it came on screen */
  pandect_pane_state_set_show_groups (self->folding, TRUE);
  pandect_pane_state_close_drawer (self->folding);
  focus (self, HEADER);
  test_settle (self->window);
  assert_focus_in (self, HEADER);

  /* What was pending has ended. */
  focus (self, LIST);
  gtk_widget_queue_allocate (self->split);
  test_settle (self->window);
  assert_focus_in (self, LIST);
}

/* The layout gives the focus to the list a little later. */
static void
test_focus_stays_while_window_shrinks (Fixture       *self,
                                       gconstpointer  data)
{
  focus (self, GROUPS);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, HEIGHT);
  test_wait_until (!gtk_widget_get_mapped (self->panes[GROUPS]));
  focus (self, HEADER);
  test_settle (self->window);
  assert_focus_in (self, HEADER);
}

static void
test_tab_order (Fixture       *self,
                gconstpointer  data)
{
  static const int order[] = { GROUPS, HEADER, LIST, PROFILE, FOOTER };

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (order); i++)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      assert_focus_in (self, order[i / 2]);
    }

  for (guint i = 0; i < 2 * G_N_ELEMENTS (order) - 1; i++)
    gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  assert_focus_in (self, GROUPS);
}

static void
test_next_pane (Fixture       *self,
                gconstpointer  data)
{
  static const int order[] = { HEADER, LIST, PROFILE, FOOTER, GROUPS };

  focus (self, GROUPS);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      pandect_pane_layout_focus_next_pane (PANDECT_PANE_LAYOUT (self->split));
      assert_focus_in (self, order[i]);
    }

  /* Back where one was in it. */
  g_assert_true (test_get_focus (self->window) == gtk_widget_get_last_child (self->panes[GROUPS]));
}

static void
test_narrowest (Fixture       *self,
                gconstpointer  data)
{
  int minimum, natural;

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    gtk_widget_set_size_request (self->panes[i], 300 + (int) i, -1);

  gtk_widget_measure (self->split, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 300 + FOOTER);
  g_assert_cmpint (natural, >=, minimum);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    int         width;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/split/places", 1280, test_places },
    { "/split/page-beside-list", 1280, test_page_beside_list },
    { "/split/mirrors", 1280, test_mirrors },
    { "/split/grows-with-text", 1280, test_grows_with_text },
    { "/split/drawer-keeps-focus", 800, test_drawer_keeps_focus },
    { "/split/narrow-drawer-covers-all", 360, test_narrow_drawer_covers_all },
    { "/split/focus-follows-sight", 1280, test_focus_follows_sight },
    { "/split/focus-stays-where-it-was-moved", 360, test_focus_stays_where_it_was_moved },
    { "/split/focus-stays-where-it-was-moved-800", 800, test_focus_stays_where_it_was_moved },
    { "/split/focus-stays-while-window-shrinks", 1280, test_focus_stays_while_window_shrinks },
    { "/split/tab-order", 1280, test_tab_order },
    { "/split/next-pane", 1280, test_next_pane },
    { "/split/narrowest", 1280, test_narrowest },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width),
                set_up, tests[i].run, tear_down);

  return g_test_run ();
}
