/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-bookmarks.h"

#include <glib/gstdio.h>
#include <string.h>

#include "state/pandect-bookmark-file.h"

/* The bookmarks of the reader: kept in the settings, carried in a file. No display is needed. */

typedef struct
{
  GSettings        *settings;
  PandectBookmarks *bookmarks;
  GFile            *file;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GError) error = NULL;

  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_reset (self->settings, "bookmarks");
  self->bookmarks = pandect_bookmarks_new (self->settings);
  self->file = g_file_new_tmp ("pandect-XXXXXX.bookmarks", &stream, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_file_delete (self->file, NULL, NULL);
  g_assert_finalize_object (self->bookmarks);
  g_assert_finalize_object (self->file);
  g_object_unref (self->settings);
}

static void
assert_list (gpointer    model,
             const char *expected)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(PandectBookmark) bookmark = g_list_model_get_item (model, i);

      g_string_append_printf (list, "%s%s/%s", i > 0 ? " " : "",
                              pandect_bookmark_get_bundle_id (bookmark),
                              pandect_bookmark_get_therapy_id (bookmark));
    }

  g_assert_cmpstr (list->str, ==, expected);
}

static void
record_change_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, n_removed, n_added);
}

static void
test_add_and_remove (Fixture       *self,
                     gconstpointer  unused)
{
  g_autoptr(GString) changes = g_string_new (NULL);

  g_signal_connect (self->bookmarks, "items-changed", G_CALLBACK (record_change_cb), changes);
  g_assert_true (pandect_bookmarks_add (self->bookmarks, "breast", "letrozole"));
  g_assert_true (pandect_bookmarks_add (self->bookmarks, "breast", "tamoxifen"));
  g_assert_true (pandect_bookmarks_add (self->bookmarks, "lung", "letrozole"));
  g_assert_false (pandect_bookmarks_add (self->bookmarks, "breast", "letrozole"));
  assert_list (self->bookmarks, "breast/letrozole breast/tamoxifen lung/letrozole");
  g_assert_true (pandect_bookmarks_contains (self->bookmarks, "lung", "letrozole"));
  g_assert_false (pandect_bookmarks_contains (self->bookmarks, "lung", "tamoxifen"));

  g_assert_true (pandect_bookmarks_remove (self->bookmarks, "breast", "tamoxifen"));
  g_assert_false (pandect_bookmarks_remove (self->bookmarks, "breast", "tamoxifen"));
  assert_list (self->bookmarks, "breast/letrozole lung/letrozole");
  g_assert_cmpstr (changes->str, ==, "0-0+1 1-0+1 2-0+1 1-1+0 ");
}

static void
test_stored (Fixture       *self,
             gconstpointer  unused)
{
  g_autoptr(PandectBookmarks) again = NULL;
  g_autoptr(GVariant) value = NULL;
  g_autofree char *printed = NULL;

  pandect_bookmarks_add (self->bookmarks, "breast", "letrozole");
  pandect_bookmarks_add (self->bookmarks, "breast", "no-longer-there");
  again = pandect_bookmarks_new (self->settings);
  assert_list (again, "breast/letrozole breast/no-longer-there");

  /* Two ids, and not a word more. */
  value = g_settings_get_value (self->settings, "bookmarks");
  printed = g_variant_print (value, FALSE);
  g_assert_cmpstr (printed, ==, "[('breast', 'letrozole'), ('breast', 'no-longer-there')]");

  pandect_bookmarks_remove (again, "breast", "letrozole");
  g_clear_object (&again);
  again = pandect_bookmarks_new (self->settings);
  assert_list (again, "breast/no-longer-there");
}

static void
test_file_carries_all (Fixture       *self,
                       gconstpointer  unused)
{
  g_autoptr(PandectBookmarks) other = pandect_bookmarks_new (NULL);
  g_autoptr(GListModel) read = NULL;
  g_autoptr(GError) error = NULL;

  pandect_bookmarks_add (self->bookmarks, "breast", "letrozole");
  pandect_bookmarks_add (self->bookmarks, "lung", "naïve.name_2");
  pandect_bookmarks_add (self->bookmarks, "breast", "tamoxifen");
  g_assert_true (pandect_bookmark_file_write (self->file, G_LIST_MODEL (self->bookmarks),
                                              &error));
  g_assert_no_error (error);

  read = pandect_bookmark_file_read (self->file, &error);
  g_assert_no_error (error);
  assert_list (read, "breast/letrozole breast/tamoxifen lung/naïve.name_2");

  pandect_bookmarks_add (other, "breast", "tamoxifen");
  g_assert_cmpuint (pandect_bookmarks_merge (other, read), ==, 2);
  assert_list (other, "breast/tamoxifen breast/letrozole lung/naïve.name_2");
  g_assert_cmpuint (pandect_bookmarks_merge (other, read), ==, 0);
}

static void
test_empty_file (Fixture       *self,
                 gconstpointer  unused)
{
  g_autoptr(GListModel) read = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (pandect_bookmark_file_write (self->file, G_LIST_MODEL (self->bookmarks),
                                              &error));
  read = pandect_bookmark_file_read (self->file, &error);
  g_assert_no_error (error);
  assert_list (read, "");
}

#define HEAD "[Pandect Bookmarks]\nFormat=1\n"

typedef struct
{
  const char *name;
  const char *contents;
  int         code;
  const char *message;
} BadFile;

static const BadFile bad_files[] = {
  { "empty", "", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN, "does not hold" },
  { "xml", "<bundle/>", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN, "does not hold" },
  { "other-keys", "[Desktop Entry]\nName=x\n", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN,
    "does not hold" },
  { "not-utf-8", HEAD "[Bundle a]\nTherapies=\xff\xfe;\n", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN,
    "does not hold" },
  { "no-therapies", HEAD "[Bundle a]\n", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN, "does not hold" },
  { "no-format", "[Pandect Bookmarks]\n", PANDECT_BOOKMARK_FILE_ERROR_FOREIGN, "does not hold" },
  { "newer", "[Pandect Bookmarks]\nFormat=2\n", PANDECT_BOOKMARK_FILE_ERROR_NEWER, "later" },
  { "no-bundle", HEAD "[Bundle ]\nTherapies=a;\n", PANDECT_BOOKMARK_FILE_ERROR_BAD_ID, "“”" },
  { "empty-id", HEAD "[Bundle a]\nTherapies=b;;c;\n", PANDECT_BOOKMARK_FILE_ERROR_BAD_ID, "“”" },
  { "sentence", HEAD "[Bundle a]\nTherapies=some words;\n", PANDECT_BOOKMARK_FILE_ERROR_BAD_ID,
    "“some words”" },
  { "path", HEAD "[Bundle a]\nTherapies=../b;\n", PANDECT_BOOKMARK_FILE_ERROR_BAD_ID, "“../b”" },
};

static void
test_bad_file (Fixture       *self,
               gconstpointer  data)
{
  const BadFile *bad = data;
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr(GListModel) read = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bad->contents, -1, NULL));
  read = pandect_bookmark_file_read (self->file, &error);
  g_assert_error (error, PANDECT_BOOKMARK_FILE_ERROR, bad->code);
  g_assert_nonnull (strstr (error->message, bad->message));
  g_assert_null (read);
}

static void
test_long_file (Fixture       *self,
                gconstpointer  unused)
{
  g_autoptr(GString) contents = g_string_new (HEAD "[Bundle a]\nTherapies=");
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr(GListModel) read = NULL;
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (contents, "t%d;", i);
  g_assert_true (g_file_set_contents (path, contents->str, -1, NULL));

  read = pandect_bookmark_file_read (self->file, &error);
  g_assert_error (error, PANDECT_BOOKMARK_FILE_ERROR, PANDECT_BOOKMARK_FILE_ERROR_FOREIGN);
  g_assert_null (read);
}

static void
test_no_file (Fixture       *self,
              gconstpointer  unused)
{
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/no/such/folder/a.bookmarks");
  g_autoptr(GListModel) read = NULL;
  g_autoptr(GError) error = NULL;

  read = pandect_bookmark_file_read (nowhere, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pandect_bookmark_file_write (nowhere, G_LIST_MODEL (self->bookmarks), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/bookmarks/add-and-remove", test_add_and_remove },
    { "/bookmarks/stored", test_stored },
    { "/bookmarks/file-carries-all", test_file_carries_all },
    { "/bookmarks/empty-file", test_empty_file },
    { "/bookmarks/long-file", test_long_file },
    { "/bookmarks/no-file", test_no_file },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strconcat ("/bookmarks/bad-file/", bad_files[i].name, NULL);

      g_test_add (path, Fixture, &bad_files[i], set_up, test_bad_file, tear_down);
    }

  return g_test_run ();
}
