/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cli/pandect-cli-options.h"
#include "eligibility/pandect-profile.h"

G_BEGIN_DECLS

/**
 * PandectCliProfileError:
 * @PANDECT_CLI_PROFILE_ERROR_ARGUMENT: an argument is not of the form that is asked for
 * @PANDECT_CLI_PROFILE_ERROR_TWICE: a field has two answers
 * @PANDECT_CLI_PROFILE_ERROR_JSON: a line is not a JSON object of answers
 *
 * What can be wrong with a profile before its answers are looked at.
 */
typedef enum
{
  PANDECT_CLI_PROFILE_ERROR_ARGUMENT,
  PANDECT_CLI_PROFILE_ERROR_TWICE,
  PANDECT_CLI_PROFILE_ERROR_JSON,
} PandectCliProfileError;

#define PANDECT_CLI_PROFILE_ERROR (pandect_cli_profile_error_quark ())
GQuark pandect_cli_profile_error_quark (void);

PandectCliStatus pandect_cli_profile_read_arguments (PandectProfile  *profile,
                                                     char           **arguments);
PandectCliStatus pandect_cli_profile_read_for_two   (PandectProfile  *before,
                                                     PandectProfile  *after,
                                                     char           **arguments);
gboolean         pandect_cli_profile_read_json      (PandectProfile  *profile,
                                                     const char      *line,
                                                     gsize            length,
                                                     GError         **error);

void             pandect_cli_profile_add_to_json    (PandectProfile  *profile,
                                                     JsonBuilder     *json);

G_END_DECLS
