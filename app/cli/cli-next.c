/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-profile.h"
#include "cli/pandect-cli-table.h"
#include "words/pandect-profile-words.h"

/* How many verdicts are open, and on how many of them one field bears. */
typedef struct
{
  guint open;
  guint bears_on;
} Reach;

static void
measure (PandectSession *session,
         PandectField   *field,
         Reach          *entries,
         Reach          *treatments)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  guint n_entries = pandect_bundle_get_n_entries (bundle);
  g_autofree PandectFinding *findings = g_new0 (PandectFinding, n_entries);

  pandect_bundle_assess (bundle, pandect_session_get_profile (session), findings);

  for (guint i = 0; i < n_entries; i++)
    {
      gboolean is_treatment = pandect_therapy_is_treatment (pandect_bundle_get_entry (bundle, i));
      gboolean is_open = findings[i].truth == PANDECT_TRUTH_UNKNOWN;
      gboolean matters = field != NULL &&
                         pandect_field_mask_has (&findings[i].missing,
                                                 pandect_field_get_index (field));

      entries->open += is_open;
      entries->bears_on += matters;
      treatments->open += is_open && is_treatment;
      treatments->bears_on += matters && is_treatment;
    }
}

static void
add_figures (JsonBuilder *json,
             const char  *member,
             guint        entries,
             guint        treatments)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_object (json);
  pandect_cli_json_add_count (json, "entries", entries);
  pandect_cli_json_add_count (json, "treatments", treatments);
  json_builder_end_object (json);
}

static void
add_values (PandectSession *session,
            PandectField   *field,
            JsonBuilder    *json)
{
  pandect_cli_json_begin_list (json, "values");
  for (guint i = 0; field != NULL && i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);

      json_builder_begin_object (json);
      pandect_cli_json_add_string (json, "id", pandect_value_get_id (value));
      pandect_cli_json_add_words (json, "label", session, pandect_value_get_label (value));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (PandectSession *session,
            PandectField   *field,
            const Reach    *entries,
            const Reach    *treatments)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  pandect_cli_profile_add_to_json (pandect_session_get_profile (session), json);
  pandect_cli_json_add_string (json, "field",
                               field != NULL ? pandect_field_get_id (field) : NULL);
  pandect_cli_json_add_words (json, "question", session,
                              field != NULL ? pandect_field_get_question (field) : NULL);
  add_values (session, field, json);
  add_figures (json, "bears-on", entries->bears_on, treatments->bears_on);
  add_figures (json, "open", entries->open, treatments->open);
  json_builder_set_member_name (json, "settles");
  json_builder_begin_object (json);
  pandect_cli_json_add_count (json, "least", pandect_session_get_question (session)->least);
  pandect_cli_json_add_count (json, "most", pandect_session_get_question (session)->most);
  json_builder_end_object (json);
  json_builder_end_object (json);

  pandect_cli_json_print (json);
}

static void
print_text (PandectSession *session,
            PandectField   *field,
            const Reach    *entries,
            const Reach    *treatments)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);
  g_autofree char *settles = NULL;

  if (field == NULL)
    {
      puts (_("Nothing more matters: every verdict is settled"));
      return;
    }

  settles = pandect_profile_words_dup_bearing (session);
  printf ("%s: %s\n", pandect_field_get_id (field),
          pandect_session_get_words (session, pandect_field_get_question (field)));

  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      PandectValue *value = pandect_field_get_value (field, i);
      g_autofree char *answer = g_strdup_printf ("  %s=%s", pandect_field_get_id (field),
                                                 pandect_value_get_id (value));

      pandect_cli_table_add (table, answer,
                             pandect_session_get_words (session, pandect_value_get_label (value)));
    }
  pandect_cli_table_print (table);

  printf ("%s\n", settles);
  printf (_("Bears on %u of the %u entries still open, %u of the %u treatments"),
          entries->bears_on, entries->open, treatments->bears_on, treatments->open);
  putchar ('\n');
}

/* Says which answer matters for most treatments that are still open. */
PandectCliStatus
pandect_cli_next (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = pandect_cli_open_session (options);
  Reach entries = { 0 }, treatments = { 0 };
  PandectCliStatus status;
  PandectField *field;

  if (session == NULL)
    return PANDECT_CLI_BAD;

  status = pandect_cli_profile_read_arguments (pandect_session_get_profile (session),
                                               options->arguments + 1);
  if (status != PANDECT_CLI_DONE)
    return status;

  field = pandect_session_get_next_field (session);
  measure (session, field, &entries, &treatments);

  if (options->json)
    print_json (session, field, &entries, &treatments);
  else
    print_text (session, field, &entries, &treatments);

  return PANDECT_CLI_DONE;
}
