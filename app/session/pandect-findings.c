/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-findings.h"

#include "eligibility/pandect-question.h"
#include "session/pandect-treatment-private.h"

/**
 * PandectFindings:
 *
 * What a profile means for a bundle: the verdict on each treatment, what to ask next, and what an
 * answer would settle.
 *
 * Each criterion is judged once for a profile and its finding is kept, so that the window, paper
 * and the command line cannot differ.
 */

struct _PandectFindings
{
  GObject           parent_instance;

  PandectBundle    *bundle;
  PandectProfile   *profile;

  PandectList      *entries;         /* by index of the therapy */
  PandectList      *treatments;
  PandectList      *groups;
  PandectTreatment *root;
  GHashTable       *by_criterion;    /* what has been judged for the profile as it is */

  PandectField     *next_field;
  guint             next_bears_on;
  PandectFieldMask  skipped;
  PandectPreview   *preview;
};

G_DEFINE_FINAL_TYPE (PandectFindings, pandect_findings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NEXT_FIELD,
  PROP_PREVIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ASSESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Calls @function for a treatment, the categories above it, and the root. */
static void
for_each_ancestor (PandectFindings *self,
                   PandectTherapy  *therapy,
                   void           (*function) (PandectTreatment *treatment,
                                               PandectVerdict    verdict),
                   PandectVerdict   verdict)
{
  for (; therapy != NULL; therapy = pandect_therapy_get_parent (therapy))
    function (pandect_findings_get_treatment (self, therapy), verdict);

  function (self->root, verdict);
}

static void
add_treatment (PandectTreatment *treatment,
               PandectVerdict    unused)
{
  pandect_treatment_add_treatment (treatment);
}

/* Treatments are read under headings: what stands right under a category comes before its
 * sub-categories, or the heading would have to be repeated after them. */
static void
add_treatments (PandectFindings *self,
                PandectTherapy  *therapy)
{
  GListModel *members = pandect_therapy_get_members (therapy);
  guint n_members = g_list_model_get_n_items (members);

  if (pandect_therapy_is_treatment (therapy))
    pandect_list_append (self->treatments,
                         g_object_ref (pandect_findings_get_treatment (self, therapy)));

  for (int wanted = TRUE; wanted >= FALSE; wanted--)
    {
      for (guint i = 0; i < n_members; i++)
        {
          g_autoptr(PandectTherapy) member = g_list_model_get_item (members, i);

          if (pandect_therapy_is_treatment (member) == wanted)
            add_treatments (self, member);
        }
    }
}

static void
build_treatments (PandectFindings *self)
{
  guint n_entries = pandect_bundle_get_n_entries (self->bundle);

  self->root = pandect_treatment_new (NULL);
  pandect_list_append (self->groups, g_object_ref (self->root));

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (self->bundle, i);
      PandectTreatment *treatment = pandect_treatment_new (therapy);

      pandect_list_append (self->entries, treatment);

      if (pandect_therapy_is_treatment (therapy))
        for_each_ancestor (self, therapy, add_treatment, 0);

      if (!pandect_therapy_is_treatment (therapy) || pandect_therapy_get_parent (therapy) == NULL)
        pandect_list_append (self->groups, g_object_ref (treatment));
    }

  for (guint i = 0; i < n_entries; i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (self->bundle, i);

      if (pandect_therapy_get_parent (therapy) == NULL)
        add_treatments (self, therapy);
    }
}

static void
update_next_field (PandectFindings *self)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (self->bundle);
  guint n_treatments = pandect_list_get_size (self->treatments);
  g_autofree PandectFieldMask *missing = g_new0 (PandectFieldMask, n_treatments);
  PandectField *next;
  guint bears_on;

  for (guint i = 0; i < n_treatments; i++)
    missing[i] = pandect_treatment_get_finding (pandect_list_peek (self->treatments, i))->missing;

  next = pandect_question_next (fields, missing, n_treatments, &self->skipped, &bears_on);

  /* When all that is left was skipped, it is asked for again: it still matters. */
  if (next == NULL)
    {
      self->skipped = (PandectFieldMask) { { 0 } };
      next = pandect_question_next (fields, missing, n_treatments, NULL, &bears_on);
    }

  if (self->next_field == next && self->next_bears_on == bears_on)
    return;

  self->next_field = next;
  self->next_bears_on = bears_on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_FIELD]);
}

static void
take_preview (PandectFindings *self,
              PandectPreview  *preview)
{
  if (self->preview == NULL && preview == NULL)
    return;

  g_clear_object (&self->preview);
  self->preview = preview;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

static void
assess (PandectFindings *self)
{
  guint n_entries = pandect_list_get_size (self->entries);

  g_hash_table_remove_all (self->by_criterion);

  pandect_treatment_begin_counts (self->root);
  for (guint i = 0; i < n_entries; i++)
    {
      PandectTreatment *treatment = pandect_list_peek (self->entries, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (treatment);

      pandect_treatment_begin_counts (treatment);
      pandect_treatment_assess (treatment,
                                pandect_findings_get_finding (
                                  self, pandect_therapy_get_criteria (therapy)),
                                self->profile);
    }

  for (guint i = 0; i < pandect_list_get_size (self->treatments); i++)
    {
      PandectTreatment *treatment = pandect_list_peek (self->treatments, i);

      for_each_ancestor (self, pandect_treatment_get_therapy (treatment),
                         pandect_treatment_count_one, pandect_treatment_get_verdict (treatment));
    }

  /* No treatment announces a change before all of them are up to date. */
  pandect_treatment_announce (self->root);
  for (guint i = 0; i < n_entries; i++)
    pandect_treatment_announce (pandect_list_peek (self->entries, i));

  take_preview (self, NULL);
  update_next_field (self);
  g_signal_emit (self, signals[ASSESSED], 0);
}

static void
pandect_findings_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PandectFindings *self = PANDECT_FINDINGS (object);

  switch (prop_id)
    {
    case PROP_NEXT_FIELD:
      g_value_set_object (value, self->next_field);
      break;

    case PROP_PREVIEW:
      g_value_set_object (value, self->preview);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_findings_dispose (GObject *object)
{
  PandectFindings *self = PANDECT_FINDINGS (object);

  g_clear_object (&self->preview);
  g_clear_object (&self->groups);
  g_clear_object (&self->treatments);
  g_clear_object (&self->entries);
  g_clear_object (&self->root);
  g_clear_object (&self->profile);
  g_clear_object (&self->bundle);

  G_OBJECT_CLASS (pandect_findings_parent_class)->dispose (object);
}

static void
pandect_findings_finalize (GObject *object)
{
  g_hash_table_unref (PANDECT_FINDINGS (object)->by_criterion);

  G_OBJECT_CLASS (pandect_findings_parent_class)->finalize (object);
}

static void
pandect_findings_class_init (PandectFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_findings_get_property;
  object_class->dispose = pandect_findings_dispose;
  object_class->finalize = pandect_findings_finalize;

  /**
   * PandectFindings:next-field:
   *
   * The field that is best recorded next; %NULL when nothing more matters.
   */
  properties[PROP_NEXT_FIELD] =
    g_param_spec_object ("next-field", NULL, NULL,
                         PANDECT_TYPE_FIELD,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectFindings:preview:
   *
   * What the answer that the reader points at would settle; %NULL when none is pointed at.
   */
  properties[PROP_PREVIEW] =
    g_param_spec_object ("preview", NULL, NULL,
                         PANDECT_TYPE_PREVIEW,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectFindings::assessed:
   *
   * The profile has changed, and every treatment is up to date again.
   */
  signals[ASSESSED] = g_signal_new ("assessed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_findings_init (PandectFindings *self)
{
  self->entries = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->treatments = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->groups = pandect_list_new (PANDECT_TYPE_TREATMENT);
  self->by_criterion = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * pandect_findings_new:
 * @bundle: a bundle
 * @profile: a profile of its fields, which is followed
 */
PandectFindings *
pandect_findings_new (PandectBundle  *bundle,
                      PandectProfile *profile)
{
  PandectFindings *self;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (PANDECT_IS_PROFILE (profile), NULL);

  self = g_object_new (PANDECT_TYPE_FINDINGS, NULL);
  self->bundle = g_object_ref (bundle);
  self->profile = g_object_ref (profile);
  build_treatments (self);
  g_signal_connect_object (profile, "changed", G_CALLBACK (assess), self, G_CONNECT_SWAPPED);
  assess (self);

  return self;
}

/**
 * pandect_findings_get_entries:
 * @self: findings
 *
 * Returns: (transfer none): a [class@Treatment] for every therapy, in page order
 */
GListModel *
pandect_findings_get_entries (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * pandect_findings_get_treatments:
 * @self: findings
 *
 * Returns: (transfer none): a [class@Treatment] for every therapy that can be given, in page order,
 *   except that what stands right under a category comes before its sub-categories
 */
GListModel *
pandect_findings_get_treatments (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return G_LIST_MODEL (self->treatments);
}

/**
 * pandect_findings_get_groups:
 * @self: findings
 *
 * Returns: (transfer none): what a reader browses by: the root, every category, and the treatments
 *   that stand under none
 */
GListModel *
pandect_findings_get_groups (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return G_LIST_MODEL (self->groups);
}

PandectTreatment *
pandect_findings_get_root (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return self->root;
}

PandectTreatment *
pandect_findings_get_treatment (PandectFindings *self,
                                PandectTherapy  *therapy)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (PANDECT_IS_THERAPY (therapy), NULL);

  return pandect_list_peek (self->entries, pandect_therapy_get_index (therapy));
}

/**
 * pandect_findings_get_finding:
 * @self: findings
 * @criterion: a criterion of the bundle
 *
 * Returns: what the profile means for the criterion, valid until the profile changes
 */
const PandectFinding *
pandect_findings_get_finding (PandectFindings  *self,
                              PandectCriterion *criterion)
{
  PandectFinding *finding;

  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (PANDECT_IS_CRITERION (criterion), NULL);

  finding = g_hash_table_lookup (self->by_criterion, criterion);
  if (finding == NULL)
    {
      finding = g_new0 (PandectFinding, 1);
      finding->truth = pandect_criterion_evaluate (criterion, self->profile, &finding->missing);
      g_hash_table_insert (self->by_criterion, criterion, finding);
    }

  return finding;
}

PandectField *
pandect_findings_get_next_field (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return self->next_field;
}

/**
 * pandect_findings_get_next_bears_on:
 * @self: findings
 *
 * Returns: for how many treatments the next field matters
 */
guint
pandect_findings_get_next_bears_on (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), 0);

  return self->next_bears_on;
}

/**
 * pandect_findings_skip_field:
 * @self: findings
 * @field: a field that cannot be answered now
 *
 * Asks for something else first.
 */
void
pandect_findings_skip_field (PandectFindings *self,
                             PandectField    *field)
{
  g_return_if_fail (PANDECT_IS_FINDINGS (self));
  g_return_if_fail (PANDECT_IS_FIELD (field));

  pandect_field_mask_add (&self->skipped, pandect_field_get_index (field));
  update_next_field (self);
}

PandectPreview *
pandect_findings_get_preview (PandectFindings *self)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  return self->preview;
}

/**
 * pandect_findings_dup_preview:
 * @self: findings
 * @field: a field
 * @value: one of its answers
 *
 * Returns: (transfer full) (nullable): what the answer would settle, or %NULL when the field is
 *   recorded or nothing is open
 */
PandectPreview *
pandect_findings_dup_preview (PandectFindings *self,
                              PandectField    *field,
                              PandectValue    *value)
{
  g_return_val_if_fail (PANDECT_IS_FINDINGS (self), NULL);

  if (pandect_profile_get_value (self->profile, field) != NULL ||
      pandect_treatment_count (self->root, PANDECT_VERDICT_NEEDS_INFORMATION) == 0)
    return NULL;

  return pandect_preview_new (G_LIST_MODEL (self->treatments), self->profile, field, value);
}

/**
 * pandect_findings_point_at:
 * @self: findings
 * @field: (nullable): a field, or %NULL for none
 * @value: (nullable): one of its answers
 *
 * Previews the answer that the reader points at. The preview stays until another answer is pointed
 * at or the profile changes, so that it can be read at leisure.
 */
void
pandect_findings_point_at (PandectFindings *self,
                           PandectField    *field,
                           PandectValue    *value)
{
  g_return_if_fail (PANDECT_IS_FINDINGS (self));

  take_preview (self, field != NULL ? pandect_findings_dup_preview (self, field, value) : NULL);
}
