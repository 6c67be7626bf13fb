/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-origin.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-json.h"
#include "content/pandect-age.h"
#include "words/pandect-origin-words.h"

static void
add_time (JsonBuilder *json,
          gint64       time)
{
  g_autoptr(GDateTime) moment = time >= 0 ? g_date_time_new_from_unix_utc (time) : NULL;
  g_autofree char *words = moment != NULL ? g_date_time_format_iso8601 (moment) : NULL;

  pandect_cli_json_add_string (json, "time", words);
}

/* Adds the members "signature" and "age". */
void
pandect_cli_origin_add_to_json (PandectBundle *bundle,
                                JsonBuilder   *json)
{
  PandectTrust *trust = pandect_bundle_get_trust (bundle);
  PandectAge age = pandect_age_measure (bundle, NULL);

  json_builder_set_member_name (json, "signature");
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "state",
                               pandect_trust_state_to_string (pandect_trust_get_state (trust)));
  pandect_cli_json_add_string (json, "key", pandect_trust_get_key_id (trust));
  pandect_cli_json_add_string (json, "key-comment", pandect_trust_get_key_comment (trust));
  pandect_cli_json_add_string (json, "comment", pandect_trust_get_comment (trust));
  add_time (json, pandect_trust_get_time (trust));
  json_builder_end_object (json);

  json_builder_set_member_name (json, "age");
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "state", pandect_age_state_to_string (age.state));
  pandect_cli_json_add_string (json, "date", age.date);
  pandect_cli_json_add_flag (json, "reviewed", age.is_reviewed);
  pandect_cli_json_add_count (json, "limit", age.limit);
  pandect_cli_json_add_flag (json, "own-limit", age.is_own_limit);
  json_builder_end_object (json);
}

void
pandect_cli_origin_add_to_table (PandectBundle   *bundle,
                                 PandectCliTable *table)
{
  g_autofree char *trust = pandect_origin_words_dup_signature (pandect_bundle_get_trust (bundle));
  g_autofree char *limit = pandect_origin_words_dup_limit (bundle);
  g_autofree char *age = pandect_origin_words_dup_age (bundle, NULL);

  pandect_cli_table_add (table, C_("heading", "signature"), trust);
  pandect_cli_table_add (table, C_("heading", "age limit"), limit);
  if (age != NULL)
    pandect_cli_table_add (table, C_("heading", "age"), age);
}

/* Says so when the content may be out of date, and nothing otherwise. */
void
pandect_cli_origin_print_age (PandectBundle *bundle)
{
  g_autofree char *age = pandect_origin_words_dup_age (bundle, NULL);

  if (age != NULL)
    printf ("! %s\n", age);
}
