/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "e2e-home.h"
#include "e2e-tree.h"

G_BEGIN_DECLS

/* For as long as a slow machine may take, in seconds */
#define E2E_PATIENCE 30

/**
 * e2e_wait_until:
 * @condition: an expression
 *
 * Waits until @condition holds, and fails when it does not in time.
 */
#define e2e_wait_until(condition) \
  G_STMT_START \
    { \
      gint64 until_ = g_get_monotonic_time () + E2E_PATIENCE * G_USEC_PER_SEC; \
      while (!(condition) && g_get_monotonic_time () < until_) \
        e2e_wait_a_little (); \
      g_assert_true (condition); \
    } \
  G_STMT_END

/**
 * E2eProgram:
 *
 * The program as it was built, in a process of its own, used as a reader uses it: by keys, and by
 * what assistive technology says of it.
 */
typedef struct _E2eProgram E2eProgram;

void         e2e_init                (int                *argc,
                                      char             ***argv);
void         e2e_wait_a_little       (void);

E2eProgram  *e2e_program_start       (E2eHome            *home,
                                      const char * const *arguments,
                                      const char * const *variables) G_GNUC_WARN_UNUSED_RESULT;
void         e2e_program_free        (E2eProgram         *self);

gint64       e2e_program_get_id      (E2eProgram         *self);
gboolean     e2e_program_is_running  (E2eProgram         *self);
int          e2e_program_wait        (E2eProgram         *self);
int          e2e_program_kill        (E2eProgram         *self,
                                      int                 signal);

void         e2e_program_press       (E2eProgram         *self,
                                      const char         *accel);
void         e2e_program_type        (E2eProgram         *self,
                                      const char         *text);

E2eNode     *e2e_program_read        (E2eProgram         *self) G_GNUC_WARN_UNUSED_RESULT;
E2eNode     *e2e_program_settle      (E2eProgram         *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean     e2e_program_shows       (E2eProgram         *self,
                                      const char         *words);
void         e2e_program_wait_for    (E2eProgram         *self,
                                      const char         *words);
void         e2e_program_wait_gone   (E2eProgram         *self,
                                      const char         *words);

const char  *e2e_program_get_focus   (E2eProgram         *self);
char        *e2e_program_dup_focused (E2eProgram         *self) G_GNUC_WARN_UNUSED_RESULT;
char        *e2e_program_dup_name    (E2eProgram         *self,
                                      const char         *path) G_GNUC_WARN_UNUSED_RESULT;
void         e2e_program_tab_to      (E2eProgram         *self,
                                      const char         *words);
void         e2e_program_tab_back_to (E2eProgram         *self,
                                      const char         *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eProgram, e2e_program_free)

G_END_DECLS
