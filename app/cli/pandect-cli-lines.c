/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-lines.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/pandect-cli-json.h"

static gboolean
answer_line (PandectCliLineFunc   answer,
             const char          *line,
             gsize                length,
             gpointer             user_data,
             GError             **error)
{
  if (!g_utf8_validate_len (line, length, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("Expected text in UTF-8, found other bytes"));
      return FALSE;
    }

  return answer (line, length, user_data, error);
}

static void
report (guint         number,
        const GError *error,
        gboolean      json)
{
  g_autoptr(JsonBuilder) builder = NULL;

  if (!json)
    {
      pandect_cli_complain (_("line %u: %s"), number, error->message);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  pandect_cli_json_add_string (builder, "error", error->message);
  pandect_cli_json_add_count (builder, "line", number);
  json_builder_end_object (builder);
  pandect_cli_json_print_line (builder);
}

/**
 * pandect_cli_answer_lines:
 * @answer: answers a line
 * @user_data: what @answer gets
 * @json: whether to report a bad line as JSON, in the place of its answer
 *
 * Answers the standard input line by line. A bad line does not keep the others from their answer.
 *
 * Returns: how it went: bad when a line was bad
 */
PandectCliStatus
pandect_cli_answer_lines (PandectCliLineFunc answer,
                          gpointer           user_data,
                          gboolean           json)
{
  PandectCliStatus status = PANDECT_CLI_DONE;
  char *line = NULL;
  gsize size = 0;
  gssize length;

  for (guint number = 1; (length = getline (&line, &size, stdin)) >= 0; number++)
    {
      g_autoptr(GError) error = NULL;

      while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        line[--length] = '\0';

      if (!answer_line (answer, line, length, user_data, &error))
        {
          report (number, error, json);
          status = PANDECT_CLI_BAD;
        }
    }

  free (line);

  if (ferror (stdin))
    {
      pandect_cli_complain (_("The standard input cannot be read"));
      status = PANDECT_CLI_BAD;
    }

  return status;
}
