/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-criterion.h"

G_BEGIN_DECLS

/**
 * TestRule:
 *
 * A rule as the tests understand it: written as `er=positive,undetermined & (a=b | c=d)`, and
 * judged for complete profiles only, where each part either holds or does not. Shares nothing with
 * the program but the indices of fields and values.
 */
typedef struct _TestRule TestRule;

TestRule *test_rule_parse     (const char      *notation,
                               PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;
TestRule *test_rule_new_is    (guint            field,
                               guint64          accepted) G_GNUC_WARN_UNUSED_RESULT;
TestRule *test_rule_new_group (gboolean         is_any) G_GNUC_WARN_UNUSED_RESULT;
void      test_rule_take      (TestRule        *self,
                               TestRule        *part);
void      test_rule_free      (TestRule        *self);

gboolean          test_rule_holds        (const TestRule  *self,
                                          const int       *choices);
void              test_rule_add_fields   (const TestRule   *self,
                                          PandectFieldMask *fields);
guint             test_rule_count_repeated (const TestRule  *self);
PandectCriterion *test_rule_to_criterion (const TestRule  *self,
                                          PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;
char             *test_rule_to_xml       (const TestRule  *self,
                                          PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestRule, test_rule_free)

G_END_DECLS
