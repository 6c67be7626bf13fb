/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <string.h>

#include "test-words.h"
#include "window-fixture.h"

/* Every page of the window in a language that nobody speaks: nothing was forgotten by who marks
 * words for translators, and a language with longer words than English has room. */

typedef struct
{
  int width;
  int height;
} Size;

static const Size wide = { 1280, 800 };
static const Size narrow = { 360, 720 };

static void
check_here (WindowFixture *self,
            TestWords     *words,
            const char    *place)
{
  test_settle (GTK_WIDGET (self->window));
  test_words_check (words, GTK_WIDGET (self->window), place);
}

static void
record_something (WindowFixture *self,
                  guint          which)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      guint n_values = pandect_field_get_n_values (field);

      pandect_profile_record (profile, field, pandect_field_get_value (field, which % n_values));
    }
}

static void
check_entries (WindowFixture *self,
               TestWords     *words,
               guint          first,
               guint          step)
{
  PandectBundle *bundle = pandect_session_get_bundle (self->session);

  for (guint i = first; i < pandect_bundle_get_n_entries (bundle); i += step)
    {
      const char *id = pandect_therapy_get_id (pandect_bundle_get_entry (bundle, i));

      window_fixture_act (self, "win.open", id);
      test_words_check (words, GTK_WIDGET (self->window), id);
    }

  window_fixture_act (self, "win.browse", "");
  test_words_check (words, GTK_WIDGET (self->window), "all treatments");
}

static void
test_pages (WindowFixture *self,
            gconstpointer  data)
{
  const Size *size = data;
  TestWords words;

  test_words_init (&words, pandect_session_get_bundle (self->session));
  window_fixture_resize (self, size->width, size->height);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), ==, size->width);

  /* Every other page before anything is recorded, the rest behind that. */
  check_entries (self, &words, 0, 2);
  record_something (self, 0);
  check_entries (self, &words, 1, 2);

  test_words_end (&words);
}

static void
search (WindowFixture *self,
        TestWords     *words,
        const char    *query)
{
  window_fixture_act (self, "win.find", NULL);
  window_fixture_type (self, query);
  test_words_add_data (words, query);
  check_here (self, words, query);
}

static void
test_tools (WindowFixture *self,
            gconstpointer  data)
{
  const Size *size = data;
  TestWords words;

  test_words_init (&words, pandect_session_get_bundle (self->session));
  window_fixture_resize (self, size->width, size->height);

  search (self, &words, "herceptin");
  search (self, &words, "herzeptin");
  search (self, &words, "kadcyla herceptin");
  search (self, &words, "qqqqqqqq");
  window_fixture_act (self, "win.leave", NULL);

  if (size == &narrow)
    window_fixture_act (self, "win.toggle-profile", NULL);
  for (guint which = 0; which < 3; which++)
    {
      record_something (self, which);
      check_here (self, &words, "profile");
    }
  window_fixture_act (self, "win.leave", NULL);

  pandect_session_set_matches_only (self->session, TRUE);
  check_here (self, &words, "matches only");
  window_fixture_act (self, "win.clear-profile", NULL);
  check_here (self, &words, "cleared");
  pandect_session_set_matches_only (self->session, FALSE);

  window_fixture_act (self, "win.open", "letrozole");
  window_fixture_act (self, "win.find-on-page", NULL);
  check_here (self, &words, "find on the page");

  window_fixture_act (self, "win.main-menu", NULL);
  check_here (self, &words, "main menu");

  test_words_end (&words);
}

static void
test_other_windows (WindowFixture *self,
                    gconstpointer  unused)
{
  static const char * const actions[] = {
    "win.about-content",
    "win.preferences",
    "win.show-bookmarks",
    "win.show-library",
    "win.show-shortcuts",
  };
  TestWords words;

  test_words_init (&words, pandect_session_get_bundle (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *window;

      window_fixture_act (self, actions[i], NULL);
      test_wait_until (window_fixture_get_other (self) != NULL);
      window = window_fixture_get_other (self);
      test_settle (window);
      test_words_check (&words, window, actions[i]);
      gtk_window_destroy (GTK_WINDOW (window));
    }

  test_words_end (&words);
}

/* It follows the grammar, whose faults libxml2 words, in English. */
static char *
write_bad_bundle (PandectBundle *good)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "pseudo-XXXXXX.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_get_contents (pandect_bundle_get_file_name (good), &text, NULL, &error);
  g_assert_no_error (error);
  memcpy (strstr (text, "id=\"F002\""), "id=\"F001\"", strlen ("id=\"F001\""));
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static void
test_problems (WindowFixture *self,
               gconstpointer  unused)
{
  g_autofree char *path = write_bad_bundle (pandect_session_get_bundle (self->session));
  g_autofree char *base = g_path_get_basename (path);
  TestWords words;

  test_words_init (&words, pandect_session_get_bundle (self->session));
  test_words_add_data (&words, path);
  test_words_add_data (&words, base);
  window_fixture_load (self->window, path);
  check_here (self, &words, "problems");
  g_unlink (path);

  test_words_end (&words);
}

static void
start (int    *argc,
       char ***argv)
{
  g_autofree char *bundles = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "i18n", NULL);
  g_autofree char *locale = g_build_filename (bundles, "locale", NULL);

  g_setenv ("LANGUAGE", "en_XA", TRUE);
  g_setenv ("PANDECT_BUNDLE_DIR", bundles, TRUE);
  test_init (argc, argv);
  bindtextdomain (GETTEXT_PACKAGE, locale);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char   *path;
    void        (*run) (WindowFixture *, gconstpointer);
    gconstpointer data;
  } tests[] = {
    { "/pseudo/pages/wide", test_pages, &wide },
    { "/pseudo/pages/narrow", test_pages, &narrow },
    { "/pseudo/tools/wide", test_tools, &wide },
    { "/pseudo/tools/narrow", test_tools, &narrow },
    { "/pseudo/other-windows", test_other_windows, NULL },
    { "/pseudo/problems", test_problems, NULL },
  };

  start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, tests[i].data,
                window_fixture_set_up, tests[i].run, window_fixture_tear_down);

  return g_test_run ();
}
