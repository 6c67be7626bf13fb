/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-keyring.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "test-signer.h"

#define ONE G_GUINT64_CONSTANT (0x1111111111111111)
#define TWO G_GUINT64_CONSTANT (0x2222222222222222)

/* The folders of two parties. */
typedef struct
{
  char       *folder;
  char       *system;
  char       *user;
  TestSigner *one;
  TestSigner *two;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = test_folder_new ();
  f->system = g_build_filename (f->folder, "system", NULL);
  f->user = g_build_filename (f->folder, "user", NULL);
  f->one = test_signer_new (ONE);
  f->two = test_signer_new (TWO);
  g_assert_no_errno (g_mkdir (f->system, 0700));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  test_folder_remove (f->folder);
  g_free (f->system);
  g_free (f->user);
  test_signer_free (f->one);
  test_signer_free (f->two);
}

static PandectKeyring *
read_both (Fixture *f)
{
  const char *folders[] = { f->system, f->user, NULL };

  return pandect_keyring_new (folders, NULL);
}

static PandectTrustState
judge (PandectKeyring *keyring,
       TestSigner     *signer)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("tea", 3);
  g_autofree char *text = test_signer_sign (signer, TEST_FORM_PREHASHED, "tea", 3, "x");
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(PandectSignature) signature = pandect_signature_parse (bytes, NULL);
  g_autoptr(PandectTrust) trust = pandect_keyring_judge (keyring, content, signature);

  return pandect_trust_get_state (trust);
}

static guint
count_keys (PandectKeyring *keyring)
{
  return g_list_model_get_n_items (pandect_keyring_get_keys (keyring));
}

static guint
count_problems (PandectKeyring *keyring)
{
  return g_strv_length ((char **) pandect_keyring_get_problems (keyring));
}

static void
write_to (const char *folder,
          const char *name,
          const char *text)
{
  g_free (test_folder_write (folder, name, text));
}

/* The folder of the user need not be there. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  PandectKeyring *keyring = read_both (f);

  g_assert_cmpuint (count_keys (keyring), ==, 0);
  g_assert_cmpuint (count_problems (keyring), ==, 0);
  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_UNKNOWN_KEY);

  g_assert_finalize_object (keyring);
}

static void
test_unsigned (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr(PandectKeyring) keyring = read_both (f);
  g_autoptr(GBytes) content = g_bytes_new_static ("tea", 3);
  g_autoptr(PandectTrust) trust = pandect_keyring_judge (keyring, content, NULL);

  g_assert_cmpint (pandect_trust_get_state (trust), ==, PANDECT_TRUST_UNSIGNED);
  g_assert_null (pandect_trust_get_key_id (trust));
  g_assert_null (pandect_trust_get_comment (trust));
  g_assert_cmpint (pandect_trust_get_time (trust), ==, -1);
}

static void
test_folders (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(PandectKeyring) keyring = NULL;

  g_assert_no_errno (g_mkdir (f->user, 0700));
  g_free (test_signer_save_public (f->one, f->system));
  g_free (test_signer_save_public (f->two, f->user));
  keyring = read_both (f);

  g_assert_cmpuint (count_keys (keyring), ==, 2);
  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_TRUSTED);
  g_assert_cmpint (judge (keyring, f->two), ==, PANDECT_TRUST_TRUSTED);
}

/* Keys of the user may be shut out; what the user revoked stays revoked. */
static void
test_without_user (Fixture       *f,
                   gconstpointer  data)
{
  const char *system[] = { f->system, NULL };
  const char *user[] = { f->user, NULL };
  g_autoptr(PandectKeyring) keyring = NULL;

  g_assert_no_errno (g_mkdir (f->user, 0700));
  g_free (test_signer_save_public (f->one, f->system));
  g_free (test_signer_save_public (f->two, f->user));
  write_to (f->user, "1111111111111111.revoked", "");
  keyring = pandect_keyring_new (system, user);

  g_assert_cmpuint (count_keys (keyring), ==, 1);
  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_REVOKED_KEY);
  g_assert_cmpint (judge (keyring, f->two), ==, PANDECT_TRUST_UNKNOWN_KEY);
}

/* What is not a key is a problem, and no reason to do without the others. */
static void
test_problems (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (f->system, "pipe.pub", NULL);
  g_autofree char *sub = g_build_filename (f->system, "folder.pub", NULL);
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *one = test_signer_dup_public (f->one);
  g_autofree char *secret = NULL;
  g_autoptr(PandectKeyring) keyring = NULL;

  g_free (test_signer_save_public (f->one, f->system));
  write_to (f->system, "a-empty.pub", "");
  write_to (f->system, "b-long.pub", long_text);
  write_to (f->system, "c-binary.pub", "\377\001\002");
  write_to (f->system, "d-short.pub", "untrusted comment: x\nRWQA\n");
  write_to (f->system, "e-signature.pub", "untrusted comment: x\nRUQA\ntrusted comment: x\nAA==\n");
  write_to (f->system, "nonsense.revoked", "");
  write_to (f->system, "111111111111111.revoked", "");
  g_assert_no_errno (g_mkdir (sub, 0700));
  g_assert_no_errno (mkfifo (pipe, 0600));

  /* The kind of a key is its first two bytes, "Ed". */
  secret = g_strdup (one);
  strstr (secret, "\nRW")[2] = 'V';
  write_to (f->system, "f-kind.pub", secret);

  /* These are nobody's business. */
  write_to (f->system, "README", "hello");
  write_to (f->system, "key.pub~", "hello");

  keyring = read_both (f);
  g_assert_cmpuint (count_problems (keyring), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_true (g_str_has_prefix (pandect_keyring_get_problems (keyring)[i], f->system));
  g_assert_cmpuint (count_keys (keyring), ==, 1);
  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_TRUSTED);
}

static void
test_folder_is_a_file (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(PandectKeyring) keyring = NULL;

  write_to (f->folder, "user", "x");
  keyring = read_both (f);
  g_assert_cmpuint (count_problems (keyring), ==, 1);
}

static void
test_revoked (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(PandectKeyring) keyring = NULL;

  g_assert_no_errno (g_mkdir (f->user, 0700));
  g_free (test_signer_save_public (f->one, f->system));
  g_free (test_signer_save_public (f->one, f->user));
  g_free (test_signer_save_public (f->two, f->system));
  write_to (f->user, "1111111111111111.revoked", "");
  keyring = read_both (f);

  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_REVOKED_KEY);
  g_assert_cmpint (judge (keyring, f->two), ==, PANDECT_TRUST_TRUSTED);
  g_assert_true (g_str_has_prefix (pandect_keyring_get_revocation (keyring, "1111111111111111"),
                                   f->user));
  g_assert_null (pandect_keyring_get_revocation (keyring, "2222222222222222"));
}

/* Nothing is known of the key but that it is not to be trusted. Its case does not matter. */
static void
test_revoked_and_unknown (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr(TestSigner) signer = test_signer_new (G_GUINT64_CONSTANT (0xABCDEF0123456789));
  g_autoptr(PandectKeyring) keyring = NULL;

  write_to (f->system, "abcdef0123456789.revoked", "");
  keyring = read_both (f);
  g_assert_cmpint (judge (keyring, signer), ==, PANDECT_TRUST_REVOKED_KEY);
}

/* Two keys bear the same id: each is tried, and a third one is neither. */
static void
test_same_id (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(TestSigner) other = test_signer_new (ONE);
  g_autoptr(TestSigner) third = test_signer_new (ONE);
  g_autofree char *text = test_signer_dup_public (other);
  g_autoptr(PandectKeyring) keyring = NULL;

  g_free (test_signer_save_public (f->one, f->system));
  write_to (f->system, "other.pub", text);
  keyring = read_both (f);

  g_assert_cmpint (judge (keyring, f->one), ==, PANDECT_TRUST_TRUSTED);
  g_assert_cmpint (judge (keyring, other), ==, PANDECT_TRUST_TRUSTED);
  g_assert_cmpint (judge (keyring, third), ==, PANDECT_TRUST_ALTERED);
}

static void
test_trust_and_revoke (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(PandectPublicKey) key = test_signer_dup_key (f->one);
  g_autoptr(PandectKeyring) before = read_both (f);
  g_autoptr(PandectKeyring) between = NULL;
  g_autoptr(PandectKeyring) after = NULL;
  g_autofree char *trusted = NULL;
  g_autofree char *revoked = NULL;
  g_autoptr(GError) error = NULL;

  trusted = pandect_keyring_trust (before, f->user, key, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (trusted, "/user/1111111111111111.pub"));
  between = read_both (f);
  g_assert_cmpint (judge (before, f->one), ==, PANDECT_TRUST_UNKNOWN_KEY);
  g_assert_cmpint (judge (between, f->one), ==, PANDECT_TRUST_TRUSTED);

  revoked = pandect_keyring_revoke (f->user, "1111111111111111", &error);
  g_assert_no_error (error);
  after = read_both (f);
  g_assert_cmpint (judge (after, f->one), ==, PANDECT_TRUST_REVOKED_KEY);

  g_assert_null (pandect_keyring_trust (after, f->user, key, &error));
  g_assert_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_REVOKED);
  g_assert_nonnull (strstr (error->message, revoked));
}

static void
test_cannot_write (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  write_to (f->folder, "user", "in the way");
  g_assert_null (pandect_keyring_revoke (f->user, "1111111111111111", &error));
  g_assert_nonnull (error);
}

/* Each bit of a key file: the key is another one, or none, or the file says the same. */
static void
test_flipped_key (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *text = test_signer_dup_public (f->one);
  gsize size = strlen (text);
  g_autoptr(PandectPublicKey) good = test_signer_dup_key (f->one);

  for (gsize at = strcspn (text, "\n"); at < size; at++)
    {
      for (guint bit = 0; bit < 8; bit++)
        {
          g_autofree char *spoilt = g_memdup2 (text, size);
          g_autoptr(GBytes) bytes = NULL;
          g_autoptr(PandectPublicKey) key = NULL;

          spoilt[at] ^= 1 << bit;
          bytes = g_bytes_new (spoilt, size);
          key = pandect_public_key_parse (bytes, NULL, NULL);
          g_assert_true (key == NULL ||
                         strcmp (pandect_public_key_get_id (key),
                                 pandect_public_key_get_id (good)) != 0 ||
                         memcmp (pandect_public_key_get_data (key),
                                 pandect_public_key_get_data (good),
                                 PANDECT_PUBLIC_KEY_SIZE) != 0);
        }
    }
}

/* What the program writes is what it read. */
static void
test_key_text (Fixture       *f,
               gconstpointer  data)
{
  g_autofree char *text = test_signer_dup_public (f->one);
  g_autoptr(PandectPublicKey) key = test_signer_dup_key (f->one);
  g_autofree char *written = pandect_public_key_to_text (key);

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpstr (pandect_public_key_get_comment (key), ==, "key of a test");
  g_assert_cmpstr (pandect_public_key_get_file_name (key), ==, "test.pub");
}

static void
test_ids (Fixture       *f,
          gconstpointer  data)
{
  g_assert_true (pandect_public_key_is_id ("0123456789ABCDEF"));
  g_assert_false (pandect_public_key_is_id ("0123456789abcdef"));
  g_assert_false (pandect_public_key_is_id ("0123456789ABCDE"));
  g_assert_false (pandect_public_key_is_id ("0123456789ABCDEF0"));
  g_assert_false (pandect_public_key_is_id ("../456789ABCDEF0"));
  g_assert_false (pandect_public_key_is_id (""));
}

#define add(name, function) \
  g_test_add ("/keyring/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("empty", test_empty);
  add ("unsigned", test_unsigned);
  add ("folders", test_folders);
  add ("without-user", test_without_user);
  add ("problems", test_problems);
  add ("folder-is-a-file", test_folder_is_a_file);
  add ("revoked", test_revoked);
  add ("revoked-and-unknown", test_revoked_and_unknown);
  add ("same-id", test_same_id);
  add ("trust-and-revoke", test_trust_and_revoke);
  add ("cannot-write", test_cannot_write);
  add ("flipped-key", test_flipped_key);
  add ("key-text", test_key_text);
  add ("ids", test_ids);

  return g_test_run ();
}
