/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-search-field.h"

#include "window-fixture.h"

/* Where keys go that come faster than the window is laid out. */

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

  return g_test_run ();
}
