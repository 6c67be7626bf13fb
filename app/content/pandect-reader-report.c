/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Says what is wrong with a bundle, and where. */

#define MAX_PROBLEMS 50

/* How many ids are looked at, all problems of a file together, for the one that was meant. */
#define MAX_GUESSES 50000

/* How many letters an id may be away from the one that was meant. */
#define MAX_DISTANCE 3

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

/* How many letters two ids differ by: Levenshtein's distance, in one row. */
static guint
distance (const char *a,
          const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = NULL;

  if (strlen (a) > length + MAX_DISTANCE || length > strlen (a) + MAX_DISTANCE)
    return MAX_DISTANCE + 1;

  row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = j;

  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];
      guint least = i + 1;

      row[0] = i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + (a[i] != b[j]));
          least = MIN (least, row[j + 1]);
          diagonal = above;
        }

      /* It only grows from row to row. */
      if (least > MAX_DISTANCE)
        return least;
    }

  return row[length];
}

static const char *
find_nearest (PandectReader *self,
              GHashTable    *known,
              const char    *id)
{
  const char *nearest = NULL;
  guint nearest_distance = MAX_DISTANCE;
  GHashTableIter iter;
  gpointer key;

  if (self->n_problems >= MAX_PROBLEMS ||
      g_hash_table_size (known) > MAX_GUESSES - self->n_guesses)
    return NULL;

  self->n_guesses += g_hash_table_size (known);

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint d = distance (id, key);

      /* What is there under that very id is of the wrong kind. */
      if (d == 0)
        continue;

      if (d < nearest_distance || (d == nearest_distance && nearest != NULL &&
                                   strcmp (key, nearest) < 0))
        {
          nearest = key;
          nearest_distance = d;
        }
    }

  return nearest;
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
  const char *nearest = find_nearest (self, known, id);

  if (nearest != NULL)
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_UNKNOWN,
                           _("%s. Did you mean “%s”?"), found, nearest);
  else
    pandect_reader_report (self, node, PANDECT_BUNDLE_ERROR_UNKNOWN, "%s", found);
}
#pragma GCC diagnostic pop
