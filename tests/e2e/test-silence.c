/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "e2e-job.h"

/* The program opens no network socket and starts no other program: it does its whole job where the
 * kernel ends whoever does either. */

#define TRY "--try"

typedef struct
{
  const char *deed;
  int         domain;
  gboolean    is_allowed;
} Deed;

static const Deed deeds[] = {
  { "local-socket", AF_UNIX, TRUE },
  { "inet-socket", AF_INET, FALSE },
  { "inet6-socket", AF_INET6, FALSE },
  { "netlink-socket", AF_NETLINK, FALSE },
  { "packet-socket", AF_PACKET, FALSE },
  { "other-program", -1, FALSE },
};

/* What this program does when it is called to misbehave. */
static int
do_deed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (!g_str_equal (deeds[i].deed, name))
        continue;

      if (deeds[i].domain < 0)
        execl ("/bin/true", "true", NULL);
      else
        socket (deeds[i].domain, SOCK_DGRAM, 0);
    }

  return 0;
}

static void
test_the_guard (gconstpointer data)
{
  const Deed *deed = data;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", &error);

  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                              g_getenv ("E2E_CONFINE"), self, TRY, deed->deed, NULL);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);

  if (deed->is_allowed)
    {
      g_assert_true (g_subprocess_get_if_exited (process));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
    }
  else
    {
      g_assert_true (g_subprocess_get_if_signaled (process));
      g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGSYS);
    }
}

static void
test_main_job (void)
{
  const char *variables[] = { "E2E_LAUNCHER", g_getenv ("E2E_CONFINE"), NULL };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, variables);
  g_autoptr(E2eJob) job = e2e_job_new (program);

  e2e_job_do_all (job);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], TRY))
    return do_deed (argv[2]);

  e2e_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strconcat ("/silence/guard/", deeds[i].deed, NULL);

      g_test_add_data_func (path, &deeds[i], test_the_guard);
    }
  g_test_add_func ("/silence/main-job", test_main_job);

  return g_test_run ();
}
