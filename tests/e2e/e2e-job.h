/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

#include "e2e-program.h"

G_BEGIN_DECLS

/**
 * E2eJob:
 * @program: the program
 * @counts: (nullable): the path of the line that counts the verdicts, once it was seen
 * @session: what it ought to show: the same bundle, in the same language, with the same answers
 *
 * The job that the program is there for, done with the keyboard alone.
 */
typedef struct
{
  E2eProgram     *program;
  PandectSession *session;
  char           *counts;
} E2eJob;

E2eJob *e2e_job_new          (E2eProgram *program) G_GNUC_WARN_UNUSED_RESULT;
void    e2e_job_free         (E2eJob     *self);

void    e2e_job_check        (E2eJob     *self);
void    e2e_job_speak        (E2eJob     *self,
                              const char *tag);
void    e2e_job_find         (E2eJob     *self,
                              const char *brand,
                              const char *id);
void    e2e_job_read_source  (E2eJob     *self,
                              const char *fact_id);
void    e2e_job_answer_next  (E2eJob     *self,
                              guint       number);
void    e2e_job_answer       (E2eJob     *self,
                              const char *field_id,
                              guint       number);
void    e2e_job_see_matches  (E2eJob     *self);
void    e2e_job_clear        (E2eJob     *self);
void    e2e_job_undo         (E2eJob     *self);
void    e2e_job_close        (E2eJob     *self);

void    e2e_job_do_all       (E2eJob     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eJob, e2e_job_free)

G_END_DECLS
