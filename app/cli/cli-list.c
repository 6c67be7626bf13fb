/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-table.h"

static const char *
get_parent_id (PandectTherapy *therapy)
{
  PandectTherapy *parent = pandect_therapy_get_parent (therapy);

  return parent != NULL ? pandect_therapy_get_id (parent) : NULL;
}

static void
add_brands (PandectTherapy *therapy,
            JsonBuilder    *json)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);

  pandect_cli_json_begin_list (json, "brands");
  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      if (name->kind == PANDECT_NAME_BRAND)
        json_builder_add_string_value (json, name->text);
    }
  json_builder_end_array (json);
}

static void
add_entry (PandectSession *session,
           PandectTherapy *therapy,
           JsonBuilder    *json)
{
  PandectTherapyKind kind = pandect_therapy_get_kind (therapy);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_therapy_get_id (therapy));
  pandect_cli_json_add_string (json, "kind", pandect_therapy_kind_to_string (kind));
  pandect_cli_json_add_words (json, "name", session, pandect_therapy_get_name (therapy));
  add_brands (therapy, json);
  pandect_cli_json_add_string (json, "parent", get_parent_id (therapy));
  pandect_cli_json_add_ids (json, "facts", pandect_therapy_get_fact_ids (therapy));
  json_builder_end_object (json);
}

static gboolean
is_wanted (PandectTherapy           *therapy,
           const PandectTherapyKind *kind)
{
  return kind == NULL || pandect_therapy_get_kind (therapy) == *kind;
}

static void
print_json (PandectSession           *session,
            const PandectTherapyKind *kind)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (bundle, i);

      if (is_wanted (entry, kind))
        add_entry (session, entry, json);
    }
  json_builder_end_array (json);

  pandect_cli_json_print (json);
}

static void
print_text (PandectSession           *session,
            const PandectTherapyKind *kind)
{
  PandectBundle *bundle = pandect_session_get_bundle (session);
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (4);

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (bundle, i);

      if (is_wanted (entry, kind))
        pandect_cli_table_add (table, pandect_therapy_get_id (entry),
                               pandect_therapy_kind_to_string (pandect_therapy_get_kind (entry)),
                               get_parent_id (entry),
                               pandect_session_get_words (session,
                                                          pandect_therapy_get_name (entry)));
    }

  pandect_cli_table_print (table);
}

/* Lists every entry in page order, or those of one kind. */
PandectCliStatus
pandect_cli_list (const PandectCliOptions *options)
{
  g_autoptr(PandectSession) session = NULL;
  PandectTherapyKind kind;

  if (options->kind != NULL && !pandect_therapy_kind_from_string (options->kind, &kind))
    {
      pandect_cli_complain (_("Expected category, drug, regimen, procedure or option, found “%s”"),
                            options->kind);
      return PANDECT_CLI_USAGE;
    }

  session = pandect_cli_open_session (options);
  if (session == NULL)
    return PANDECT_CLI_BAD;

  if (options->json)
    print_json (session, options->kind != NULL ? &kind : NULL);
  else
    print_text (session, options->kind != NULL ? &kind : NULL);

  return PANDECT_CLI_DONE;
}
