/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tool minisign signs is trusted, and it agrees with what tests sign themselves. */

#include "config.h"

#include "trust/pandect-keyring.h"

#include <string.h>

#include "test-signer.h"

typedef struct
{
  TestForm    form;
  const char *option;   /* what has minisign sign in this form */
} Form;

static const Form forms[] = {
  { TEST_FORM_PREHASHED, NULL },
  { TEST_FORM_LEGACY, "-l" },
};

/* Runs the tool in the folder, and returns whether it was content. */
static gboolean
run (const char         *folder,
     const char * const *arguments)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  int status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("MINISIGN"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (folder, (char **) argv->pdata, NULL,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);

  return g_spawn_check_wait_status (status, NULL);
}

#define run_tool(folder, ...) run (folder, (const char *[]) { __VA_ARGS__, NULL })

static PandectTrust *
judge (const char *folder,
       const char *name)
{
  const char *folders[] = { folder, NULL };
  g_autoptr(PandectKeyring) keyring = pandect_keyring_new (folders, NULL);
  g_autoptr(GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr(GFile) signature_file = pandect_signature_dup_file (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_autoptr(PandectSignature) signature = NULL;

  g_assert_no_error (error);
  signature = pandect_signature_read (signature_file, NULL, &error);
  g_assert_no_error (error);

  return pandect_keyring_judge (keyring, bytes, signature);
}

/* The tool leaves noughts in front of an id out. */
static void
assert_names_key (const char *comment,
                  const char *id)
{
  g_assert_true (g_str_has_prefix (comment, "minisign public key "));
  g_assert_cmpuint (g_ascii_strtoull (strrchr (comment, ' ') + 1, NULL, 16), ==,
                    g_ascii_strtoull (id, NULL, 16));
}

static void
test_theirs (gconstpointer data)
{
  const Form *form = data;
  char *folder = test_folder_new ();
  g_autofree G_GNUC_UNUSED char *file = test_folder_write (folder, "tea.xml", "<tea/>\n");
  g_autofree char *altered = NULL;
  g_autoptr(PandectTrust) trust = NULL;
  g_autoptr(PandectTrust) after = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_true (run_tool (folder, "-G", "-W", "-p", "tea.pub", "-s", "tea.key"));
  g_assert_true (run_tool (folder, "-S", "-s", "tea.key", "-m", "tea.xml", form->option));

  trust = judge (folder, "tea.xml");
  g_assert_true (pandect_trust_is_trusted (trust));
  assert_names_key (pandect_trust_get_key_comment (trust), pandect_trust_get_key_id (trust));
  g_assert_nonnull (strstr (pandect_trust_get_comment (trust), "file:tea.xml"));
  g_assert_cmpint (ABS (pandect_trust_get_time (trust) - now), <, 600);

  altered = test_folder_write (folder, "tea.xml", "<tea/>");
  after = judge (folder, "tea.xml");
  g_assert_cmpint (pandect_trust_get_state (after), ==, PANDECT_TRUST_ALTERED);

  test_folder_remove (folder);
}

static void
test_ours (gconstpointer data)
{
  const Form *form = data;
  char *folder = test_folder_new ();
  g_autofree char *file = test_folder_write (folder, "tea.xml", "<tea/>\n");
  g_autoptr(TestSigner) signer = test_signer_new (G_GUINT64_CONSTANT (0x0123456789ABCDEF));
  g_autofree char *key = test_signer_save_public (signer, folder);

  test_signer_sign_file (signer, form->form, file, "timestamp:1\tfile:tea.xml");
  g_assert_true (run_tool (folder, "-V", "-p", key, "-m", "tea.xml"));
  g_assert_true (run_tool (folder, "-V", "-H", "-p", key, "-m", "tea.xml") ==
                 (form->form == TEST_FORM_PREHASHED));

  g_free (test_folder_write (folder, "tea.xml", "<tea/>"));
  g_assert_false (run_tool (folder, "-V", "-p", key, "-m", "tea.xml"));

  test_folder_remove (folder);
}

/* A key that the program wrote is one that the tool can read. */
static void
test_key_text (void)
{
  char *folder = test_folder_new ();
  g_autofree char *file = test_folder_write (folder, "tea.xml", "<tea/>\n");
  g_autoptr(TestSigner) signer = test_signer_new (G_GUINT64_CONSTANT (0xFF00000000000001));
  g_autoptr(PandectPublicKey) key = test_signer_dup_key (signer);
  g_autofree char *text = pandect_public_key_to_text (key);
  g_autofree G_GNUC_UNUSED char *key_file = test_folder_write (folder, "copy.pub", text);

  test_signer_sign_file (signer, TEST_FORM_PREHASHED, file, "x");
  g_assert_true (run_tool (folder, "-V", "-p", "copy.pub", "-m", "tea.xml"));

  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/minisign/theirs/prehashed", &forms[0], test_theirs);
  g_test_add_data_func ("/minisign/theirs/legacy", &forms[1], test_theirs);
  g_test_add_data_func ("/minisign/ours/prehashed", &forms[0], test_ours);
  g_test_add_data_func ("/minisign/ours/legacy", &forms[1], test_ours);
  g_test_add_func ("/minisign/key-text", test_key_text);

  return g_test_run ();
}
