/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-table.h"

static void
add_field (PandectSession *session,
           PandectField   *field,
           JsonBuilder    *json)
{
  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_field_get_id (field));
  pandect_cli_json_add_words (json, "label", session, pandect_field_get_label (field));
  pandect_cli_json_begin_list (json, "values");
  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      json_builder_begin_object (json);
      pandect_cli_json_add_string (json, "id", pandect_value_get_id (value));
      pandect_cli_json_add_words (json, "label", session, pandect_value_get_label (value));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_rows (PandectSession  *session,
          PandectField    *field,
          PandectCliTable *table)
{
  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);
      g_autofree char *answer = g_strdup_printf ("%s=%s", pandect_field_get_id (field),
                                                 pandect_value_get_id (value));

      pandect_cli_table_add (table, answer,
                             pandect_session_get_words (session, pandect_field_get_label (field)),
                             pandect_session_get_words (session, pandect_value_get_label (value)));
    }
}

/* Lists what can be recorded, in the order of the profile: as it is written, and in words. */
PandectCliStatus
pandect_cli_fields (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (3);
  g_autoptr(JsonBuilder) json = json_builder_new ();
  PandectFieldSet *fields;

  if (session == NULL)
    return PANDECT_CLI_BAD;

  fields = pandect_bundle_get_fields (pandect_session_get_bundle (session));
  json_builder_begin_array (json);
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      add_field (session, field, json);
      add_rows (session, field, table);
    }
  json_builder_end_array (json);

  if (options->json)
    pandect_cli_json_print (json);
  else
    pandect_cli_table_print (table);

  return PANDECT_CLI_DONE;
}
