/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-json.h"

#include <stdio.h>

/**
 * pandect_cli_json_add_string:
 * @json: an object that is being built
 * @member: the name of a member
 * @value: (nullable): its value
 */
void
pandect_cli_json_add_string (JsonBuilder *json,
                             const char  *member,
                             const char  *value)
{
  json_builder_set_member_name (json, member);

  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

void
pandect_cli_json_add_count (JsonBuilder *json,
                            const char  *member,
                            guint        count)
{
  json_builder_set_member_name (json, member);
  json_builder_add_int_value (json, count);
}

void
pandect_cli_json_add_flag (JsonBuilder *json,
                           const char  *member,
                           gboolean     flag)
{
  json_builder_set_member_name (json, member);
  json_builder_add_boolean_value (json, flag);
}

/**
 * pandect_cli_json_add_ids:
 * @json: an object that is being built
 * @member: the name of a member
 * @ids: (nullable): its items; %NULL for none
 */
void
pandect_cli_json_add_ids (JsonBuilder        *json,
                          const char         *member,
                          const char * const *ids)
{
  pandect_cli_json_begin_list (json, member);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    json_builder_add_string_value (json, ids[i]);
  json_builder_end_array (json);
}

/**
 * pandect_cli_json_add_words:
 * @json: an object that is being built
 * @member: the name of a member
 * @session: says in which language
 * @text: (nullable): a text of its bundle; %NULL gives null
 */
void
pandect_cli_json_add_words (JsonBuilder    *json,
                            const char     *member,
                            PandectSession *session,
                            PandectText    *text)
{
  pandect_cli_json_add_string (json, member,
                               text != NULL ? pandect_session_get_words (session, text) : NULL);
}

/* Leaves the list open for the caller to fill and to end. */
void
pandect_cli_json_begin_list (JsonBuilder *json,
                             const char  *member)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_array (json);
}

static void
print (JsonBuilder *json,
       gboolean     pretty)
{
  g_autoptr(JsonNode) root = json_builder_get_root (json);
  g_autofree char *text = json_to_string (root, pretty);

  puts (text);
}

void
pandect_cli_json_print (JsonBuilder *json)
{
  print (json, TRUE);
}

/* On one line and at once, for a program that asks one question after the other through a pipe. */
void
pandect_cli_json_print_line (JsonBuilder *json)
{
  print (json, FALSE);
  fflush (stdout);
}
