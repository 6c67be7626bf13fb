/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "content/pandect-bundle-loader.h"
#include "test-hostile.h"

/* What it takes to open, or to refuse, each of the files that are made to be a burden: at most a
 * second, and ten times the file and 50 MB. Each is made in one child and opened in another. */

#define MEGABYTE 1e6

static void
write_file (const char        *path,
            const TestHostile *hostile)
{
  g_autofree char *text = test_hostile_make (hostile, 1);

  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("cannot write %s", path);
}

static void
open_file (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(PandectBundle) G_GNUC_UNUSED bundle = pandect_bundle_loader_load (loader, NULL, NULL);
}

static void
bench (const TestHostile *hostile,
       const char        *path)
{
  struct rusage usage;
  GStatBuf status;
  double seconds, memory;
  pid_t child = fork ();

  if (child == 0)
    {
      write_file (path, hostile);
      _exit (0);
    }

  waitpid (child, NULL, 0);
  if (g_stat (path, &status) != 0)
    g_error ("%s was not made", hostile->name);

  child = fork ();
  if (child == 0)
    {
      open_file (path);
      _exit (0);
    }

  wait4 (child, NULL, 0, &usage);
  seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
            (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  memory = usage.ru_maxrss * 1024.0;
  g_print ("hostile %-20s %5.1f MB  %6.3f s  %5.3f s for each MB  %6.1f MB  ratio %5.1f%s%s\n",
           hostile->name, status.st_size / MEGABYTE, seconds,
           seconds / (status.st_size / MEGABYTE), memory / MEGABYTE,
           memory / status.st_size,
           seconds > 1 ? "  SLOW" : "",
           memory > 10.0 * status.st_size + 50 * MEGABYTE ? "  LARGE" : "");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path =
    g_strdup_printf ("%s/bench-hostile-%d.xml", g_get_tmp_dir (), getpid ());

  setlocale (LC_ALL, "");
  for (guint i = 0; i < test_n_hostile; i++)
    bench (&test_hostile[i], path);

  g_unlink (path);

  return 0;
}
