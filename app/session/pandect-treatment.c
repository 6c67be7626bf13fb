/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-treatment.h"

#include <string.h>

#include "session/pandect-treatment-private.h"

/**
 * PandectTreatment:
 *
 * A therapy as a reader sees it: with its verdict for the present profile, the cautions that apply,
 * and how the treatments under it stand.
 *
 * The one without a therapy is the root: it stands for the whole page.
 */

struct _PandectTreatment
{
  GObject            parent_instance;

  PandectTherapy    *therapy;

  PandectProfile    *profile;
  PandectFinding     finding;
  PandectAssessment *assessment;      /* %NULL until asked for */
  PandectField      *only_missing;    /* not a reference: fields live as long as the therapy */
  PandectList       *cautions;

  guint              n_treatments;
  guint              counts[PANDECT_N_VERDICTS];
  guint              counts_before[PANDECT_N_VERDICTS];
  gboolean           is_changed;
};

G_DEFINE_FINAL_TYPE (PandectTreatment, pandect_treatment, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PandectField *
find_only_missing (const PandectFinding *finding,
                   PandectFieldSet      *fields)
{
  if (pandect_field_mask_count (&finding->missing) != 1)
    return NULL;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (&finding->missing, i))
        return pandect_field_set_get_field (fields, i);
    }

  return NULL;
}

static PandectList *
find_lit_cautions (PandectTreatment *self,
                   PandectProfile   *profile)
{
  GListModel *cautions = pandect_therapy_get_cautions (self->therapy);
  PandectList *lit = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (cautions); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);

      if (!pandect_caution_is_lit (caution, profile, pandect_treatment_get_verdict (self)))
        continue;

      if (lit == NULL)
        lit = pandect_list_new (PANDECT_TYPE_CAUTION);
      pandect_list_append (lit, g_steal_pointer (&caution));
    }

  return lit;
}

static gboolean
same_items (PandectList *a,
            PandectList *b)
{
  guint size = a != NULL ? pandect_list_get_size (a) : 0;

  if (size != (b != NULL ? pandect_list_get_size (b) : 0))
    return FALSE;

  for (guint i = 0; i < size; i++)
    {
      if (pandect_list_peek (a, i) != pandect_list_peek (b, i))
        return FALSE;
    }

  return TRUE;
}

static void
pandect_treatment_finalize (GObject *object)
{
  PandectTreatment *self = PANDECT_TREATMENT (object);

  g_clear_object (&self->therapy);
  g_clear_object (&self->profile);
  g_clear_object (&self->assessment);
  g_clear_object (&self->cautions);

  G_OBJECT_CLASS (pandect_treatment_parent_class)->finalize (object);
}

static void
pandect_treatment_class_init (PandectTreatmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_treatment_finalize;

  /**
   * PandectTreatment::changed:
   *
   * Something that is shown of the treatment has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_treatment_init (PandectTreatment *self)
{
  self->finding.truth = PANDECT_TRUTH_UNKNOWN;
}

/**
 * pandect_treatment_new:
 * @therapy: (nullable): what it shows, or %NULL for the whole page
 *
 * Returns: (transfer full): the treatment
 */
PandectTreatment *
pandect_treatment_new (PandectTherapy *therapy)
{
  PandectTreatment *self = g_object_new (PANDECT_TYPE_TREATMENT, NULL);

  g_set_object (&self->therapy, therapy);

  return self;
}

PandectTherapy *
pandect_treatment_get_therapy (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);

  return self->therapy;
}

PandectVerdict
pandect_treatment_get_verdict (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), PANDECT_VERDICT_NEEDS_INFORMATION);

  return pandect_verdict_from_truth (self->finding.truth);
}

/**
 * pandect_treatment_get_finding:
 * @self: a treatment
 *
 * Returns: its verdict and the fields that still matter, for the profile as it is
 */
const PandectFinding *
pandect_treatment_get_finding (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);

  return &self->finding;
}

/**
 * pandect_treatment_get_assessment:
 * @self: a treatment with a therapy
 *
 * Returns: (transfer none): its finding with the reasons, kept until the profile changes
 */
PandectAssessment *
pandect_treatment_get_assessment (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);
  g_return_val_if_fail (self->therapy != NULL, NULL);

  if (self->assessment == NULL)
    self->assessment = pandect_assessment_new (pandect_therapy_get_criteria (self->therapy),
                                               self->profile);

  return self->assessment;
}

/**
 * pandect_treatment_get_n_missing:
 * @self: a treatment
 *
 * Returns: how many answers still matter
 */
guint
pandect_treatment_get_n_missing (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), 0);

  return pandect_field_mask_count (&self->finding.missing);
}

/**
 * pandect_treatment_get_only_missing:
 * @self: a treatment
 *
 * Returns: (transfer none) (nullable): the field that still matters, when it is just one
 */
PandectField *
pandect_treatment_get_only_missing (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);

  return self->only_missing;
}

/**
 * pandect_treatment_get_cautions:
 * @self: a treatment
 *
 * Returns: (transfer none) (nullable): the [class@Caution]s that apply, or %NULL when none does
 */
GListModel *
pandect_treatment_get_cautions (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);

  return self->cautions != NULL ? G_LIST_MODEL (self->cautions) : NULL;
}

/**
 * pandect_treatment_get_n_treatments:
 * @self: a treatment
 *
 * Returns: how many treatments it and everything under it come to
 */
guint
pandect_treatment_get_n_treatments (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), 0);

  return self->n_treatments;
}

/**
 * pandect_treatment_count:
 * @self: a treatment
 * @verdict: a verdict
 *
 * Returns: how many of those treatments have that verdict
 */
guint
pandect_treatment_count (PandectTreatment *self,
                         PandectVerdict    verdict)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), 0);
  g_return_val_if_fail (verdict < PANDECT_N_VERDICTS, 0);

  return self->counts[verdict];
}

void
pandect_treatment_add_treatment (PandectTreatment *self)
{
  self->n_treatments++;
}

void
pandect_treatment_begin_counts (PandectTreatment *self)
{
  memcpy (self->counts_before, self->counts, sizeof self->counts);
  memset (self->counts, 0, sizeof self->counts);
}

void
pandect_treatment_count_one (PandectTreatment *self,
                             PandectVerdict    verdict)
{
  self->counts[verdict]++;
}

/**
 * pandect_treatment_assess:
 * @self: a treatment with a therapy
 * @finding: what the profile means for the therapy
 * @profile: the profile
 *
 * Keeps a finding. [func@pandect_treatment_announce] tells of it when all treatments have theirs.
 */
void
pandect_treatment_assess (PandectTreatment     *self,
                          const PandectFinding *finding,
                          PandectProfile       *profile)
{
  g_autoptr(PandectList) cautions = NULL;

  self->is_changed = self->finding.truth != finding->truth ||
                     !pandect_field_mask_equal (&self->finding.missing, &finding->missing);
  self->finding = *finding;
  g_set_object (&self->profile, profile);
  g_clear_object (&self->assessment);
  self->only_missing = find_only_missing (finding, pandect_profile_get_fields (profile));

  cautions = find_lit_cautions (self, profile);
  if (!same_items (cautions, self->cautions))
    {
      g_set_object (&self->cautions, cautions);
      self->is_changed = TRUE;
    }
}

void
pandect_treatment_announce (PandectTreatment *self)
{
  gboolean is_changed = self->is_changed ||
                        memcmp (self->counts, self->counts_before, sizeof self->counts) != 0;

  self->is_changed = FALSE;
  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
