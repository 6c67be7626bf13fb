/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-installer.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library-fixture.h"
#include "test-bundle.h"
#include "test-signer.h"

/* Installing and going back, killed at any moment. A child does nothing else, one after the other;
 * what it leaves behind must be a library that opens without a complaint, with a version that was
 * there, and with each bundle beside its own signature. build-aux/kill-installers does it a
 * thousand times. */

#define ROUNDS          50
#define ROUNDS_VARIABLE "PANDECT_TEST_ROUNDS"

/* Long enough for a child to be in the middle of any of its steps. */
#define LONGEST_LIFE_US 30000

#define N_VERSIONS 4

static void
put_sources (LibraryFixture *fixture)
{
  g_autoptr(TestSigner) signer = test_signer_new (1);

  for (guint i = 1; i <= N_VERSIONS; i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i);
      g_autofree char *text = library_fixture_dup_text (version);
      g_autofree char *name = g_strdup_printf ("stick%u.xml", i);
      g_autofree char *path = library_fixture_put (fixture->folder, name, text);

      test_signer_sign_file (signer, TEST_FORM_PREHASHED, path, version);
    }
}

static void
install_nth (LibraryFixture *fixture,
             guint           number)
{
  g_autofree char *name = g_strdup_printf ("stick%u.xml", number);
  g_autoptr(GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (fixture->library, file);
  PandectInstalled installed;

  if (!pandect_installer_check (installer) || !pandect_installer_install (installer, &installed))
    _exit (1);
}

static void
work_for_ever (LibraryFixture *fixture,
               guint           seed)
{
  g_random_set_seed (seed);

  for (;;)
    {
      g_autofree char *version = NULL;

      install_nth (fixture, g_random_int_range (1, N_VERSIONS + 1));
      version = pandect_library_roll_back (fixture->library, LIBRARY_FIXTURE_ID, NULL);
    }
}

static char *
read_signature (const char *path)
{
  g_autofree char *signature_path = g_strconcat (path, ".minisig", NULL);
  g_autoptr(GError) error = NULL;
  char *signature = NULL;

  g_file_get_contents (signature_path, &signature, NULL, &error);
  g_assert_no_error (error);

  return signature;
}

static void
assert_signed (LibraryFixture *fixture,
               PandectEdition *edition)
{
  g_autofree char *path = g_file_get_path (pandect_edition_get_file (edition));
  g_autofree char *source = g_strdup_printf ("%s/stick%s.xml", fixture->folder,
                                             pandect_edition_get_version (edition));
  g_autofree char *signature = read_signature (path);
  g_autofree char *expected = read_signature (source);

  g_assert_cmpstr (signature, ==, expected);
}

static void
assert_sound (LibraryFixture *fixture)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_inspect (fixture->library, problems);
  g_autofree char *described = test_bundle_dup_problems (G_LIST_MODEL (problems));
  g_autofree char *opened = library_fixture_open (fixture, problems);

  g_assert_cmpstr (described, ==, "");
  g_assert_nonnull (opened);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);

      if (pandect_edition_get_origin (edition) == PANDECT_ORIGIN_READER)
        assert_signed (fixture, edition);
    }
}

/* The moment is a random one: that is the point of it. */
static void
let_live_and_kill (LibraryFixture *fixture,
                   guint           life_us)
{
  guint seed = g_random_int ();
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    work_for_ever (fixture, seed);

  g_usleep (life_us);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  /* It did not end by itself: until then, all it did went well. */
  g_assert_true (WIFSIGNALED (status));
}

static void
test_killed (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  const char *rounds = g_getenv (ROUNDS_VARIABLE);
  guint n_rounds = rounds != NULL ? g_ascii_strtoull (rounds, NULL, 10) : ROUNDS;
  guint n_files = 0;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.program, "0");
  put_sources (&fixture);

  for (guint i = 0; i < n_rounds; i++)
    {
      guint n_before = library_fixture_count (fixture.own);

      let_live_and_kill (&fixture, g_test_rand_int_range (0, LONGEST_LIFE_US));
      assert_sound (&fixture);
      n_files += library_fixture_count (fixture.own) != n_before;
    }

  /* The lock went with each child, and what they left is cleared away. */
  g_test_message ("%u rounds, %u of which left other files than before", n_rounds, n_files);
  install_nth (&fixture, N_VERSIONS);
  assert_sound (&fixture);
  g_assert_cmpuint (library_fixture_count (fixture.own), <=, 2 * N_VERSIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/installer-killed/at-any-moment", test_killed);

  return g_test_run ();
}
