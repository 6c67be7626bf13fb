/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-cases.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/pandect-problem.h"
#include "eligibility/pandect-truth.h"

/* Samples of what a bundle is to say, as a table: a column for each field that is answered and for
 * each entry that is judged, a row for each case. Author and reviewer agree on cases more easily
 * than on rules. */

#define CHECK "C1"

typedef struct
{
  PandectBundle *bundle;
  const char    *file_name;
  GListStore    *problems;
  GPtrArray     *columns;   /* what heads them */
  guint          line;
} Cases;

static void G_GNUC_PRINTF (2, 3)
report (Cases      *self,
        const char *format,
        ...)
{
  g_autoptr(PandectProblem) problem = NULL;
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  problem = pandect_problem_new (PANDECT_SEVERITY_ERROR, -1, CHECK, self->file_name, self->line, 0,
                                 message);
  g_list_store_append (self->problems, problem);
}

/* Reads one row of comma-separated values, and moves @at behind it. */
static GPtrArray *
read_row (const char **at,
          const char  *end,
          guint       *n_lines)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;
  const char *p = *at;

  for (; p < end && (is_quoted || *p != '\n'); p++)
    {
      *n_lines += *p == '\n';

      if (*p == '"' && is_quoted && p + 1 < end && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && (*p == ',' || *p == ';'))
        {
          g_ptr_array_add (cells, g_strstrip (g_strdup (cell->str)));
          g_string_truncate (cell, 0);
        }
      else
        g_string_append_c (cell, *p);
    }

  g_ptr_array_add (cells, g_strstrip (g_strdup (cell->str)));
  *n_lines += 1;
  *at = p < end ? p + 1 : end;

  return cells;
}

static gboolean
read_verdict (const char     *words,
              PandectVerdict *verdict)
{
  static const char * const names[] = {
    [PANDECT_VERDICT_NEEDS_INFORMATION] = "needs information",
    [PANDECT_VERDICT_ELIGIBLE] = "may be offered",
    [PANDECT_VERDICT_CRITERIA_NOT_MET] = "criteria not met",
  };

  for (guint i = 0; i < PANDECT_N_VERDICTS; i++)
    {
      if (g_ascii_strcasecmp (words, names[i]) == 0 ||
          strcmp (words, pandect_verdict_to_string (i)) == 0)
        {
          *verdict = i;
          return TRUE;
        }
    }

  return FALSE;
}

static PandectProfile *
read_profile (Cases     *self,
              GPtrArray *cells)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (self->bundle);
  g_autoptr(PandectProfile) profile = pandect_profile_new (fields);

  for (guint i = 1; i < MIN (cells->len, self->columns->len); i++)
    {
      const char *name = g_ptr_array_index (self->columns, i);
      const char *answer = g_ptr_array_index (cells, i);
      g_autoptr(GError) error = NULL;

      if (*answer == '\0' || pandect_field_set_lookup (fields, name) == NULL)
        continue;

      if (!pandect_profile_record_by_id (profile, name, answer, &error))
        {
          report (self, "%s", error->message);
          return NULL;
        }
    }

  return g_steal_pointer (&profile);
}

static void
check_verdict (Cases          *self,
               const char     *name,
               PandectTherapy *entry,
               PandectProfile *profile,
               const char     *words)
{
  PandectVerdict expected, found;

  if (!read_verdict (words, &expected))
    {
      report (self, _("Expected “may be offered”, “criteria not met” or “needs information”, found "
                      "“%s”"), words);
      return;
    }

  found = pandect_verdict_from_truth (
    pandect_criterion_evaluate (pandect_therapy_get_criteria (entry), profile, NULL));
  if (found != expected)
    report (self, _("Expected “%s” to be “%s” in the case “%s”, found “%s”"),
            pandect_therapy_get_id (entry), pandect_verdict_to_string (expected), name,
            pandect_verdict_to_string (found));
}

static void
check_case (Cases     *self,
            GPtrArray *cells)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (self->bundle);
  g_autoptr(PandectProfile) profile = read_profile (self, cells);

  for (guint i = 1; profile != NULL && i < MIN (cells->len, self->columns->len); i++)
    {
      const char *column = g_ptr_array_index (self->columns, i);
      const char *words = g_ptr_array_index (cells, i);

      if (*words != '\0' && pandect_field_set_lookup (fields, column) == NULL)
        check_verdict (self, g_ptr_array_index (cells, 0),
                       pandect_bundle_lookup_therapy (self->bundle, column), profile, words);
    }
}

static gboolean
check_columns (Cases *self)
{
  gboolean are_known = TRUE;

  for (guint i = 1; i < self->columns->len; i++)
    {
      const char *name = g_ptr_array_index (self->columns, i);

      if (pandect_field_set_lookup (pandect_bundle_get_fields (self->bundle), name) == NULL &&
          pandect_bundle_lookup_therapy (self->bundle, name) == NULL)
        {
          report (self, _("Expected a field or an entry of the bundle at the head of a column, "
                          "found “%s”"), name);
          are_known = FALSE;
        }
    }

  return are_known;
}

/**
 * pandect_cases_dup_name:
 * @bundle: the name of a bundle
 *
 * Returns: (transfer full): the name of the file beside it that has its cases
 */
char *
pandect_cases_dup_name (const char *bundle)
{
  gsize length = strlen (bundle);

  if (g_str_has_suffix (bundle, ".xml"))
    length -= strlen (".xml");

  return g_strdup_printf ("%.*s.cases.csv", (int) length, bundle);
}

/**
 * pandect_cases_run:
 * @bundle: a bundle
 * @text: cases: in the first row the ids of fields and entries, below them answers and verdicts
 * @length: how many bytes
 * @file_name: their file
 * @problems: takes a [class@Problem] for each verdict that is another
 *
 * Returns: how many cases there are
 */
guint
pandect_cases_run (PandectBundle *bundle,
                   const char    *text,
                   gsize          length,
                   const char    *file_name,
                   GListStore    *problems)
{
  Cases self = { bundle, file_name, problems, NULL, 1 };
  const char *at = text, *end = text + length;
  guint n_lines = 0, n_cases = 0;
  g_autoptr(GPtrArray) columns = NULL;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      report (&self, _("Expected text in UTF-8, found other bytes"));
      return 0;
    }

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    at += 3;

  self.columns = columns = read_row (&at, end, &n_lines);
  if (!check_columns (&self))
    return 0;

  while (at < end)
    {
      g_autoptr(GPtrArray) cells = NULL;

      self.line = n_lines + 1;
      cells = read_row (&at, end, &n_lines);
      if (cells->len == 1 && *(char *) g_ptr_array_index (cells, 0) == '\0')
        continue;

      n_cases++;
      check_case (&self, cells);
    }

  return n_cases;
}
