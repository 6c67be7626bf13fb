/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-audit.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-audit-private.h"

/* Looks at a bundle that opens for what its author probably did not mean. What is plainly wrong
 * never comes this far: the reader refuses it. That covers the checks W2 and W3 (a test that is
 * always met or never, fields whose answers have too many combinations), and with them a rule that
 * can never hold, E4. */

static const PandectAuditCheck checks[] = {
  { "W1", pandect_audit_check_constant_rules },
  { "W4", pandect_audit_check_idle_answers },
  { "W5", pandect_audit_check_idle_rules },
  { "W6", pandect_audit_check_undetermined },
  { "W7", pandect_audit_check_dark_cautions },
  { "W8", pandect_audit_check_groundless },
  { "W8", pandect_audit_check_unused },
  { "W8", pandect_audit_check_languages },
  { "W8", pandect_audit_check_stale },
  { "W9", pandect_audit_check_uncovered },
  { "W11", pandect_audit_check_codes },
  { "W12", pandect_audit_check_lettering },
  { "W13", pandect_audit_check_wording },
  { "W14", pandect_audit_check_constants },
  { "W15", pandect_audit_check_shared_names },
  { "W16", pandect_audit_check_uncited },
  { "W17", pandect_audit_check_labels },
  { "N1", pandect_audit_check_foreign },
};

static void
report_at (PandectAudit    *self,
           PandectSeverity  severity,
           guint            line,
           guint            column,
           const char      *message)
{
  pandect_list_append (self->problems,
                       pandect_problem_new (severity, -1, self->check,
                                            pandect_bundle_get_file_name (self->bundle),
                                            line, column, message));
}

static void
report (PandectAudit    *self,
        PandectSeverity  severity,
        const char      *part,
        const char      *id,
        const char      *message)
{
  guint line, column;

  pandect_audit_places_lookup (self->places, part, id, &line, &column);
  report_at (self, severity, line, column, message);
}

/**
 * pandect_audit_report:
 * @self: an audit
 * @part: the name of the element at fault, or `therapy` for one of any kind
 * @id: (nullable): its id, or %NULL when it concerns the whole file
 * @format: what was expected, and what was found
 */
void
pandect_audit_report (PandectAudit *self,
                      const char   *part,
                      const char   *id,
                      const char   *format,
                      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  report (self, PANDECT_SEVERITY_WARNING, part, id, message);
}

/**
 * pandect_audit_note:
 * @self: an audit
 * @part: the name of the element it is about, or `therapy` for one of any kind
 * @id: (nullable): its id, or %NULL when it concerns the whole file
 * @format: what there is to know
 */
void
pandect_audit_note (PandectAudit *self,
                    const char   *part,
                    const char   *id,
                    const char   *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  report (self, PANDECT_SEVERITY_NOTE, part, id, message);
}

/**
 * pandect_audit_note_at:
 * @self: an audit
 * @line: where, from 1
 * @column: where in the line, from 1
 * @format: what there is to know
 */
void
pandect_audit_note_at (PandectAudit *self,
                       guint         line,
                       guint         column,
                       const char   *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  report_at (self, PANDECT_SEVERITY_NOTE, line, column, message);
}

/**
 * pandect_audit_report_at:
 * @self: an audit
 * @line: where, from 1
 * @column: where in the line, from 1
 * @format: what was expected, and what was found
 */
void
pandect_audit_report_at (PandectAudit *self,
                         guint         line,
                         guint         column,
                         const char   *format,
                         ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  report_at (self, PANDECT_SEVERITY_WARNING, line, column, message);
}

/**
 * pandect_audit_report_words:
 * @self: an audit
 * @words: the text or translation at fault
 * @format: what was expected, and what was found
 */
void
pandect_audit_report_words (PandectAudit *self,
                            const char   *words,
                            const char   *format,
                            ...)
{
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  pandect_audit_places_lookup_words (self->places, words, &line, &column);
  report_at (self, PANDECT_SEVERITY_WARNING, line, column, message);
}

/* Where a walk over rules is: the nearest thing around it that has an id. */
typedef struct
{
  PandectAudit         *audit;
  PandectAuditTestFunc  function;
  gpointer              user_data;
  GHashTable           *shared;
  GHashTable           *seen;
} Walk;

static const char *
get_part (Walk             *walk,
          PandectCriterion *criterion)
{
  static const char *elements[] = { "all", "any", "is" };

  return g_hash_table_contains (walk->shared, criterion)
         ? "criterion" : elements[pandect_criterion_get_kind (criterion)];
}

static void
walk_rule (Walk             *walk,
           PandectCriterion *criterion,
           const char       *part,
           const char       *id)
{
  if (criterion == NULL || !g_hash_table_add (walk->seen, criterion))
    return;

  if (pandect_criterion_get_id (criterion) != NULL)
    {
      part = get_part (walk, criterion);
      id = pandect_criterion_get_id (criterion);
    }

  if (pandect_criterion_get_kind (criterion) == PANDECT_CRITERION_IS)
    walk->function (walk->audit, criterion, part, id, walk->user_data);

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    walk_rule (walk, pandect_criterion_get_part (criterion, i), part, id);
}

static void
walk_caution (Walk                 *walk,
              const PandectCaution *caution,
              const char           *part)
{
  walk_rule (walk, caution->criterion, part, caution->id);
}

/**
 * pandect_audit_foreach_test:
 * @self: an audit
 * @function: called once for each test, with the nearest element around it that has an id
 * @user_data: what @function gets
 *
 * Walks over the tests that rules, cautions and conflicts make, as they are written.
 */
void
pandect_audit_foreach_test (PandectAudit         *self,
                            PandectAuditTestFunc  function,
                            gpointer              user_data)
{
  PandectCriterion * const *criteria = pandect_bundle_get_criteria (self->bundle);
  const PandectCaution * const *cautions = pandect_bundle_get_cautions (self->bundle);
  const PandectCaution * const *conflicts = pandect_bundle_get_conflicts (self->bundle);
  g_autoptr(GHashTable) shared = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk walk = { self, function, user_data, shared, seen };

  for (guint i = 0; criteria[i] != NULL; i++)
    {
      PandectCriterion *criterion = criteria[i];

      g_hash_table_add (shared, criterion);
    }

  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    {
      PandectTherapy *entry = pandect_bundle_get_entry (self->bundle, i);

      walk_rule (&walk, pandect_therapy_get_own_criterion (entry), "therapy",
                 pandect_therapy_get_id (entry));
      if (pandect_therapy_get_refusal (entry) != NULL)
        walk_caution (&walk, pandect_therapy_get_refusal (entry), "refused");
    }

  for (guint i = 0; cautions[i] != NULL; i++)
    walk_caution (&walk, cautions[i], "caution");

  for (guint i = 0; conflicts[i] != NULL; i++)
    walk_caution (&walk, conflicts[i], "conflict");
}

static void
run_each (PandectAudit            *self,
          const PandectAuditCheck *list,
          gsize                    n)
{
  for (gsize i = 0; i < n; i++)
    {
      self->check = list[i].id;
      list[i].run (self);
    }
}

/**
 * pandect_audit_run:
 * @bundle: a bundle
 *
 * Checks a bundle for what its author should look at. A good bundle may keep some of these
 * warnings: a page can well record an answer that none of its rules asks for.
 *
 * Returns: (transfer full): a list of [class@Problem], each a warning or a note with the id of its
 *   check
 */
GListModel *
pandect_audit_run (PandectBundle *bundle)
{
  return pandect_audit_run_with (bundle, NULL, 0);
}

/**
 * pandect_audit_run_with:
 * @bundle: a bundle
 * @more: (array length=n_more) (nullable): checks of what lies above the content
 * @n_more: how many
 *
 * Returns: (transfer full): what pandect_audit_run() finds, and what they do
 */
GListModel *
pandect_audit_run_with (PandectBundle           *bundle,
                        const PandectAuditCheck *more,
                        gsize                    n_more)
{
  g_autoptr(PandectAuditPlaces) places = NULL;
  PandectAudit self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);

  places = pandect_audit_places_new (bundle);
  self = (PandectAudit) {
    .bundle = bundle,
    .places = places,
    .problems = pandect_list_new (PANDECT_TYPE_PROBLEM),
  };

  run_each (&self, checks, G_N_ELEMENTS (checks));
  run_each (&self, more, n_more);

  return G_LIST_MODEL (self.problems);
}
