/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-file-watch.h"

#include <glib/gstdio.h>
#include <stdio.h>

/* However an editor saves, the watch tells of it once the file is whole. */

typedef struct
{
  char             *folder;
  char             *path;
  char             *other;
  PandectFileWatch *watch;
  GMainLoop        *loop;
  guint             n_changes;
  char             *seen;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->n_changes++;
  g_clear_pointer (&self->seen, g_free);
  g_file_get_contents (self->path, &self->seen, NULL, NULL);
  g_main_loop_quit (self->loop);
}

static void
write_file (const char *path,
            const char *text)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  fputs (text, file);
  fclose (file);
}

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("pandect-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "bundle.xml", NULL);
  self->other = g_build_filename (self->folder, ".bundle.xml.new", NULL);
  write_file (self->path, "first");

  file = g_file_new_for_path (self->path);
  self->watch = pandect_file_watch_new (file, &error);
  g_assert_no_error (error);
  self->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->watch);
  g_main_loop_unref (self->loop);
  g_unlink (self->path);
  g_unlink (self->other);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->other);
  g_free (self->seen);
}

static gboolean
out_of_time_cb (gpointer unused)
{
  g_error ("Nothing was told");

  return G_SOURCE_REMOVE;
}

static void
wait_for_change (Fixture *self)
{
  guint id = g_timeout_add_seconds (20, out_of_time_cb, NULL);

  g_main_loop_run (self->loop);
  g_source_remove (id);
}

static void
test_in_place (Fixture       *self,
               gconstpointer  unused)
{
  write_file (self->path, "second");
  wait_for_change (self);
  g_assert_cmpstr (self->seen, ==, "second");
}

static void
test_replaced (Fixture       *self,
               gconstpointer  unused)
{
  write_file (self->other, "second");
  g_assert_no_errno (g_rename (self->other, self->path));
  wait_for_change (self);
  g_assert_cmpstr (self->seen, ==, "second");

  /* The new file is watched in its turn. */
  write_file (self->path, "third");
  wait_for_change (self);
  g_assert_cmpstr (self->seen, ==, "third");
}

/* The old file is moved out of the way first, as a backup. */
static void
test_moved_away (Fixture       *self,
                 gconstpointer  unused)
{
  g_assert_no_errno (g_rename (self->path, self->other));
  write_file (self->path, "second");
  wait_for_change (self);
  g_assert_cmpstr (self->seen, ==, "second");
}

static gboolean
fill_cb (gpointer data)
{
  Fixture *self = data;

  g_assert_cmpuint (self->n_changes, ==, 0);
  write_file (self->path, "second");

  return G_SOURCE_REMOVE;
}

/* An empty file is not told of, however long it takes to fill it. */
static void
test_truncated (Fixture       *self,
                gconstpointer  unused)
{
  write_file (self->path, "");
  g_timeout_add (600, fill_cb, self);
  wait_for_change (self);
  g_assert_cmpstr (self->seen, ==, "second");
  g_assert_cmpuint (self->n_changes, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/file-watch/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("in-place", test_in_place);
  ADD ("replaced", test_replaced);
  ADD ("moved-away", test_moved_away);
  ADD ("truncated", test_truncated);

  return g_test_run ();
}
