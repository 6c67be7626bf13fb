/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-audit-places.h"
#include "content/pandect-audit.h"

/* What the checks of a bundle share. */

G_BEGIN_DECLS

/**
 * PandectAudit:
 * @bundle: what is checked
 * @places: where its parts stand
 * @problems: what was found, so far
 * @check: the id of the check that is running
 */
typedef struct
{
  PandectBundle      *bundle;
  PandectAuditPlaces *places;
  PandectList        *problems;
  const char         *check;
} PandectAudit;

void pandect_audit_report (PandectAudit *self,
                           const char   *part,
                           const char   *id,
                           const char   *format,
                           ...) G_GNUC_PRINTF (4, 5);

typedef void (*PandectAuditTestFunc) (PandectAudit     *self,
                                      PandectCriterion *test,
                                      const char       *part,
                                      const char       *id,
                                      gpointer          user_data);

void pandect_audit_foreach_test (PandectAudit         *self,
                                 PandectAuditTestFunc  function,
                                 gpointer              user_data);

/* pandect-audit-rules.c */
void pandect_audit_check_constant_rules (PandectAudit *self);
void pandect_audit_check_idle_rules     (PandectAudit *self);
void pandect_audit_check_dark_cautions  (PandectAudit *self);
void pandect_audit_check_uncovered      (PandectAudit *self);

/* pandect-audit-answers.c */
void pandect_audit_check_idle_answers   (PandectAudit *self);
void pandect_audit_check_undetermined   (PandectAudit *self);

/* pandect-audit-content.c */
void pandect_audit_check_unused         (PandectAudit *self);
void pandect_audit_check_groundless     (PandectAudit *self);
void pandect_audit_check_languages      (PandectAudit *self);

G_END_DECLS
