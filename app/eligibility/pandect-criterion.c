/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-criterion.h"

#include <string.h>

/**
 * PandectCriterion:
 *
 * A criterion of eligibility: a test on one field, or a group of criteria.
 *
 * A criterion is a list of the criteria it is made of. Shared criteria are shared objects.
 *
 * One walk judges it and finds the exact missing answers: in an "any" a part that holds decides,
 * and what its siblings lack no longer matters; in an "all" a part that fails does the same;
 * otherwise the answers missing are those of the parts still open. This is exact when, after groups
 * of one kind are flattened and tests of one field side by side are merged, each field stands in
 * one test only, and no test accepts all values or none: then each open part can still go either
 * way, whatever the others do. [method@Criterion.check] makes sure of it when a bundle is read.
 */

struct _PandectCriterion
{
  GObject               parent_instance;

  PandectCriterionKind  kind;
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

static guint64
every_value (PandectField *field)
{
  guint n_values = pandect_field_get_n_values (field);

  return n_values == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_values) - 1;
}

static PandectTruth
evaluate_test (PandectCriterion *self,
               PandectProfile   *profile,
               PandectFieldMask *missing)
{
  int choice = pandect_profile_get_choice (profile, self->field_index);

  if (choice >= 0)
    return (self->accepted >> choice) & 1 ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE;

  pandect_field_mask_add (missing, self->field_index);
  return PANDECT_TRUTH_UNKNOWN;
}

/* Adds to @missing what the criterion still lacks; adds nothing when it is settled. */
static PandectTruth
evaluate (PandectCriterion *self,
          PandectProfile   *profile,
          PandectFieldMask *missing)
{
  PandectFieldMask lacking = { { 0 } };
  PandectTruth deciding, truth;

  if (self->kind == PANDECT_CRITERION_IS)
    return evaluate_test (self, profile, missing);

  deciding = self->kind == PANDECT_CRITERION_ANY ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE;
  truth = PANDECT_TRUTH_TRUE - deciding;

  for (guint i = 0; i < self->n_parts; i++)
    {
      PandectTruth part = evaluate (self->parts[i], profile, &lacking);

      if (part == deciding)
        return deciding;

      if (part == PANDECT_TRUTH_UNKNOWN)
        truth = PANDECT_TRUTH_UNKNOWN;
    }

  if (truth == PANDECT_TRUTH_UNKNOWN)
    pandect_field_mask_unite (missing, &lacking);

  return truth;
}

/* State of a check: which fields have been met, and the tests of the group at hand, merged. */
typedef struct
{
  PandectFieldMask     seen;
  PandectCriterionFlaw flaw;
  PandectField        *field;
  guint                n_tests;
} Check;

typedef struct
{
  PandectField *field;
  guint64       accepted;
} MergedTest;

static void
report (Check                *check,
        PandectCriterionFlaw  flaw,
        PandectField         *field)
{
  if (check->flaw != PANDECT_CRITERION_SOUND)
    return;

  check->flaw = flaw;
  check->field = field;
}

static PandectCriterion *
skip_groups_of_one (PandectCriterion *criterion)
{
  while (criterion->kind != PANDECT_CRITERION_IS && criterion->n_parts == 1)
    criterion = criterion->parts[0];

  return criterion;
}

static void
merge_test (GArray               *tests,
            PandectCriterion     *test,
            PandectCriterionKind  kind)
{
  MergedTest merged = { test->field, test->accepted };

  for (guint i = 0; i < tests->len; i++)
    {
      MergedTest *other = &g_array_index (tests, MergedTest, i);

      if (other->field != test->field)
        continue;

      if (kind == PANDECT_CRITERION_ANY)
        other->accepted |= test->accepted;
      else
        other->accepted &= test->accepted;
      return;
    }

  g_array_append_val (tests, merged);
}

/* Sorts the parts of a group, those of inner groups of the same kind included. */
static void
gather (Check                *check,
        PandectCriterion     *group,
        PandectCriterionKind  kind,
        GArray               *tests,
        GPtrArray            *others)
{
  for (guint i = 0; i < group->n_parts && check->flaw != PANDECT_CRITERION_TOO_LARGE; i++)
    {
      PandectCriterion *part = skip_groups_of_one (group->parts[i]);

      if (++check->n_tests > PANDECT_MAX_TESTS)
        check->flaw = PANDECT_CRITERION_TOO_LARGE;
      else if (part->kind == PANDECT_CRITERION_IS)
        merge_test (tests, part, kind);
      else if (part->kind == kind)
        gather (check, part, kind, tests, others);
      else
        g_ptr_array_add (others, part);
    }
}

static void
check_test (Check      *check,
            MergedTest *test)
{
  guint index = pandect_field_get_index (test->field);

  if (pandect_field_mask_has (&check->seen, index))
    report (check, PANDECT_CRITERION_REPEATED_FIELD, test->field);
  else if (test->accepted == 0)
    report (check, PANDECT_CRITERION_NEVER, test->field);
  else if (test->accepted == every_value (test->field))
    report (check, PANDECT_CRITERION_ALWAYS, test->field);

  pandect_field_mask_add (&check->seen, index);
}

static void
check_group (Check            *check,
             PandectCriterion *group)
{
  g_autoptr(GArray) tests = g_array_new (FALSE, FALSE, sizeof (MergedTest));
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  gather (check, group, group->kind, tests, others);

  for (guint i = 0; i < tests->len; i++)
    check_test (check, &g_array_index (tests, MergedTest, i));

  for (guint i = 0; i < others->len && check->flaw != PANDECT_CRITERION_TOO_LARGE; i++)
    check_group (check, g_ptr_array_index (others, i));
}

static void
pandect_criterion_finalize (GObject *object)
{
  PandectCriterion *self = PANDECT_CRITERION (object);

  for (guint i = 0; i < self->n_parts; i++)
    g_object_unref (self->parts[i]);

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
 * pandect_criterion_evaluate:
 * @self: a criterion
 * @profile: what is recorded
 * @missing: (out caller-allocates) (optional): the fields that still matter; empty when the
 *   criterion is settled
 *
 * Judges the criterion. Cannot fail and allocates nothing.
 *
 * Returns: whether it holds
 */
PandectTruth
pandect_criterion_evaluate (PandectCriterion *self,
                            PandectProfile   *profile,
                            PandectFieldMask *missing)
{
  PandectFieldMask unwanted;

  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_TRUTH_UNKNOWN);
  g_return_val_if_fail (PANDECT_IS_PROFILE (profile), PANDECT_TRUTH_UNKNOWN);

  if (missing == NULL)
    missing = &unwanted;

  memset (missing, 0, sizeof *missing);

  return evaluate (self, profile, missing);
}

/**
 * pandect_criterion_check:
 * @self: a criterion
 * @field: (out) (optional) (transfer none): the field at fault
 *
 * Finds out whether one walk judges the criterion exactly.
 *
 * Returns: the first flaw, or %PANDECT_CRITERION_SOUND
 */
PandectCriterionFlaw
pandect_criterion_check (PandectCriterion  *self,
                         PandectField     **field)
{
  Check check = { .flaw = PANDECT_CRITERION_SOUND };
  PandectCriterion *root;

  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_CRITERION_SOUND);

  root = skip_groups_of_one (self);

  if (root->kind == PANDECT_CRITERION_IS)
    check_test (&check, &(MergedTest) { root->field, root->accepted });
  else
    check_group (&check, root);

  if (field != NULL)
    *field = check.field;

  return check.flaw;
}
