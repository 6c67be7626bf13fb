/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "e2e-job.h"
#include "e2e-keys.h"

/* Files that are no bundle, or a bad one, given to the program as it was built. */

#define BUNDLE "<bundle xmlns='urn:pandect:bundle:1' format='1' id='b' version='1' xml:lang='en'>"

typedef struct
{
  const char *name;
  const char *text;        /* NULL for no file at all */
} File;

static const File files[] = {
  { "missing", NULL },
  { "empty", "" },
  { "no-xml", "\x7f" "ELF\x02\x01\x01 nor a text" },
  { "cut-short", BUNDLE "<about><title>Half a bun" },
  { "other-format", "<svg xmlns='http://www.w3.org/2000/svg'/>" },
  { "later-format", "<bundle xmlns='urn:pandect:bundle:1' format='99' id='b' version='1'/>" },
  { "entities", "<!DOCTYPE bundle [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>" BUNDLE
                "<about><title>&b;</title></about></bundle>" },
  { "local-file", "<!DOCTYPE bundle [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" BUNDLE
                  "<about><title>&a;</title></about></bundle>" },
  { "markup-in-words", BUNDLE "<about><title>&lt;b&gt;%s%n&lt;/b&gt;</title></about></bundle>" },
};

static char *
write_bundle (E2eHome    *home,
              const File *file)
{
  g_autofree char *name = g_strconcat ("home/", file->name, ".xml", NULL);

  if (file->text != NULL)
    e2e_home_write (home, name, file->text);

  return e2e_home_dup_path (home, name);
}

static void
check_log (E2eHome *home)
{
  g_autofree char *log = e2e_home_read_log (home);

  if (strstr (log, "CRITICAL") != NULL || strstr (log, "Gtk-WARNING") != NULL)
    g_error ("the program complains:\n%s", log);
}

static void
test_alone (gconstpointer data)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autofree char *path = write_bundle (home, data);
  const char *arguments[] = { path, NULL };
  g_autoptr(E2eProgram) program = e2e_program_start (home, arguments, NULL);
  g_autoptr(E2eJob) job = NULL;

  e2e_program_wait_for (program, _("This bundle cannot be opened"));
  check_log (home);

  /* It leads on to what can be read. */
  e2e_program_tab_to (program, _("Use the Built-in Bundle"));
  e2e_program_press (program, "Return");
  job = e2e_job_new (program);
  e2e_job_close (job);
}

/* Beside a good one, in which something is recorded */
static void
test_beside_a_good_one (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, NULL);
  g_autoptr(E2eJob) job = e2e_job_new (program);

  e2e_job_answer_next (job, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_bundle (home, &files[i]);
      const char *arguments[] = { path, NULL };
      g_autoptr(E2eProgram) other = e2e_program_start (home, arguments, NULL);

      /* The program that runs already opens it, in a window of its own. */
      g_assert_cmpint (e2e_program_wait (other), ==, 0);
      e2e_program_wait_for (program, _("This bundle cannot be opened"));
      e2e_job_check (job);

      e2e_program_press (program, "<Control>w");
      e2e_wait_until (e2e_keys_n_windows (e2e_program_get_id (program)) == 1);
    }

  check_log (home);
  e2e_job_answer_next (job, 1);
  e2e_job_close (job);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile-window/alone/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_alone);
    }
  g_test_add_func ("/hostile-window/beside-a-good-one", test_beside_a_good_one);

  return g_test_run ();
}
