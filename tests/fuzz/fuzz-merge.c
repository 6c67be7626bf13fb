/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merges a catalogue of arbitrary bytes into a bundle: either it complains, or what comes of it is
 * a file that opens. */

#include "config.h"

#include "test-bundle.h"
#include "tools/pandect-merge.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr(PandectCatalogue) catalogue =
    pandect_catalogue_parse (text, size, "fuzz.po", complaints);
  g_autoptr(GBytes) source = g_bytes_new_static (test_bundle_minimal, strlen (test_bundle_minimal));
  g_autoptr(PandectMerge) merge = NULL;
  g_autoptr(GBytes) result = NULL;
  g_autoptr(PandectBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  PandectMergeCounts counts;

  if (catalogue == NULL)
    {
      g_assert (complaints->len > 0);
      return 0;
    }

  merge = pandect_merge_new (source, "minimal.xml", complaints);
  pandect_merge_add (merge, catalogue, &counts);
  if (complaints->len > 0)
    return 0;

  g_assert (counts.n_translated + counts.n_fuzzy <= counts.n_texts);
  result = pandect_merge_finish (merge);
  bundle = test_bundle_try_data (g_bytes_get_data (result, NULL), g_bytes_get_size (result), NULL,
                                 &error);
  if (bundle == NULL)
    g_error ("%s", error->message);

  return 0;
}
