/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-criterion-check.h"

/* Finds what keeps a rule from being judged exactly. */

static guint64
every_value (PandectField *field)
{
  guint n_values = pandect_field_get_n_values (field);

  return n_values == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_values) - 1;
}

typedef struct
{
  PandectCriterionFlaw flaw;
  PandectFieldMask     fields;
  guint                n_tests;
} Check;

/* Tests of one field side by side, merged into one. */
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
  pandect_field_mask_add (&check->fields, pandect_field_get_index (field));
}

static PandectCriterion *
skip_groups_of_one (PandectCriterion *criterion)
{
  while (pandect_criterion_get_n_parts (criterion) == 1)
    criterion = pandect_criterion_get_part (criterion, 0);

  return criterion;
}

static void
merge_test (GArray               *tests,
            PandectCriterion     *test,
            PandectCriterionKind  kind)
{
  MergedTest merged = { pandect_criterion_get_field (test), pandect_criterion_get_accepted (test) };

  for (guint i = 0; i < tests->len; i++)
    {
      MergedTest *other = &g_array_index (tests, MergedTest, i);

      if (other->field != merged.field)
        continue;

      if (kind == PANDECT_CRITERION_ANY)
        other->accepted |= merged.accepted;
      else
        other->accepted &= merged.accepted;
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
  guint n_parts = pandect_criterion_get_n_parts (group);

  for (guint i = 0; i < n_parts && check->flaw != PANDECT_CRITERION_TOO_LARGE; i++)
    {
      PandectCriterion *part = skip_groups_of_one (pandect_criterion_get_part (group, i));
      PandectCriterionKind part_kind = pandect_criterion_get_kind (part);

      if (++check->n_tests > PANDECT_MAX_TESTS)
        check->flaw = PANDECT_CRITERION_TOO_LARGE;
      else if (part_kind == PANDECT_CRITERION_IS)
        merge_test (tests, part, kind);
      else if (part_kind == kind)
        gather (check, part, kind, tests, others);
      else
        g_ptr_array_add (others, part);
    }
}

static void
check_test (Check      *check,
            MergedTest *test)
{
  if (test->accepted == 0)
    report (check, PANDECT_CRITERION_NEVER, test->field);
  else if (test->accepted == every_value (test->field))
    report (check, PANDECT_CRITERION_ALWAYS, test->field);
}

static void
check_group (Check            *check,
             PandectCriterion *group)
{
  g_autoptr(GArray) tests = g_array_new (FALSE, FALSE, sizeof (MergedTest));
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  gather (check, group, pandect_criterion_get_kind (group), tests, others);

  for (guint i = 0; i < tests->len; i++)
    check_test (check, &g_array_index (tests, MergedTest, i));

  for (guint i = 0; i < others->len && check->flaw != PANDECT_CRITERION_TOO_LARGE; i++)
    check_group (check, g_ptr_array_index (others, i));
}

/**
 * pandect_criterion_check:
 * @self: a criterion
 * @fields: (out caller-allocates) (optional): the fields at fault
 *
 * Finds out whether the criterion can be judged exactly.
 *
 * Returns: the first flaw, or %PANDECT_CRITERION_SOUND
 */
PandectCriterionFlaw
pandect_criterion_check (PandectCriterion *self,
                         PandectFieldMask *fields)
{
  Check check = { .flaw = PANDECT_CRITERION_SOUND };
  PandectCriterion *root;

  g_return_val_if_fail (PANDECT_IS_CRITERION (self), PANDECT_CRITERION_SOUND);

  root = skip_groups_of_one (self);

  if (pandect_criterion_get_kind (root) == PANDECT_CRITERION_IS)
    check_test (&check, &(MergedTest) { pandect_criterion_get_field (root),
                                        pandect_criterion_get_accepted (root) });
  else
    check_group (&check, root);

  if (check.flaw == PANDECT_CRITERION_SOUND &&
      pandect_judge_count_combinations (pandect_criterion_get_judge (self), &check.fields) >
        PANDECT_MAX_COMBINATIONS)
    check.flaw = PANDECT_CRITERION_TOO_MANY_COMBINATIONS;

  if (fields != NULL)
    *fields = check.fields;

  return check.flaw;
}
