/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-file.h"
#include "tools/pandect-merge.h"
#include "tools/pandect-xliff.h"

/* A file that begins with a tag is XLIFF, whatever its name. */
static PandectCatalogue *
parse (GBytes     *bytes,
       const char *name,
       GPtrArray  *complaints)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return size > 0 && *text == '<' ? pandect_xliff_parse (bytes, name, complaints)
                                  : pandect_catalogue_parse (text, size, name, complaints);
}

static gboolean
merge_file (PandectMerge *merge,
            const char   *name,
            gboolean      tells,
            GPtrArray    *complaints)
{
  g_autoptr(GBytes) bytes = pandect_cli_read_file (name);
  g_autoptr(PandectCatalogue) catalogue = NULL;
  PandectMergeCounts counts = { 0 };

  if (bytes == NULL)
    return FALSE;

  catalogue = parse (bytes, name, complaints);
  pandect_merge_add (merge, catalogue, &counts);

  if (tells && catalogue->language != NULL)
    printf (_("%s: %u of %u texts translated, %u fuzzy and left out\n"), name,
            counts.n_translated, counts.n_texts, counts.n_fuzzy);

  return TRUE;
}

/* Puts translations behind the texts of a bundle; without a file to write, only says what is wrong
 * with them and how far they go. */
PandectCliStatus
pandect_cli_merge (const PandectCliOptions *options)
{
  char * const *files = options->arguments + 1;
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) bundle = pandect_cli_read_file (files[0]);
  g_autoptr(PandectMerge) merge = NULL;
  g_autoptr(GBytes) merged = NULL;
  gboolean is_read = bundle != NULL;

  if (is_read)
    merge = pandect_merge_new (bundle, files[0], complaints);

  for (guint i = 1; merge != NULL && files[i] != NULL; i++)
    is_read = merge_file (merge, files[i], options->output == NULL, complaints) && is_read;

  if (merge != NULL)
    merged = pandect_merge_finish (merge);

  if (pandect_cli_refuse_with (complaints) || !is_read)
    return PANDECT_CLI_BAD;

  return options->output == NULL ||
         pandect_cli_write (options, g_bytes_get_data (merged, NULL), g_bytes_get_size (merged))
         ? PANDECT_CLI_DONE : PANDECT_CLI_BAD;
}
