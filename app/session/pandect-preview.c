/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-preview.h"

/**
 * PandectPreview:
 *
 * What one answer would settle, before it is recorded.
 *
 * It is found by recording the answer in a copy of the profile, so it cannot differ from what
 * recording then gives. It tells of that moment: when the profile changes, it is out of date.
 */

struct _PandectPreview
{
  GObject       parent_instance;

  PandectField *field;
  PandectValue *value;
  guint         n_open;
  PandectList  *offered;
  PandectList  *unmet;
};

G_DEFINE_FINAL_TYPE (PandectPreview, pandect_preview, G_TYPE_OBJECT)

/* What is settled stays settled: only a treatment that is open can change. */
static void
compare (PandectPreview *self,
         GListModel     *treatments,
         PandectProfile *after)
{
  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) treatment = g_list_model_get_item (treatments, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);
      PandectTruth truth;

      if (pandect_treatment_get_verdict (treatment) != PANDECT_VERDICT_NEEDS_INFORMATION)
        continue;

      self->n_open++;
      truth = pandect_criterion_evaluate (pandect_therapy_get_criteria (therapy), after, NULL);
      if (truth == PANDECT_TRUTH_TRUE)
        pandect_list_append (self->offered, g_steal_pointer (&treatment));
      else if (truth == PANDECT_TRUTH_FALSE)
        pandect_list_append (self->unmet, g_steal_pointer (&treatment));
    }
}

static void
pandect_preview_dispose (GObject *object)
{
  PandectPreview *self = PANDECT_PREVIEW (object);

  g_clear_object (&self->unmet);
  g_clear_object (&self->offered);
  g_clear_object (&self->value);
  g_clear_object (&self->field);

  G_OBJECT_CLASS (pandect_preview_parent_class)->dispose (object);
}

static void
pandect_preview_class_init (PandectPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_preview_dispose;
}

static void
pandect_preview_init (PandectPreview *self)
{
  self->offered = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->unmet = pandect_list_new (PANDECT_TYPE_TREATMENT);
}

/**
 * pandect_preview_new:
 * @treatments: the [class@Treatment]s to look at, assessed for @profile
 * @profile: what is recorded so far
 * @field: a field
 * @value: one of its answers
 *
 * Returns: (transfer full): what would be settled if @value were recorded too
 */
PandectPreview *
pandect_preview_new (GListModel     *treatments,
                     PandectProfile *profile,
                     PandectField   *field,
                     PandectValue   *value)
{
  PandectPreview *self = g_object_new (PANDECT_TYPE_PREVIEW, NULL);
  g_autoptr(PandectProfile) after = pandect_profile_copy (profile);

  self->field = g_object_ref (field);
  self->value = g_object_ref (value);
  pandect_profile_record (after, field, value);
  compare (self, treatments, after);

  return self;
}

PandectField *
pandect_preview_get_field (PandectPreview *self)
{
  g_return_val_if_fail (PANDECT_IS_PREVIEW (self), NULL);

  return self->field;
}

PandectValue *
pandect_preview_get_value (PandectPreview *self)
{
  g_return_val_if_fail (PANDECT_IS_PREVIEW (self), NULL);

  return self->value;
}

/**
 * pandect_preview_get_n_open:
 * @self: a preview
 *
 * Returns: how many treatments need information as things are
 */
guint
pandect_preview_get_n_open (PandectPreview *self)
{
  g_return_val_if_fail (PANDECT_IS_PREVIEW (self), 0);

  return self->n_open;
}

/**
 * pandect_preview_get_settled:
 * @self: a preview
 * @verdict: a verdict that settles
 *
 * Returns: (transfer none): each [class@Treatment] that is open and would get that
 *   verdict, in the order of the page
 */
GListModel *
pandect_preview_get_settled (PandectPreview *self,
                             PandectVerdict  verdict)
{
  g_return_val_if_fail (PANDECT_IS_PREVIEW (self), NULL);
  g_return_val_if_fail (verdict != PANDECT_VERDICT_NEEDS_INFORMATION, NULL);

  return G_LIST_MODEL (verdict == PANDECT_VERDICT_ELIGIBLE ? self->offered : self->unmet);
}
