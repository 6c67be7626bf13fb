/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-find-bar.h"
#include "find/pandect-search-field.h"
#include "page/pandect-treatment-page.h"
#include "window/pandect-countdown.h"
#include "window/pandect-first-run-tips.h"

#include "window-fixture.h"

/* Where keys go that come faster than the window is laid out, and where the focus goes when
 * what has it is gone. */

static const int widths[] = { 360, 800, 1280 };

static GtkWidget *
get_window (WindowFixture *self)
{
  return GTK_WIDGET (self->window);
}

static void
press_at_once (WindowFixture *self,
               const char    *accel)
{
  GdkModifierType modifiers;
  guint keyval;

  g_assert_true (gtk_accelerator_parse (accel, &keyval, &modifiers));
  g_assert_true (test_press_key (get_window (self), keyval, modifiers));
}

/* GTK drops a key when what has the focus is not on screen. */
static void
type_at_once (WindowFixture *self,
              const char    *text)
{
  for (; *text != '\0'; text++)
    {
      GtkWidget *focus = test_get_focus (get_window (self));
      int position;

      if (!GTK_IS_TEXT (focus) || !gtk_widget_get_mapped (focus))
        continue;

      gtk_editable_delete_selection (GTK_EDITABLE (focus));
      position = gtk_editable_get_position (GTK_EDITABLE (focus));
      gtk_editable_insert_text (GTK_EDITABLE (focus), text, 1, &position);
      gtk_editable_set_position (GTK_EDITABLE (focus), position);
    }
}

static void
assert_searches (WindowFixture *self,
                 const char    *query)
{
  GtkWidget *focus;

  test_settle (get_window (self));
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, query);
  focus = test_get_focus (get_window (self));
  g_assert_true (GTK_IS_TEXT (focus) && gtk_widget_get_mapped (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, PANDECT_TYPE_SEARCH_FIELD));

  window_fixture_act (self, "win.open", "");
  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "");
}

static void
test_search_over_drawer (WindowFixture *self,
                         gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      window_fixture_resize (self, widths[i], 720);

      window_fixture_press (self, "F9");
      press_at_once (self, "<Control>f");
      type_at_once (self, "Femara");
      assert_searches (self, "Femara");

      press_at_once (self, "F9");
      press_at_once (self, "<Control>f");
      type_at_once (self, "Femara");
      assert_searches (self, "Femara");

      window_fixture_press (self, "F9");
      press_at_once (self, "F9");
      press_at_once (self, "<Control>f");
      type_at_once (self, "Femara");
      assert_searches (self, "Femara");
    }
}

/* What is asked next waits until the profile is on screen, but not for longer than anybody does. */
static void
test_search_after_question (WindowFixture *self,
                            gconstpointer  unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      window_fixture_resize (self, widths[i], 720);
      pandect_pane_state_set_show_profile (pandect_workspace_get_folding (self->workspace), FALSE);
      test_settle (get_window (self));

      press_at_once (self, "<Control>j");
      press_at_once (self, "<Control>f");
      type_at_once (self, "Femara");
      assert_searches (self, "Femara");
    }
}

static void
test_search_while_window_shrinks (WindowFixture *self,
                                  gconstpointer  unused)
{
  GtkWidget *groups = test_find_named (get_window (self), GTK_TYPE_LIST_BOX, "Treatment groups");

  g_assert_true (gtk_widget_child_focus (groups, GTK_DIR_TAB_FORWARD));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 720);
  test_wait_until (!gtk_widget_get_mapped (groups));
  press_at_once (self, "<Control>f");
  type_at_once (self, "Femara");
  assert_searches (self, "Femara");
}

/* What has the focus, and goes once it is pressed. */
typedef struct
{
  const char *path;
  void      (*prepare) (WindowFixture *self);
  GType     (*get_root) (void);            /* where to look for it; NULL for the window */
  const char *name;
  const char *accel;                       /* the key that makes it go; NULL to press it */
} Passing;

static void
prepare_nothing (WindowFixture *self)
{
}

/* They are there as long as they are kept by settings. */
static void
prepare_hints (WindowFixture *self)
{
  g_autoptr(PandectPreferences) preferences = pandect_preferences_new ();
  GtkWidget *hints = test_find_type (get_window (self), PANDECT_TYPE_FIRST_RUN_TIPS);

  adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (hints)),
                     pandect_first_run_tips_new (preferences));
  test_settle (get_window (self));
}

static void
prepare_find (WindowFixture *self)
{
  window_fixture_press (self, "<Control><Shift>f");
}

static void
prepare_undo (WindowFixture *self)
{
  window_fixture_press (self, "<Control><Shift>Delete");
}

static void
prepare_rest (WindowFixture *self)
{
  window_fixture_act (self, "win.show-field", "met-liver");
  test_record (self->session, "met-liver", "absent");
  test_settle (get_window (self));
}

static gint64
get_time (gpointer now)
{
  return *(gint64 *) now;
}

static void
prepare_countdown (WindowFixture *self)
{
  static gint64 now;
  PandectInactivityTimer *idle = pandect_window_get_idle (self->window);

  pandect_inactivity_timer_set_time (idle, get_time, &now);
  now += (10 * 60 - 10) * G_USEC_PER_SEC;
  pandect_inactivity_timer_check (idle);
  test_settle (get_window (self));
}

static const Passing passing[] = {
  { "clear", prepare_nothing, NULL, "Clear", NULL },
  { "no-more-hints", prepare_hints, NULL, "Hide Hints", NULL },
  { "close-find-bar", prepare_find, pandect_find_bar_get_type, "Close", NULL },
  { "leave-find-bar", prepare_find, pandect_find_bar_get_type, "Close", "Escape" },
  { "undo", prepare_undo, NULL, "Undo", NULL },
  { "record-the-rest", prepare_rest, NULL, "Record the rest as Not involved", "<Control><Shift>Delete" },
  { "keep", prepare_countdown, pandect_countdown_get_type, "Keep Profile", NULL },
  { "missing", prepare_nothing, pandect_treatment_page_get_type, "menopausal status",
    "<Control><Shift>Delete" },
};

static GtkAdjustment *
get_scroll (WindowFixture *self)
{
  GtkWidget *page = test_find_type (get_window (self), PANDECT_TYPE_TREATMENT_PAGE);
  GtkWidget *scroller = test_find_type (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* The button of a toast has words, and no other name. */
static GtkWidget *
find_control (GtkWidget  *root,
              const char *name)
{
  GtkWidget *button = test_find_named (root, GTK_TYPE_BUTTON, name);

  if (button == NULL)
    button = gtk_widget_get_ancestor (test_find_text (root, name), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);

  return button;
}

static void
test_passing (WindowFixture *self,
              gconstpointer  data)
{
  const Passing *control = data;
  GtkWidget *root = get_window (self);
  g_autoptr(GtkWidget) button = NULL;
  GtkWidget *focus;
  PandectTreatment *letrozole = pandect_session_lookup_treatment (self->session, "letrozole");

  window_fixture_resize (self, 1280, 500);
  window_fixture_press (self, "<Control>f");
  window_fixture_type (self, "letroz");
  window_fixture_act (self, "win.open", "letrozole");
  test_record (self->session, "er", "positive");
  control->prepare (self);
  gtk_adjustment_set_value (get_scroll (self), 40);
  test_settle (get_window (self));

  if (control->get_root != NULL)
    root = test_find_type (root, control->get_root ());
  button = g_object_ref (find_control (root, control->name));
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_window_set_focus (GTK_WINDOW (self->window), button);
  g_assert_true (test_get_focus (get_window (self)) == button);

  if (control->accel != NULL)
    window_fixture_press (self, control->accel);
  else
    g_signal_emit_by_name (button, "clicked");
  test_settle (get_window (self));

  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_true (pandect_session_get_current (self->session) == letrozole);
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "letroz");
  g_assert_cmpint ((int) gtk_adjustment_get_value (get_scroll (self)), ==, 40);
  focus = test_get_focus (get_window (self));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, PANDECT_TYPE_TREATMENT_PAGE));
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
    { "/window-focus/search-over-drawer", test_search_over_drawer },
    { "/window-focus/search-after-question", test_search_after_question },
    { "/window-focus/search-while-window-shrinks", test_search_while_window_shrinks },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    {
      g_autofree char *path = g_strconcat ("/window-focus/passing/", passing[i].path, NULL);

      g_test_add (path, WindowFixture, &passing[i],
                  window_fixture_set_up, test_passing, window_fixture_tear_down);
    }

  return g_test_run ();
}
