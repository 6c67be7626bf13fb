/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/pandect-cli-bundle.h"
#include "cli/pandect-cli-json.h"
#include "library/pandect-installer.h"

static const char *
get_present_version (PandectInstaller *installer)
{
  PandectBundle *present = pandect_installer_get_present (installer);

  return present != NULL ? pandect_bundle_get_version (present) : NULL;
}

static void
write_json (PandectInstaller *installer,
            PandectInstalled  installed)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  PandectBundle *bundle = pandect_installer_get_bundle (installer);

  json_builder_begin_object (json);
  pandect_cli_json_add_string (json, "id", pandect_bundle_get_id (bundle));
  pandect_cli_json_add_string (json, "version", pandect_bundle_get_version (bundle));
  pandect_cli_json_add_string (json, "before", get_present_version (installer));
  pandect_cli_json_add_flag (json, "current", installed == PANDECT_INSTALLED_NEWEST);
  json_builder_end_object (json);
  pandect_cli_json_print (json);
}

static void
print (PandectInstaller *installer,
       PandectInstalled  installed)
{
  PandectBundle *bundle = pandect_installer_get_bundle (installer);
  const char *id = pandect_bundle_get_id (bundle);
  const char *version = pandect_bundle_get_version (bundle);

  if (installed == PANDECT_INSTALLED_NEWEST)
    printf (_("%s: version %s is installed\n"), id, version);
  else
    printf (_("%s: version %s is installed, and is older than the version that opens; "
              "“pandect-cli rollback %s %s” goes back to it\n"), id, version, id, version);
}

/* Checks a file whole, and puts it into the library of whoever calls. */
PandectCliStatus
pandect_cli_install (const PandectCliOptions *options)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->arguments[1]);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (library, file);
  PandectInstalled installed;

  if (!pandect_installer_check (installer) || !pandect_installer_install (installer, &installed))
    {
      pandect_cli_print_problems (pandect_installer_get_problems (installer));
      return PANDECT_CLI_BAD;
    }

  if (options->json)
    write_json (installer, installed);
  else
    print (installer, installed);

  return PANDECT_CLI_DONE;
}
