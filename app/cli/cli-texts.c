/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/pandect-cli-file.h"
#include "tools/pandect-merge.h"
#include "tools/pandect-xliff.h"

static gboolean
wants_xliff (const PandectCliOptions *options)
{
  return options->output != NULL && (g_str_has_suffix (options->output, ".xlf") ||
                                     g_str_has_suffix (options->output, ".xliff"));
}

/* Gives the texts of a bundle to a translator: a catalogue of gettext, or XLIFF. */
PandectCliStatus
pandect_cli_texts (const PandectCliOptions *options)
{
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PandectMerge) merge = NULL;
  g_autoptr(PandectCatalogue) catalogue = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (options->language == NULL)
    {
      pandect_cli_complain (_("“texts” needs --lang TAG, the language to translate into"));
      return PANDECT_CLI_USAGE;
    }

  bytes = pandect_cli_read_file (options->arguments[1]);
  if (bytes != NULL)
    merge = pandect_merge_new (bytes, options->arguments[1], complaints);

  if (pandect_cli_refuse_with (complaints) || merge == NULL)
    return PANDECT_CLI_BAD;

  catalogue = pandect_merge_dup_catalogue (merge, options->language);
  text = wants_xliff (options) ? pandect_xliff_write (catalogue)
                               : pandect_catalogue_write (catalogue);

  return pandect_cli_write (options, text, strlen (text)) ? PANDECT_CLI_DONE : PANDECT_CLI_BAD;
}
