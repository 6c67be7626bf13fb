/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "dialogs/pandect-bookmarks-window.h"

#include "window-fixture.h"

/* Bookmarks as a reader sets, finds and loses them. */

static GtkWidget *
get_window (WindowFixture *self)
{
  return GTK_WIDGET (self->window);
}

/* The star on the page that is shown. */
static GtkWidget *
find_star (GtkWidget *root)
{
  if (GTK_IS_TOGGLE_BUTTON (root) && gtk_widget_has_css_class (root, "star") &&
      gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_star (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_star (WindowFixture *self)
{
  GtkWidget *star = find_star (get_window (self));
  g_autofree char *unlike = NULL;
  gboolean is_active;

  g_assert_nonnull (star);
  g_assert_true (test_has_name (star, "Bookmark"));
  is_active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (star));
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (star)), ==,
                   is_active ? "starred-symbolic" : "non-starred-symbolic");
  unlike = gtk_test_accessible_check_state (GTK_ACCESSIBLE (star),
                                            GTK_ACCESSIBLE_STATE_PRESSED,
                                            GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpint (unlike == NULL, ==, is_active);

  return is_active;
}

static GtkWidget *
show_list (WindowFixture *self)
{
  GtkWidget *list;

  window_fixture_press (self, "<Control>b");
  test_wait_until (window_fixture_get_other (self) != NULL);
  list = window_fixture_get_other (self);
  g_assert_true (PANDECT_IS_BOOKMARKS_WINDOW (list));
  test_settle (list);

  return list;
}

static void
import (GtkWidget  *list,
        const char *contents)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("pandect-XXXXXX.bookmarks", &stream, NULL);
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  pandect_bookmarks_window_import_from (PANDECT_BOOKMARKS_WINDOW (list), file);
  g_assert_cmpint (g_unlink (path), ==, 0);
  test_settle (list);
}

static void
test_star_and_key (WindowFixture *self,
                   gconstpointer  unused)
{
  /* There is nothing to mark on the list of all. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "bookmark"));

  window_fixture_act (self, "win.open", "letrozole");
  g_assert_false (has_star (self));
  window_fixture_press (self, "<Control>d");
  g_assert_true (has_star (self));
  test_picture (get_window (self), "window-bookmarked");

  window_fixture_act (self, "win.open", "chemotherapy");
  g_assert_false (has_star (self));
  g_signal_emit_by_name (find_star (get_window (self)), "clicked");
  test_settle (get_window (self));
  g_assert_true (has_star (self));

  window_fixture_press (self, "<Alt>Left");
  g_assert_true (has_star (self));
  window_fixture_press (self, "<Control>d");
  g_assert_false (has_star (self));
}

static void
test_all_windows_share (WindowFixture *self,
                        gconstpointer  unused)
{
  WindowFixture other = *self;

  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_press (self, "<Control>n");
  test_wait_until (window_fixture_get_other (self) != NULL);
  other.window = PANDECT_WINDOW (window_fixture_get_other (self));
  window_fixture_act (&other, "win.open", "letrozole");

  window_fixture_act (&other, "win.bookmark", NULL);
  g_assert_true (has_star (self));
  g_assert_true (has_star (&other));
  gtk_window_destroy (GTK_WINDOW (other.window));
  g_assert_true (has_star (self));
}

static void
test_list (WindowFixture *self,
           gconstpointer  unused)
{
  GtkWidget *list = show_list (self);

  g_assert_nonnull (test_find_text (list, "No bookmarks yet. The star beside the title of a page "
                                          "sets one, and Ctrl+D does."));
  test_check_names (list);
  import (list, "[Pandect Bookmarks]\nFormat=1\n[Bundle lung]\nTherapies=cisplatin;\n");
  g_assert_nonnull (test_find_text (list, "1 bookmark was added."));
  gtk_window_destroy (GTK_WINDOW (list));

  window_fixture_act (self, "win.open", "eribulin");
  window_fixture_press (self, "<Control>d");
  window_fixture_act (self, "win.open", "surgery");
  window_fixture_press (self, "<Control>d");

  /* What is of another bundle is kept, and says so. */
  list = show_list (self);
  g_assert_nonnull (test_find_text (list, "cisplatin"));
  g_assert_nonnull (test_find_text (list, "Not in this bundle"));
  g_assert_nonnull (test_find_text (list, "eriBULin"));
  g_assert_nonnull (test_find_named (list, ADW_TYPE_ACTION_ROW, "eribulin"));
  test_check_names (list);
  test_picture (list, "bookmarks");

  g_signal_emit_by_name (test_find_named (list, ADW_TYPE_ACTION_ROW, "eribulin"), "activated");
  test_settle (get_window (self));
  g_assert_null (window_fixture_get_other (self));
  g_assert_true (window_fixture_shows (self, "eriBULin"));
}

static void
test_remove (WindowFixture *self,
             gconstpointer  unused)
{
  GtkWidget *list;

  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_press (self, "<Control>d");
  window_fixture_act (self, "win.open", "tamoxifen");
  window_fixture_press (self, "<Control>d");

  list = show_list (self);
  window_fixture_click (list, GTK_TYPE_BUTTON, "Remove the bookmark of letrozole");
  g_assert_null (test_find_text (list, "letrozole"));
  g_assert_true (test_has_name (test_get_focus (list), "tamoxifen"));
  g_assert_true (has_star (self));

  window_fixture_click (list, GTK_TYPE_BUTTON, "Remove the bookmark of tamoxifen");
  g_assert_false (has_star (self));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (test_get_focus (list))), ==, "_Import…");
  gtk_window_destroy (GTK_WINDOW (list));
}

static void
test_export_and_import (WindowFixture *self,
                        gconstpointer  unused)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("pandect-XXXXXX.bookmarks", &stream, NULL);
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/no/such/folder/a.bookmarks");
  GtkWidget *list;

  test_record (self->session, "her2", "positive");
  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_press (self, "<Control>d");
  list = show_list (self);
  pandect_bookmarks_window_export_to (PANDECT_BOOKMARKS_WINDOW (list), file);
  g_assert_nonnull (test_find_text (list, "The bookmarks were exported."));

  window_fixture_click (list, GTK_TYPE_BUTTON, "Remove the bookmark of letrozole");
  pandect_bookmarks_window_import_from (PANDECT_BOOKMARKS_WINDOW (list), file);
  test_settle (list);
  g_assert_nonnull (test_find_text (list, "letrozole"));
  g_assert_true (has_star (self));

  import (list, "something else");
  g_assert_nonnull (test_find_text (list, "The file does not hold bookmarks."));
  pandect_bookmarks_window_export_to (PANDECT_BOOKMARKS_WINDOW (list), nowhere);
  g_assert_null (test_find_text (list, "The bookmarks were exported."));

  g_assert_true (g_file_delete (file, NULL, NULL));
  gtk_window_destroy (GTK_WINDOW (list));
}

static void
test_looks (WindowFixture *self,
            gconstpointer  unused)
{
  GtkWidget *list, *content;
  int minimum;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_set_dark (TRUE);
  test_set_text_scale (2);
  window_fixture_resize (self, 360, 720);
  window_fixture_act (self, "win.open", "trastuzumab-emtansine");
  window_fixture_press (self, "<Control>d");
  test_picture (get_window (self), "window-bookmarked-narrow");

  list = show_list (self);
  import (list, "[Pandect Bookmarks]\nFormat=1\n[Bundle lung]\nTherapies=cisplatin;\n");
  content = adw_window_get_content (ADW_WINDOW (list));
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  test_picture (list, "bookmarks-large");
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (list));
  test_set_dark (FALSE);
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
    { "/window-bookmarks/star-and-key", test_star_and_key },
    { "/window-bookmarks/all-windows-share", test_all_windows_share },
    { "/window-bookmarks/list", test_list },
    { "/window-bookmarks/remove", test_remove },
    { "/window-bookmarks/export-and-import", test_export_and_import },
    { "/window-bookmarks/looks", test_looks },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
