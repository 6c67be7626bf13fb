/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-bundle-loader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-bundle.h"
#include "test-signer.h"

#define ERROR(name) PANDECT_BUNDLE_ERROR_##name
#define COMMENT     "timestamp:1700000000\tfile:tea.xml"

/* A bundle, a trust folder, and somebody whose signature may be trusted. */
typedef struct
{
  TestSigner *signer;
  char       *folder;
  char       *trust;
  char       *bundle;
  char       *signature;
  char       *policy;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->signer = test_signer_new (G_GUINT64_CONSTANT (0xFEDCBA9876543210));
  f->folder = test_folder_new ();
  f->trust = g_build_filename (f->folder, "trust", NULL);
  f->policy = g_build_filename (f->folder, "policy.ini", NULL);
  f->bundle = test_folder_write (f->folder, "tea.xml", test_bundle_minimal);
  f->signature = g_strconcat (f->bundle, ".minisig", NULL);
  g_assert_no_errno (g_mkdir (f->trust, 0700));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  test_folder_remove (f->folder);
  test_signer_free (f->signer);
  g_free (f->trust);
  g_free (f->policy);
  g_free (f->bundle);
  g_free (f->signature);
}

static void
trust_signer (Fixture *f)
{
  g_autofree G_GNUC_UNUSED char *path = test_signer_save_public (f->signer, f->trust);
}

static void
revoke_signer (Fixture *f)
{
  g_autofree char *name = g_strconcat (test_signer_get_id (f->signer), ".revoked", NULL);
  g_autofree G_GNUC_UNUSED char *path = test_folder_write (f->trust, name, "");
}

static void
write_policy (Fixture    *f,
              const char *text)
{
  g_autofree G_GNUC_UNUSED char *path = test_folder_write (f->folder, "policy.ini", text);
}

static PandectBundleLoader *
new_loader (Fixture *f)
{
  const char *folders[] = { f->trust, NULL };
  const char *policies[] = { f->policy, NULL };
  g_autoptr(GFile) file = g_file_new_for_path (f->bundle);
  g_autoptr(PandectKeyring) keyring = pandect_keyring_new (folders, NULL);
  g_autoptr(PandectPolicy) policy = pandect_policy_new (policies, NULL);
  PandectBundleLoader *loader = pandect_bundle_loader_new (file);

  pandect_bundle_loader_set_policy (loader, policy, keyring);

  return loader;
}

static PandectBundle *
assert_opens (Fixture           *f,
              PandectTrustState  state)
{
  g_autoptr(PandectBundleLoader) loader = new_loader (f);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (pandect_trust_get_state (pandect_bundle_get_trust (bundle)), ==, state);

  return bundle;
}

static void
assert_refused (Fixture            *f,
                PandectBundleError  code,
                const char         *path,
                const char         *words)
{
  g_autoptr(PandectBundleLoader) loader = new_loader (f);
  GListModel *problems = pandect_bundle_loader_get_problems (loader);
  g_autoptr(PandectProblem) problem = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (pandect_bundle_loader_load (loader, NULL, &error));
  g_assert_error (error, PANDECT_BUNDLE_ERROR, (int) code);
  g_assert_cmpuint (g_list_model_get_n_items (problems), >=, 1);

  problem = g_list_model_get_item (problems, 0);
  g_assert_cmpint (pandect_problem_get_code (problem), ==, code);
  g_assert_cmpint (pandect_problem_get_severity (problem), ==, PANDECT_SEVERITY_ERROR);
  g_assert_cmpstr (pandect_problem_get_file_name (problem), ==, path);
  g_assert_nonnull (strstr (pandect_problem_get_message (problem), words));
}

static void
test_unsigned (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr(PandectBundle) bundle = NULL;

  trust_signer (f);
  bundle = assert_opens (f, PANDECT_TRUST_UNSIGNED);
  g_assert_null (pandect_trust_get_key_id (pandect_bundle_get_trust (bundle)));
}

static void
test_trusted (Fixture       *f,
              gconstpointer  data)
{
  for (TestForm form = TEST_FORM_PREHASHED; form <= TEST_FORM_LEGACY; form++)
    {
      g_autoptr(PandectBundle) bundle = NULL;
      PandectTrust *trust;

      trust_signer (f);
      test_signer_sign_file (f->signer, form, f->bundle, COMMENT);
      bundle = assert_opens (f, PANDECT_TRUST_TRUSTED);
      trust = pandect_bundle_get_trust (bundle);

      g_assert_cmpstr (pandect_trust_get_key_id (trust), ==, "FEDCBA9876543210");
      g_assert_cmpstr (pandect_trust_get_comment (trust), ==, COMMENT);
      g_assert_cmpint (pandect_trust_get_time (trust), ==, 1700000000);
    }
}

/* Nobody vouches for what such a signature says, so nothing of it is passed on but the id. */
static void
test_unknown_key (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(PandectBundle) bundle = NULL;
  PandectTrust *trust;

  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  bundle = assert_opens (f, PANDECT_TRUST_UNKNOWN_KEY);
  trust = pandect_bundle_get_trust (bundle);

  g_assert_cmpstr (pandect_trust_get_key_id (trust), ==, "FEDCBA9876543210");
  g_assert_null (pandect_trust_get_comment (trust));
  g_assert_null (pandect_trust_get_key_comment (trust));
  g_assert_cmpint (pandect_trust_get_time (trust), ==, -1);
}

static void
test_revoked_key (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(PandectBundle) bundle = NULL;
  PandectTrust *trust;

  trust_signer (f);
  revoke_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  bundle = assert_opens (f, PANDECT_TRUST_REVOKED_KEY);
  trust = pandect_bundle_get_trust (bundle);

  g_assert_cmpstr (pandect_trust_get_key_id (trust), ==, "FEDCBA9876543210");
  g_assert_null (pandect_trust_get_comment (trust));
  g_assert_cmpint (pandect_trust_get_time (trust), ==, -1);
}

/* One byte more or less, or one bit: bytes spread over the whole bundle. */
static void
test_altered_bundle (Fixture       *f,
                     gconstpointer  data)
{
  gsize size = strlen (test_bundle_minimal);

  trust_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);

  for (gsize at = 0; at < size; at += 37)
    {
      g_autofree char *text = g_strdup (test_bundle_minimal);
      g_autofree char *path = NULL;

      text[at] ^= 1;
      path = test_folder_write (f->folder, "tea.xml", text);
      assert_refused (f, ERROR (ALTERED), f->bundle, "altered");

      text[at] = '\0';
      g_free (path);
      path = test_folder_write (f->folder, "tea.xml", text);
      assert_refused (f, ERROR (ALTERED), f->bundle, "FEDCBA9876543210");
    }
}

/* A bundle that is no XML any more is not parsed: the one problem is that it was altered. */
static void
test_altered_is_not_parsed (Fixture       *f,
                            gconstpointer  data)
{
  g_autoptr(PandectBundleLoader) loader = NULL;
  g_autofree char *path = NULL;

  trust_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  path = test_folder_write (f->folder, "tea.xml", "<!DOCTYPE x><x>");

  loader = new_loader (f);
  g_assert_null (pandect_bundle_loader_load (loader, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (pandect_bundle_loader_get_problems (loader)), ==, 1);
}

static void
test_signature_of_another (Fixture       *f,
                           gconstpointer  data)
{
  g_autofree char *other = test_folder_write (f->folder, "other.xml", "<other/>");
  g_autofree char *other_signature = g_strconcat (other, ".minisig", NULL);

  trust_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_LEGACY, other, COMMENT);
  g_assert_no_errno (g_rename (other_signature, f->signature));

  assert_refused (f, ERROR (ALTERED), f->bundle, "altered");
}

/* Somebody makes a key that bears the id of a trusted one. */
static void
test_borrowed_id (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(TestSigner) impostor = test_signer_new (G_GUINT64_CONSTANT (0xFEDCBA9876543210));

  trust_signer (f);
  test_signer_sign_file (impostor, TEST_FORM_PREHASHED, f->bundle, COMMENT);

  assert_refused (f, ERROR (ALTERED), f->bundle, "altered");
}

static void
write_signature (Fixture    *f,
                 const char *text)
{
  g_autofree G_GNUC_UNUSED char *path = test_folder_write (f->folder, "tea.xml.minisig", text);
}

static void
test_malformed_signature (Fixture       *f,
                          gconstpointer  data)
{
  static const char * const texts[] = {
    "", "\n\n\n\n", "untrusted comment: x\nRUQA\ntrusted comment: x\nAAAA\n", "\377\376",
  };

  trust_signer (f);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_signature (f, texts[i]);
      assert_refused (f, ERROR (SIGNATURE), f->signature, "signature cannot be read");
    }
}

/* A thing in the place of the signature that is no file. */
static void
test_signature_is_no_file (Fixture       *f,
                           gconstpointer  data)
{
  g_assert_no_errno (g_mkdir (f->signature, 0700));
  assert_refused (f, ERROR (SIGNATURE), f->signature, "found something else");
  g_assert_no_errno (g_rmdir (f->signature));

  g_assert_no_errno (mkfifo (f->signature, 0600));
  assert_refused (f, ERROR (SIGNATURE), f->signature, "found something else");
  g_assert_no_errno (g_unlink (f->signature));

  g_assert_no_errno (symlink ("nowhere", f->signature));
  assert_refused (f, ERROR (SIGNATURE), f->signature, "signature cannot be read");
}

/* It has a length and no content on the disk, and must not be read to find out. */
static void
test_signature_too_large (Fixture       *f,
                          gconstpointer  data)
{
  write_signature (f, "x");
  g_assert_no_errno (truncate (f->signature, 100 * G_GINT64_CONSTANT (1024 * 1024 * 1024)));
  assert_refused (f, ERROR (SIGNATURE), f->signature, "at most");
}

static void
test_required_unsigned (Fixture       *f,
                        gconstpointer  data)
{
  trust_signer (f);
  write_policy (f, "[Policy]\nrequire-signature=true\n");
  assert_refused (f, ERROR (UNTRUSTED), f->bundle, "found no signature");
}

static void
test_required_unknown_key (Fixture       *f,
                           gconstpointer  data)
{
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  write_policy (f, "[Policy]\nrequire-signature=true\n");
  assert_refused (f, ERROR (UNTRUSTED), f->bundle, "key FEDCBA9876543210, which is not trusted");
}

static void
test_required_revoked_key (Fixture       *f,
                           gconstpointer  data)
{
  trust_signer (f);
  revoke_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  write_policy (f, "[Policy]\nrequire-signature=true\n");
  assert_refused (f, ERROR (UNTRUSTED), f->bundle, "key FEDCBA9876543210, which was revoked");
}

static void
test_required_trusted (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(PandectBundle) bundle = NULL;

  trust_signer (f);
  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  write_policy (f, "[Policy]\nrequire-signature=true\n");
  bundle = assert_opens (f, PANDECT_TRUST_TRUSTED);
}

/* A policy that cannot be understood is not taken for none, and the reader learns which it is. */
static void
test_unclear_policy (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(PandectBundleLoader) loader = NULL;
  g_autoptr(PandectProblem) problem = NULL;

  write_policy (f, "[Policy]\nrequire-signatures=true\n");
  assert_refused (f, ERROR (UNTRUSTED), f->bundle, "found no signature");

  loader = new_loader (f);
  g_assert_null (pandect_bundle_loader_load (loader, NULL, NULL));
  problem = g_list_model_get_item (pandect_bundle_loader_get_problems (loader), 1);
  g_assert_nonnull (strstr (pandect_problem_get_message (problem), f->policy));
  g_assert_nonnull (strstr (pandect_problem_get_message (problem), "“require-signatures”"));
}

/* Without a word from anybody, the loader goes by the policy and the keys of this system. */
static void
test_default (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_for_path (f->bundle);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle = NULL;

  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, COMMENT);
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pandect_trust_get_state (pandect_bundle_get_trust (bundle)), ==,
                   PANDECT_TRUST_UNKNOWN_KEY);
}

#define add(name, function) \
  g_test_add ("/bundle-trust/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("unsigned", test_unsigned);
  add ("trusted", test_trusted);
  add ("unknown-key", test_unknown_key);
  add ("revoked-key", test_revoked_key);
  add ("altered-bundle", test_altered_bundle);
  add ("altered-is-not-parsed", test_altered_is_not_parsed);
  add ("signature-of-another", test_signature_of_another);
  add ("borrowed-id", test_borrowed_id);
  add ("malformed-signature", test_malformed_signature);
  add ("signature-is-no-file", test_signature_is_no_file);
  add ("signature-too-large", test_signature_too_large);
  add ("required/unsigned", test_required_unsigned);
  add ("required/unknown-key", test_required_unknown_key);
  add ("required/revoked-key", test_required_revoked_key);
  add ("required/trusted", test_required_trusted);
  add ("unclear-policy", test_unclear_policy);
  add ("default", test_default);

  return g_test_run ();
}
