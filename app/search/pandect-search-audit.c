/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-search-audit.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-audit-private.h"
#include "search/pandect-bundle-search.h"

/* Looks a bundle over: all that the content alone can tell, and whether each name finds itself. */

/* Each name is a query. Of a very large bundle not all are tried, and the author is told. */
#define MAX_NAMES 4000

/* Names that several therapies share find all of them. */
#define MAX_HITS 40

typedef struct
{
  PandectAudit        *audit;
  PandectBundleSearch *search;
  guint                n_tried;
} Trial;

static gboolean
finds (Trial          *trial,
       PandectTherapy *therapy,
       const char     *name)
{
  g_autoptr(GListModel) hits = pandect_bundle_search_query (trial->search, name, MAX_HITS);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(PandectHit) hit = g_list_model_get_item (hits, i);

      if (pandect_hit_get_therapy (hit) == therapy && pandect_hit_is_exact (hit))
        return TRUE;
    }

  return FALSE;
}

static void
try_name (Trial          *trial,
          PandectTherapy *therapy,
          const char     *name)
{
  const char *id = pandect_therapy_get_id (therapy);

  if (trial->n_tried++ >= MAX_NAMES || finds (trial, therapy, name))
    return;

  pandect_audit_report (trial->audit, "therapy", id,
                        _("Expected “%s” to be found by its name “%s”, found other things or none"),
                        id, name);
}

static void
try_therapy (Trial          *trial,
             PandectTherapy *therapy)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);
  PandectText *name = pandect_therapy_get_name (therapy);

  for (guint i = 0; i < pandect_text_get_n_passages (name); i++)
    try_name (trial, therapy, pandect_text_get_nth_passage (name, i)->words);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *other = names[i];

      try_name (trial, therapy, other->text);
    }
}

/* W10: a name that does not find what it is the name of. */
static void
check_names (PandectAudit *self)
{
  g_autoptr(PandectBundleSearch) search = pandect_bundle_search_new (self->bundle);
  Trial trial = { self, search, 0 };

  for (guint i = 0; i < pandect_bundle_get_n_entries (self->bundle); i++)
    try_therapy (&trial, pandect_bundle_get_entry (self->bundle, i));

  if (trial.n_tried > MAX_NAMES)
    pandect_audit_note (self, "therapies", NULL,
                        _("Only %d of the %u names were looked up"), MAX_NAMES, trial.n_tried);
}

/**
 * pandect_search_audit_run:
 * @bundle: a bundle
 *
 * Checks a bundle for what its author should look at, as [func@audit_run] does, and for names that
 * are not found.
 *
 * Returns: (transfer full): a list of [class@Problem]
 */
GListModel *
pandect_search_audit_run (PandectBundle *bundle)
{
  static const PandectAuditCheck check = { "W10", check_names };

  return pandect_audit_run_with (bundle, &check, 1);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_task_return_pointer (task, pandect_search_audit_run (source), g_object_unref);
}

/**
 * pandect_search_audit_run_async:
 * @bundle: a bundle
 * @cancellable: (nullable): to give up
 * @callback: called when all is checked
 * @user_data: data for @callback
 *
 * Does in a thread what pandect_search_audit_run() does.
 */
void
pandect_search_audit_run_async (PandectBundle       *bundle,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (PANDECT_IS_BUNDLE (bundle));

  task = g_task_new (bundle, cancellable, callback, user_data);
  g_task_set_source_tag (task, pandect_search_audit_run_async);
  g_task_run_in_thread (task, run_in_thread);
}

GListModel *
pandect_search_audit_run_finish (PandectBundle  *bundle,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, bundle), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
