/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-bundle.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "base/pandect-language.h"
#include "base/pandect-locale.h"
#include "content/pandect-bundle-loader.h"
#include "content/pandect-coverage.h"
#include "library/pandect-default-bundle.h"
#include "library/pandect-library.h"

/**
 * pandect_cli_print_problems:
 * @problems: [class@Problem]s
 *
 * Tells the caller what is wrong, one problem a line, apart from the output.
 */
void
pandect_cli_print_problems (GListModel *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = pandect_problem_to_string (problem);

      fprintf (stderr, "%s\n", line);
    }
}

/* The newest that is sound. What was passed over for it is not passed over in silence. */
static PandectBundle *
open_installed (const char *id)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  PandectBundle *bundle = pandect_library_open (library, id, problems);
  g_autoptr(GError) error = NULL;

  pandect_cli_print_problems (G_LIST_MODEL (problems));

  if (id == NULL && bundle == NULL && g_list_model_get_n_items (G_LIST_MODEL (problems)) == 0)
    {
      pandect_default_bundle_set_error (&error);
      pandect_cli_complain ("%s", error->message);
    }

  return bundle;
}

/**
 * pandect_cli_open_bundle:
 * @name: the name of a file, or the id of a bundle that is installed
 *
 * Returns: (transfer full) (nullable): the bundle, or %NULL when it was said what is wrong
 */
PandectBundle *
pandect_cli_open_bundle (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  PandectBundle *bundle = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && !g_file_query_exists (file, NULL))
    bundle = open_installed (name);

  if (bundle == NULL)
    {
      bundle = pandect_bundle_loader_load (loader, NULL, NULL);
      pandect_cli_print_problems (pandect_bundle_loader_get_problems (loader));
    }

  return bundle;
}

/**
 * pandect_cli_choose_languages:
 * @options: what the command line says
 * @bundle: a bundle
 *
 * Returns: (transfer full): tags of the languages to write the bundle in, best first: those asked
 *   for, or else those of the reader's locale
 */
char **
pandect_cli_choose_languages (const PandectCliOptions *options,
                              PandectBundle           *bundle)
{
  return pandect_bundle_choose_languages (bundle, options->language != NULL
                                                  ? options->language
                                                  : pandect_locale_get_chain ());
}

static gboolean
has_language (PandectBundle      *bundle,
              const char * const *tags)
{
  g_autoptr(GArray) languages = pandect_coverage_measure (bundle);

  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);

      if (pandect_language_is_among (coverage->language, tags))
        return TRUE;
    }

  return FALSE;
}

/**
 * pandect_cli_open_session:
 * @options: what the command line says
 *
 * Opens the bundle that is asked about, and says what is wrong with it when it does not open.
 *
 * Returns: (transfer full) (nullable): a session with it, or %NULL
 */
PandectSession *
pandect_cli_open_session (const PandectCliOptions *options)
{
  g_autoptr(PandectBundle) bundle = NULL;
  g_auto(GStrv) languages = NULL;
  PandectSession *session;

  bundle = options->bundle != NULL ? pandect_cli_open_bundle (options->bundle)
                                   : open_installed (NULL);
  if (bundle == NULL)
    return NULL;

  languages = pandect_cli_choose_languages (options, bundle);
  if (options->language != NULL && !has_language (bundle, (const char * const *) languages))
    pandect_cli_complain (_("The bundle has nothing in “%s”: its text is in “%s”"),
                          options->language, pandect_bundle_get_language (bundle));

  session = pandect_session_new (bundle);
  pandect_session_set_languages (session, (const char * const *) languages);

  return session;
}
