/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-drift.h"

#include <string.h>

#include "content/pandect-xml-page.h"
#include "test-bundle.h"

#define OLD "Mint leaves soothe a throat that is sore.\n\nSage is given for three days.\n"

static const struct
{
  const char       *name;
  const char       *new;
  gboolean          has_fingerprint;
  PandectDriftKind  kind;
  const char       *after;
} rows[] = {
  { "same", "Mint  leaves soothe a throat, that is sore!\n", TRUE, PANDECT_DRIFT_SAME,
    "Mint leaves soothe a throat, that is sore!" },
  { "changed", "Sage soothes.\n\nMint leaves soothe a throat that is dry.\n", TRUE,
    PANDECT_DRIFT_CHANGED, "Mint leaves soothe a throat that is dry." },
  { "gone", "Sage is given for three days.\n", TRUE, PANDECT_DRIFT_GONE, NULL },
  { "another-in-the-same-list", "Sage leaves soothe a cough that is dry.\n", TRUE, PANDECT_DRIFT_GONE,
    NULL },
  { "found-by-its-words", "Mint leaves soothe a throat that is sore.\n", FALSE, PANDECT_DRIFT_SAME,
    "Mint leaves soothe a throat that is sore." },
};

static GPtrArray *
read_page (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return pandect_page_read (bytes);
}

static GPtrArray *
compare (const char *new,
         const char *text)
{
  g_autoptr(GPtrArray) before = read_page (OLD);
  g_autoptr(GPtrArray) after = read_page (new);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *drifts = pandect_drift_compare (before, after, bytes, "tea.xml", complaints);

  g_assert_cmpint (drifts == NULL, ==, complaints->len > 0);

  return drifts;
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *fingerprint =
    pandect_page_fingerprint ("Mint leaves soothe a throat that is sore.");
  g_autofree char *fact = g_strdup_printf ("<fact id=\"F001\" passage=\"%s\">", fingerprint);
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, "<fact id=\"F001\">",
                                               rows[i].has_fingerprint ? fact
                                                                       : "<fact id=\"F001\">");
  g_autofree char *restated = test_bundle_replace (text, "Mint soothes",
                                                   "Leaves of mint soothe the throat");
  g_autoptr(GPtrArray) drifts = compare (rows[i].new, restated);
  const PandectDrift *drift = g_ptr_array_index (drifts, 0);

  g_assert_cmpstr (drift->fact, ==, "F001");
  g_assert_cmpint (drift->kind, ==, rows[i].kind);
  g_assert_cmpint (drift->is_guess, ==, !rows[i].has_fingerprint);
  g_assert_cmpstr (drift->after, ==, rows[i].after);
}

/* What rests on a fact, and its languages. */
static void
test_dependents (void)
{
  g_autofree char *text =
    test_bundle_replace (test_bundle_minimal, "<text>Mint soothes</text>",
                         "<text>Mint soothes</text><tr xml:lang=\"fr\" src=\"a6a2cc31\">x</tr>");
  g_autoptr(GPtrArray) drifts = compare (OLD, text);
  const PandectDrift *drift = g_ptr_array_index (drifts, 0);

  g_assert_cmpstr (drift->dependents, ==,
                   "term cough, criterion ill, category herbs, drug mint, regimen both, tr fr");
}

static void
test_no_bundle (void)
{
  g_assert_null (compare (OLD, "<bundle/>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/drift/%s", rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  g_test_add_func ("/drift/dependents", test_dependents);
  g_test_add_func ("/drift/no-bundle", test_no_bundle);

  return g_test_run ();
}
