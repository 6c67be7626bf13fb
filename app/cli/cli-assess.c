/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-assessment.h"
#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-lines.h"
#include "cli/pandect-cli-profile.h"

typedef struct
{
  PandectSession *session;
  PandectProfile *profile;
} Batch;

static gboolean
answer_line (const char  *line,
             gsize        length,
             gpointer     user_data,
             GError     **error)
{
  Batch *batch = user_data;
  g_autoptr(JsonBuilder) json = NULL;

  pandect_profile_clear (batch->profile);
  if (!pandect_cli_profile_read_json (batch->profile, line, length, error))
    return FALSE;

  pandect_profile_restore (pandect_session_get_profile (batch->session), batch->profile);

  json = json_builder_new ();
  pandect_cli_assessment_add_to_json (batch->session, json);
  pandect_cli_json_print_line (json);

  return TRUE;
}

static PandectCliStatus
answer_lines (PandectSession *session)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  g_autoptr(PandectProfile) profile = pandect_profile_new (pandect_bundle_get_fields (bundle));

  return pandect_cli_answer_lines (answer_line, &(Batch) { session, profile }, TRUE);
}

static void
print (PandectSession          *session,
       const PandectCliOptions *options)
{
  g_autoptr(JsonBuilder) json = NULL;

  if (!options->json)
    {
      pandect_cli_assessment_print (session, options->reasons);
      return;
    }

  json = json_builder_new ();
  pandect_cli_assessment_add_to_json (session, json);
  pandect_cli_json_print (json);
}

/* Judges every entry for the profile given, or for each line of the standard input. */
PandectCliStatus
pandect_cli_assess (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  PandectCliStatus status;

  if (session == NULL)
    return PANDECT_CLI_BAD;

  if (options->from_stdin)
    return answer_lines (session);

  status = pandect_cli_profile_read_arguments (pandect_session_get_profile (session),
                                               options->arguments + 1);
  if (status == PANDECT_CLI_DONE)
    print (session, options);

  return status;
}
