/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pandect-distance.h"

/* Says what is wrong with a bundle, and where. */

#define MAX_PROBLEMS 50

/* How many ids are looked at, all problems of a file together, for the one that was meant. */
#define MAX_GUESSES 50000

/* Up to how many ids are listed when none of them reads like the one that was not found. */
#define MAX_LISTED 12

/**
 * pandect_reader_report:
 * @self: a reader
 * @node: the element at fault
 * @code: what is wrong with it
 * @format: what was expected, and what was found
 */
void
pandect_reader_report (PandectReader        *self,
                       const PandectXmlNode *node,
                       PandectBundleError    code,
                       const char           *format,
                       ...)
{
  static const char *checks[] = {
    [PANDECT_BUNDLE_ERROR_FORMAT] = "E1",
    [PANDECT_BUNDLE_ERROR_EMPTY] = "E1",
    [PANDECT_BUNDLE_ERROR_DUPLICATE] = "E2",
    [PANDECT_BUNDLE_ERROR_UNKNOWN] = "E2",
    [PANDECT_BUNDLE_ERROR_CYCLE] = "E3",
    [PANDECT_BUNDLE_ERROR_INEXACT] = "W3",
    [PANDECT_BUNDLE_ERROR_CONSTANT] = "W2",
    [PANDECT_BUNDLE_ERROR_INCONSISTENT] = "E5",
    [PANDECT_BUNDLE_ERROR_LIMIT] = "E3",
  };
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  if (++self->n_problems > MAX_PROBLEMS)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  pandect_xml_locate (self->xml, node, &line, &column);
  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, code, checks[code],
                                 pandect_xml_get_file_name (self->xml), line, column, message);
  g_list_store_append (self->problems, problem);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Says what could have been meant: the id that reads most like it, or all when they are few. */
static char *
dup_guess (PandectReader *self,
           GHashTable    *known,
           const char    *id)
{
  guint n_known = g_hash_table_size (known);
  g_autofree gpointer *ids = NULL;
  g_autofree char *list = NULL;
  const char *nearest;

  if (self->n_problems >= MAX_PROBLEMS || n_known > MAX_GUESSES - self->n_guesses)
    return g_strdup ("");

  self->n_guesses += n_known;
  ids = g_hash_table_get_keys_as_array (known, NULL);
  nearest = pandect_distance_find_nearest (id, (const char * const *) ids, n_known);

  if (nearest != NULL)
    return g_strdup_printf (_(". Did you mean “%s”?"), nearest);

  if (n_known == 0 || n_known > MAX_LISTED)
    return g_strdup (_(". Add it, or name one that is there"));

  qsort (ids, n_known, sizeof (gpointer), compare_ids);
  list = g_strjoinv (", ", (char **) ids);

  return g_strdup_printf (_(". There are: %s"), list);
}

/**
 * pandect_reader_report_unknown:
 * @self: a reader
 * @node: the element that refers
 * @known: the ids it could refer to
 * @id: the id it refers to
 * @message: what was expected, with one `%s` for the id
 *
 * Reports a reference to nothing, and names the id that was probably meant.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
void
pandect_reader_report_unknown (PandectReader        *self,
                               const PandectXmlNode *node,
                               GHashTable           *known,
                               const char           *id,
                               const char           *message)
{
  g_autofree char *found = g_strdup_printf (message, id);
  g_autofree char *guess = NULL;

  /* What was given twice may be what is missing here: one of the two was to have another id. */
  if (self->has_duplicates)
    return;

  guess = dup_guess (self, known, id);
  pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_UNKNOWN, "%s%s", found, guess);
}
#pragma GCC diagnostic pop
