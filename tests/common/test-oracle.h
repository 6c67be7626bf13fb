/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "test-rule.h"

G_BEGIN_DECLS

/**
 * TestOracle:
 *
 * Judges partial profiles by the definition and nothing else: it completes the profile in every
 * way, and a field is missing when two completions that differ only in it give different verdicts.
 */
typedef struct _TestOracle TestOracle;

TestOracle   *test_oracle_new            (const TestRule   *rule,
                                          PandectFieldSet  *fields) G_GNUC_WARN_UNUSED_RESULT;
void          test_oracle_free           (TestOracle       *self);

guint         test_oracle_get_n_fields   (const TestOracle *self);
PandectField *test_oracle_get_field      (const TestOracle *self,
                                          guint             position);
gsize         test_oracle_count_profiles (const TestOracle *self);
void          test_oracle_get_profile    (const TestOracle *self,
                                          gsize             number,
                                          int              *choices);
gsize         test_oracle_get_step       (const TestOracle *self,
                                          guint             position);
PandectTruth  test_oracle_judge          (TestOracle       *self,
                                          const int        *choices,
                                          guint            *missing);
void          test_oracle_to_mask        (const TestOracle *self,
                                          guint             missing,
                                          PandectFieldMask *mask);
gboolean      test_oracle_is_same        (const TestOracle *self,
                                          const TestOracle *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestOracle, test_oracle_free)

G_END_DECLS
