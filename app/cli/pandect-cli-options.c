/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-options.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "base/pandect-language.h"

/* Reads the command line. The options are the same for all commands, so that they may stand before
 * and behind the command; which command takes which is settled by the table of commands. */

static GOptionContext *
make_context (PandectCliOptions *self)
{
  const GOptionEntry entries[] = {
    { "bundle", 'b', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &self->bundle,
      N_("Open this bundle, by file or id, instead of the one that opens by itself"), N_("FILE") },
    { "lang", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->language,
      N_("Write content in this language, as far as the bundle has it"), N_("TAG") },
    { "json", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->json,
      N_("Write JSON"), NULL },
    { "kind", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->kind,
      N_("list: only entries of this kind"), N_("KIND") },
    { "reasons", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->reasons,
      N_("assess: write the reasons under each verdict"), NULL },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &self->output,
      N_("Write this file; “-” is the standard output"), N_("FILE") },
    { "paper", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->paper,
      N_("sheet: for this paper, A4 or Letter"), N_("PAPER") },
    { "stdin", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->from_stdin,
      N_("search: read one query a line; assess: one JSON profile a line"), NULL },
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->help,
      N_("Show this help"), NULL },
    { "version", 'V', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->version,
      N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &self->arguments,
      NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("COMMAND [ARGUMENT…]"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

/**
 * pandect_cli_options_parse:
 * @self: (out caller-allocates): takes what the command line says
 * @argv: the command line
 * @error: return location for a #GOptionError
 *
 * Returns: whether every option is one, and has what it needs
 */
gboolean
pandect_cli_options_parse (PandectCliOptions  *self,
                           char              **argv,
                           GError            **error)
{
  g_autoptr(GOptionContext) context = NULL;
  g_auto(GStrv) words = g_strdupv (argv);
  g_autofree char *tag = NULL;

  *self = (PandectCliOptions) { NULL };
  context = make_context (self);

  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;

  tag = pandect_language_dup_tag (self->language);
  if (self->language != NULL && tag == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("Expected a language tag such as “de”, found “%s”"), self->language);
      return FALSE;
    }

  if (self->arguments == NULL)
    self->arguments = g_new0 (char *, 1);

  return TRUE;
}

void
pandect_cli_options_clear (PandectCliOptions *self)
{
  g_clear_pointer (&self->bundle, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->arguments, g_strfreev);
}

/**
 * pandect_cli_options_dup_help:
 * @commands: the commands, described
 *
 * Returns: (transfer full): how to call the program
 */
char *
pandect_cli_options_dup_help (const char *commands)
{
  PandectCliOptions options = { NULL };
  g_autoptr(GOptionContext) context = make_context (&options);

  g_option_context_set_summary (context, commands);

  return g_option_context_get_help (context, FALSE, NULL);
}

/**
 * pandect_cli_complain:
 * @format: what is wrong
 *
 * Tells the caller what is wrong, apart from the output.
 */
void
pandect_cli_complain (const char *format,
                      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "pandect-cli: %s\n", message);
}
