/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "e2e-job.h"

/* What the program is there for, from its start to its end, in the language of `LANGUAGE`. */

static void
test_main_job (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autoptr(E2eJob) job = e2e_job_new (program);

  e2e_job_do_all (job);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  g_test_add_func ("/main-job/with-the-keyboard-alone", test_main_job);

  return g_test_run ();
}
