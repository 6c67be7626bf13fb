/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "window-fixture.h"

/* Several windows, and the ways by which a file comes into one. */

/* A copy of the bundle on show, which is another file. */
static GFile *
copy_bundle (WindowFixture *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);
  g_autoptr(GFile) original = g_file_new_for_path (pandect_bundle_get_file_name (bundle));
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  GFile *copy = g_file_new_tmp ("pandect-XXXXXX.xml", &stream, &error);

  g_assert_no_error (error);
  g_file_copy (original, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return copy;
}

static void
delete (GFile *file)
{
  g_autoptr(GError) error = NULL;

  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
}

static PandectSession *
get_session (GtkWidget *window)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (PANDECT_WINDOW (window)));
}

static GtkWidget *
wait_for_other (WindowFixture *self)
{
  test_wait_until (window_fixture_get_other (self) != NULL);

  return window_fixture_get_other (self);
}

static void
drop (WindowFixture *self,
      GFile         *file)
{
  GtkWidget *target = test_find_type (GTK_WIDGET (self->window), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (target);
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }

  g_assert_true (is_taken);
}

static void
test_new_window (WindowFixture *self,
                 gconstpointer  unused)
{
  GtkWidget *other;

  test_record (self->session, "her2", "positive");
  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_press (self, "<Control>n");
  other = wait_for_other (self);

  /* The same content, and nothing of the patient. */
  g_assert_true (pandect_session_get_bundle (get_session (other)) ==
                 pandect_session_get_bundle (self->session));
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (get_session (other))), ==, 0);
  g_assert_nonnull (test_find_text (other, "letrozole  Femara"));

  /* Each goes its own way. */
  test_record (get_session (other), "er", "negative");
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (self->session)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (other));
  g_assert_true (window_fixture_shows (self, "Aromatase inhibitors"));
}

static void
test_drop (WindowFixture *self,
           gconstpointer  unused)
{
  g_autoptr(GFile) file = copy_bundle (self);
  g_autofree char *path = g_file_get_path (file);
  GtkWidget *other;

  test_record (self->session, "her2", "positive");
  drop (self, file);
  other = wait_for_other (self);
  g_assert_cmpstr (pandect_bundle_get_file_name (pandect_session_get_bundle (get_session (other))),
                   ==, path);
  g_assert_cmpuint (pandect_profile_get_n_recorded (
                      pandect_session_get_profile (self->session)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (other));
  delete (file);
}

static void
test_drop_of_something_else (WindowFixture *self,
                             gconstpointer  unused)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/no/such/file.xml");

  drop (self, file);
  test_wait_until (window_fixture_shows (self, "This bundle cannot be opened"));
}

/* The built-in bundle is always there, and stays out of the list. */
static void
test_open_again (WindowFixture *self,
                 gconstpointer  unused)
{
  g_autoptr(GFile) file = copy_bundle (self);
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget *other;

  window_fixture_press (self, "F10");
  g_assert_false (window_fixture_shows (self, "Open Recent"));
  gtk_popover_popdown (GTK_POPOVER (test_find_type (GTK_WIDGET (self->window),
                                                    GTK_TYPE_POPOVER_MENU)));

  drop (self, file);
  gtk_window_destroy (GTK_WINDOW (wait_for_other (self)));

  window_fixture_press (self, "F10");
  test_wait_until (window_fixture_shows (self, "Open Recent"));
  test_picture (test_find_type (GTK_WIDGET (self->window), GTK_TYPE_POPOVER_MENU),
                "window-main-menu");
  gtk_popover_popdown (GTK_POPOVER (test_find_type (GTK_WIDGET (self->window),
                                                    GTK_TYPE_POPOVER_MENU)));

  window_fixture_act (self, "win.open-recent", uri);
  other = wait_for_other (self);
  gtk_window_destroy (GTK_WINDOW (other));

  /* It is gone from the menu when it is found to be gone. */
  delete (file);
  window_fixture_act (self, "win.open-recent", uri);
  test_wait_until (window_fixture_shows (self, "This bundle cannot be opened"));
  window_fixture_press (self, "Escape");
  window_fixture_press (self, "F10");
  g_assert_false (window_fixture_shows (self, "Open Recent"));
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
    { "/window-files/new-window", test_new_window },
    { "/window-files/drop", test_drop },
    { "/window-files/drop-of-something-else", test_drop_of_something_else },
    { "/window-files/open-again", test_open_again },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
