/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-treatment.h"

#include <string.h>

#include "base/pandect-array.h"
#include "session/pandect-treatment-private.h"

/**
 * PandectTreatment:
 *
 * A therapy as a reader sees it: with its verdict for the present profile, the cautions that apply,
 * and how the treatments under it stand.
 *
 * The entry without a therapy is the root: it stands for the whole page.
 */

typedef struct
{
  guint by_verdict[PANDECT_N_VERDICTS];
  guint n_cautioned;   /* of those that may be offered */
} Counts;

struct _PandectTreatment
{
  GObject         parent_instance;

  PandectTherapy *therapy;

  PandectVerdict  verdict;
  guint           n_missing;
  PandectField   *only_missing;    /* not a reference: fields live as long as the therapy */
  GPtrArray      *cautions;        /* likewise */

  guint           n_treatments;
  Counts          counts;
  Counts          counts_before;
  gboolean        is_changed;
};

G_DEFINE_FINAL_TYPE (PandectTreatment, pandect_treatment, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
find_lit_cautions (PandectTreatment *self,
                   PandectProfile   *profile)
{
  const PandectCaution * const *cautions = pandect_therapy_get_cautions (self->therapy);
  GPtrArray *lit = NULL;

  for (guint i = 0; cautions[i] != NULL; i++)
    {
      if (pandect_caution_is_lit (cautions[i], profile, self->verdict))
        pandect_array_add (&lit, NULL, (gpointer) cautions[i]);
    }

  return lit;
}

static gboolean
same_items (GPtrArray *a,
            GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->len == b->len && memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

static void
pandect_treatment_finalize (GObject *object)
{
  PandectTreatment *self = PANDECT_TREATMENT (object);

  g_clear_object (&self->therapy);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);

  G_OBJECT_CLASS (pandect_treatment_parent_class)->finalize (object);
}

static void
pandect_treatment_class_init (PandectTreatmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_treatment_finalize;

  /**
   * PandectTreatment::changed:
   *
   * Something that is shown of the entry has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_treatment_init (PandectTreatment *self)
{
}

/**
 * pandect_treatment_new:
 * @therapy: (nullable): what it shows, or %NULL for the whole page
 *
 * Returns: (transfer full): the entry
 */
PandectTreatment *
pandect_treatment_new (PandectTherapy *therapy)
{
  PandectTreatment *self = g_object_new (PANDECT_TYPE_TREATMENT, NULL);

  g_set_object (&self->therapy, therapy);

  return self;
}

/**
 * pandect_treatment_get_therapy:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what it shows, or %NULL for the whole page
 */
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

  return self->verdict;
}

/**
 * pandect_treatment_get_n_missing:
 * @self: an entry
 *
 * Returns: how many answers still matter
 */
guint
pandect_treatment_get_n_missing (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), 0);

  return self->n_missing;
}

/**
 * pandect_treatment_get_only_missing:
 * @self: an entry
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
 * @self: an entry
 *
 * Returns: (array zero-terminated=1): the cautions that apply
 */
const PandectCaution * const *
pandect_treatment_get_cautions (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), NULL);

  return pandect_array_peek (self->cautions);
}

/**
 * pandect_treatment_get_n_treatments:
 * @self: an entry
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
 * @self: an entry
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

  return self->counts.by_verdict[verdict];
}

/**
 * pandect_treatment_count_cautioned:
 * @self: an entry
 *
 * Returns: how many of those treatments may be offered and bear a caution
 */
guint
pandect_treatment_count_cautioned (PandectTreatment *self)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT (self), 0);

  return self->counts.n_cautioned;
}

void
pandect_treatment_add_treatment (PandectTreatment *self)
{
  self->n_treatments++;
}

void
pandect_treatment_begin_counts (PandectTreatment *self)
{
  self->counts_before = self->counts;
  self->counts = (Counts) { { 0 } };
}

/* Counts @treatment, which is @self or stands under it. */
void
pandect_treatment_count_one (PandectTreatment *self,
                             PandectTreatment *treatment)
{
  self->counts.by_verdict[treatment->verdict]++;
  self->counts.n_cautioned += treatment->verdict == PANDECT_VERDICT_ELIGIBLE &&
                              treatment->cautions != NULL;
}

/**
 * pandect_treatment_assess:
 * @self: an entry with a therapy
 * @finding: what the profile means for the therapy
 * @profile: the profile
 *
 * Takes over a finding. [func@pandect_treatment_announce] tells of it when all entries have theirs.
 */
void
pandect_treatment_assess (PandectTreatment     *self,
                          const PandectFinding *finding,
                          PandectProfile       *profile)
{
  PandectVerdict verdict = pandect_verdict_from_truth (finding->truth);
  guint n_missing = pandect_field_mask_count (&finding->missing);
  PandectField *only_missing = NULL;
  g_autoptr(GPtrArray) cautions = NULL;

  for (guint w = 0; n_missing == 1 && w < G_N_ELEMENTS (finding->missing.words); w++)
    {
      if (finding->missing.words[w] != 0)
        only_missing =
          pandect_field_set_get_field (pandect_profile_get_fields (profile),
                                       w * 64 + __builtin_ctzll (finding->missing.words[w]));
    }

  self->is_changed = self->verdict != verdict ||
                     self->n_missing != n_missing ||
                     self->only_missing != only_missing;
  self->verdict = verdict;
  self->n_missing = n_missing;
  self->only_missing = only_missing;

  cautions = find_lit_cautions (self, profile);
  if (!same_items (cautions, self->cautions))
    {
      g_clear_pointer (&self->cautions, g_ptr_array_unref);
      self->cautions = g_steal_pointer (&cautions);
      self->is_changed = TRUE;
    }
}

void
pandect_treatment_announce (PandectTreatment *self)
{
  gboolean is_changed = self->is_changed ||
                        memcmp (&self->counts, &self->counts_before, sizeof self->counts) != 0;

  self->is_changed = FALSE;
  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
