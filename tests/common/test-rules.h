/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

#include "test-rule.h"

G_BEGIN_DECLS

/**
 * TestSpecification:
 * @ids: ids of therapies that have the rule, with a blank between; of one caution or conflict
 * @rule: the whole rule, in the notation of [struct@TestRule]
 *
 * A rule of the shipped bundle, written out once more by hand from the document that fixes what the
 * source page means.
 */
typedef struct
{
  const char *ids;
  const char *rule;
} TestSpecification;

extern const TestSpecification test_rules[];
extern const TestSpecification test_caution_rules[];
extern const TestSpecification test_conflict_rules[];

extern const guint test_n_rules;
extern const guint test_n_caution_rules;
extern const guint test_n_conflict_rules;

G_END_DECLS
