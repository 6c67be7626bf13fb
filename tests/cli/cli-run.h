/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CliRun:
 * @status: the exit status
 * @out: what it wrote
 * @err: what it complained of
 *
 * How one call of the program ended.
 */
typedef struct
{
  int   status;
  char *out;
  char *err;
} CliRun;

void        cli_run_call       (CliRun             *self,
                                const char * const *arguments,
                                const char         *input,
                                gssize              length);
void        cli_run_words      (CliRun             *self,
                                const char         *words);
void        cli_run_clear      (CliRun             *self);

JsonNode   *cli_run_parse      (const CliRun       *self) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *cli_run_ask        (const char         *words,
                                JsonNode          **root);

void        cli_assert_members (JsonObject         *object,
                                const char         *names);
char       *cli_dup_strings    (JsonObject         *object,
                                const char         *member) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *cli_find_by_id     (JsonArray          *list,
                                const char         *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

G_END_DECLS
