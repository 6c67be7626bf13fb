/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-first-run-tips.h"

#include "window-fixture.h"

/* What a reader may set holds at once, and from one start to the next. */

static GtkWidget *
open_preferences (WindowFixture *self)
{
  GtkWidget *window;

  window_fixture_press (self, "<Control>comma");
  test_wait_until (window_fixture_get_other (self) != NULL);
  window = window_fixture_get_other (self);
  test_settle (window);

  return window;
}

/* It has its name from the row. */
static GtkCheckButton *
get_button (GtkWidget  *window,
            const char *lettering)
{
  GtkWidget *label = test_find_text (window, lettering);
  GtkWidget *row;

  g_assert_nonnull (label);
  row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);

  return GTK_CHECK_BUTTON (test_find_type (row, GTK_TYPE_CHECK_BUTTON));
}

static void
choose (GtkWidget  *window,
        const char *lettering)
{
  gtk_check_button_set_active (get_button (window, lettering), TRUE);
  test_settle (window);
}

static gboolean
is_chosen (GtkWidget  *window,
           const char *lettering)
{
  return gtk_check_button_get_active (get_button (window, lettering));
}

static gboolean
is_tall (WindowFixture *self)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->window),
                                                               "tall-man-lettering");

  return g_variant_get_boolean (state);
}

static void
test_lettering (WindowFixture *self,
                gconstpointer  unused)
{
  GtkWidget *window = open_preferences (self);

  test_check_names (window);
  test_picture (window, "preferences");
  g_assert_true (is_chosen (window, "ISMP"));
  g_assert_nonnull (test_find_text (window, "CISplatin, PACLitaxel, DOCEtaxel"));

  choose (window, "NZ 2023");
  g_assert_cmpstr (pandect_session_get_lettering (self->session), ==, "NZ 2023");
  g_assert_true (is_tall (self));

  choose (window, "Plain");
  g_assert_null (pandect_session_get_lettering (self->session));
  g_assert_false (is_tall (self));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The switch in the menu and the choice of an authority are about the same thing. */
static void
test_lettering_in_the_menu (WindowFixture *self,
                            gconstpointer  unused)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (self->window), "tall-man-lettering", NULL);
  g_assert_false (is_tall (self));
  g_assert_null (pandect_session_get_lettering (self->session));

  window = open_preferences (self);
  g_assert_true (is_chosen (window, "Plain"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_idle_minutes (WindowFixture *self,
                   gconstpointer  unused)
{
  GtkWidget *window = open_preferences (self);
  GtkWidget *minutes = test_find_type (window, GTK_TYPE_SPIN_BUTTON);
  PandectInactivityTimer *idle = pandect_window_get_idle (self->window);

  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (minutes)), ==, 10);
  g_assert_cmpuint (pandect_inactivity_timer_get_minutes (idle), ==, 10);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 3);
  g_assert_cmpuint (pandect_inactivity_timer_get_minutes (idle), ==, 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 0);
  g_assert_cmpuint (pandect_inactivity_timer_get_minutes (idle), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_is_kept (WindowFixture *self,
              gconstpointer  unused)
{
  g_autoptr(PandectPreferences) preferences = pandect_preferences_new ();
  g_autoptr(PandectPreferences) later = NULL;
  g_autofree char *lettering = NULL;

  pandect_preferences_set_idle_minutes (preferences, 3);
  pandect_preferences_set_lettering (preferences, "FDA");

  later = pandect_preferences_new ();
  lettering = pandect_preferences_dup_lettering (later);
  g_assert_cmpuint (pandect_preferences_get_idle_minutes (later), ==, 3);
  g_assert_cmpstr (lettering, ==, "FDA");

  /* More than two hours is no idle time. */
  pandect_preferences_set_idle_minutes (later, 1000);
  g_assert_cmpuint (pandect_preferences_get_idle_minutes (later), ==, 120);
}

static GtkWidget *
get_dismiss (GtkWidget  *hints,
             const char *name)
{
  GtkWidget *button = test_find_named (hints, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (button));

  return button;
}

/* At the first start three hints are there, one by one. What is remembered is that they went. */
static void
test_hints (WindowFixture *self,
            gconstpointer  unused)
{
  g_autoptr(PandectPreferences) preferences = pandect_preferences_new ();
  GtkWidget *hints = pandect_first_run_tips_new (preferences);
  GtkWidget *window = test_show (hints, 700, 100);

  g_assert_nonnull (test_find_text (hints, "Search by drug, brand or abbreviation; small "
                                           "spelling mistakes are fine (Ctrl+F)."));
  test_check_names (hints);
  test_picture (window, "hints");

  g_signal_emit_by_name (get_dismiss (hints, "Got It"), "clicked");
  test_settle (window);
  g_assert_nonnull (test_find_text (hints, "Record what you know; every treatment is checked as "
                                           "you go. Ctrl+J takes you to the next question."));

  /* A window that opens now shows what is left. */
  g_assert_true (pandect_preferences_is_hint_dismissed (preferences, "search"));
  g_assert_false (pandect_preferences_is_hint_dismissed (preferences, "source"));

  g_signal_emit_by_name (get_dismiss (hints, "Hide Hints"), "clicked");
  g_assert_false (gtk_widget_get_visible (hints));
  g_assert_true (pandect_preferences_is_hint_dismissed (preferences, "source"));

  test_close (window);
}

/* Where nothing can be kept they would come at every start, and so they never do. */
static void
test_no_hints (WindowFixture *self,
               gconstpointer  unused)
{
  GtkWidget *hints = test_find_type (GTK_WIDGET (self->window), PANDECT_TYPE_FIRST_RUN_TIPS);

  g_assert_nonnull (hints);
  g_assert_false (gtk_widget_get_visible (hints));
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
    { "/preferences/lettering", test_lettering },
    { "/preferences/lettering-in-the-menu", test_lettering_in_the_menu },
    { "/preferences/idle-minutes", test_idle_minutes },
    { "/preferences/is-kept", test_is_kept },
    { "/preferences/hints", test_hints },
    { "/preferences/no-hints", test_no_hints },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
