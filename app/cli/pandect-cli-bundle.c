/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/pandect-cli-bundle.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "content/pandect-bundle-loader.h"
#include "content/pandect-coverage.h"
#include "content/pandect-default-bundle.h"

static PandectBundle *
load (GFile *file)
{
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, NULL);
  GListModel *problems = pandect_bundle_loader_get_problems (loader);

  for (guint i = 0; bundle == NULL && i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = pandect_problem_to_string (problem);

      fprintf (stderr, "%s\n", line);
    }

  return bundle;
}

static gboolean
has_language (PandectBundle       *bundle,
              const char * const  *tags)
{
  g_autoptr(GListModel) languages = pandect_coverage_measure (bundle);

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr(PandectCoverage) coverage = g_list_model_get_item (languages, i);

      for (guint j = 0; tags[j] != NULL; j++)
        {
          if (g_ascii_strcasecmp (tags[j], pandect_coverage_get_language (coverage)) == 0)
            return TRUE;
        }
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
  g_autoptr(GFile) file = NULL;
  g_autoptr(PandectBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  PandectSession *session;

  file = options->bundle != NULL ? g_file_new_for_commandline_arg (options->bundle)
                                 : pandect_default_bundle_find (&error);
  if (file == NULL)
    {
      pandect_cli_complain ("%s", error->message);
      return NULL;
    }

  bundle = load (file);
  if (bundle == NULL)
    return NULL;

  if (options->language != NULL &&
      !has_language (bundle, (const char * const *) options->languages))
    pandect_cli_complain (_("The bundle has nothing in “%s”: its text is in “%s”"),
                          options->language, pandect_bundle_get_language (bundle));

  session = pandect_session_new (bundle);
  pandect_session_set_languages (session, (const char * const *) options->languages);

  return session;
}
