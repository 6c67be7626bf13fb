/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-criterion.h"

/**
 * PandectCriterion:
 *
 * A criterion of eligibility: a test on one field, or a group of criteria.
 *
 * A criterion is a list of the criteria it is made of. Shared criteria are shared objects.
 *
 * [struct@Judge] tells how it is judged.
 */

struct _PandectCriterion
{
  GObject               parent_instance;

  PandectCriterionKind  kind;
  PandectWordingStrength wording;
  char                 *id;
  PandectText          *label;
  char                **fact_ids;

  /* Groups. */
  guint                 n_parts;
  PandectCriterion    **parts;

  /* Tests. */
  PandectField         *field;
  guint                 field_index;
  guint64               accepted;

  gsize                 judge;        /* made when it is first judged */
};

static GType
pandect_criterion_get_item_type (GListModel *model)
{
  return PANDECT_TYPE_CRITERION;
}

static guint
pandect_criterion_get_n_items (GListModel *model)
{
  return PANDECT_CRITERION (model)->n_parts;
}

static gpointer
pandect_criterion_get_item (GListModel *model,
                            guint       position)
{
  PandectCriterion *self = PANDECT_CRITERION (model);

  return position < self->n_parts ? g_object_ref (self->parts[position]) : NULL;
}

static void
pandect_criterion_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pandect_criterion_get_item_type;
  iface->get_n_items = pandect_criterion_get_n_items;
  iface->get_item = pandect_criterion_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PandectCriterion, pandect_criterion, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      pandect_criterion_list_model_init))

static PandectJudge *
new_judge (PandectCriterion *self)
{
  g_autofree PandectJudge **parts = g_new (PandectJudge *, self->n_parts);

  if (self->kind == PANDECT_CRITERION_IS)
    return pandect_judge_new_test (self->field_index, pandect_field_get_n_values (self->field),
                                  self->accepted);

  for (guint i = 0; i < self->n_parts; i++)
    parts[i] = pandect_criterion_get_judge (self->parts[i]);

  return pandect_judge_new_group (self->kind == PANDECT_CRITERION_ANY, parts, self->n_parts);
}

static void
pandect_criterion_finalize (GObject *object)
{
  PandectCriterion *self = PANDECT_CRITERION (object);

  for (guint i = 0; i < self->n_parts; i++)
    g_object_unref (self->parts[i]);

  if (self->judge != 0)
    pandect_judge_unref (GSIZE_TO_POINTER (self->judge));

  g_free (self->parts);
  g_clear_object (&self->field);
  g_free (self->id);
  g_clear_pointer (&self->label, pandect_text_unref);
  g_strfreev (self->fact_ids);

  G_OBJECT_CLASS (pandect_criterion_parent_class)->finalize (object);
}

static void
pandect_criterion_class_init (PandectCriterionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_criterion_finalize;
}

static void
pandect_criterion_init (PandectCriterion *self)
{
}

/**
 * pandect_criterion_new_group:
 * @kind: %PANDECT_CRITERION_ALL or %PANDECT_CRITERION_ANY
 *
 * Makes a group without parts. An "all" without parts always holds.
 *
 * Returns: (transfer full): the criterion
 */
PandectCriterion *
pandect_criterion_new_group (PandectCriterionKind kind)
{
  PandectCriterion *self;

  g_return_val_if_fail (kind == PANDECT_CRITERION_ALL || kind == PANDECT_CRITERION_ANY, NULL);

  self = g_object_new (PANDECT_TYPE_CRITERION, NULL);
  self->kind = kind;

  return self;
}

/**
 * pandect_criterion_new_is:
 * @field: the field tested
 * @accepted: the values that pass, one bit each, at the index of the value
 *
 * Returns: (transfer full): the criterion
 */
PandectCriterion *
pandect_criterion_new_is (PandectField *field,
                          guint64       accepted)
{
  PandectCriterion *self;

  g_return_val_if_fail (PANDECT_IS_FIELD (field), NULL);

  self = g_object_new (PANDECT_TYPE_CRITERION, NULL);
  self->kind = PANDECT_CRITERION_IS;
  self->field = g_object_ref (field);
  self->field_index = pandect_field_get_index (field);
  self->accepted = accepted;

  return self;
}

/**
 * pandect_criterion_append:
 * @self: a group that is still being built
 * @part: its next part
 */
void
pandect_criterion_append (PandectCriterion *self,
                          PandectCriterion *part)
{
  g_return_if_fail (PANDECT_IS_CRITERION (self));
  g_return_if_fail (PANDECT_IS_CRITERION (part));
  g_return_if_fail (self->kind != PANDECT_CRITERION_IS);

  self->parts = g_renew (PandectCriterion *, self->parts, self->n_parts + 1);
  self->parts[self->n_parts++] = g_object_ref (part);
}

/**
 * pandect_criterion_describe:
 * @self: a criterion that is still being built
 * @id: (nullable): its id
 * @label: (transfer full) (nullable): what it asks, in the words of a clinician
 * @fact_ids: (nullable): the facts it rests on
 */
void
pandect_criterion_describe (PandectCriterion   *self,
                            const char         *id,
                            PandectText        *label,
                            const char * const *fact_ids)
{
  g_return_if_fail (PANDECT_IS_CRITERION (self));

  g_free (self->id);
  self->id = g_strdup (id);
  g_clear_pointer (&self->label, pandect_text_unref);
  self->label = label;
  g_strfreev (self->fact_ids);
  self->fact_ids = g_strdupv ((char **) fact_ids);
}

/**
 * pandect_criterion_set_wording:
 * @self: a criterion that is still being built
 * @wording: how strictly the source words it
 */
void
pandect_criterion_set_wording (PandectCriterion       *self,
                               PandectWordingStrength  wording)
{
  g_return_if_fail (PANDECT_IS_CRITERION (self));

  self->wording = wording;
}

/**
 * pandect_criterion_get_wording:
 * @self: a criterion
 *
 * Returns: how strictly the source words it
 */
PandectWordingStrength
pandect_criterion_get_wording (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_WORDING_DESCRIBED);

  return self->wording;
}

/* Returns the id, as bundles and the command line have it. */
const char *
pandect_wording_strength_to_string (PandectWordingStrength strength)
{
  static const char *ids[] = { "described", "should", "only" };

  return ids[strength];
}

PandectCriterionKind
pandect_criterion_get_kind (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_CRITERION_ALL);

  return self->kind;
}

/**
 * pandect_criterion_get_id:
 * @self: a criterion
 *
 * Returns: (nullable): its id, or %NULL when the bundle does not name it
 */
const char *
pandect_criterion_get_id (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  return self->id;
}

/**
 * pandect_criterion_get_label:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): what it asks, or %NULL when its field and values say it
 */
PandectText *
pandect_criterion_get_label (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  return self->label;
}

/**
 * pandect_criterion_get_fact_ids:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the facts it rests on
 */
const char * const *
pandect_criterion_get_fact_ids (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  return (const char * const *) self->fact_ids;
}

guint
pandect_criterion_get_n_parts (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), 0);

  return self->n_parts;
}

/**
 * pandect_criterion_get_part:
 * @self: a criterion
 * @position: which part
 *
 * Returns: (transfer none) (nullable): the part, or %NULL behind the last
 */
PandectCriterion *
pandect_criterion_get_part (PandectCriterion *self,
                            guint             position)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  return position < self->n_parts ? self->parts[position] : NULL;
}

/**
 * pandect_criterion_get_field:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the field it tests, or %NULL for a group
 */
PandectField *
pandect_criterion_get_field (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  return self->field;
}

/**
 * pandect_criterion_accepts:
 * @self: a test
 * @value: a value of its field
 *
 * Returns: whether the value passes
 */
gboolean
pandect_criterion_accepts (PandectCriterion *self,
                           PandectValue     *value)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PANDECT_IS_VALUE (value), FALSE);

  return (self->accepted >> pandect_value_get_index (value)) & 1;
}

/**
 * pandect_criterion_get_accepted:
 * @self: a test
 *
 * Returns: the values that pass, one bit each
 */
guint64
pandect_criterion_get_accepted (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), 0);

  return self->accepted;
}

/**
 * pandect_criterion_is_same_test:
 * @self: a criterion
 * @other: another
 *
 * Returns: whether both are tests of one field that accept the same values
 */
gboolean
pandect_criterion_is_same_test (PandectCriterion *self,
                                PandectCriterion *other)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PANDECT_IS_CRITERION (other), FALSE);

  return self->kind == PANDECT_CRITERION_IS &&
         other->kind == PANDECT_CRITERION_IS &&
         self->field == other->field &&
         self->accepted == other->accepted;
}

/**
 * pandect_criterion_is_always:
 * @self: a criterion
 *
 * Returns: whether it asks for nothing
 */
gboolean
pandect_criterion_is_always (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), FALSE);

  return self->kind == PANDECT_CRITERION_ALL && self->n_parts == 0;
}

/**
 * pandect_criterion_get_judge:
 * @self: a criterion that has all its parts
 *
 * Returns: (transfer none): what judges it
 */
PandectJudge *
pandect_criterion_get_judge (PandectCriterion *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), NULL);

  /* Two threads may judge a criterion for the first time. */
  if (g_once_init_enter (&self->judge))
    g_once_init_leave (&self->judge, GPOINTER_TO_SIZE (new_judge (self)));

  return GSIZE_TO_POINTER (self->judge);
}

/**
 * pandect_criterion_evaluate:
 * @self: a criterion
 * @profile: what is recorded
 * @missing: (out caller-allocates) (optional): the fields that still matter; empty when the
 *   criterion is settled
 *
 * Judges the criterion. Cannot fail.
 *
 * Returns: whether it holds
 */
PandectTruth
pandect_criterion_evaluate (PandectCriterion *self,
                            PandectProfile   *profile,
                            PandectFieldMask *missing)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_TRUTH_UNKNOWN);
  g_return_val_if_fail (PANDECT_IS_PROFILE (profile), PANDECT_TRUTH_UNKNOWN);

  return pandect_judge_evaluate (pandect_criterion_get_judge (self),
                                pandect_profile_get_choices (profile), missing);
}
