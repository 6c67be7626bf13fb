/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bench-bundle.h"
#include "content/pandect-bundle-loader.h"

/* How long it takes to open a bundle, the check against its grammar and the model included, as a
 * multiple of what libxml2 takes to parse the same file; and how long all verdicts take. */

#define ROUNDS 7

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  return values[ROUNDS / 2];
}

static PandectBundle *
open_bundle (GFile *file)
{
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, &error);

  if (bundle == NULL)
    g_error ("%s", error->message);

  return bundle;
}

static void
bench_open (const char *what,
            GFile      *file)
{
  double opening[ROUNDS], parsing[ROUNDS], ours, floor_time;
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, NULL))
    g_error ("cannot read the bundle");

  /* The schema is parsed once in the life of the program. */
  g_object_unref (open_bundle (file));

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      PandectBundle *bundle = open_bundle (file);
      xmlDoc *document;

      opening[i] = g_get_monotonic_time () - start;
      g_object_unref (bundle);

      start = g_get_monotonic_time ();
      document = xmlReadMemory (contents, length, NULL, NULL, XML_PARSE_NONET);
      parsing[i] = g_get_monotonic_time () - start;
      xmlFreeDoc (document);
    }

  ours = median (opening);
  floor_time = median (parsing);
  g_print ("open %-24s %8.1f kB  %9.2f ms  libxml2 alone %9.2f ms  ratio %.2f\n",
           what, length / 1000.0, ours / 1000, floor_time / 1000, ours / floor_time);
}

static void
bench_assess (GFile *file)
{
  g_autoptr(PandectBundle) bundle = open_bundle (file);
  g_autoptr(PandectProfile) profile = pandect_profile_new (pandect_bundle_get_fields (bundle));
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  g_autofree PandectFinding *findings = g_new (PandectFinding, n_entries);
  const guint n_runs = 20000;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n_runs; i++)
    pandect_bundle_assess (bundle, profile, findings);

  g_print ("assess %u entries, nothing recorded: %.2f µs a profile\n",
           n_entries,
           (double) (g_get_monotonic_time () - start) / n_runs);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) shipped = g_file_new_for_path (argc > 1 ? argv[1] : BUNDLE_PATH);
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) large = g_file_new_tmp ("bench-XXXXXX.xml", &stream, NULL);
  g_autofree char *contents = bench_bundle_new (100000);

  setlocale (LC_ALL, "");
  g_file_replace_contents (large, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE,
                           NULL, NULL, NULL);

  bench_open ("the shipped bundle", shipped);
  bench_open ("100,000 names", large);
  bench_assess (shipped);
  g_file_delete (large, NULL, NULL);

  return 0;
}
