/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-complain.h"

#include "content/pandect-problem.h"

/* What is wrong with a file is collected, a line for each, so that its author sees all at once. */

/**
 * pandect_complain:
 * @complaints: (element-type utf8): takes the message
 * @file_name: the file at fault
 * @line: its line
 * @format: what was expected, and what was found
 */
void
pandect_complain (GPtrArray  *complaints,
                  const char *file_name,
                  guint       line,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (complaints, g_strdup_printf ("%s:%u: %s", file_name, line, message));
}

/* Takes over what the reader of XML has found. */
void
pandect_complain_of_problems (GPtrArray  *complaints,
                              GListStore *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (problems)); i++)
    {
      g_autoptr(PandectProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);

      g_ptr_array_add (complaints, pandect_problem_to_string (problem));
    }
}

/**
 * pandect_complain_parse:
 * @bundle: a bundle
 * @file_name: its name
 * @complaints: (element-type utf8): takes a message for each thing that is wrong
 *
 * Returns: (transfer full) (nullable): the bundle as XML, or %NULL when it does not follow the
 *   grammar
 */
PandectXml *
pandect_complain_parse (GBytes     *bundle,
                        const char *file_name,
                        GPtrArray  *complaints)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectXml) xml = pandect_xml_parse (bundle, file_name, problems);

  if (xml == NULL || !pandect_xml_validate (xml, problems))
    g_clear_pointer (&xml, pandect_xml_free);

  pandect_complain_of_problems (complaints, problems);

  return g_steal_pointer (&xml);
}
