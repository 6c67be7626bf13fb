/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "session/pandect-session.h"

/* Shorthand for what the JSON of every command is made of. */

G_BEGIN_DECLS

void pandect_cli_json_add_string (JsonBuilder        *json,
                                  const char         *member,
                                  const char         *value);
void pandect_cli_json_add_count  (JsonBuilder        *json,
                                  const char         *member,
                                  guint               count);
void pandect_cli_json_add_flag   (JsonBuilder        *json,
                                  const char         *member,
                                  gboolean            flag);
void pandect_cli_json_add_ids    (JsonBuilder        *json,
                                  const char         *member,
                                  const char * const *ids);
void pandect_cli_json_add_words  (JsonBuilder        *json,
                                  const char         *member,
                                  PandectSession     *session,
                                  PandectText        *text);
void pandect_cli_json_begin_list (JsonBuilder        *json,
                                  const char         *member);

void pandect_cli_json_print      (JsonBuilder        *json);
void pandect_cli_json_print_line (JsonBuilder        *json);

G_END_DECLS
