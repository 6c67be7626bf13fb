/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-verdict-change.h"

/**
 * PandectVerdictChange:
 *
 * One therapy that two versions of a bundle judge differently for a profile, or that only one of
 * them has.
 */

/* Stands for the verdict on a therapy that is not there. */
#define NONE -1

struct _PandectVerdictChange
{
  GObject         parent_instance;

  PandectTherapy *therapy;
  int             before;
  int             after;
};

G_DEFINE_FINAL_TYPE (PandectVerdictChange, pandect_verdict_change, G_TYPE_OBJECT)

static void
pandect_verdict_change_finalize (GObject *object)
{
  g_clear_object (&PANDECT_VERDICT_CHANGE (object)->therapy);

  G_OBJECT_CLASS (pandect_verdict_change_parent_class)->finalize (object);
}

static void
pandect_verdict_change_class_init (PandectVerdictChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_verdict_change_finalize;
}

static void
pandect_verdict_change_init (PandectVerdictChange *self)
{
}

/**
 * pandect_verdict_change_get_therapy:
 * @self: a change
 *
 * Returns: (transfer none): the therapy, of the newer bundle if that has it
 */
PandectTherapy *
pandect_verdict_change_get_therapy (PandectVerdictChange *self)
{
  g_return_val_if_fail (PANDECT_IS_VERDICT_CHANGE (self), NULL);

  return self->therapy;
}

static gboolean
get_verdict (int             found,
             PandectVerdict *verdict)
{
  if (found != NONE)
    *verdict = found;

  return found != NONE;
}

/**
 * pandect_verdict_change_get_before:
 * @self: a change
 * @verdict: (out): the verdict of the older bundle
 *
 * Returns: whether the older bundle has the therapy
 */
gboolean
pandect_verdict_change_get_before (PandectVerdictChange *self,
                                   PandectVerdict       *verdict)
{
  g_return_val_if_fail (PANDECT_IS_VERDICT_CHANGE (self), FALSE);

  return get_verdict (self->before, verdict);
}

/**
 * pandect_verdict_change_get_after:
 * @self: a change
 * @verdict: (out): the verdict of the newer bundle
 *
 * Returns: whether the newer bundle has the therapy
 */
gboolean
pandect_verdict_change_get_after (PandectVerdictChange *self,
                                  PandectVerdict       *verdict)
{
  g_return_val_if_fail (PANDECT_IS_VERDICT_CHANGE (self), FALSE);

  return get_verdict (self->after, verdict);
}

/* A bundle, and what it makes of a profile. */
typedef struct
{
  PandectBundle  *bundle;
  PandectFinding *findings;
} Judged;

static void
judge (Judged         *self,
       PandectBundle  *bundle,
       PandectProfile *profile)
{
  self->bundle = bundle;
  self->findings = g_new0 (PandectFinding, pandect_bundle_get_n_entries (bundle));
  pandect_bundle_assess (bundle, profile, self->findings);
}

static int
get_verdict_on (const Judged *judged,
                const char   *id)
{
  PandectTherapy *therapy = pandect_bundle_lookup_therapy (judged->bundle, id);

  if (therapy == NULL)
    return NONE;

  return pandect_verdict_from_truth (judged->findings[pandect_therapy_get_index (therapy)].truth);
}

static void
compare (const Judged *before,
         const Judged *after,
         gboolean      only_removed,
         GListStore   *changes)
{
  PandectBundle *bundle = only_removed ? before->bundle : after->bundle;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      int then = get_verdict_on (before, pandect_therapy_get_id (therapy));
      int now = get_verdict_on (after, pandect_therapy_get_id (therapy));
      g_autoptr(PandectVerdictChange) change = NULL;

      if (then == now || (only_removed && now != NONE))
        continue;

      change = g_object_new (PANDECT_TYPE_VERDICT_CHANGE, NULL);
      change->therapy = g_object_ref (therapy);
      change->before = then;
      change->after = now;
      g_list_store_append (changes, change);
    }
}

/**
 * pandect_verdict_changes_find:
 * @before: a bundle
 * @profile_before: a profile of its fields
 * @after: the same bundle in another version
 * @profile_after: the profile, as far as that bundle has its fields
 *
 * Finds what changes for a patient.
 *
 * Returns: (transfer full): each [class@VerdictChange], in the order of the page
 */
GListModel *
pandect_verdict_changes_find (PandectBundle  *before,
                              PandectProfile *profile_before,
                              PandectBundle  *after,
                              PandectProfile *profile_after)
{
  GListStore *changes = g_list_store_new (PANDECT_TYPE_VERDICT_CHANGE);
  Judged then;
  Judged now;

  judge (&then, before, profile_before);
  judge (&now, after, profile_after);
  compare (&then, &now, FALSE, changes);
  compare (&then, &now, TRUE, changes);
  g_free (then.findings);
  g_free (now.findings);

  return G_LIST_MODEL (changes);
}
