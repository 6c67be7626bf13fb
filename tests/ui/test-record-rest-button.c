/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-profile-panel.h"

#include "test-util.h"

/* The sites of spread, by keyboard alone: one finding, and all the rest at once. */

static const char *
get_recorded (PandectSession *session,
              const char     *field_id)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectField *field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);
  PandectValue *value = pandect_profile_get_value (profile, field);

  return value != NULL ? pandect_value_get_id (value) : NULL;
}

static void
test_keyboard (void)
{
  PandectSession *session = test_session_new ();
  GtkWidget *panel = g_object_new (PANDECT_TYPE_PROFILE_PANEL, "session", session, NULL);
  GtkWidget *window = test_show (panel, 364, 720);
  PandectProfile *profile = pandect_session_get_profile (session);

  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (panel), "met-bone");
  test_settle (window);

  /* Nothing is taken for a "no" before something is recorded. */
  g_assert_false (test_press_key (window, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (pandect_profile_get_n_recorded (profile), ==, 0);

  g_assert_true (test_press_key (window, GDK_KEY_1, 0));
  test_settle (window);
  g_assert_cmpstr (get_recorded (session, "met-bone"), ==, "present");

  g_assert_true (test_press_key (window, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (pandect_profile_get_n_recorded (profile), ==, 7);
  g_assert_cmpstr (get_recorded (session, "met-liver"), ==, "absent");
  g_assert_cmpstr (get_recorded (session, "met-bone"), ==, "present");

  /* And back. */
  g_assert_true (test_press_key (window, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_cmpuint (pandect_profile_get_n_recorded (profile), ==, 1);

  test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/rest-button/keyboard", test_keyboard);

  return g_test_run ();
}
