/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-policy.h"

#include <glib/gstdio.h>
#include <string.h>

#include "test-signer.h"

/* A policy file, and what it comes to. */
typedef struct
{
  const char *name;
  const char *text;
  gboolean    is_clear;
  gboolean    requires_signature;
  gboolean    trusts_user_keys;
  guint       age_limit;
} Row;

static const Row rows[] = {
  { "none", NULL, TRUE, FALSE, TRUE, 12 },
  { "nothing", "[Policy]\n", TRUE, FALSE, TRUE, 12 },
  { "remark", "# none yet\n[Policy]\n", TRUE, FALSE, TRUE, 12 },
  { "required", "[Policy]\nrequire-signature=true\n", TRUE, TRUE, TRUE, 12 },
  { "not-required", "[Policy]\nrequire-signature=false\n", TRUE, FALSE, TRUE, 12 },
  { "no-user-keys", "[Policy]\nuser-keys=false\n", TRUE, FALSE, FALSE, 12 },
  { "user-keys", "[Policy]\nuser-keys=true\n", TRUE, FALSE, TRUE, 12 },
  { "shorter", "[Policy]\nage-limit=6\n", TRUE, FALSE, TRUE, 6 },
  { "longer", "[Policy]\nage-limit=24\n", TRUE, FALSE, TRUE, 12 },
  { "no-limit", "[Policy]\nage-limit=0\n", TRUE, FALSE, TRUE, 12 },
  { "all", "[Policy]\nrequire-signature=true\nuser-keys=false\nage-limit=3\n", TRUE, TRUE, FALSE, 3 },

  /* What cannot be understood is taken for the strictest. */
  { "empty", "", FALSE, TRUE, FALSE, 12 },
  { "other-group", "[Rules]\nrequire-signature=false\n", FALSE, TRUE, FALSE, 12 },
  { "two-groups", "[Policy]\n[Other]\n", FALSE, TRUE, FALSE, 12 },
  { "unknown", "[Policy]\nrequire-signatures=true\n", FALSE, TRUE, FALSE, 12 },
  { "not-a-truth", "[Policy]\nrequire-signature=maybe\n", FALSE, TRUE, FALSE, 12 },
  { "not-a-number", "[Policy]\nage-limit=twelve\n", FALSE, TRUE, FALSE, 12 },
  { "negative", "[Policy]\nage-limit=-1\n", FALSE, TRUE, FALSE, 12 },
  { "too-long", "[Policy]\nage-limit=1201\n", FALSE, TRUE, FALSE, 12 },
  { "no-lines", "require-signature", FALSE, TRUE, FALSE, 12 },
  { "binary", "\377\376\001", FALSE, TRUE, FALSE, 12 },
};

static PandectPolicy *
read_policy (const char *path,
             GSettings  *settings)
{
  const char *files[] = { path, NULL };

  return pandect_policy_new (files, settings);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "policy.ini", NULL);
  PandectPolicy *policy;

  if (row->text != NULL)
    g_free (test_folder_write (folder, "policy.ini", row->text));
  policy = read_policy (path, NULL);

  g_assert_cmpint (pandect_policy_requires_signature (policy), ==, row->requires_signature);
  g_assert_cmpint (pandect_policy_trusts_user_keys (policy), ==, row->trusts_user_keys);
  g_assert_cmpuint (pandect_policy_get_age_limit (policy), ==, row->age_limit);
  g_assert_true ((pandect_policy_get_problems (policy)[0] == NULL) == row->is_clear);
  if (!row->is_clear)
    g_assert_true (g_str_has_prefix (pandect_policy_get_problems (policy)[0], path));

  g_assert_finalize_object (policy);
  test_folder_remove (folder);
}

/* No file is a policy; a thing in its place that cannot be read is no reason to do without. */
static void
test_unreadable (void)
{
  char *folder = test_folder_new ();
  g_autoptr(PandectPolicy) policy = read_policy (folder, NULL);

  g_assert_true (pandect_policy_requires_signature (policy));
  g_assert_nonnull (pandect_policy_get_problems (policy)[0]);

  test_folder_remove (folder);
}

/* Of settings and policy, the stricter holds, whichever it is. */
static void
test_settings (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  char *folder = test_folder_new ();
  g_autofree char *strict =
    test_folder_write (folder, "strict.ini", "[Policy]\nrequire-signature=true\nage-limit=6\n");
  g_autofree char *loose =
    test_folder_write (folder, "loose.ini", "[Policy]\nrequire-signature=false\nage-limit=24\n");

  for (guint i = 0; i < 8; i++)
    {
      gboolean is_strict = i & 1;
      gboolean wants_signature = i & 2;
      int months = i & 4 ? 0 : 9;
      g_autoptr(PandectPolicy) policy = NULL;

      g_settings_set_boolean (settings, "require-signature", wants_signature);
      g_settings_set_int (settings, "age-limit", months);
      policy = read_policy (is_strict ? strict : loose, settings);

      g_assert_cmpint (pandect_policy_requires_signature (policy), ==,
                       is_strict || wants_signature);
      g_assert_cmpuint (pandect_policy_get_age_limit (policy), ==,
                        is_strict ? 6 : months == 0 ? 24 : 9);
    }

  g_settings_reset (settings, "require-signature");
  g_settings_reset (settings, "age-limit");
  test_folder_remove (folder);
}

static void
test_no_limit (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr(PandectPolicy) policy = NULL;

  g_settings_set_int (settings, "age-limit", 0);
  policy = read_policy (NULL, settings);
  g_assert_cmpuint (pandect_policy_get_age_limit (policy), ==, 0);
  g_settings_reset (settings, "age-limit");
}

/* The environment may name a further policy. It cannot loosen anything. */
static void
test_environment (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path =
    test_folder_write (folder, "further.ini",
                       "[Policy]\nrequire-signature=true\nuser-keys=false\n");
  g_autoptr(PandectPolicy) before = pandect_policy_new_default ();
  g_autoptr(PandectPolicy) after = NULL;
  g_autoptr(PandectKeyring) keyring = NULL;

  g_setenv ("PANDECT_POLICY", path, TRUE);
  after = pandect_policy_new_default ();
  g_unsetenv ("PANDECT_POLICY");

  g_assert_false (pandect_policy_requires_signature (before));
  g_assert_true (pandect_policy_requires_signature (after));
  g_assert_false (pandect_policy_trusts_user_keys (after));

  keyring = pandect_policy_new_keyring (after);
  g_assert_nonnull (pandect_keyring_get_keys (keyring));

  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/policy/file/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/policy/unreadable", test_unreadable);
  g_test_add_func ("/policy/settings", test_settings);
  g_test_add_func ("/policy/no-limit", test_no_limit);
  g_test_add_func ("/policy/environment", test_environment);

  return g_test_run ();
}
