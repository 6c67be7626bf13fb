/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bench-bundle.h"
#include "content/pandect-bundle-loader.h"
#include "content/pandect-problem.h"
#include "content/pandect-xml.h"
#include "test-signer.h"

/* How long it takes to open bundles of 1, 10 and 100 MB and the shipped one, as a multiple of what
 * libxml2 takes to parse the same file; what the grammar and a signature take of that; and how long
 * all verdicts take. */

#define ROUNDS 7

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values,
        guint   n_rounds)
{
  qsort (values, n_rounds, sizeof *values, compare);
  return values[n_rounds / 2];
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

/* The same that the loader does, one step at a time. */
static double
time_validation (const char *contents,
                 gsize       length)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GBytes) bytes = g_bytes_new_static (contents, length);
  g_autoptr(PandectXml) xml = pandect_xml_parse (bytes, "bench", problems);
  gint64 start = g_get_monotonic_time ();

  if (xml == NULL || !pandect_xml_validate (xml, problems))
    g_error ("the bundle is not valid");

  return g_get_monotonic_time () - start;
}

/* With a key that is trusted, so that all of it is done. */
static double
time_signature (const char *contents,
                gsize       length)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (contents, length);
  g_autoptr(TestSigner) signer = test_signer_new (1);
  char *folder = test_folder_new ();
  g_autofree char *public_key G_GNUC_UNUSED = test_signer_save_public (signer, folder);
  const char *folders[] = { folder, NULL };
  g_autoptr(PandectKeyring) keyring = pandect_keyring_new (folders, folders);
  g_autofree char *words =
    test_signer_sign (signer, TEST_FORM_PREHASHED, contents, length, "bench");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) signed_bytes = NULL;
  g_autoptr(PandectSignature) signature = NULL;
  g_autoptr(PandectTrust) trust = NULL;
  double taken;
  gint64 start;

  signed_bytes = g_bytes_new_static (words, strlen (words));
  signature = pandect_signature_parse (signed_bytes, &error);
  if (signature == NULL)
    g_error ("%s", error->message);

  start = g_get_monotonic_time ();
  trust = pandect_keyring_judge (keyring, bytes, signature);
  taken = g_get_monotonic_time () - start;

  if (pandect_trust_get_state (trust) != PANDECT_TRUST_TRUSTED)
    g_error ("the signature does not hold");

  test_folder_remove (folder);

  return taken;
}

static void
bench_open (const char *what,
            GFile      *file)
{
  double opening[ROUNDS], parsing[ROUNDS], checking[ROUNDS];
  double ours, floor_time, check_time, sign_time;
  g_autofree char *contents = NULL;
  gsize length;
  guint n_rounds;

  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, NULL))
    g_error ("cannot read the bundle");

  /* What takes seconds needs no repeating. */
  n_rounds = length > 20 * 1000 * 1000 ? 1 : ROUNDS;

  /* The schema is parsed once in the life of the program. */
  g_object_unref (open_bundle (file));

  for (guint i = 0; i < n_rounds; i++)
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

      checking[i] = time_validation (contents, length);
    }

  ours = median (opening, n_rounds);
  floor_time = median (parsing, n_rounds);
  check_time = median (checking, n_rounds);
  sign_time = time_signature (contents, length);
  g_print ("open %-20s %8.1f kB %8.2f ms  libxml2 alone %8.2f ms  ratio %.2f; against libxml2: "
           "grammar %3.0f %%, signature %3.0f %%\n",
           what, length / 1000.0, ours / 1000, floor_time / 1000, ours / floor_time,
           100 * check_time / floor_time, 100 * sign_time / floor_time);
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

static void
bench_size (const char *what,
            guint       n_names)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("bench-XXXXXX.xml", &stream, NULL);
  g_autofree char *contents = bench_bundle_new (n_names);

  g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE,
                           NULL, NULL, NULL);
  bench_open (what, file);
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) shipped = g_file_new_for_path (argc > 1 ? argv[1] : BUNDLE_PATH);

  setlocale (LC_ALL, "");
  bench_open ("the shipped bundle", shipped);
  bench_size ("1 MB", 18000);
  bench_size ("100,000 names", 100000);
  bench_size ("10 MB", 178000);
  bench_size ("100 MB", 1700000);
  bench_assess (shipped);

  return 0;
}
