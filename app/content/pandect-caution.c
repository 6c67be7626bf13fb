/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-caution.h"

/**
 * PandectCaution:
 *
 * A remark beside a verdict. It never changes the verdict.
 *
 * It is shown when its criterion definitely holds and the criteria of the therapy are not known to
 * fail.
 */

struct _PandectCaution
{
  GObject            parent_instance;

  char              *id;
  char             **fact_ids;
  PandectText       *label;
  PandectText       *text;
  PandectCriterion  *criterion;
};

G_DEFINE_FINAL_TYPE (PandectCaution, pandect_caution, G_TYPE_OBJECT)

static void
pandect_caution_finalize (GObject *object)
{
  PandectCaution *self = PANDECT_CAUTION (object);

  g_free (self->id);
  g_strfreev (self->fact_ids);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_clear_pointer (&self->text, pandect_text_unref);
  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (pandect_caution_parent_class)->finalize (object);
}

static void
pandect_caution_class_init (PandectCautionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_caution_finalize;
}

static void
pandect_caution_init (PandectCaution *self)
{
}

/**
 * pandect_caution_new:
 * @id: its id
 * @fact_ids: the facts it rests on
 * @label: (transfer full): the remark in a few words
 * @text: (transfer full) (nullable): the remark in full
 * @criterion: (nullable): when it applies, or %NULL for always
 *
 * Returns: (transfer full): the caution
 */
PandectCaution *
pandect_caution_new (const char         *id,
                     const char * const *fact_ids,
                     PandectText        *label,
                     PandectText        *text,
                     PandectCriterion   *criterion)
{
  PandectCaution *self = g_object_new (PANDECT_TYPE_CAUTION, NULL);

  self->id = g_strdup (id);
  self->fact_ids = g_strdupv ((char **) fact_ids);
  self->label = label;
  self->text = text;
  self->criterion = criterion != NULL ? g_object_ref (criterion) : NULL;

  return self;
}

const char *
pandect_caution_get_id (PandectCaution *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION (self), NULL);

  return self->id;
}

const char * const *
pandect_caution_get_fact_ids (PandectCaution *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION (self), NULL);

  return (const char * const *) self->fact_ids;
}

PandectText *
pandect_caution_get_label (PandectCaution *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION (self), NULL);

  return self->label;
}

/**
 * pandect_caution_get_text:
 * @self: a caution
 *
 * Returns: (transfer none) (nullable): the remark in full
 */
PandectText *
pandect_caution_get_text (PandectCaution *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION (self), NULL);

  return self->text;
}

/**
 * pandect_caution_get_criterion:
 * @self: a caution
 *
 * Returns: (transfer none) (nullable): when it applies, or %NULL for always
 */
PandectCriterion *
pandect_caution_get_criterion (PandectCaution *self)
{
  g_return_val_if_fail (PANDECT_IS_CAUTION (self), NULL);

  return self->criterion;
}

/**
 * pandect_caution_is_lit:
 * @self: a caution
 * @profile: what is recorded
 * @verdict: the verdict on the therapy that the caution belongs to
 *
 * Returns: whether the caution is to be shown
 */
gboolean
pandect_caution_is_lit (PandectCaution *self,
                        PandectProfile *profile,
                        PandectVerdict  verdict)
{
  PandectCriterion *criterion = pandect_caution_get_criterion (self);

  if (verdict == PANDECT_VERDICT_CRITERIA_NOT_MET)
    return FALSE;

  return criterion == NULL ||
         pandect_criterion_evaluate (criterion, profile, NULL) == PANDECT_TRUTH_TRUE;
}
