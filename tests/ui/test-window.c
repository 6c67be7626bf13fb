/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "profile/pandect-profile-pane.h"
#include "window/pandect-group-row.h"
#include "kit/pandect-problem-row.h"

#include "window-fixture.h"

/* The main job in the real window: look, search, open, record, see what is marked, clear, and open
 * a bundle that is no good. */

static GtkWidget *
get_group (WindowFixture *self,
           const char    *spoken)
{
  GtkWidget *row = test_find_named (GTK_WIDGET (self->window), PANDECT_TYPE_GROUP_ROW, spoken);

  g_assert_nonnull (row);

  return row;
}

static void
search (WindowFixture *self,
        const char    *query)
{
  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, query);
}

static void
press_enter (WindowFixture *self)
{
  g_signal_emit_by_name (test_get_focus (GTK_WIDGET (self->window)), "activate");
  test_settle (GTK_WIDGET (self->window));
}

static guint
get_n_recorded (WindowFixture *self)
{
  return pandect_profile_get_n_recorded (pandect_session_get_profile (self->session));
}

static void
test_start (WindowFixture *self,
            gconstpointer  unused)
{
  g_assert_true (window_fixture_shows (self, "All treatments"));
  g_assert_true (window_fixture_shows (self, "Patient profile"));
  g_assert_true (window_fixture_shows (self, "Source: Canadian Cancer Society, “Treatment of "
                                             "stage IV breast cancer” (undated)"));
  g_assert_true (window_fixture_shows (self, "Reference, not advice"));
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));

  get_group (self, "All treatments, 45 treatments");
  get_group (self, "Anti-estrogens, 1 treatment");
  g_assert_true (g_str_has_suffix (gtk_window_get_title (GTK_WINDOW (self->window)), "— Pandect"));
}

/* The window comes on screen with its content, or, when that takes long, with word of it. */
static void
test_first_frame (WindowFixture *self,
                  gconstpointer  unused)
{
  GtkWidget *other = window_fixture_open_empty (self);
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  g_autoptr(GFile) file = g_file_new_for_path (pandect_bundle_get_file_name (bundle));

  pandect_window_load (PANDECT_WINDOW (other), file);
  g_assert_false (gtk_widget_get_visible (other));

  test_wait_until (gtk_widget_get_mapped (other));
  g_assert_true (pandect_window_is_loading (PANDECT_WINDOW (other)) ==
                 (pandect_window_get_workspace (PANDECT_WINDOW (other)) == NULL));

  test_wait_until (pandect_window_get_workspace (PANDECT_WINDOW (other)) != NULL);
  g_assert_false (pandect_window_is_loading (PANDECT_WINDOW (other)));

  gtk_window_destroy (GTK_WINDOW (other));
}

static void
test_search_and_open (WindowFixture *self,
                      gconstpointer  unused)
{
  search (self, "herceptin");
  g_assert_true (window_fixture_shows (self, "Results for “herceptin”"));
  g_assert_false (window_fixture_shows (self, "letrozole  Femara"));

  press_enter (self);
  g_assert_true (window_fixture_shows (self, "trastuzumab"));
  g_assert_false (window_fixture_shows (self, "Results for “herceptin”"));
  g_assert_true (gtk_list_box_row_is_selected (
    GTK_LIST_BOX_ROW (get_group (self, "Biological therapy, 3 treatments"))));

  window_fixture_press (self, "<Alt>Left");
  g_assert_true (window_fixture_shows (self, "Results for “herceptin”"));
  window_fixture_press (self, "Escape");
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));
}

static void
test_search_without_delay (WindowFixture *self,
                           gconstpointer  unused)
{
  GtkWidget *focus;

  window_fixture_press (self, "<Control>f");
  focus = test_get_focus (GTK_WIDGET (self->window));
  gtk_editable_set_text (GTK_EDITABLE (focus), "h");
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "h");
  g_assert_nonnull (pandect_session_get_results (self->session));
}

static void
test_down_goes_to_results (WindowFixture *self,
                           gconstpointer  unused)
{
  GtkWidget *focus;

  search (self, "herceptin");
  window_fixture_press (self, "Down");
  focus = test_get_focus (GTK_WIDGET (self->window));
  g_assert_false (GTK_IS_TEXT (focus));
  g_assert_nonnull (focus);
}

static void
test_answer_marks_at_once (WindowFixture *self,
                           gconstpointer  unused)
{
  PandectTreatment *root = pandect_session_get_root (self->session);
  guint before = pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE);

  window_fixture_act (self, "win.open", "trastuzumab");
  g_assert_true (window_fixture_shows (self, "Needs information"));

  window_fixture_click (GTK_WIDGET (self->window), GTK_TYPE_TOGGLE_BUTTON, "HER2: Positive");
  g_assert_cmpuint (get_n_recorded (self), ==, 1);
  g_assert_cmpuint (pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE), ==, before + 1);
  g_assert_true (window_fixture_shows (self, "May be offered"));
  g_assert_false (window_fixture_shows (self, "Needs information"));
  get_group (self, "Biological therapy, 3 treatments, 1 may be offered");
  get_group (self, "All treatments, 45 treatments, 2 may be offered");
}

static void
test_clear_and_undo (WindowFixture *self,
                     gconstpointer  unused)
{
  GtkWidget *clear = test_find_named (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, "Clear");

  g_assert_false (gtk_widget_get_mapped (clear));
  test_record (self->session, "her2", "positive");
  test_record (self->session, "er", "negative");
  test_settle (GTK_WIDGET (self->window));
  g_assert_true (gtk_widget_get_mapped (clear) && gtk_widget_is_sensitive (clear));

  window_fixture_press (self, "<Control><Shift>Delete");
  g_assert_cmpuint (get_n_recorded (self), ==, 0);
  test_wait_until (window_fixture_shows (self, "Profile cleared"));
  get_group (self, "All treatments, 45 treatments");

  window_fixture_press (self, "<Control>z");
  g_assert_cmpuint (get_n_recorded (self), ==, 2);
  get_group (self, "Biological therapy, 3 treatments, 1 may be offered");
  test_wait_until (!window_fixture_shows (self, "Profile cleared"));
}

/* What was recorded of one patient does not come back into the profile of the next. */
static void
test_cleared_is_forgotten (WindowFixture *self,
                           gconstpointer  unused)
{
  test_record (self->session, "her2", "positive");
  window_fixture_act (self, "win.clear-profile", NULL);
  test_record (self->session, "er", "negative");

  window_fixture_act (self, "win.undo-clear", NULL);
  g_assert_cmpuint (get_n_recorded (self), ==, 1);
  test_wait_until (!window_fixture_shows (self, "Profile cleared"));
}

/* Whoever shows only matches is told on every page how many are not there; one key shows all. */
static void
test_out_of_sight (WindowFixture *self,
                   gconstpointer  unused)
{
  test_record (self->session, "her2", "positive");
  g_assert_false (window_fixture_shows (self, "43 hidden"));

  window_fixture_press (self, "<Control>m");
  g_assert_true (window_fixture_shows (self, "43 hidden"));
  window_fixture_act (self, "win.browse", "biological-therapy");
  g_assert_true (window_fixture_shows (self, "43 hidden"));
  g_assert_true (window_fixture_shows (self, "Drugs   2 hidden"));
  test_picture (GTK_WIDGET (self->window), "window-out-of-sight");

  window_fixture_press (self, "<Control>m");
  g_assert_false (window_fixture_shows (self, "43 hidden"));
  g_assert_true (window_fixture_shows (self, "Drugs"));
}

static char *
write_bad_bundle (void)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  int fd = g_file_open_tmp ("pandect-XXXXXX.xml", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (
      path, "<bundle xmlns=\"urn:pandect:bundle:1\" format=\"1\">\n<nothing/>\n</bundle>", -1,
      &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
test_bad_bundle_covers_the_good (WindowFixture *self,
                                 gconstpointer  unused)
{
  g_autofree char *path = write_bad_bundle ();
  g_autofree char *spoken = NULL;
  GtkWidget *row;

  test_record (self->session, "her2", "positive");
  window_fixture_load (self->window, path);

  g_assert_true (window_fixture_shows (self, "This bundle cannot be opened"));
  g_assert_true (window_fixture_shows (self, path));
  row = test_find_type (GTK_WIDGET (self->window), PANDECT_TYPE_PROBLEM_ROW);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_has_css_class (row, "problem-error"));
  spoken = test_dup_name (row);
  g_assert_nonnull (strstr (spoken, ".xml:"));
  test_check_names (GTK_WIDGET (self->window));
  test_picture (GTK_WIDGET (self->window), "window-bad-bundle");

  /* What the reader had is still there. */
  window_fixture_click (GTK_WIDGET (self->window), GTK_TYPE_BUTTON,
                        "Back to Treatment of stage IV breast cancer");
  g_assert_false (window_fixture_shows (self, "This bundle cannot be opened"));
  g_assert_true (pandect_window_get_workspace (self->window) == self->workspace);
  g_assert_cmpuint (get_n_recorded (self), ==, 1);

  g_unlink (path);
}

static void
test_escape_leaves_the_problems (WindowFixture *self,
                                 gconstpointer  unused)
{
  window_fixture_load (self->window, "/no/such/file.xml");
  g_assert_true (window_fixture_shows (self, "This bundle cannot be opened"));
  window_fixture_press (self, "Escape");
  g_assert_true (window_fixture_shows (self, "letrozole  Femara"));
}

static void
test_bad_bundle_first (WindowFixture *self,
                       gconstpointer  unused)
{
  GtkWidget *window = window_fixture_open_empty (self);

  window_fixture_load (PANDECT_WINDOW (window), "/no/such/file.xml");
  g_assert_nonnull (test_find_text (window, "This bundle cannot be opened"));

  window_fixture_click (window, GTK_TYPE_BUTTON, "Use the Built-in Bundle");
  test_wait_until (pandect_window_get_workspace (PANDECT_WINDOW (window)) != NULL);
  g_assert_nonnull (test_find_text (window, "All treatments"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Another bundle does not take the place of the one that is open, with all that is recorded. */
static void
test_second_bundle_gets_a_window (WindowFixture *self,
                                  gconstpointer  unused)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  GtkWidget *other;

  test_record (self->session, "her2", "positive");
  window_fixture_load (self->window, pandect_bundle_get_file_name (bundle));

  other = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_WINDOW (other));
  g_assert_true (pandect_window_get_workspace (self->window) == self->workspace);
  g_assert_cmpuint (get_n_recorded (self), ==, 1);

  gtk_window_destroy (GTK_WINDOW (other));
}

static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
ask_to_close (GtkWidget *window)
{
  gtk_window_close (GTK_WINDOW (window));
  test_wait_until (find_question () != NULL);
  test_settle (find_question ());

  return find_question ();
}

static void
answer (GtkWidget  *question,
        const char *words)
{
  GtkWidget *label = test_find_text (question, words);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

/* A window of its own, with an answer */
static GtkWidget *
open_second (WindowFixture *self)
{
  GtkWidget *window = window_fixture_open_empty (self);
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  PandectWorkspace *workspace;

  window_fixture_load (PANDECT_WINDOW (window), pandect_bundle_get_file_name (bundle));
  workspace = pandect_window_get_workspace (PANDECT_WINDOW (window));
  test_record (pandect_workspace_get_session (workspace), "her2", "positive");

  return window;
}

/* What is recorded does not go by a button that was meant for something else. */
G_GNUC_UNUSED static void
test_asks_before_closing (WindowFixture *self,
                          gconstpointer  unused)
{
  GtkWidget *window = open_second (self);
  GtkWidget *question = ask_to_close (window);

  g_assert_nonnull (test_find_text (question, "1 answer is recorded in this window, and is not "
                                              "kept when it closes."));
  test_check_names (question);
  test_picture (question, "window-close-question");

  /* It is asked once, however often the window is told to close. */
  g_assert_true (ask_to_close (window) == question);
  answer (question, "Cancel");
  test_wait_until (find_question () == NULL);
  g_assert_true (gtk_widget_get_mapped (window));

  question = ask_to_close (window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  answer (question, "Discard and Close");
  test_wait_until (window == NULL);
}

/* Without an answer there is nothing to ask. */
static void
test_closes_at_once (WindowFixture *self,
                     gconstpointer  unused)
{
  GtkWidget *window = open_second (self);

  gtk_widget_activate_action (window, "win.clear-profile", NULL);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  test_wait_until (window == NULL);
  g_assert_null (find_question ());
}

/* What closes the window is not taken for what closes the profile. */
static void
test_controls_stand_apart (WindowFixture *self,
                           gconstpointer  unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *pane = test_find_type (GTK_WIDGET (self->window), PANDECT_TYPE_PROFILE_PANE);
  GtkWidget *line = gtk_widget_get_prev_sibling (test_find_type (pane, GTK_TYPE_WINDOW_CONTROLS));
  g_autofree char *layout = NULL;

  g_object_get (settings, "gtk-decoration-layout", &layout, NULL);
  g_object_set (settings, "gtk-decoration-layout", ":close", NULL);
  test_settle (GTK_WIDGET (self->window));
  g_assert_true (GTK_IS_SEPARATOR (line) && gtk_widget_get_mapped (line));
  test_picture (GTK_WIDGET (self->window), "window-controls");

  g_object_set (settings, "gtk-decoration-layout", ":", NULL);
  test_settle (GTK_WIDGET (self->window));
  g_assert_false (gtk_widget_get_mapped (line));

  /* gtk_settings_reset_property () would leak the text that it restores. */
  g_object_set (settings, "gtk-decoration-layout", layout, NULL);
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
    { "/window/start", test_start },
    { "/window/first-frame", test_first_frame },
    { "/window/search-and-open", test_search_and_open },
    { "/window/search-without-delay", test_search_without_delay },
    { "/window/down-goes-to-results", test_down_goes_to_results },
    { "/window/answer-marks-at-once", test_answer_marks_at_once },
    { "/window/clear-and-undo", test_clear_and_undo },
    { "/window/cleared-is-forgotten", test_cleared_is_forgotten },
    { "/window/out-of-sight", test_out_of_sight },
    { "/window/bad-bundle-covers-the-good", test_bad_bundle_covers_the_good },
    { "/window/escape-leaves-the-problems", test_escape_leaves_the_problems },
    { "/window/bad-bundle-first", test_bad_bundle_first },
    { "/window/second-bundle-gets-a-window", test_second_bundle_gets_a_window },
    { "/window/asks-before-closing", test_asks_before_closing },
    { "/window/closes-at-once", test_closes_at_once },
    { "/window/controls-stand-apart", test_controls_stand_apart },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
