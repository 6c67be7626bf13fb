/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * E2eHome:
 * @folder: holds all the others, and the log
 * @home: the home folder
 * @config: where settings are kept
 * @log: what a program printed
 * @prepare: (nullable): called in a process that is about to become a program
 *
 * A home of its own for a program that is tested.
 */
typedef struct
{
  char                *folder;
  char                *home;
  char                *config;
  char                *log;
  GSpawnChildSetupFunc prepare;
} E2eHome;

E2eHome   *e2e_home_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       e2e_home_free      (E2eHome             *self);

void       e2e_home_set_up    (E2eHome             *self,
                               GSubprocessLauncher *launcher);
char      *e2e_home_dup_path  (E2eHome             *self,
                               const char          *name) G_GNUC_WARN_UNUSED_RESULT;
void       e2e_home_write     (E2eHome             *self,
                               const char          *name,
                               const char          *text);
char      *e2e_home_read_log  (E2eHome             *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *e2e_home_search    (E2eHome             *self,
                               const char * const  *words) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eHome, e2e_home_free)

G_END_DECLS
