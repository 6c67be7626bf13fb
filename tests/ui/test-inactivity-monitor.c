/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

/* A desk that is shared: what is recorded of one patient is gone before the next person comes. The
 * time is what the test says. */

#define MINUTES 10

static gint64 now;

static gint64
get_time (gpointer unused)
{
  return now;
}

static void
set_up (WindowFixture *self,
        gconstpointer  unused)
{
  window_fixture_set_up (self, NULL);
  pandect_inactivity_timer_set_time (pandect_window_get_idle (self->window), get_time, NULL);
}

static void
pass (WindowFixture *self,
      guint          seconds)
{
  now += (gint64) seconds * G_USEC_PER_SEC;
  pandect_inactivity_timer_check (pandect_window_get_idle (self->window));
  test_settle (GTK_WIDGET (self->window));
}

static guint
get_n_recorded (WindowFixture *self)
{
  return pandect_profile_get_n_recorded (pandect_session_get_profile (self->session));
}

static gboolean
has_countdown (WindowFixture *self)
{
  GtkWidget *keep = test_find_named (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Keep Profile");

  return keep != NULL && gtk_widget_get_mapped (keep) &&
         pandect_inactivity_timer_get_seconds_left (pandect_window_get_idle (self->window)) > 0;
}

static void
record_something (WindowFixture *self)
{
  test_record (self->session, "her2", "positive");
  test_settle (GTK_WIDGET (self->window));
}

static void
test_clears_when_nobody_is_there (WindowFixture *self,
                                  gconstpointer  unused)
{
  PandectNavigator *navigator = pandect_workspace_get_navigator (self->workspace);

  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "herceptin");
  window_fixture_act (self, "win.open", "trastuzumab");
  record_something (self);

  pass (self, MINUTES * 60);
  g_assert_cmpuint (get_n_recorded (self), ==, 0);
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "");
  g_assert_true (pandect_session_get_current (self->session) ==
                 pandect_session_get_root (self->session));
  g_assert_false (pandect_navigator_get_can_go_back (navigator));
  g_assert_false (pandect_navigator_get_can_go_forward (navigator));
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));
  g_assert_true (window_fixture_shows (self,
                                       "Profile cleared after a time without activity"));
  g_assert_false (has_countdown (self));
}

/* Neither the profile nor what was typed comes back to whoever is there next. */
static void
test_no_way_back (WindowFixture *self,
                  gconstpointer  unused)
{
  record_something (self);
  window_fixture_press (self, "<Control>f");
  g_signal_emit_by_name (test_get_focus (GTK_WIDGET (self->window)), "insert-at-cursor",
                         "herceptin");
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "herceptin");
  pass (self, MINUTES * 60);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo-clear", NULL);
  window_fixture_press (self, "<Control>z");
  g_assert_cmpuint (get_n_recorded (self), ==, 0);

  window_fixture_press (self, "<Control>f");
  gtk_widget_activate_action (test_get_focus (GTK_WIDGET (self->window)), "text.undo", NULL);
  test_settle (GTK_WIDGET (self->window));
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "");
}

/* What the reader cleared could still be brought back, until nobody is there. */
static void
test_forgets_what_was_cleared (WindowFixture *self,
                               gconstpointer  unused)
{
  record_something (self);
  window_fixture_press (self, "<Control><Shift>Delete");
  pass (self, MINUTES * 60);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo-clear", NULL);
  g_assert_cmpuint (get_n_recorded (self), ==, 0);
}

static void
test_countdown (WindowFixture *self,
                gconstpointer  unused)
{
  GtkWidget *alert;

  record_something (self);
  pass (self, MINUTES * 60 - 61);
  g_assert_false (has_countdown (self));

  pass (self, 1);
  g_assert_true (has_countdown (self));
  g_assert_true (window_fixture_shows (self, "No activity: the profile will be "
                                             "cleared in 60 seconds"));
  test_check_names (GTK_WIDGET (self->window));
  alert = gtk_widget_get_parent (test_find_named (GTK_WIDGET (self->window), GTK_TYPE_BUTTON,
                                                  "Keep Profile"));
  gtk_test_accessible_assert_role (alert, GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_true (test_has_name (alert, "No activity: the profile will be cleared "
                                       "in 60 seconds"));
  test_picture (GTK_WIDGET (self->window), "window-countdown");

  /* It is not said anew every second. */
  pass (self, 1);
  g_assert_true (window_fixture_shows (self, "No activity: the profile will be "
                                             "cleared in 59 seconds"));
  g_assert_true (test_has_name (alert, "No activity: the profile will be cleared "
                                       "in 60 seconds"));
  pass (self, 19);
  g_assert_true (test_has_name (alert, "No activity: the profile will be cleared "
                                       "in 40 seconds"));

  window_fixture_click (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Keep Profile");
  g_assert_false (has_countdown (self));
  pass (self, MINUTES * 60 - 61);
  g_assert_cmpuint (get_n_recorded (self), ==, 1);
  g_assert_false (has_countdown (self));
}

/* What changes in the window is done by somebody, with or without a key. */
static void
test_use_postpones (WindowFixture *self,
                    gconstpointer  unused)
{
  record_something (self);
  pass (self, MINUTES * 60 - 30);
  g_assert_true (has_countdown (self));

  window_fixture_act (self, "win.open", "letrozole");
  g_assert_false (has_countdown (self));

  pass (self, MINUTES * 60 - 30);
  test_record (self->session, "er", "positive");
  g_assert_false (has_countdown (self));
  pass (self, MINUTES * 60 - 61);
  g_assert_cmpuint (get_n_recorded (self), ==, 2);
}

/* Whoever only reads is not interrupted. */
static void
test_nothing_to_clear (WindowFixture *self,
                       gconstpointer  unused)
{
  window_fixture_act (self, "win.open", "trastuzumab");
  pass (self, MINUTES * 60 - 1);
  g_assert_false (has_countdown (self));
  pass (self, 1000);
  g_assert_false (pandect_session_get_current (self->session) ==
                  pandect_session_get_root (self->session));
}

/* What lies over the window goes, too. */
static void
test_closes_what_lies_over (WindowFixture *self,
                            gconstpointer  unused)
{
  window_fixture_act (self, "win.about-content", NULL);
  test_wait_until (window_fixture_get_other (self) != NULL);
  record_something (self);

  pass (self, MINUTES * 60);
  g_assert_null (window_fixture_get_other (self));
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
    { "/desk/clears-when-nobody-is-there", test_clears_when_nobody_is_there },
    { "/desk/no-way-back", test_no_way_back },
    { "/desk/forgets-what-was-cleared", test_forgets_what_was_cleared },
    { "/desk/countdown", test_countdown },
    { "/desk/use-postpones", test_use_postpones },
    { "/desk/nothing-to-clear", test_nothing_to_clear },
    { "/desk/closes-what-lies-over", test_closes_what_lies_over },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
