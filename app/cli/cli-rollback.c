/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-json.h"
#include "library/pandect-library.h"

/* The bundle that is asked about, or the one that opens by itself. */
static char *
dup_id (PandectLibrary *library,
        const char     *id)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) candidates = NULL;
  g_autoptr(PandectEdition) first = NULL;

  if (id != NULL)
    return g_strdup (id);

  candidates = pandect_library_list_candidates (library, NULL, problems);
  first = g_list_model_get_item (candidates, 0);

  return g_strdup (first != NULL ? pandect_edition_get_id (first) : "");
}

static char *
go_back (PandectLibrary  *library,
         const char      *id,
         const char      *version,
         GError         **error)
{
  if (version == NULL)
    return pandect_library_roll_back (library, id, error);

  return pandect_library_choose (library, id, version, error) ? g_strdup (version) : NULL;
}

static void
write_json (const char *id,
            const char *version)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", id);
  pandect_cli_json_add_string (json, "version", version);
  json_builder_end_object (json);
  pandect_cli_json_print (json);
}

/* Lets an older version of a bundle be the one that opens. */
PandectCliStatus
pandect_cli_rollback (const PandectCliOptions *options)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  char **given = options->arguments + 1;
  g_autofree char *id = dup_id (library, given[0]);
  g_autoptr(GError) error = NULL;
  g_autofree char *version = go_back (library, id, given[0] != NULL ? given[1] : NULL, &error);

  if (version == NULL)
    {
      pandect_cli_complain ("%s", error->message);
      return PANDECT_CLI_BAD;
    }

  if (options->json)
    write_json (id, version);
  else
    printf (_("%s: version %s opens from now on\n"), id, version);

  return PANDECT_CLI_DONE;
}
