/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-installer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library-fixture.h"
#include "library/pandect-store.h"
#include "test-bundle.h"
#include "test-signer.h"

static char *
put_version (LibraryFixture *fixture,
             const char     *version)
{
  g_autofree char *text = library_fixture_dup_text (version);

  return library_fixture_put (fixture->folder, "stick.xml", text);
}

static gboolean
install (LibraryFixture *fixture,
         const char     *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectInstaller) installer = pandect_installer_new (fixture->library, file);
  PandectInstalled installed;

  return pandect_installer_check (installer) && pandect_installer_install (installer, &installed);
}

/* What is written is what was checked, whatever becomes of the file in between. */
static void
test_file_vanishes (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(PandectInstaller) installer = NULL;
  PandectInstalled installed;
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  path = put_version (&fixture, "1");
  file = g_file_new_for_path (path);
  installer = pandect_installer_new (fixture.library, file);

  g_assert_true (pandect_installer_check (installer));
  g_assert_null (pandect_installer_get_present (installer));
  g_unlink (path);
  g_assert_true (pandect_installer_install (installer, &installed));
  g_assert_cmpint (installed, ==, PANDECT_INSTALLED_NEWEST);

  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "[1 r]");
}

/* Checking alone leaves no trace. */
static void
test_check_writes_nothing (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(PandectInstaller) installer = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.program, "1");
  path = put_version (&fixture, "2");
  file = g_file_new_for_path (path);
  installer = pandect_installer_new (fixture.library, file);

  g_assert_true (pandect_installer_check (installer));
  g_assert_cmpstr (pandect_bundle_get_version (pandect_installer_get_bundle (installer)), ==, "2");
  g_assert_cmpstr (pandect_bundle_get_version (pandect_installer_get_present (installer)), ==, "1");
  g_assert_false (g_file_test (fixture.own, G_FILE_TEST_EXISTS));
}

/* The same again is no second copy, and what the program has is not copied. */
static void
test_again (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_add (fixture.program, "1");
  library_fixture_install (&fixture, "1");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 0);

  library_fixture_install (&fixture, "2");
  library_fixture_install (&fixture, "2");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);
  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "[2 r], 1 p");
}

/* One version is one content. */
static void
test_taken (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *text = library_fixture_dup_text ("1");
  g_autofree char *other = test_bundle_replace (text, "Mint soothes", "Mint cools");
  g_autofree char *path = NULL;
  g_autofree char *problem = NULL;
  g_autofree char *prefix = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  path = library_fixture_put (fixture.folder, "other.xml", other);
  problem = library_fixture_refuse (&fixture, path);
  prefix = g_strconcat (path, ": error: Version 1 ", NULL);
  g_assert_true (g_str_has_prefix (problem, prefix));
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);
}

/* The name on disk of what is installed, two folders below the reader's. */
static char *
find_installed (LibraryFixture *fixture)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_scan (fixture->library, problems);
  g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, 0);

  return g_file_get_path (pandect_edition_get_file (edition));
}

/* What is damaged on disk is mended by installing it again. */
static void
test_mends (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  library_fixture_install (&fixture, "1");
  path = find_installed (&fixture);
  g_file_set_contents (path, "<bundle id='tea' version='1'", -1, NULL);

  library_fixture_install (&fixture, "1");
  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "[1 r]");
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 1);
}

/* Versions and ids that would lead elsewhere as names of files. */
typedef struct
{
  const char *name;
  const char *id;
  const char *version;
} Hostile;

static const Hostile hostile[] = {
  { "up", "tea", "../../../../up" },
  { "root", "tea", "/etc/passwd" },
  { "dots", "tea", ".." },
  { "dot", "tea", "." },
  { "hidden", "tea", ".new-1" },
  { "tilde", "tea", "~root" },
  { "long", "tea", "111111111111111111111111111111111111111111111111111111111111111111111111111111"
                   "1111111111111111111111111111111111111111111111111111111111111111111111111111111" },
  { "signs", "tea", "%s $(id) `id` ; | & \\ * ?" },
  { "letters", "th\xc3\xa9", "\xe7\x89\x88 1" },
  { "id-with-suffix", "tea.xml", "1" },
  { "id-with-dots", "a..b", "1" },
  { "id-current", "current", "1" },
};

static void
test_hostile (gconstpointer data)
{
  const Hostile *test = data;
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *with_id = NULL;
  g_autofree char *id = g_strdup_printf (" id=\"%s\" version=", test->id);
  g_autofree char *path = NULL;
  g_autofree char *installed = NULL;
  g_autofree G_GNUC_UNUSED char *relative = NULL;
  g_auto(GStrv) parts = NULL;

  library_fixture_set_up (&fixture);
  text = library_fixture_dup_text (test->version);
  with_id = test_bundle_replace (text, " id=\"tea\" version=", id);
  path = library_fixture_put (fixture.folder, "stick.xml", with_id);
  g_assert_true (install (&fixture, path));

  installed = find_installed (&fixture);
  g_assert_true (g_str_has_prefix (installed, fixture.own));
  parts = g_strsplit (installed + strlen (fixture.own) + 1, "/", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_assert_cmpint (parts[i][0], !=, '.');
      g_assert_cmpuint (strlen (parts[i]), <, 120);
      g_assert_cmpuint (strspn (parts[i], G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._~-"), ==,
                        strlen (parts[i]));
    }

  /* The folder of the test holds the stick and the home, and nothing that broke out. */
  g_assert_cmpuint (library_fixture_count (fixture.folder), ==, 2);
}

/* Versions that could not be listed on a line. */
static const char *unlisted[] = { "", "1\xc2\x85" "2", "1\xe2\x80\x8b" "2" };

static void
test_unlisted (gconstpointer data)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *text = library_fixture_dup_text (data);
  g_autofree char *path = NULL;
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  path = library_fixture_put (fixture.folder, "stick.xml", text);
  problem = library_fixture_refuse (&fixture, path);
  g_assert_true (g_str_has_prefix (problem, path));
  g_assert_false (g_file_test (fixture.own, G_FILE_TEST_EXISTS));
}

/* Two ids that are alike once their letters are plain do not share a folder. */
static void
test_names_differ (void)
{
  g_autofree char *first = pandect_store_dup_folder_name ("th\xc3\xa9");
  g_autofree char *second = pandect_store_dup_folder_name ("th\xc3\xa8");
  g_autofree char *plain = pandect_store_dup_folder_name ("the");

  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (plain, ==, "the");
}

static void
assert_same_signature (LibraryFixture *fixture,
                       const char     *expected_path)
{
  g_autofree char *installed = find_installed (fixture);
  g_autofree char *path = g_strconcat (installed, ".minisig", NULL);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (library_fixture_count (fixture->own), ==, 2);
}

/* The signature goes where the bundle goes, and a new one takes the place of the old. */
static void
test_signature (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(TestSigner) signer = test_signer_new (1);
  g_autofree char *path = NULL;
  g_autofree char *signature = NULL;
  g_autofree char *installed = NULL;
  g_autofree char *again = NULL;

  library_fixture_set_up (&fixture);
  path = put_version (&fixture, "1");
  signature = g_strconcat (path, ".minisig", NULL);
  g_assert_true (install (&fixture, path));

  test_signer_sign_file (signer, TEST_FORM_PREHASHED, path, "one");
  g_assert_true (install (&fixture, path));
  assert_same_signature (&fixture, signature);

  test_signer_sign_file (signer, TEST_FORM_PREHASHED, path, "two");
  g_assert_true (install (&fixture, path));
  assert_same_signature (&fixture, signature);

  /* Without a signature, it is still the one that has one. */
  installed = find_installed (&fixture);
  g_unlink (signature);
  g_assert_true (install (&fixture, path));
  again = find_installed (&fixture);
  g_assert_cmpstr (again, ==, installed);
  g_assert_cmpuint (library_fixture_count (fixture.own), ==, 2);
}

/* What is not what was signed is not installed; signed by nobody known, it is. */
static void
test_altered (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autoptr(TestSigner) signer = test_signer_new (2);
  g_autofree char *trusted = pandect_keyring_dup_user_folder ();
  g_autofree char *key = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = library_fixture_dup_text ("1");
  g_autofree char *other = test_bundle_replace (text, "Mint soothes", "Mint cools");
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  path = put_version (&fixture, "1");
  test_signer_sign_file (signer, TEST_FORM_PREHASHED, path, "one");
  g_assert_true (g_file_set_contents (path, other, -1, NULL));

  g_mkdir_with_parents (trusted, 0700);
  key = test_signer_save_public (signer, trusted);
  problem = library_fixture_refuse (&fixture, path);
  g_unlink (key);

  g_assert_true (g_str_has_prefix (problem, path));
  g_assert_nonnull (strstr (problem, "altered"));
  g_assert_false (g_file_test (fixture.own, G_FILE_TEST_EXISTS));
}

/* A signature that cannot be read is not taken for none. */
static void
test_signature_unreadable (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *signature = NULL;
  g_autofree char *problem = NULL;

  library_fixture_set_up (&fixture);
  path = put_version (&fixture, "1");
  signature = g_strconcat (path, ".minisig", NULL);
  g_assert_cmpint (g_mkdir (signature, 0700), ==, 0);

  problem = library_fixture_refuse (&fixture, path);
  g_assert_nonnull (strstr (problem, "stick.xml.minisig"));
  g_assert_false (g_file_test (fixture.own, G_FILE_TEST_EXISTS));
}

/* What another writer left unfinished goes; what is not ours stays. */
static void
test_sweeps (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  g_autofree char *folder = NULL;
  g_autofree char *half = NULL;
  g_autofree char *half_file = NULL;
  g_autofree char *other = NULL;

  library_fixture_set_up (&fixture);
  folder = g_build_filename (fixture.own, LIBRARY_FIXTURE_ID, ".new-0123", NULL);
  half = library_fixture_put (folder, "tea.xml", "<bundle id='tea' ver");
  g_clear_pointer (&folder, g_free);
  folder = g_build_filename (fixture.own, LIBRARY_FIXTURE_ID, NULL);
  half_file = library_fixture_put (folder, ".new-4567", "[curr");
  other = library_fixture_put (folder, "notes.txt", "mine");

  library_fixture_install (&fixture, "1");
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (half_file, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static gpointer
install_in_thread (gpointer data)
{
  g_autoptr(GFile) file = g_file_new_for_path (((char **) data)[0]);
  g_autoptr(PandectLibrary) library =
    pandect_library_new_for_folders (((char **) data)[1], NULL, (const char *[]) { NULL }, "/none");
  g_autoptr(PandectInstaller) installer = pandect_installer_new (library, file);
  PandectInstalled installed;

  g_assert_true (pandect_installer_check (installer));

  return GINT_TO_POINTER (pandect_installer_install (installer, &installed));
}

/* Many at once take turns: each version is there in the end, and of two contents of one version
 * exactly one. */
static void
test_at_once (void)
{
  g_auto(LibraryFixture) fixture = { NULL };
  GThread *threads[8];
  char *arguments[8][2];
  guint n_done = 0;
  g_autofree char *found = NULL;

  library_fixture_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *version = g_strdup_printf ("%u", i / 2 + 1);
      g_autofree char *text = library_fixture_dup_text (version);
      g_autofree char *words = g_strdup_printf ("Mint soothes %u", i);
      g_autofree char *other = test_bundle_replace (text, "Mint soothes", words);
      g_autofree char *name = g_strdup_printf ("stick%u.xml", i);

      arguments[i][0] = library_fixture_put (fixture.folder, name, other);
      arguments[i][1] = fixture.own;
      threads[i] = g_thread_new ("installer", install_in_thread, arguments[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      n_done += GPOINTER_TO_INT (g_thread_join (threads[i]));
      g_free (arguments[i][0]);
    }

  g_assert_cmpuint (n_done, ==, 4);
  found = library_fixture_describe (&fixture);
  g_assert_cmpstr (found, ==, "[4 r], 3 r, 2 r, 1 r");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/installer/file-vanishes", test_file_vanishes);
  g_test_add_func ("/installer/check-writes-nothing", test_check_writes_nothing);
  g_test_add_func ("/installer/again", test_again);
  g_test_add_func ("/installer/taken", test_taken);
  g_test_add_func ("/installer/mends", test_mends);
  g_test_add_func ("/installer/names-differ", test_names_differ);
  g_test_add_func ("/installer/signature", test_signature);
  g_test_add_func ("/installer/altered", test_altered);
  g_test_add_func ("/installer/signature-unreadable", test_signature_unreadable);
  g_test_add_func ("/installer/sweeps", test_sweeps);
  g_test_add_func ("/installer/at-once", test_at_once);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strconcat ("/installer/hostile/", hostile[i].name, NULL);

      g_test_add_data_func (path, &hostile[i], test_hostile);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unlisted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/installer/unlisted/%u", i);

      g_test_add_data_func (path, unlisted[i], test_unlisted);
    }

  return g_test_run ();
}
