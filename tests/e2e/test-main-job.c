/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "e2e-job.h"
#include "e2e-keys.h"

/* What the program is there for, from its start to its end, in the language of `LANGUAGE`. */

static void
test_main_job (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autoptr(E2eJob) job = e2e_job_new (program);

  e2e_job_do_all (job);
}

/* Keys that come faster than the window is laid out: none is lost. */
static void
test_without_a_pause (void)
{
  static const int widths[] = { 360, 800, 1280 };
  static const char * const ways[] = { "<Control>f", "Escape <Control>f", "F9 F9 <Control>f" };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autofree char *results = g_strdup_printf (_("Results for “%s”"), "Femara");

  e2e_program_wait_for (program, _("Search drugs, brands, treatments"));

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (ways); i++)
    {
      g_auto(GStrv) keys = g_strsplit (ways[i % G_N_ELEMENTS (ways)], " ", -1);

      e2e_keys_resize (e2e_program_get_id (program), widths[i / G_N_ELEMENTS (ways)], 720);
      e2e_program_press (program, "F9");
      e2e_keys_focus (e2e_program_get_id (program));
      for (guint k = 0; keys[k] != NULL; k++)
        e2e_keys_press (keys[k]);
      e2e_program_type (program, "Femara");
      e2e_program_wait_for (program, results);

      e2e_program_press (program, "<Control>a");
      e2e_program_press (program, "BackSpace");
      e2e_program_wait_gone (program, results);
    }
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  g_test_add_func ("/main-job/with-the-keyboard-alone", test_main_job);
  g_test_add_func ("/main-job/without-a-pause", test_without_a_pause);

  return g_test_run ();
}
