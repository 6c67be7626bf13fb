/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-problem.h"

#include <glib/gi18n-lib.h>

/**
 * PandectProblem:
 *
 * One thing that is wrong with a bundle, and where.
 */

struct _PandectProblem
{
  GObject          parent_instance;

  PandectSeverity  severity;
  int              code;
  const char      *check;
  char            *file_name;
  guint            line;
  guint            column;
  char            *message;
  char            *guide;
};

static const char * const severities[] = {
  [PANDECT_SEVERITY_ERROR] = N_("error"),
  [PANDECT_SEVERITY_WARNING] = N_("warning"),
  [PANDECT_SEVERITY_NOTE] = N_("note"),
};

G_DEFINE_QUARK (pandect-bundle-error-quark, pandect_bundle_error)

G_DEFINE_FINAL_TYPE (PandectProblem, pandect_problem, G_TYPE_OBJECT)

static void
pandect_problem_finalize (GObject *object)
{
  PandectProblem *self = PANDECT_PROBLEM (object);

  g_free (self->file_name);
  g_free (self->message);
  g_free (self->guide);

  G_OBJECT_CLASS (pandect_problem_parent_class)->finalize (object);
}

static void
pandect_problem_class_init (PandectProblemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_problem_finalize;
}

static void
pandect_problem_init (PandectProblem *self)
{
}

/**
 * pandect_problem_new:
 * @severity: how bad it is
 * @code: a [error@BundleError], or -1 for a warning
 * @check: the check that found it, such as `E2`; a constant
 * @file_name: the file
 * @line: the line, from 1; 0 when it concerns the whole file
 * @column: the column in characters, from 1; 0 when it is not known
 * @message: what was expected, and what was found
 *
 * Returns: (transfer full): the problem
 */
PandectProblem *
pandect_problem_new (PandectSeverity  severity,
                     int              code,
                     const char      *check,
                     const char      *file_name,
                     guint            line,
                     guint            column,
                     const char      *message)
{
  PandectProblem *self = g_object_new (PANDECT_TYPE_PROBLEM, NULL);

  self->severity = severity;
  self->code = code;
  self->check = check;
  self->file_name = g_strdup (file_name);
  self->line = line;
  self->column = column;
  self->message = g_strdup (message);
  self->guide = check != NULL ? g_ascii_strdown (check, -1) : NULL;

  return self;
}

PandectSeverity
pandect_problem_get_severity (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), PANDECT_SEVERITY_ERROR);

  return self->severity;
}

int
pandect_problem_get_code (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), -1);

  return self->code;
}

const char *
pandect_problem_get_check (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  return self->check;
}

const char *
pandect_problem_get_file_name (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  return self->file_name;
}

guint
pandect_problem_get_line (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), 0);

  return self->line;
}

guint
pandect_problem_get_column (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), 0);

  return self->column;
}

const char *
pandect_problem_get_message (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  return self->message;
}

/**
 * pandect_problem_get_guide:
 * @self: a problem
 *
 * Returns: (nullable): the anchor in the guide for authors where what is meant is explained
 */
const char *
pandect_problem_get_guide (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  return self->guide;
}

/**
 * pandect_problem_set_guide:
 * @self: a problem that nobody else holds yet
 * @guide: (nullable): the anchor, other than that of its check
 */
void
pandect_problem_set_guide (PandectProblem *self,
                           const char     *guide)
{
  g_return_if_fail (PANDECT_IS_PROBLEM (self));

  g_free (self->guide);
  self->guide = g_strdup (guide);
}

/**
 * pandect_problem_dup_place:
 * @self: a problem
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN`, as far as they are known
 */
char *
pandect_problem_dup_place (PandectProblem *self)
{
  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  if (self->line == 0)
    return g_strdup (self->file_name);

  if (self->column == 0)
    return g_strdup_printf ("%s:%u", self->file_name, self->line);

  return g_strdup_printf ("%s:%u:%u", self->file_name, self->line, self->column);
}

/**
 * pandect_problem_to_string:
 * @self: a problem
 *
 * Returns: (transfer full): the problem on one line, in the form that editors jump to
 */
char *
pandect_problem_to_string (PandectProblem *self)
{
  g_autofree char *place = pandect_problem_dup_place (self);

  g_return_val_if_fail (PANDECT_IS_PROBLEM (self), NULL);

  return g_strdup_printf ("%s: %s: %s", place, _(severities[self->severity]), self->message);
}
