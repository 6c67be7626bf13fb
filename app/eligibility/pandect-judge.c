/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-judge.h"

#include <string.h>

/**
 * PandectJudge:
 *
 * What judges a criterion: a test on one field, or a group of rules, of which all or any must hold.
 * It never changes.
 *
 * Where no field stands in two tests, one walk finds the truth and the missing answers: in an "any"
 * a part that holds decides, and what its siblings lack no longer matters; in an "all" a part that
 * fails does the same; otherwise the answers missing are those of the parts still open. Each open
 * part can then go either way, whatever the others do, so this is exact, provided that no test
 * accepts all values or none. pandect_criterion_check() makes sure of that.
 *
 * Parts of a group that share a field are judged together, once for each combination of values that
 * the repeated fields without an answer can have. Such a walk leaves only tests open whose field
 * stands in no other. Whether two of these are joined by "all" or by "any" is the same in each
 * combination, so which of them are open says all about what remains of the rule. A repeated field
 * is missing just when two combinations that differ in it alone leave different remains.
 */

struct _PandectJudge
{
  gatomicrefcount   ref_count;

  PandectFieldMask  fields;
  PandectFieldMask  repeated;

  /* Tests. */
  gboolean          is_test;
  guint             field_index;
  guint             n_values;
  guint64           accepted;

  /* Groups. */
  gboolean          is_any;
  guint             n_parts;
  PandectJudge     **parts;
  guint             n_units;      /* what can be judged one by one */
  PandectJudge     **units;
  guint             n_axes;       /* the repeated fields of a group that is judged as a whole */
  PandectJudge     **axes;         /* a test of each */
};

PandectJudge *
pandect_judge_ref (PandectJudge *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pandect_judge_unref (PandectJudge *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_parts; i++)
    pandect_judge_unref (self->parts[i]);
  for (guint i = 0; i < self->n_units; i++)
    pandect_judge_unref (self->units[i]);

  g_free (self->parts);
  g_free (self->units);
  g_free (self->axes);
  g_free (self);
}

/**
 * pandect_judge_new_test:
 * @field_index: the field tested
 * @n_values: how many values it has
 * @accepted: the values that pass, one bit each
 *
 * Returns: (transfer full): the judge
 */
PandectJudge *
pandect_judge_new_test (guint   field_index,
                       guint   n_values,
                       guint64 accepted)
{
  PandectJudge *self = g_new0 (PandectJudge, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->is_test = TRUE;
  self->field_index = field_index;
  self->n_values = n_values;
  self->accepted = accepted;
  pandect_field_mask_add (&self->fields, field_index);

  return self;
}

static void
count_fields (PandectJudge *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      const PandectJudge *part = self->parts[i];

      for (guint w = 0; w < G_N_ELEMENTS (self->fields.words); w++)
        self->repeated.words[w] |= part->repeated.words[w] |
                                   (self->fields.words[w] & part->fields.words[w]);

      pandect_field_mask_unite (&self->fields, &part->fields);
    }
}

static guint
find_first (guint *firsts,
            guint  part)
{
  while (firsts[part] != part)
    part = firsts[part] = firsts[firsts[part]];

  return part;
}

/* Joins a part to those before it that share a field with it. */
static void
join_part (PandectJudge *self,
           guint        part,
           guint       *firsts,
           guint       *testers)
{
  const PandectFieldMask *fields = &self->parts[part]->fields;

  firsts[part] = part;

  for (guint w = 0; w < G_N_ELEMENTS (fields->words); w++)
    {
      for (guint64 rest = fields->words[w]; rest != 0; rest &= rest - 1)
        {
          guint *tester = &testers[w * 64 + __builtin_ctzll (rest)];
          guint mine, other;

          if (*tester == G_MAXUINT)
            *tester = part;

          mine = find_first (firsts, part);
          other = find_first (firsts, *tester);
          firsts[MAX (mine, other)] = MIN (mine, other);
        }
    }
}

/* Returns for each part the first of those that it has to be judged together with. */
static guint *
join_parts (PandectJudge *self)
{
  guint *firsts = g_new (guint, self->n_parts);
  guint testers[PANDECT_MAX_FIELDS];

  memset (testers, 0xff, sizeof testers);

  for (guint i = 0; i < self->n_parts; i++)
    join_part (self, i, firsts, testers);

  for (guint i = 0; i < self->n_parts; i++)
    firsts[i] = find_first (firsts, i);

  return firsts;
}

static void
add_axes (PandectJudge *self,
          PandectJudge *part,
          GPtrArray   *axes)
{
  if (part->is_test && pandect_field_mask_has (&self->repeated, part->field_index))
    {
      for (guint i = 0; i < axes->len; i++)
        {
          if (((PandectJudge *) g_ptr_array_index (axes, i))->field_index == part->field_index)
            return;
        }

      g_ptr_array_add (axes, part);
    }

  for (guint i = 0; i < part->n_parts; i++)
    add_axes (self, part->parts[i], axes);
}

static void
find_axes (PandectJudge *self)
{
  GPtrArray *axes = g_ptr_array_new ();

  add_axes (self, self, axes);
  self->n_axes = axes->len;
  self->axes = (PandectJudge **) g_ptr_array_free (axes, FALSE);
}

/* The parts that are judged together with @first. */
static PandectJudge *
join_unit (PandectJudge *self,
           const guint  *firsts,
           guint         first)
{
  g_autofree PandectJudge **joined = g_new (PandectJudge *, self->n_parts);
  guint n_joined = 0;

  for (guint i = first; i < self->n_parts; i++)
    {
      if (firsts[i] == first)
        joined[n_joined++] = self->parts[i];
    }

  return pandect_judge_new_group (self->is_any, joined, n_joined);
}

/* Divides a group into units that share no field: its parts, or groups of some of them. */
static void
find_units (PandectJudge *self)
{
  g_autofree guint *firsts = join_parts (self);
  g_autofree guint *sizes = g_new0 (guint, self->n_parts);
  guint n_units = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      n_units += firsts[i] == i;
      sizes[firsts[i]]++;
    }

  if (n_units == 1 && self->n_parts > 1)
    {
      find_axes (self);
      return;
    }

  self->units = g_new (PandectJudge *, n_units);

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (sizes[i] > 0)
        self->units[self->n_units++] = sizes[i] > 1 ? join_unit (self, firsts, i)
                                                    : pandect_judge_ref (self->parts[i]);
    }
}

/**
 * pandect_judge_new_group:
 * @is_any: whether one of its parts is enough, or all have to hold
 * @parts: (array length=n_parts): its parts
 * @n_parts: how many
 *
 * Makes a group. An "all" without parts always holds.
 *
 * Returns: (transfer full): the judge
 */
PandectJudge *
pandect_judge_new_group (gboolean      is_any,
                        PandectJudge **parts,
                        guint         n_parts)
{
  PandectJudge *self = g_new0 (PandectJudge, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->is_any = is_any;
  self->n_parts = n_parts;
  self->parts = g_new (PandectJudge *, n_parts);
  for (guint i = 0; i < n_parts; i++)
    self->parts[i] = pandect_judge_ref (parts[i]);

  count_fields (self);
  find_units (self);

  return self;
}

static inline PandectTruth
evaluate_test (PandectJudge      *self,
               const gint8      *choices,
               PandectFieldMask *missing)
{
  int choice = choices[self->field_index];

  if (choice >= 0)
    return (self->accepted >> choice) & 1 ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE;

  if (missing != NULL)
    pandect_field_mask_add (missing, self->field_index);

  return PANDECT_TRUTH_UNKNOWN;
}

typedef PandectTruth (*Evaluate) (PandectJudge      *self,
                               const gint8      *choices,
                               PandectFieldMask *missing);

/* Adds to @missing what a group still lacks; adds nothing when it is settled. */
static inline PandectTruth
combine (gboolean           is_any,
         PandectJudge      **parts,
         guint              n_parts,
         Evaluate           evaluate_part,
         const gint8       *choices,
         PandectFieldMask  *missing)
{
  PandectTruth deciding = is_any ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE;
  PandectTruth truth = PANDECT_TRUTH_TRUE - deciding;
  PandectFieldMask lacking = { { 0 } };

  for (guint i = 0; i < n_parts; i++)
    {
      PandectFieldMask *mask = missing != NULL ? &lacking : NULL;
      PandectTruth part = parts[i]->is_test ? evaluate_test (parts[i], choices, mask)
                                            : evaluate_part (parts[i], choices, mask);

      if (part == deciding)
        return deciding;

      if (part == PANDECT_TRUTH_UNKNOWN)
        truth = PANDECT_TRUTH_UNKNOWN;
    }

  if (truth == PANDECT_TRUTH_UNKNOWN && missing != NULL)
    pandect_field_mask_unite (missing, &lacking);

  return truth;
}

/* Judges as if no field were repeated: exact when those that are have answers. */
static PandectTruth
walk (PandectJudge      *self,
      const gint8      *choices,
      PandectFieldMask *missing)
{
  return combine (self->is_any, self->parts, self->n_parts, walk, choices, missing);
}

/* What remains of a rule when its repeated fields have some combination of values. */
typedef struct
{
  PandectTruth     truth;
  PandectFieldMask missing;
} Remains;

/* Picks the repeated fields that have no answer. Of a rule that pandect_criterion_check() refuses,
 * as many as can be tried; the verdict may then be open though it is settled, but never wrong. */
static guint
pick_axes (PandectJudge  *self,
           const gint8  *choices,
           PandectJudge **axes)
{
  guint n_axes = 0, n_combinations = 1;

  for (guint i = 0; i < self->n_axes; i++)
    {
      PandectJudge *axis = self->axes[i];

      if (choices[axis->field_index] < 0 &&
          n_combinations * axis->n_values <= PANDECT_MAX_COMBINATIONS)
        {
          n_combinations *= axis->n_values;
          axes[n_axes++] = axis;
        }
    }

  return n_axes;
}

static gboolean
try_next (gint8        *choices,
          PandectJudge **axes,
          guint         n_axes)
{
  for (guint i = 0; i < n_axes; i++)
    {
      if ((guint) ++choices[axes[i]->field_index] < axes[i]->n_values)
        return TRUE;

      choices[axes[i]->field_index] = 0;
    }

  return FALSE;
}

static gboolean
is_same (const Remains *a,
         const Remains *b)
{
  return a->truth == b->truth && pandect_field_mask_equal (&a->missing, &b->missing);
}

/* Compares the remains along each axis, and adds the fields that make a difference. */
static void
add_differing (const Remains     *remains,
               guint              n_remains,
               PandectJudge      **axes,
               guint              n_axes,
               PandectFieldMask  *missing)
{
  guint stride = 1;

  for (guint a = 0; a < n_axes; a++)
    {
      for (guint i = stride; i < n_remains; i++)
        {
          if (i / stride % axes[a]->n_values > 0 && !is_same (&remains[i], &remains[i - stride]))
            {
              pandect_field_mask_add (missing, axes[a]->field_index);
              break;
            }
        }

      stride *= axes[a]->n_values;
    }
}

static PandectTruth
try_combinations (PandectJudge       *self,
                  const gint8       *choices,
                  PandectJudge      **axes,
                  guint              n_axes,
                  PandectFieldMask  *missing)
{
  g_autoptr(GArray) all = NULL;
  gint8 tried[PANDECT_MAX_FIELDS];
  gboolean seen[3] = { FALSE };
  Remains remains;

  memcpy (tried, choices, sizeof tried);
  for (guint i = 0; i < n_axes; i++)
    tried[axes[i]->field_index] = 0;

  if (missing != NULL)
    all = g_array_new (FALSE, FALSE, sizeof (Remains));

  do
    {
      memset (&remains, 0, sizeof remains);
      remains.truth = walk (self, tried, missing != NULL ? &remains.missing : NULL);
      seen[remains.truth] = TRUE;

      if (missing != NULL)
        g_array_append_val (all, remains);
      else if (seen[PANDECT_TRUTH_UNKNOWN] ||
               (seen[PANDECT_TRUTH_TRUE] && seen[PANDECT_TRUTH_FALSE]))
        return PANDECT_TRUTH_UNKNOWN;
    }
  while (try_next (tried, axes, n_axes));

  if (!seen[PANDECT_TRUTH_UNKNOWN] && seen[PANDECT_TRUTH_TRUE] != seen[PANDECT_TRUTH_FALSE])
    return remains.truth;

  for (guint i = 0; i < all->len; i++)
    pandect_field_mask_unite (missing, &g_array_index (all, Remains, i).missing);
  add_differing ((const Remains *) (gpointer) all->data, all->len, axes, n_axes, missing);

  return PANDECT_TRUTH_UNKNOWN;
}

static PandectTruth
evaluate_together (PandectJudge      *self,
                   const gint8      *choices,
                   PandectFieldMask *missing)
{
  PandectJudge *axes[PANDECT_MAX_FIELDS];
  guint n_axes = pick_axes (self, choices, axes);
  PandectTruth truth;

  if (n_axes == 0)
    return walk (self, choices, missing);

  /* What is settled without the repeated fields is settled. */
  truth = walk (self, choices, NULL);
  if (truth != PANDECT_TRUTH_UNKNOWN)
    return truth;

  return try_combinations (self, choices, axes, n_axes, missing);
}

static PandectTruth
evaluate (PandectJudge      *self,
          const gint8      *choices,
          PandectFieldMask *missing)
{
  if (self->n_axes > 0)
    return evaluate_together (self, choices, missing);

  return combine (self->is_any, self->units, self->n_units, evaluate, choices, missing);
}

/**
 * pandect_judge_evaluate:
 * @self: a judge
 * @choices: for each field the index of its value, or -1 when it has no answer
 * @missing: (out caller-allocates) (optional): the fields that still matter
 *
 * Judges the rule.
 *
 * A field is missing when it has no answer, and the answers can be completed in two ways that
 * differ in this field alone and give different verdicts. So none is when the rule is settled.
 *
 * Returns: whether it holds
 */
PandectTruth
pandect_judge_evaluate (PandectJudge      *self,
                       const gint8      *choices,
                       PandectFieldMask *missing)
{
  if (missing != NULL)
    memset (missing, 0, sizeof *missing);

  return self->is_test ? evaluate_test (self, choices, missing)
                       : evaluate (self, choices, missing);
}

/**
 * pandect_judge_get_fields:
 * @self: a judge
 *
 * Returns: (transfer none): the fields that it tests
 */
const PandectFieldMask *
pandect_judge_get_fields (PandectJudge *self)
{
  return &self->fields;
}

/**
 * pandect_judge_count_combinations:
 * @self: a judge
 * @repeated: (inout): takes the fields that stand in several tests, where their values have more
 *   combinations than %PANDECT_MAX_COMBINATIONS
 *
 * Returns: how many combinations a group of it has at most, counted no further than %G_MAXUINT32
 */
guint64
pandect_judge_count_combinations (PandectJudge      *self,
                                 PandectFieldMask *repeated)
{
  guint64 n_combinations = 1;

  for (guint i = 0; i < self->n_axes; i++)
    n_combinations = MIN (n_combinations * self->axes[i]->n_values, G_MAXUINT32);

  if (n_combinations > PANDECT_MAX_COMBINATIONS)
    pandect_field_mask_unite (repeated, &self->repeated);

  for (guint i = 0; i < self->n_units; i++)
    {
      guint64 n_of_unit = pandect_judge_count_combinations (self->units[i], repeated);

      n_combinations = MAX (n_combinations, n_of_unit);
    }

  return n_combinations;
}
