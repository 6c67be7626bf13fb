/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-find-bar.h"

#include "window-fixture.h"

/* To find on the page, by keys alone: it leads through what is shown, and leaves it as it was. */

static GtkWidget *
get_window (WindowFixture *self)
{
  return GTK_WIDGET (self->window);
}

static gboolean
is_open (WindowFixture *self)
{
  return gtk_widget_get_mapped (test_find_type (get_window (self), PANDECT_TYPE_FIND_BAR));
}

static void
find (WindowFixture *self,
      const char    *query)
{
  window_fixture_press (self, "<Control><Shift>f");
  g_assert_true (is_open (self));
  window_fixture_type (self, query);
}

static void
test_steps_by_key (WindowFixture *self,
                   gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "letrozole");
  g_assert_false (is_open (self));
  find (self, "RECEPTOR status");
  g_assert_true (window_fixture_shows (self, "1 of 1"));

  window_fixture_type (self, "hormonal");
  g_assert_true (window_fixture_shows (self, "1 of 3"));
  g_signal_emit_by_name (gtk_widget_get_parent (test_get_focus (get_window (self))), "activate");
  test_settle (get_window (self));
  g_assert_true (window_fixture_shows (self, "2 of 3"));
  window_fixture_press (self, "<Control>g");
  g_assert_true (window_fixture_shows (self, "3 of 3"));
  window_fixture_press (self, "<Shift>Return");
  g_assert_true (window_fixture_shows (self, "2 of 3"));
  window_fixture_press (self, "<Control><Shift>g");
  window_fixture_press (self, "<Shift>F3");
  g_assert_true (window_fixture_shows (self, "3 of 3"));
  test_check_names (get_window (self));
  test_picture (get_window (self), "window-find");

  /* The search over the bundle and what is looked at are not touched. */
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "");
  window_fixture_press (self, "Escape");
  g_assert_false (is_open (self));
  g_assert_true (window_fixture_shows (self, "Aromatase inhibitors"));
  g_assert_false (GTK_IS_TEXT (test_get_focus (get_window (self))));
}

static void
test_nothing_found (WindowFixture *self,
                    gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "letrozole");
  find (self, "trastuzumab");
  g_assert_true (window_fixture_shows (self, "Not on this page"));
  window_fixture_press (self, "<Control>g");
  window_fixture_type (self, "");
  g_assert_false (window_fixture_shows (self, "Not on this page"));
}

/* What is found stays found on the next page, and in a list. */
static void
test_goes_along (WindowFixture *self,
                 gconstpointer  unused)
{
  find (self, "femara");
  g_assert_true (window_fixture_shows (self, "1 of 1"));

  window_fixture_act (self, "win.open", "tamoxifen");
  test_wait_until (window_fixture_shows (self, "Not on this page"));
  window_fixture_act (self, "win.open", "letrozole");
  test_wait_until (window_fixture_shows (self, "1 of 2"));

  /* Escape takes it away before it leads back. */
  gtk_widget_grab_focus (test_find_named (get_window (self), GTK_TYPE_TOGGLE_BUTTON, "Bookmark"));
  window_fixture_press (self, "Escape");
  g_assert_false (is_open (self));
  g_assert_true (window_fixture_shows (self, "letrozole"));
  window_fixture_press (self, "<Control>g");
  g_assert_false (is_open (self));
}

/* Marks follow the answers that are recorded meanwhile. */
static void
test_page_changes (WindowFixture *self,
                   gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "trastuzumab");
  find (self, "needs information");
  g_assert_true (window_fixture_shows (self, "1 of 1"));
  test_record (self->session, "her2", "positive");
  test_wait_until (window_fixture_shows (self, "Not on this page"));
}

static void
test_looks (WindowFixture *self,
            gconstpointer  unused)
{
  GtkWidget *content;
  int minimum;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_set_dark (TRUE);
  test_set_text_scale (2);
  window_fixture_resize (self, 360, 720);
  window_fixture_act (self, "win.open", "trastuzumab-emtansine");
  find (self, "trastuzumab");
  content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  test_picture (get_window (self), "window-find-narrow");
  test_set_dark (FALSE);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (WindowFixture *, gconstpointer);
  } tests[] = {
    { "/window-find/steps-by-key", test_steps_by_key },
    { "/window-find/nothing-found", test_nothing_found },
    { "/window-find/goes-along", test_goes_along },
    { "/window-find/page-changes", test_page_changes },
    { "/window-find/looks", test_looks },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
