/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "e2e-job.h"
#include "e2e-keys.h"

/* Settings that were cut short, are broken, or cannot be kept: the program opens all the same. */

#define SETTINGS "config/glib-2.0/settings/keyfile"
#define GROUP    "[org/pandect/Pandect]\n"

/* Fewer than developers try by build-aux/kill-while-saving */
#define N_ROUNDS 50

/* In a round, at most */
#define MOST_KEYS         6
#define MOST_MICROSECONDS 30000

/* Of e2e_wait_a_little() */
#define TICKS_TO_STORE 25

static int
get_n_rounds (void)
{
  const char *rounds = g_getenv ("E2E_ROUNDS");

  return rounds != NULL ? atoi (rounds) : N_ROUNDS;
}

/* The store is what it was before a change or what it is after it, and nothing between.
 *
 * Returns: what is stored of the profile, if anything is */
static char *
read_store (E2eHome *home)
{
  g_autofree char *path = e2e_home_dup_path (home, SETTINGS);
  g_autoptr(GKeyFile) settings = g_key_file_new ();
  g_autofree char *visible = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  g_key_file_load_from_file (settings, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  visible = g_key_file_get_string (settings, "org/pandect/Pandect", "profile-visible", NULL);
  g_assert_true (visible == NULL ||
                 g_str_equal (visible, "true") || g_str_equal (visible, "false"));

  return g_steal_pointer (&visible);
}

static gboolean
is_stored_anew (E2eHome    *home,
                const char *before)
{
  g_autofree char *now = read_store (home);

  return g_strcmp0 (now, before) != 0;
}

/* F9 shows and hides the profile, and each time that is stored. A key that comes before the program
 * has drawn its window is lost. */
static gboolean
store_anew (E2eHome    *home,
            const char *before)
{
  e2e_keys_press ("F9");
  for (guint i = 0; i < TICKS_TO_STORE && !is_stored_anew (home, before); i++)
    e2e_wait_a_little ();

  return is_stored_anew (home, before);
}

/* Once something is stored, more is on its way to the store when the program ends. */
static void
kill_while_saving (E2eHome *home,
                   GRand   *random)
{
  const char * const variables[] = { "GTK_A11Y", "none", NULL };
  g_autoptr(E2eProgram) program = e2e_program_start (home, NULL, variables);
  g_autofree char *before = read_store (home);
  gint64 id = e2e_program_get_id (program);

  e2e_wait_until (e2e_keys_n_windows (id) > 0);
  e2e_keys_focus (id);
  e2e_wait_until (is_stored_anew (home, before) || store_anew (home, before));

  for (int n_keys = g_rand_int_range (random, 1, MOST_KEYS + 1); n_keys > 0; n_keys--)
    e2e_keys_press ("F9");
  g_usleep ((gulong) g_rand_int_range (random, 0, MOST_MICROSECONDS));

  e2e_program_kill (program, SIGKILL);
}

static void
test_killed_while_saving (void)
{
  g_autoptr(E2eHome) home = e2e_home_new ();
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);

  for (int i = 0; i < get_n_rounds (); i++)
    {
      g_autofree char *stored = NULL;

      kill_while_saving (home, random);
      stored = read_store (home);
      g_assert_nonnull (stored);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean    is_loud;          /* GLib itself complains of it */
} Store;

static const Store stores[] = {
  { "empty", "" },
  { "not-a-store", "\x7f" "ELF\x02\x01\x01 this is no store\n" },
  { "not-utf-8", GROUP "lettering='\xff\xfe'\n", TRUE },
  { "cut-short", GROUP "profile-visible=fal" },
  { "other-types", GROUP "window-width='wide'\nprofile-visible=7\nlettering=true\n" },
  { "out-of-range", GROUP "window-width=-5\nwindow-height=99999999\n" },
  { "unknown-names", GROUP "lettering='Nobody'\nui-language='zz-Zzzz'\ncontent-language='%s%n'\n" },
  { "unknown-keys", GROUP "surprise='!'\n[elsewhere]\nsurprise='!'\n" },
};

static void
check_silence (E2eHome *home)
{
  g_autofree char *log = e2e_home_read_log (home);

  if (strstr (log, "WARNING") != NULL || strstr (log, "CRITICAL") != NULL)
    g_error ("the program complains:\n%s", log);
}

static void
test_broken_store (gconstpointer data)
{
  const Store *store = data;
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = NULL;
  g_autoptr(E2eJob) job = NULL;

  e2e_home_write (home, SETTINGS, store->text);
  program = e2e_program_start (home, NULL, NULL);
  job = e2e_job_new (program);
  e2e_job_close (job);
  if (!store->is_loud)
    check_silence (home);
}

/* A folder that is a file cannot be written to by anyone, not even by root. */
static void
test_nothing_can_be_kept (void)
{
  static const char * const names[] = { "cache", "config", "data", "state" };
  g_autoptr(E2eHome) home = e2e_home_new ();
  g_autoptr(E2eProgram) program = NULL;
  g_autoptr(E2eJob) job = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = e2e_home_dup_path (home, names[i]);
      g_autofree char *aside = g_strconcat (path, "-aside", NULL);

      g_assert_cmpint (g_rename (path, aside), ==, 0);
      e2e_home_write (home, names[i], "");
    }
  g_assert_cmpint (g_chmod (home->home, 0500), ==, 0);

  program = e2e_program_start (home, NULL, NULL);
  job = e2e_job_new (program);
  e2e_job_do_all (job);
}

int
main (int   argc,
      char *argv[])
{
  e2e_init (&argc, &argv);

  g_test_add_func ("/faults/killed-while-saving", test_killed_while_saving);
  for (guint i = 0; i < G_N_ELEMENTS (stores); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/broken-store/", stores[i].name, NULL);

      g_test_add_data_func (path, &stores[i], test_broken_store);
    }
  g_test_add_func ("/faults/nothing-can-be-kept", test_nothing_can_be_kept);

  return g_test_run ();
}
