/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-hostile.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test-bundle.h"

/* Each file is made and opened in a child, so that its time and memory can be told from those of
 * the others. No more may be needed than ten times the file and 50 MB. */

#define MEGABYTE 1e6

/* A tool that watches each access needs more of both, and sees the same in a smaller file. */
static gboolean
is_watched (void)
{
#ifdef __SANITIZE_ADDRESS__
  return TRUE;
#else
  const char *preload = g_getenv ("LD_PRELOAD");

  return preload != NULL && strstr (preload, "vgpreload") != NULL;
#endif
}

static void
open_file (const char *path,
           int         code)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  PandectBundleLoader *loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, &error);
  guint n_problems = g_list_model_get_n_items (pandect_bundle_loader_get_problems (loader));

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, PANDECT_BUNDLE_ERROR, code);

  g_assert_true ((bundle == NULL) == (error != NULL));
  g_assert_true ((n_problems == 0) == (error == NULL));
  g_assert_cmpuint (n_problems, <=, 50);

  if (bundle != NULL)
    g_assert_finalize_object (bundle);
  g_assert_finalize_object (loader);
}

/* Waits for a child, and gives what it used. A child that runs away is stopped by the system. */
static void
wait_for_child (pid_t          child,
                struct rusage *usage)
{
  int status;

  g_assert_cmpint (wait4 (child, &status, 0, usage), ==, child);
  if (WIFSIGNALED (status))
    g_error ("ended by signal %d after %ld s", WTERMSIG (status), (long) usage->ru_utime.tv_sec);

  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static gboolean
write_file (const char        *path,
            const TestHostile *hostile)
{
  g_autofree char *text = test_hostile_make (hostile, is_watched () ? 20 : 1);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static gsize
write_in_child (const char        *path,
                const TestHostile *hostile)
{
  pid_t child = fork ();
  struct rusage usage;
  GStatBuf status;

  if (child == 0)
    _exit (write_file (path, hostile) ? 0 : 1);

  wait_for_child (child, &usage);
  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_size;
}

/* What watches a child counts what its parent held as lost, so there is none. In a small file there
 * may not be too much of a thing. */
static void
open_watched (const TestHostile *hostile,
              const char        *path)
{
  g_assert_true (write_file (path, hostile));
  if (hostile->code != PANDECT_BUNDLE_ERROR_TOO_LARGE)
    open_file (path, hostile->code);
}

static void
open_bounded (const TestHostile *hostile,
              const char        *path)
{
  gsize size = write_in_child (path, hostile);
  struct rlimit limit = { 20, 20 };
  struct rusage usage;
  double memory;
  pid_t child = fork ();

  if (child == 0)
    {
      setrlimit (RLIMIT_CPU, &limit);
      open_file (path, hostile->code);
      _exit (0);
    }

  wait_for_child (child, &usage);
  memory = usage.ru_maxrss * 1024.0;
  g_test_message ("%.1f MB: %.1f MB, %.2f s", size / MEGABYTE, memory / MEGABYTE,
                  usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6);
  g_assert_cmpfloat (memory, <=, 10.0 * size + 50 * MEGABYTE);
}

static void
test_bounded (gconstpointer data)
{
  g_autofree char *path =
    g_strdup_printf ("%s/pandect-hostile-%d.xml", g_get_tmp_dir (), getpid ());

  if (is_watched ())
    open_watched (data, path);
  else
    open_bounded (data, path);

  g_unlink (path);
}

static void
open_realistic (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *whole = NULL;
  PandectBundle *bundle;
  guint n_drugs = is_watched () ? 1000 : 25000;

  for (guint i = 0; i < n_drugs; i++)
    {
      if (i % 500 == 0)
        g_string_append_printf (text,
                                "%s<category id=\"c%u\" facts=\"F001\"><name>Group %u</name>\n",
                                i > 0 ? "</category>\n" : "", i, i);
      g_string_append_printf (text,
                              "<drug id=\"drug-%u\" facts=\"F001\">\n  <name>drug number %u</name>\n"
                              "  <brand>Brandname %u</brand>\n  <brand>Another %u</brand>\n"
                              "  <synonym>synonym %u</synonym>\n</drug>\n", i, i, i, i, i);
    }
  g_string_append (text, "</category>\n</therapies>");

  whole = test_bundle_replace (test_bundle_minimal, "</therapies>", text->str);
  bundle = test_bundle_from_text (whole);
  g_assert_cmpuint (pandect_bundle_get_n_treatments (bundle), ==, 3 + n_drugs);
  g_assert_finalize_object (bundle);
}

/* 100,000 names are no attack. In a child, whose memory the later ones do not inherit. */
static void
test_realistic (void)
{
  pid_t child = is_watched () ? -1 : fork ();
  struct rusage usage;

  if (child <= 0)
    open_realistic ();
  if (child == 0)
    _exit (0);
  if (child > 0)
    wait_for_child (child, &usage);
}

/* The file says that it is empty, and is not: as if it had grown since it was looked at. */
static void
test_growing (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/proc/self/maps");
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;

  g_assert_null (pandect_bundle_loader_load (loader, NULL, &error));
  g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "grows"));
}

static void
test_link_to_itself (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pandect-hostile-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (symlink ("a.xml", path));
  g_assert_null (pandect_bundle_loader_load (loader, NULL, &error));
  g_assert_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE);
  g_unlink (path);
  g_rmdir (folder);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle =
    pandect_bundle_loader_load_finish (PANDECT_BUNDLE_LOADER (object), result, &error);

  g_assert_true ((bundle == NULL) == (error != NULL));
  *(gboolean *) data = TRUE;
}

/* A file that is taken away while it is read is either read whole or not at all. */
static void
test_vanishing (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *path =
        g_strdup_printf ("%s/pandect-gone-%d.xml", g_get_tmp_dir (), getpid ());
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
      gboolean is_done = FALSE;

      g_file_set_contents (path, test_bundle_minimal, -1, NULL);
      pandect_bundle_loader_load_async (loader, NULL, loaded_cb, &is_done);
      g_unlink (path);
      while (!is_done)
        g_main_context_iteration (NULL, TRUE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < test_n_hostile; i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/bounded/", test_hostile[i].name, NULL);

      g_test_add_data_func (path, &test_hostile[i], test_bounded);
    }

  g_test_add_func ("/hostile/realistic", test_realistic);

  /* These run last, as threads do not go with a child. */
  g_test_add_func ("/hostile/changing/growing", test_growing);
  g_test_add_func ("/hostile/changing/link-to-itself", test_link_to_itself);
  g_test_add_func ("/hostile/changing/vanishing", test_vanishing);

  return g_test_run ();
}
