/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-bundle.h"

#define ERROR(name) PANDECT_BUNDLE_ERROR_##name

/* A folder of its own, with a good and a bad bundle in it. */
typedef struct
{
  char *folder;
  char *good;
  char *bad;
  char *other;    /* for the test */
} Fixture;

static void
write_file (const char *path,
            const char *text)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("pandect-test-XXXXXX", &error);
  g_assert_no_error (error);
  f->good = g_build_filename (f->folder, "good.xml", NULL);
  f->bad = g_build_filename (f->folder, "bad.xml", NULL);
  f->other = g_build_filename (f->folder, "other.xml", NULL);

  write_file (f->good, test_bundle_minimal);
  write_file (f->bad, "<bundle>\n<about/>\n");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_remove (f->other);
  g_assert_no_errno (g_remove (f->good));
  g_assert_no_errno (g_remove (f->bad));
  g_assert_no_errno (g_rmdir (f->folder));

  g_free (f->folder);
  g_free (f->good);
  g_free (f->bad);
  g_free (f->other);
}

static PandectBundleLoader *
new_loader (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  return pandect_bundle_loader_new (file);
}

static void
assert_refused (const char         *path,
                PandectBundleError  code)
{
  PandectBundleLoader *loader = new_loader (path);
  GListModel *problems = pandect_bundle_loader_get_problems (loader);
  g_autoptr(PandectProblem) problem = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimer) timer = g_timer_new ();

  g_assert_null (pandect_bundle_loader_load (loader, NULL, &error));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 5);
  g_assert_error (error, PANDECT_BUNDLE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);

  problem = g_list_model_get_item (problems, 0);
  g_assert_cmpint (pandect_problem_get_code (problem), ==, code);
  g_assert_cmpstr (pandect_problem_get_file_name (problem), ==, path);
  g_assert_cmpuint (pandect_problem_get_line (problem), ==, 0);
  g_assert_cmpfloat (pandect_bundle_loader_get_fraction (loader), <, 1);

  g_assert_finalize_object (loader);
}

static void
test_missing (Fixture       *f,
              gconstpointer  data)
{
  assert_refused (f->other, ERROR (UNREADABLE));
}

static void
test_folder (Fixture       *f,
             gconstpointer  data)
{
  assert_refused (f->folder, ERROR (UNREADABLE));
}

static void
test_inside_a_file (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->good, "bundle.xml", NULL);

  assert_refused (path, ERROR (UNREADABLE));
}

/* Nobody writes to the pipe: to open it would be to wait for ever. */
static void
test_pipe (Fixture       *f,
           gconstpointer  data)
{
  g_assert_no_errno (mkfifo (f->other, 0600));
  assert_refused (f->other, ERROR (UNREADABLE));
}

static void
test_device (Fixture       *f,
             gconstpointer  data)
{
  assert_refused ("/dev/zero", ERROR (UNREADABLE));
}

static void
test_dangling_link (Fixture       *f,
                    gconstpointer  data)
{
  g_assert_no_errno (symlink ("nowhere.xml", f->other));
  assert_refused (f->other, ERROR (UNREADABLE));
}

/* Root may read everything, so for root the file is not there at all. */
static void
test_unreadable (Fixture       *f,
                 gconstpointer  data)
{
  if (geteuid () != 0)
    {
      write_file (f->other, test_bundle_minimal);
      g_assert_no_errno (g_chmod (f->other, 0));
    }

  assert_refused (f->other, ERROR (UNREADABLE));
}

/* The file has a length and no content on the disk: it must not be read to find out. */
static void
test_too_large (Fixture       *f,
                gconstpointer  data)
{
  write_file (f->other, test_bundle_minimal);
  g_assert_no_errno (truncate (f->other, 100 * G_GINT64_CONSTANT (1024 * 1024 * 1024)));
  assert_refused (f->other, ERROR (TOO_LARGE));
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  PandectBundleLoader *loader;
  g_autoptr(PandectBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (symlink ("good.xml", f->other));
  loader = new_loader (f->other);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bundle);

  g_assert_finalize_object (loader);
}

static void
test_loads (Fixture       *f,
            gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->good);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (pandect_bundle_loader_get_file (loader));
  g_autofree char *sha256 =
    g_compute_checksum_for_string (G_CHECKSUM_SHA256, test_bundle_minimal, -1);
  PandectBundle *bundle;

  g_assert_cmpstr (path, ==, f->good);
  g_assert_cmpfloat (pandect_bundle_loader_get_fraction (loader), <=, 0);

  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_loader_get_problems (loader)), ==, 0);
  g_assert_cmpfloat (pandect_bundle_loader_get_fraction (loader), >=, 1);
  g_assert_cmpstr (pandect_bundle_get_file_name (bundle), ==, f->good);
  g_assert_cmpstr (pandect_bundle_get_sha256 (bundle), ==, sha256);

  /* The bundle needs nothing of the file or the loader any more. */
  g_assert_finalize_object (loader);
  write_file (f->good, "");
  g_assert_cmpstr (pandect_bundle_get_id (bundle), ==, "tea");
  g_assert_finalize_object (bundle);
}

static void
record_cb (GListModel *model,
           guint       position,
           guint       n_removed,
           guint       n_added,
           GString    *record)
{
  g_string_append_printf (record, "%u-%u+%u ", position, n_removed, n_added);
}

static void
test_problems_are_announced (Fixture       *f,
                             gconstpointer  data)
{
  PandectBundleLoader *loader;
  g_autoptr(GString) record = g_string_new (NULL);
  g_autoptr(GString) text = g_string_new (test_bundle_minimal);
  GListModel *problems;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, "facts=\"F002\"", "facts=\"X\"", 3), ==, 3);
  write_file (f->other, text->str);
  loader = new_loader (f->other);
  problems = pandect_bundle_loader_get_problems (loader);
  g_signal_connect (problems, "items-changed", G_CALLBACK (record_cb), record);

  g_assert_null (pandect_bundle_loader_load (loader, NULL, &error));
  g_assert_error (error, PANDECT_BUNDLE_ERROR, ERROR (UNKNOWN));
  g_assert_true (g_list_model_get_item_type (problems) == PANDECT_TYPE_PROBLEM);
  g_assert_cmpstr (record->str, ==, "0-0+1 1-0+1 2-0+1 ");

  g_assert_finalize_object (loader);
}

/* What came of an asynchronous load. */
typedef struct
{
  PandectBundle *bundle;
  GError        *error;
  guint          n_calls;
  double         last;
  gboolean       is_elsewhere;
  GThread       *thread;
} Outcome;

static void
finished_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;

  outcome->n_calls++;
  outcome->is_elsewhere |= g_thread_self () != outcome->thread;
  outcome->bundle = pandect_bundle_loader_load_finish (PANDECT_BUNDLE_LOADER (object), result,
                                                       &outcome->error);
}

static void
fraction_cb (PandectBundleLoader *loader,
             GParamSpec          *pspec,
             Outcome             *outcome)
{
  double fraction;

  g_object_get (loader, "fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, >=, outcome->last);
  outcome->last = fraction;
  outcome->is_elsewhere |= g_thread_self () != outcome->thread;
}

static void
start (PandectBundleLoader *loader,
       GCancellable        *cancellable,
       Outcome             *outcome)
{
  outcome->thread = g_thread_self ();
  g_signal_connect (loader, "notify::fraction", G_CALLBACK (fraction_cb), outcome);
  pandect_bundle_loader_load_async (loader, cancellable, finished_cb, outcome);
  g_assert_cmpuint (outcome->n_calls, ==, 0);
}

static void
wait_for (Outcome *outcome)
{
  while (outcome->n_calls == 0)
    g_main_context_iteration (g_main_context_get_thread_default (), TRUE);

  /* Nothing more may come after the end. */
  while (g_main_context_iteration (g_main_context_get_thread_default (), FALSE))
    ;

  g_assert_cmpuint (outcome->n_calls, ==, 1);
  g_assert_false (outcome->is_elsewhere);
}

/* The worker may hold the loader a moment longer than the answer takes. */
static void
drop (PandectBundleLoader *loader)
{
  gpointer alive = loader;

  g_object_add_weak_pointer (G_OBJECT (loader), &alive);
  g_object_unref (loader);

  for (guint i = 0; i < 10000 && g_atomic_pointer_get (&alive) != NULL; i++)
    g_usleep (1000);

  g_assert_null (alive);
}

static void
test_async (Fixture       *f,
            gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->good);
  g_autoptr(PandectBundle) twin = test_bundle_from_text (test_bundle_minimal);
  Outcome outcome = { 0 };

  start (loader, NULL, &outcome);
  wait_for (&outcome);

  g_assert_no_error (outcome.error);
  g_assert_cmpfloat (outcome.last, >=, 1);
  g_assert_cmpstr (pandect_bundle_get_sha256 (outcome.bundle), ==,
                   pandect_bundle_get_sha256 (twin));
  g_assert_cmpuint (pandect_bundle_get_n_entries (outcome.bundle), ==,
                    pandect_bundle_get_n_entries (twin));
  for (guint i = 0; i < pandect_bundle_get_n_entries (twin); i++)
    g_assert_cmpstr (pandect_therapy_get_id (pandect_bundle_get_entry (outcome.bundle, i)), ==,
                     pandect_therapy_get_id (pandect_bundle_get_entry (twin, i)));

  drop (loader);
  g_assert_finalize_object (outcome.bundle);
}

static void
test_async_error (Fixture       *f,
                  gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->bad);
  g_autoptr(PandectBundleLoader) twin = new_loader (f->bad);
  g_autoptr(GError) error = NULL;
  Outcome outcome = { 0 };

  start (loader, NULL, &outcome);
  wait_for (&outcome);

  g_assert_null (pandect_bundle_loader_load (twin, NULL, &error));
  g_assert_null (outcome.bundle);
  g_assert_error (outcome.error, PANDECT_BUNDLE_ERROR, error->code);
  g_assert_cmpstr (outcome.error->message, ==, error->message);
  g_assert_cmpfloat (outcome.last, <, 1);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_loader_get_problems (loader)), ==,
                    g_list_model_get_n_items (pandect_bundle_loader_get_problems (twin)));

  g_clear_error (&outcome.error);
  drop (loader);
}

/* Nobody runs the main loop while the worker does its part. It must not step in. */
static void
test_async_waits_for_the_loop (Fixture       *f,
                               gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->good);
  Outcome outcome = { 0 };

  start (loader, NULL, &outcome);
  while (pandect_bundle_loader_get_fraction (loader) < 1)
    g_usleep (1000);

  g_assert_cmpfloat (outcome.last, <=, 0);
  wait_for (&outcome);
  g_assert_cmpfloat (outcome.last, >=, 1);

  drop (loader);
  g_assert_finalize_object (outcome.bundle);
}

static void
test_async_in_another_context (Fixture       *f,
                               gconstpointer  data)
{
  g_autoptr(GMainContext) context = g_main_context_new ();
  PandectBundleLoader *loader = new_loader (f->good);
  Outcome outcome = { 0 };

  g_main_context_push_thread_default (context);
  start (loader, NULL, &outcome);
  wait_for (&outcome);
  g_main_context_pop_thread_default (context);

  g_assert_cmpfloat (outcome.last, >=, 1);
  drop (loader);
  g_assert_finalize_object (outcome.bundle);
}

/* Who gives up learns nothing of the file, and nothing false either. */
static void
assert_silent (PandectBundleLoader *loader)
{
  GListModel *problems = pandect_bundle_loader_get_problems (loader);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
}

static void
test_cancelled_before (Fixture       *f,
                       gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->good);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (pandect_bundle_loader_load (loader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_silent (loader);
  g_assert_finalize_object (loader);

  loader = new_loader (f->good);
  start (loader, cancellable, &outcome);
  wait_for (&outcome);
  g_assert_null (outcome.bundle);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_silent (loader);

  g_clear_error (&outcome.error);
  drop (loader);
}

static void
test_cancelled_meanwhile (Fixture       *f,
                          gconstpointer  data)
{
  PandectBundleLoader *loader = new_loader (f->good);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };

  start (loader, cancellable, &outcome);
  g_cancellable_cancel (cancellable);
  wait_for (&outcome);
  g_assert_null (outcome.bundle);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_silent (loader);

  g_clear_error (&outcome.error);
  drop (loader);
}

/* Bundles are opened side by side, good ones and bad ones. */
static void
test_many_at_once (Fixture       *f,
                   gconstpointer  data)
{
  PandectBundleLoader *loaders[16];
  Outcome outcomes[G_N_ELEMENTS (loaders)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    {
      loaders[i] = new_loader (i % 2 ? f->bad : f->good);
      start (loaders[i], NULL, &outcomes[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    wait_for (&outcomes[i]);

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    {
      g_assert_true ((outcomes[i].bundle == NULL) == (i % 2 == 1));
      g_assert_true ((outcomes[i].error != NULL) == (i % 2 == 1));
      g_clear_error (&outcomes[i].error);
      g_clear_object (&outcomes[i].bundle);
      drop (loaders[i]);
    }
}

#define add(name, function) \
  g_test_add ("/bundle-loader/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("missing", test_missing);
  add ("folder", test_folder);
  add ("inside-a-file", test_inside_a_file);
  add ("pipe", test_pipe);
  add ("device", test_device);
  add ("dangling-link", test_dangling_link);
  add ("unreadable", test_unreadable);
  add ("too-large", test_too_large);
  add ("link", test_link);
  add ("loads", test_loads);
  add ("problems-are-announced", test_problems_are_announced);
  add ("async", test_async);
  add ("async-error", test_async_error);
  add ("async-waits-for-the-loop", test_async_waits_for_the_loop);
  add ("async-in-another-context", test_async_in_another_context);
  add ("cancelled-before", test_cancelled_before);
  add ("cancelled-meanwhile", test_cancelled_meanwhile);
  add ("many-at-once", test_many_at_once);

  return g_test_run ();
}
