/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <string.h>

#include "cli/pandect-cli-file.h"
#include "tools/pandect-skeleton.h"

/* Makes a bundle to begin with from a page that was saved. */
PandectCliStatus
pandect_cli_import (const PandectCliOptions *options)
{
  g_autoptr(GPtrArray) page = pandect_cli_read_page (options->arguments[1]);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *text = NULL;

  if (page == NULL)
    return PANDECT_CLI_BAD;

  text = pandect_skeleton_write (page, today);

  return pandect_cli_write (options, text, strlen (text)) ? PANDECT_CLI_DONE : PANDECT_CLI_BAD;
}
