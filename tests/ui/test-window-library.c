/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "dialogs/pandect-install-window.h"
#include "dialogs/pandect-library-window.h"

#include "window-fixture.h"

/* Installing a bundle in the window, and going back, in a home of its own. */

#define SHIPPED "stage-iv-breast-cancer.xml"
#define NEXT    "9999.1"

static char *home;

/* The shipped bundle in another version, with one criterion that is met more often. */
static char *
put_next (const char *version)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("PANDECT_BUNDLE_DIR"), SHIPPED, NULL);
  g_autofree char *attribute = g_strdup_printf (" version=\"%s\" xml:lang", version);
  g_autoptr(GRegex) regex = g_regex_new (" version=\"[^\"]*\" xml:lang", 0, 0, NULL);
  g_autofree char *text = NULL;
  g_autofree char *renamed = NULL;
  GString *changed;
  char *path = g_build_filename (home, "stick.xml", NULL);

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  renamed = g_regex_replace_literal (regex, text, -1, 0, attribute, 0, NULL);
  changed = g_string_new (renamed);
  g_assert_cmpuint (g_string_replace (changed, "field=\"menopause\" in=\"postmenopausal\"",
                                      "field=\"menopause\" in=\"premenopausal\"", 1),
                    ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  g_string_free (changed, TRUE);

  return path;
}

static const char *
get_version (WindowFixture *self)
{
  return pandect_bundle_get_version (pandect_session_get_bundle (self->session));
}

/* Another bundle is on show, in the same window. */
static void
look_again (WindowFixture *self)
{
  self->workspace = pandect_window_get_workspace (self->window);
  self->session = pandect_workspace_get_session (self->workspace);
}

static gboolean
has_session (WindowFixture  *self,
             PandectSession *former)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (self->window)) == former;
}

static const char *
get_answer (WindowFixture *self,
            const char    *field_id)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  PandectField *field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);
  PandectValue *value = pandect_profile_get_value (profile, field);

  return value != NULL ? pandect_value_get_id (value) : NULL;
}

static GtkWidget *
open_installer (WindowFixture *self,
                const char    *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkWidget *window;

  window_fixture_act (self, "win.install", uri);
  window = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_INSTALL_WINDOW (window));

  return window;
}

static gboolean
has_text (GtkWidget  *window,
          const char *text)
{
  return test_find_text (window, text) != NULL;
}

static GtkWidget *
show_library (WindowFixture *self)
{
  GtkWidget *window;

  window_fixture_act (self, "win.show-library", NULL);
  window = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_LIBRARY_WINDOW (window));
  test_wait_until (has_text (window, "In use"));

  return window;
}

/* The button closes the window that it is in. */
static void
click_and_wait (WindowFixture *self,
                GtkWidget     *window,
                const char    *name)
{
  PandectSession *former = self->session;
  GtkWidget *button = test_find_named (window, GTK_TYPE_BUTTON, name);

  g_assert_true (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_wait_until (!has_session (self, former));
  test_wait_until (window_fixture_get_other (self) == NULL);
  look_again (self);
  test_settle (GTK_WIDGET (self->window));
}

/* A new version from a stick: what it changes, for this patient too; then it is on show, with the
 * answers that were there; and back. */
static void
test_install_and_return (WindowFixture *self,
                         gconstpointer  unused)
{
  g_autofree char *path = put_next (NEXT);
  g_autofree char *shipped = g_strdup (get_version (self));
  g_autofree char *way_back = g_strconcat ("Return to Version ", shipped, NULL);
  GtkWidget *window;
  GtkWidget *install;

  test_record (self->session, "er", "positive");
  test_record (self->session, "menopause", "premenopausal");

  window = open_installer (self, path);
  test_wait_until (has_text (window, "What changes for this profile"));
  install = test_find_named (window, GTK_TYPE_BUTTON, "Install");
  g_assert_true (gtk_widget_is_sensitive (install));
  g_assert_true (has_text (window, "letrozole"));
  g_assert_true (has_text (window, "+ May be offered"));
  g_assert_true (has_text (window, "Treatment Aromatase inhibitors: rule"));
  g_assert_true (test_get_focus (window) == install);
  test_picture (window, "install-window");

  click_and_wait (self, window, "Install");
  g_assert_cmpstr (get_version (self), ==, NEXT);
  g_assert_cmpstr (get_answer (self, "menopause"), ==, "premenopausal");
  g_assert_true (window_fixture_shows (self, "Version " NEXT " is shown."));

  window = show_library (self);
  test_picture (window, "library-window");
  click_and_wait (self, window, way_back);
  g_assert_cmpstr (get_version (self), ==, shipped);
  g_assert_cmpstr (get_answer (self, "er"), ==, "positive");

  /* And forward again, for the next test. */
  window = show_library (self);
  click_and_wait (self, window, "Return to Version " NEXT);
  g_assert_cmpstr (get_version (self), ==, NEXT);
}

static void
test_nothing_changes (WindowFixture *self,
                      gconstpointer  unused)
{
  g_autofree char *path = put_next (NEXT);
  GtkWidget *window = open_installer (self, path);

  test_wait_until (has_text (window, "Nothing that you would see."));
  g_assert_false (has_text (window, "What changes for this profile"));
  g_assert_true (has_text (window, "Version " NEXT ". It is in use already."));
  gtk_window_close (GTK_WINDOW (window));
  test_wait_until (window_fixture_get_other (self) == NULL);
}

static void
test_refused (WindowFixture *self,
              gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (home, "broken.xml", NULL);
  GtkWidget *window;

  g_assert_true (g_file_set_contents (path, "<bundle>", -1, NULL));
  window = open_installer (self, path);
  test_wait_until (has_text (window, "This bundle cannot be installed"));
  g_assert_false (gtk_widget_is_sensitive (test_find_named (window, GTK_TYPE_BUTTON, "Install")));
  test_picture (window, "install-window-refused");

  g_assert_true (test_press_key (window, GDK_KEY_Escape, 0));
  test_wait_until (window_fixture_get_other (self) == NULL);
}

/* A window that is closed while the file is being checked, or the library looked through. */
static void
test_closed_early (WindowFixture *self,
                   gconstpointer  unused)
{
  g_autofree char *path = put_next (NEXT);
  gpointer window = open_installer (self, path);
  gpointer library;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (window);
  test_wait_until (window == NULL);

  window_fixture_act (self, "win.show-library", NULL);
  library = window_fixture_get_other (self);
  g_object_add_weak_pointer (library, &library);
  gtk_window_destroy (library);
  test_wait_until (library == NULL);
}

/* The newest version is damaged: the one before it opens, and the reader is told. */
static void
test_damaged (WindowFixture *self,
              gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (home, "pandect", "bundles", NULL);
  g_autofree char *path = g_build_filename (folder, "damaged.xml", NULL);
  g_autoptr(PandectBundleOpener) opening = NULL;
  GtkWidget *other = window_fixture_open_empty (self);
  WindowFixture damaged = { .application = self->application, .window = PANDECT_WINDOW (other) };
  GtkWidget *library;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "<bundle id='stage-iv-breast-cancer' "
                                      "version='99999'>", -1, NULL));
  opening = pandect_bundle_opener_new_for_library (NULL);
  pandect_window_follow (damaged.window, opening);
  pandect_bundle_opener_start (opening);
  test_wait_until (pandect_window_get_workspace (damaged.window) != NULL);
  test_settle (other);
  g_assert_true (window_fixture_shows (&damaged, "A bundle is damaged. An older version may be "
                                       "shown in its place."));
  gtk_window_destroy (GTK_WINDOW (other));
  test_wait_until (window_fixture_get_other (self) == NULL);

  library = show_library (self);
  g_assert_true (has_text (library, "Version 99999, damaged, installed by you"));
  gtk_window_destroy (GTK_WINDOW (library));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

#define ADD(path, function) \
  g_test_add ("/window-library/" path, WindowFixture, NULL, window_fixture_set_up, function, \
              window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  home = g_dir_make_tmp ("pandect-test-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  test_init (&argc, &argv);

  ADD ("install-and-return", test_install_and_return);
  ADD ("nothing-changes", test_nothing_changes);
  ADD ("refused", test_refused);
  ADD ("closed-early", test_closed_early);
  ADD ("damaged", test_damaged);

  status = g_test_run ();

  remove_tree (home);
  g_free (home);

  return status;
}
