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

/**
 * PandectAuditCheck:
 * @id: the id of the check, as its problems have it
 * @run: looks for what it is about
 *
 * One check.
 */
typedef struct
{
  const char  *id;
  void       (*run) (PandectAudit *self);
} PandectAuditCheck;

GListModel *pandect_audit_run_with (PandectBundle           *bundle,
                                    const PandectAuditCheck *more,
                                    gsize                    n_more) G_GNUC_WARN_UNUSED_RESULT;

void pandect_audit_report (PandectAudit *self,
                           const char   *part,
                           const char   *id,
                           const char   *format,
                           ...) G_GNUC_PRINTF (4, 5);
void pandect_audit_note   (PandectAudit *self,
                           const char   *part,
                           const char   *id,
                           const char   *format,
                           ...) G_GNUC_PRINTF (4, 5);

void pandect_audit_note_at (PandectAudit *self,
                            guint         line,
                            guint         column,
                            const char   *format,
                            ...) G_GNUC_PRINTF (4, 5);

void pandect_audit_report_at (PandectAudit *self,
                              guint         line,
                              guint         column,
                              const char   *format,
                              ...) G_GNUC_PRINTF (4, 5);
void pandect_audit_report_words (PandectAudit *self,
                                 const char   *words,
                                 const char   *format,
                                 ...) G_GNUC_PRINTF (3, 4);

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
void pandect_audit_check_stale          (PandectAudit *self);

/* pandect-audit-names.c */
void pandect_audit_check_codes          (PandectAudit *self);
void pandect_audit_check_lettering      (PandectAudit *self);
void pandect_audit_check_wording        (PandectAudit *self);

/* pandect-audit-words.c */
void pandect_audit_check_constants      (PandectAudit *self);
void pandect_audit_check_shared_names   (PandectAudit *self);
void pandect_audit_check_uncited        (PandectAudit *self);
void pandect_audit_check_labels         (PandectAudit *self);
void pandect_audit_check_foreign        (PandectAudit *self);

G_END_DECLS
