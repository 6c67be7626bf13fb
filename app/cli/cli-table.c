/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <string.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-file.h"
#include "tools/pandect-rule-table.h"

/* The rules as a table: for a spreadsheet, or for a browser when the output is named so. */
PandectCliStatus
pandect_cli_table (const PandectCliOptions *options)
{
  g_autoptr(PandectBundle) bundle = pandect_cli_open_bundle (options->arguments[1]);
  g_autofree char *text = NULL;

  if (bundle == NULL)
    return PANDECT_CLI_BAD;

  text = options->output != NULL && g_str_has_suffix (options->output, ".html")
         ? pandect_rule_table_dup_html (bundle) : pandect_rule_table_dup_csv (bundle);

  return pandect_cli_write (options, text, strlen (text)) ? PANDECT_CLI_DONE : PANDECT_CLI_BAD;
}
