/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "cli/pandect-cli-table.h"
#include "library/pandect-library.h"

static void
add_edition (PandectEdition *edition,
             JsonBuilder    *json)
{
  const PandectAbout *about = pandect_edition_get_about (edition);
  g_autofree char *path = g_file_get_path (pandect_edition_get_file (edition));
  g_autofree char *name = g_filename_display_name (path);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_edition_get_id (edition));
  pandect_cli_json_add_string (json, "version", pandect_edition_get_version (edition));
  pandect_cli_json_add_string (json, "origin",
                               pandect_origin_to_string (pandect_edition_get_origin (edition)));
  pandect_cli_json_add_flag (json, "current", pandect_edition_is_current (edition));
  pandect_cli_json_add_flag (json, "valid", about != NULL);
  pandect_cli_json_add_string (json, "seen", about != NULL ? about->seen : NULL);
  pandect_cli_json_add_string (json, "file", name);
  json_builder_end_object (json);
}

static void
write_json (GListModel *editions)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  pandect_cli_json_begin_list (json, "bundles");
  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);

      add_edition (edition, json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  pandect_cli_json_print (json);
}

static const char *
describe_state (PandectEdition *edition)
{
  if (pandect_edition_get_about (edition) == NULL)
    return C_("version of a bundle", "damaged");

  return pandect_edition_is_current (edition) ? C_("version of a bundle", "opens") : "-";
}

static void
print (GListModel *editions)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (4);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);
      g_autofree char *path = g_file_get_path (pandect_edition_get_file (edition));
      g_autofree char *name = g_filename_display_name (path);

      pandect_cli_table_add (table, pandect_edition_get_id (edition),
                             pandect_edition_get_version (edition), describe_state (edition),
                             name);
    }

  pandect_cli_table_print (table);
}

/* Every version of every bundle. That one is damaged is said, and is no failure of the list. */
PandectCliStatus
pandect_cli_library (const PandectCliOptions *options)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_inspect (library, problems);

  pandect_cli_print_problems (G_LIST_MODEL (problems));

  if (options->json)
    write_json (editions);
  else
    print (editions);

  return PANDECT_CLI_DONE;
}
