/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-oracle.h"

#include <string.h>

/* The fields of one rule; a set of them fits the bits of an int. */
#define MAX_OWN 24

struct _TestOracle
{
  guint         n_own;
  PandectField *own[MAX_OWN];
  guint         sizes[MAX_OWN];
  gsize         strides[MAX_OWN];   /* between two complete profiles that differ by one value */
  gsize         steps[MAX_OWN];     /* between two partial profiles that differ by one value */
  gsize         n_complete;
  gsize         n_partial;
  guint8       *verdicts;           /* whether the rule holds, for each complete profile */
  guint        *decided;            /* the fields whose next value would give another verdict */

  /* State of one judgement. */
  guint         open[MAX_OWN];
  guint         n_open;
  guint         open_bits;
  gboolean      seen[2];
  guint         missing;
};

static void
choose_fields (TestOracle      *self,
               const TestRule  *rule,
               PandectFieldSet *fields)
{
  PandectFieldMask mask = { { 0 } };

  test_rule_add_fields (rule, &mask);
  self->n_complete = 1;
  self->n_partial = 1;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      guint own = self->n_own;

      if (!pandect_field_mask_has (&mask, i))
        continue;

      g_assert_cmpuint (own, <, MAX_OWN);
      self->own[own] = pandect_field_set_get_field (fields, i);
      self->sizes[own] = pandect_field_get_n_values (self->own[own]);
      self->strides[own] = self->n_complete;
      self->steps[own] = self->n_partial;
      self->n_complete *= self->sizes[own];
      self->n_partial *= self->sizes[own] + 1;
      self->n_own++;
    }
}

static void
judge_complete_profiles (TestOracle     *self,
                         const TestRule *rule)
{
  int choices[PANDECT_MAX_FIELDS];

  for (gsize i = 0; i < self->n_complete; i++)
    {
      for (guint own = 0; own < self->n_own; own++)
        choices[pandect_field_get_index (self->own[own])] =
          i / self->strides[own] % self->sizes[own];

      self->verdicts[i] = test_rule_holds (rule, choices);
    }
}

/* Two complete profiles that differ in one field give different verdicts just when somewhere
 * between them two with neighbouring values do. */
static void
compare_neighbours (TestOracle *self)
{
  for (gsize i = 0; i < self->n_complete; i++)
    {
      for (guint own = 0; own < self->n_own; own++)
        {
          if (i / self->strides[own] % self->sizes[own] + 1 < self->sizes[own] &&
              self->verdicts[i] != self->verdicts[i + self->strides[own]])
            self->decided[i] |= 1u << own;
        }
    }
}

TestOracle *
test_oracle_new (const TestRule  *rule,
                 PandectFieldSet *fields)
{
  TestOracle *self = g_new0 (TestOracle, 1);

  choose_fields (self, rule, fields);
  self->verdicts = g_new (guint8, self->n_complete);
  self->decided = g_new0 (guint, self->n_complete);
  judge_complete_profiles (self, rule);
  compare_neighbours (self);

  return self;
}

void
test_oracle_free (TestOracle *self)
{
  g_free (self->verdicts);
  g_free (self->decided);
  g_free (self);
}

guint
test_oracle_get_n_fields (const TestOracle *self)
{
  return self->n_own;
}

PandectField *
test_oracle_get_field (const TestOracle *self,
                       guint             position)
{
  return self->own[position];
}

/**
 * test_oracle_count_profiles:
 * @self: an oracle
 *
 * Returns: how many partial profiles there are of the fields of the rule
 */
gsize
test_oracle_count_profiles (const TestOracle *self)
{
  return self->n_partial;
}

/**
 * test_oracle_get_profile:
 * @self: an oracle
 * @number: which partial profile
 * @choices: (out caller-allocates): for each field of the rule its value, or -1 for none
 */
void
test_oracle_get_profile (const TestOracle *self,
                         gsize             number,
                         int              *choices)
{
  for (guint own = 0; own < self->n_own; own++)
    choices[own] = (int) (number / self->steps[own] % (self->sizes[own] + 1)) - 1;
}

/**
 * test_oracle_get_step:
 * @self: an oracle
 * @position: which field
 *
 * Returns: how far a profile lies from the one with the first value of the field, if it records
 * none
 */
gsize
test_oracle_get_step (const TestOracle *self,
                      guint             position)
{
  return self->steps[position];
}

static void
complete_from (TestOracle *self,
               guint       n_done,
               gsize       complete)
{
  guint own;

  if (n_done == self->n_open)
    {
      self->seen[self->verdicts[complete]] = TRUE;
      self->missing |= self->decided[complete] & self->open_bits;
      return;
    }

  own = self->open[n_done];
  for (guint value = 0; value < self->sizes[own]; value++)
    complete_from (self, n_done + 1, complete + value * self->strides[own]);
}

/**
 * test_oracle_judge:
 * @self: an oracle
 * @choices: for each field of the rule its value, or -1 for none
 * @missing: (out): the fields that are missing, one bit each
 *
 * Returns: whether the rule holds
 */
PandectTruth
test_oracle_judge (TestOracle *self,
                   const int  *choices,
                   guint      *missing)
{
  gsize complete = 0;

  self->n_open = 0;
  self->open_bits = 0;
  self->missing = 0;
  memset (self->seen, 0, sizeof self->seen);

  for (guint own = 0; own < self->n_own; own++)
    {
      if (choices[own] < 0)
        {
          self->open[self->n_open++] = own;
          self->open_bits |= 1u << own;
        }
      else
        {
          complete += choices[own] * self->strides[own];
        }
    }

  complete_from (self, 0, complete);
  *missing = self->missing;

  if (self->seen[TRUE] && self->seen[FALSE])
    return PANDECT_TRUTH_UNKNOWN;

  return self->seen[TRUE] ? PANDECT_TRUTH_TRUE : PANDECT_TRUTH_FALSE;
}

void
test_oracle_to_mask (const TestOracle *self,
                     guint             missing,
                     PandectFieldMask *mask)
{
  memset (mask, 0, sizeof *mask);

  for (guint own = 0; own < self->n_own; own++)
    {
      if ((missing >> own) & 1)
        pandect_field_mask_add (mask, pandect_field_get_index (self->own[own]));
    }
}

/**
 * test_oracle_is_same:
 * @self: an oracle
 * @other: another
 *
 * Returns: whether both have the same verdict on every complete profile
 */
gboolean
test_oracle_is_same (const TestOracle *self,
                     const TestOracle *other)
{
  return self->n_own == other->n_own &&
         memcmp (self->own, other->own, self->n_own * sizeof self->own[0]) == 0 &&
         memcmp (self->verdicts, other->verdicts, self->n_complete) == 0;
}
