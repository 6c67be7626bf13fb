/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-preview-bar.h"

#include <string.h>

#include "profile/pandect-profile-panel.h"

#include "test-actions.h"
#include "test-util.h"

/* Whoever points at an answer is told what it would settle. */

#define WIDTH  364
#define HEIGHT 720

typedef struct
{
  PandectSession *session;
  GtkWidget      *panel;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->session = test_session_new ();
  fixture->panel = g_object_new (PANDECT_TYPE_PROFILE_PANEL, "session", fixture->session, NULL);
  fixture->window = test_show (fixture->panel, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
  test_set_text_scale (1);
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
wait_for_focus (Fixture    *fixture,
                const char *name)
{
  test_wait_until (test_get_focus (fixture->window) != NULL &&
                   test_has_name (test_get_focus (fixture->window), name));
}

static void
unfold (Fixture    *fixture,
        const char *field_id)
{
  pandect_profile_panel_show_field (PANDECT_PROFILE_PANEL (fixture->panel), field_id);
  test_settle (fixture->window);
}

static GtkWidget *
get_answer (Fixture    *fixture,
            const char *spoken)
{
  GtkWidget *button = test_find_named (fixture->panel, GTK_TYPE_TOGGLE_BUTTON, spoken);

  g_assert_nonnull (button);

  return button;
}

/* By keyboard: the focus on an answer says what it would settle, there and under the profile. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  unused)
{
  const char *settled = "Would decide 3 of the 44 open treatments: 3 with criteria not met.";
  const char *said = "HER2: Negative  Would decide 3 of the 44 open treatments: "
                     "3 with criteria not met.";
  GtkWidget *negative = get_answer (fixture, "HER2: Negative");
  GtkWidget *bar = test_find_type (fixture->panel, PANDECT_TYPE_PREVIEW_BAR);
  graphene_rect_t before, after;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  test_record (fixture->session, "her2", "negative");
  pandect_profile_clear (pandect_session_get_profile (fixture->session));
  test_settle (fixture->window);
  g_assert_nonnull (test_find_text (fixture->panel,
                                    "Hover over an answer to preview it."));
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->panel, &before));
  g_assert_cmpfloat (before.size.height, <, HEIGHT / 10);

  gtk_widget_grab_focus (negative);
  test_settle (fixture->window);
  g_assert_nonnull (test_find_text (fixture->panel, said));
  gtk_test_accessible_assert_property (negative, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, settled);

  /* Nothing moves. */
  g_assert_true (gtk_widget_compute_bounds (bar, fixture->panel, &after));
  g_assert_true (graphene_rect_equal (&before, &after));

  /* What is recorded settles nothing more, until it is taken back. */
  click (negative);
  test_settle (fixture->window);
  g_assert_null (test_find_text (fixture->panel, said));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (negative),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  click (negative);
  test_settle (fixture->window);
  g_assert_nonnull (test_find_text (fixture->panel, said));
}

static void
test_preview_names (Fixture       *fixture,
                    gconstpointer  unused)
{
  GtkWidget *negative = get_answer (fixture, "HER2: Negative");
  GtkWidget *bar = test_find_type (fixture->panel, PANDECT_TYPE_PREVIEW_BAR);
  GtkWidget *popover = test_find_type (bar, GTK_TYPE_POPOVER);
  TestActions actions;

  test_actions_init (&actions, fixture->panel);
  gtk_widget_grab_focus (negative);
  g_assert_false (gtk_widget_get_mapped (popover));

  g_assert_true (test_press_key (fixture->window, GDK_KEY_Return, GDK_ALT_MASK));
  test_wait_until (gtk_widget_get_mapped (popover));
  g_assert_nonnull (test_find_text (popover, "Criteria not met"));
  test_picture (fixture->window, "preview-names");
  g_assert_null (test_find_text (popover, "May be offered"));
  test_check_names (popover);

  /* Back where it was, or on to one of them. */
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_wait_until (!gtk_widget_get_mapped (popover));
  wait_for_focus (fixture, "HER2: Negative");

  g_assert_true (test_press_key (fixture->window, GDK_KEY_Return, GDK_ALT_MASK));
  test_wait_until (gtk_widget_get_mapped (popover));
  click (test_find_named (popover, GTK_TYPE_BUTTON, "pertuzumab"));
  g_assert_cmpstr (actions.opened, ==, "pertuzumab");
  test_actions_clear (&actions);
}

/* Where nothing would be settled there is nothing to name. */
static void
test_preview_of_little_use (Fixture       *fixture,
                            gconstpointer  unused)
{
  GtkWidget *bar = test_find_type (fixture->panel, PANDECT_TYPE_PREVIEW_BAR);
  GtkWidget *names = test_find_type (bar, GTK_TYPE_MENU_BUTTON);

  gtk_widget_grab_focus (get_answer (fixture, "HER2: Negative"));
  test_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (names));

  test_record (fixture->session, "met-brain", "absent");
  unfold (fixture, "prior-taxane");
  gtk_widget_grab_focus (get_answer (fixture, "Earlier taxane: Yes"));
  test_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (names));
}

/* By pointer: the tooltip says it too, and asking for it changes nothing. */
static void
test_preview_tooltip (Fixture       *fixture,
                      gconstpointer  unused)
{
  GtkWidget *negative = get_answer (fixture, "HER2: Negative");
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (negative, "query-tooltip", 1, 1, FALSE, tooltip, &is_shown);
  g_assert_true (is_shown);
  g_assert_cmpuint (pandect_profile_get_n_recorded (
    pandect_session_get_profile (fixture->session)), ==, 0);
  g_object_unref (tooltip);
}

/* Large text leaves room for the answers: what is said stands with the names. */
static void
test_preview_large (Fixture       *fixture,
                    gconstpointer  unused)
{
  const char *said = "HER2: Negative  Would decide 3 of the 44 open treatments: "
                     "3 with criteria not met.";
  GtkWidget *bar = test_find_type (fixture->panel, PANDECT_TYPE_PREVIEW_BAR);
  GtkWidget *popover = test_find_type (bar, GTK_TYPE_POPOVER);

  test_set_text_scale (2);
  gtk_widget_grab_focus (get_answer (fixture, "HER2: Negative"));
  test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (bar), <, HEIGHT / 6);
  test_picture (fixture->panel, "preview-large");

  g_assert_true (test_press_key (fixture->window, GDK_KEY_Return, GDK_ALT_MASK));
  test_wait_until (gtk_widget_get_mapped (popover));
  g_assert_nonnull (test_find_text (popover, said));
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_wait_until (!gtk_widget_get_mapped (popover));
}

#define add(name, function) \
  g_test_add ("/preview-bar/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  add ("says-it", test_preview);
  add ("names", test_preview_names);
  add ("of-little-use", test_preview_of_little_use);
  add ("tooltip", test_preview_tooltip);
  add ("large", test_preview_large);

  return g_test_run ();
}
