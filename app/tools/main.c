/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <stdio.h>

#include "tools/pandect-merge.h"

/* The build calls this to make the bundle that is installed. Translators call it, through
 * build-aux/check-translations, to see what is wrong with a catalogue. */

static char  *output;
static char **arguments;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
    "Write the merged bundle to FILE; without, only check", "FILE" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL,
    "BUNDLE [CATALOGUE.po…]" },
  { NULL }
};

static GBytes *
read_file (const char *file_name,
           GPtrArray  *complaints)
{
  g_autoptr(GError) error = NULL;
  char *text;
  gsize length;

  if (g_file_get_contents (file_name, &text, &length, &error))
    return g_bytes_new_take (text, length);

  g_ptr_array_add (complaints, g_strdup (error->message));
  return NULL;
}

static void
merge_catalogue (PandectMerge *merge,
                 const char   *file_name,
                 GPtrArray    *complaints)
{
  g_autoptr(GBytes) bytes = read_file (file_name, complaints);
  g_autoptr(PandectCatalogue) catalogue = NULL;
  PandectMergeCounts counts = { 0 };

  if (bytes == NULL)
    return;

  catalogue = pandect_catalogue_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       file_name, complaints);
  pandect_merge_add (merge, catalogue, &counts);

  if (output == NULL)
    printf ("%s: %u of %u texts translated, %u fuzzy and left out\n", file_name,
            counts.n_translated, counts.n_texts, counts.n_fuzzy);
}

static GBytes *
merge_all (GPtrArray *complaints)
{
  g_autoptr(GBytes) bundle = read_file (arguments[0], complaints);
  g_autoptr(PandectMerge) merge = NULL;

  if (bundle != NULL)
    merge = pandect_merge_new (bundle, arguments[0], complaints);

  if (merge == NULL)
    return NULL;

  for (guint i = 1; arguments[i] != NULL; i++)
    merge_catalogue (merge, arguments[i], complaints);

  return pandect_merge_finish (merge);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) merged = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_set_summary (context, "Puts translations behind the texts of a bundle.");

  if (!g_option_context_parse (context, &argc, &argv, &error) || arguments == NULL)
    {
      fprintf (stderr, "pandect-merge: %s\n",
               error != NULL ? error->message : "Expected a bundle; --help explains");
      return 2;
    }

  merged = merge_all (complaints);

  for (guint i = 0; i < complaints->len; i++)
    fprintf (stderr, "%s\n", (char *) g_ptr_array_index (complaints, i));

  if (merged == NULL)
    {
      fprintf (stderr, "pandect-merge: %u refused\n", complaints->len);
      return 1;
    }

  if (output != NULL &&
      !g_file_set_contents (output, g_bytes_get_data (merged, NULL), g_bytes_get_size (merged),
                            &error))
    {
      fprintf (stderr, "pandect-merge: %s\n", error->message);
      return 1;
    }

  return 0;
}
