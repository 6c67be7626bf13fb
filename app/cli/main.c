/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "base/pandect-core-dump.h"
#include "base/pandect-locale.h"
#include "cli/pandect-cli-commands.h"
#include "cli/pandect-cli-table.h"
#include "sheet/pandect-versions.h"

/* The options that only some commands take. */
typedef enum
{
  TAKES_KIND = 1 << 0,
  TAKES_STDIN = 1 << 1,
  TAKES_REASONS = 1 << 2,
  REFUSES_BUNDLE = 1 << 3,
  TAKES_OUTPUT = 1 << 4,
  MAY_OUTPUT = 1 << 5,
  REFUSES_JSON = 1 << 6,
} Takes;

typedef struct
{
  const char        *name;
  const char        *arguments;
  const char        *summary;
  guint              n_required;
  guint              n_allowed;
  Takes              takes;
  PandectCliStatus (*run) (const PandectCliOptions *options);
} Command;

static const Command commands[] = {
  { "fields", "", N_("the questions of the profile, and their answers"),
    0, 0, 0, pandect_cli_fields },
  { "list", N_("[--kind KIND]"), N_("every entry, in the order of the page"),
    0, 0, TAKES_KIND, pandect_cli_list },
  { "show", N_("ID"), N_("one entry whole"),
    1, 1, 0, pandect_cli_show },
  { "search", N_("QUERY…"), N_("entries by name or content, best first"),
    1, G_MAXUINT, TAKES_STDIN, pandect_cli_search },
  { "assess", N_("[FIELD=VALUE…]"), N_("what the page says about a situation like the profile’s"),
    0, G_MAXUINT, TAKES_STDIN | TAKES_REASONS, pandect_cli_assess },
  { "next", N_("[FIELD=VALUE…]"), N_("the suggested next question"),
    0, G_MAXUINT, 0, pandect_cli_next },
  { "sheet", N_("[FIELD=VALUE…] -o FILE"), N_("the assessment as a PDF for printing"),
    0, G_MAXUINT, TAKES_OUTPUT, pandect_cli_sheet },
  { "validate", N_("FILE…"), N_("what is wrong with bundles"),
    0, G_MAXUINT, 0, pandect_cli_validate },
  { "table", N_("FILE [-o FILE]"), N_("the rules of a bundle as a table, CSV or HTML"),
    1, 1, REFUSES_BUNDLE | MAY_OUTPUT, pandect_cli_table },
  { "import", N_("PAGE [-o FILE]"), N_("a bundle to begin with, made from a page"),
    1, 1, REFUSES_BUNDLE | MAY_OUTPUT, pandect_cli_import },
  { "coverage", N_("FILE PAGE"), N_("the sentences of a page that no fact restates"),
    2, 2, REFUSES_BUNDLE | REFUSES_JSON, pandect_cli_coverage },
  { "drift", N_("OLD NEW FILE"), N_("the facts that a new edition of the page touches"),
    3, 3, REFUSES_BUNDLE | REFUSES_JSON, pandect_cli_drift },
  { "texts", N_("FILE --lang TAG [-o FILE]"), N_("the texts of a bundle, for a translator"),
    1, 1, REFUSES_BUNDLE | MAY_OUTPUT, pandect_cli_texts },
  { "merge", N_("FILE [CATALOGUE…] [-o FILE]"), N_("put translations into a bundle"),
    1, G_MAXUINT, REFUSES_BUNDLE | MAY_OUTPUT, pandect_cli_merge },
  { "stats", "", N_("statistics, languages and origin of the bundle"),
    0, 0, 0, pandect_cli_stats },
  { "diff", N_("OLD NEW [FIELD=VALUE…]"), N_("what changes from one bundle to another"),
    2, G_MAXUINT, REFUSES_BUNDLE, pandect_cli_diff },
  { "library", "", N_("the bundles that are installed, and their versions"),
    0, 0, REFUSES_BUNDLE, pandect_cli_library },
  { "install", N_("FILE"), N_("put a bundle into the library"),
    1, 1, REFUSES_BUNDLE, pandect_cli_install },
  { "rollback", N_("[ID [VERSION]]"), N_("go back to an older version of a bundle"),
    0, 2, REFUSES_BUNDLE, pandect_cli_rollback },
  { "keys", N_("[list | show FILE | trust FILE | revoke KEYID]"),
    N_("the keys whose signatures are trusted"),
    0, 2, REFUSES_BUNDLE, pandect_cli_keys },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, name) == 0)
        return &commands[i];
    }

  return NULL;
}

static const char *
translate (const char *text)
{
  return *text != '\0' ? _(text) : "";
}

static char *
dup_help (void)
{
  g_autoptr(PandectCliTable) table = pandect_cli_table_new (2);
  g_autofree char *rows = NULL;
  g_autofree char *description = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strdup_printf ("  %s %s", commands[i].name,
                                               translate (commands[i].arguments));

      pandect_cli_table_add (table, call, _(commands[i].summary));
    }

  rows = pandect_cli_table_dup_text (table);
  description = g_strdup_printf ("%s\n%s", _("Commands:"), g_strchomp (rows));

  return pandect_cli_options_dup_help (description);
}

static PandectCliStatus
print_usage (const Command *command)
{
  g_autofree char *help = NULL;

  if (command == NULL)
    {
      help = dup_help ();
      fprintf (stderr, "%s", help);
    }
  else
    {
      fprintf (stderr, _("Usage: pandect-cli [OPTION…] %s %s\n"), command->name,
               translate (command->arguments));
      fprintf (stderr, _("“pandect-cli --help” lists the options.\n"));
    }

  return PANDECT_CLI_USAGE;
}

static const char *
find_option_out_of_place (const PandectCliOptions *options,
                          Takes                    takes)
{
  if (options->kind != NULL && (takes & TAKES_KIND) == 0)
    return "--kind";

  if (options->from_stdin && (takes & TAKES_STDIN) == 0)
    return "--stdin";

  if (options->bundle != NULL && (takes & REFUSES_BUNDLE) != 0)
    return "--bundle";

  if (options->reasons && (takes & TAKES_REASONS) == 0)
    return "--reasons";

  if (options->output != NULL && (takes & (TAKES_OUTPUT | MAY_OUTPUT)) == 0)
    return "--output";

  if (options->paper != NULL && (takes & TAKES_OUTPUT) == 0)
    return "--paper";

  if (options->json && (takes & (TAKES_OUTPUT | MAY_OUTPUT | REFUSES_JSON)) != 0)
    return "--json";

  return NULL;
}

static gboolean
check_usage (const Command           *command,
             const PandectCliOptions *options)
{
  const char *option = find_option_out_of_place (options, command->takes);
  guint n_arguments = g_strv_length (options->arguments) - 1;
  gboolean lacks_output = (command->takes & TAKES_OUTPUT) != 0 && options->output == NULL;
  guint n_required = options->from_stdin ? 0 : command->n_required;
  guint n_allowed = options->from_stdin ? 0 : command->n_allowed;

  if (option != NULL)
    {
      pandect_cli_complain (_("“%s” does not take %s"), command->name, option);
      return FALSE;
    }

  if (n_arguments < n_required || lacks_output)
    {
      pandect_cli_complain (_("“%s” needs %s"), command->name, translate (command->arguments));
      return FALSE;
    }

  if (n_arguments > n_allowed)
    {
      pandect_cli_complain (_("“%s” does not know what to do with “%s”"), command->name,
                            options->arguments[n_allowed + 1]);
      return FALSE;
    }

  return TRUE;
}

static PandectCliStatus
run_command (const PandectCliOptions *options)
{
  const Command *command;
  PandectCliStatus status;

  if (options->arguments[0] == NULL)
    return print_usage (NULL);

  command = find_command (options->arguments[0]);
  if (command == NULL)
    {
      pandect_cli_complain (_("There is no command “%s”"), options->arguments[0]);
      return print_usage (NULL);
    }

  if (!check_usage (command, options))
    return print_usage (command);

  status = command->run (options);

  return status == PANDECT_CLI_USAGE ? print_usage (command) : status;
}

static PandectCliStatus
run (char **argv)
{
  g_auto(PandectCliOptions) options = { NULL };
  g_autoptr(GError) error = NULL;

  if (!pandect_cli_options_parse (&options, argv, &error))
    {
      pandect_cli_complain ("%s", error->message);
      return print_usage (NULL);
    }

  if (options.help)
    {
      g_autofree char *help = dup_help ();

      printf ("%s", help);
      return PANDECT_CLI_DONE;
    }

  if (options.version)
    {
      g_autofree char *versions = pandect_versions_dup_text ();

      printf ("pandect-cli %s\n%s", PACKAGE_VERSION, versions);
      return PANDECT_CLI_DONE;
    }

  return run_command (&options);
}

/* The program says nothing of a patient but on its standard output and in the file that it is told
 * to write. It keeps no log. */
int
main (int    argc,
      char **argv)
{
  PandectCliStatus status;

  pandect_core_dump_forbid ();
  pandect_locale_start ();

  status = run (argv);

  /* What did not reach the reader was not done. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      pandect_cli_complain (_("The output cannot be written"));
      return PANDECT_CLI_BAD;
    }

  return status;
}
