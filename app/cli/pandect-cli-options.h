/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectCliStatus:
 * @PANDECT_CLI_DONE: what was asked for was done
 * @PANDECT_CLI_BAD: the bundle or the question was bad
 * @PANDECT_CLI_USAGE: the program was called in a way that it does not know
 *
 * How the program ends, for the shell.
 */
typedef enum
{
  PANDECT_CLI_DONE = 0,
  PANDECT_CLI_BAD = 1,
  PANDECT_CLI_USAGE = 2,
} PandectCliStatus;

/**
 * PandectCliOptions:
 * @bundle: (nullable): the bundle to open, or %NULL for the default
 * @language: (nullable): the language to write content in, instead of the reader's own
 * @kind: (nullable): the only kind of entry to list
 * @output: (nullable): the file to write, or `-` for the standard output
 * @paper: (nullable): the name of a size of paper
 * @json: whether to write JSON
 * @from_stdin: whether to read questions from the standard input
 * @reasons: whether to write why
 * @help: whether only help was asked for
 * @version: whether only the version was asked for
 * @arguments: what is left: the command and what it is about
 *
 * What the command line says.
 */
typedef struct
{
  char     *bundle;
  char     *language;
  char     *kind;
  char     *output;
  char     *paper;
  gboolean  json;
  gboolean  from_stdin;
  gboolean  reasons;
  gboolean  help;
  gboolean  version;
  char    **arguments;
} PandectCliOptions;

gboolean  pandect_cli_options_parse    (PandectCliOptions  *self,
                                        char              **argv,
                                        GError            **error);
void      pandect_cli_options_clear    (PandectCliOptions  *self);
char     *pandect_cli_options_dup_help (const char         *commands) G_GNUC_WARN_UNUSED_RESULT;

void      pandect_cli_complain         (const char         *format,
                                        ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PandectCliOptions, pandect_cli_options_clear)

G_END_DECLS
