/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli-run.h"
#include "test-signer.h"

/* Whose signatures count, what is signed, and how old it is, in a home of its own. */

#define KEY_ID G_GUINT64_CONSTANT (0x0123456789ABCDEF)

typedef struct
{
  char       *home;
  char       *bundle;
  char       *signature;
  char       *key;
  TestSigner *signer;
} Fixture;

/* A copy of the bundle about plants that was seen so many days ago. */
static void
write_bundle (Fixture *f,
              int      days)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "cli", "plants.xml", NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_days (now, -days);
  g_autofree char *seen = g_date_time_format (then, "seen=\"%Y-%m-%d\"");
  g_autofree char *content = NULL;
  g_autoptr(GString) text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (source, &content, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (content);
  g_assert_cmpuint (g_string_replace (text, "seen=\"2026-11-23\"", seen, 0), ==, 1);
  g_free (test_folder_write (f->home, "plants.xml", text->str));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *text = NULL;

  f->home = test_folder_new ();
  f->bundle = g_build_filename (f->home, "plants.xml", NULL);
  f->signature = g_strconcat (f->bundle, ".minisig", NULL);
  f->signer = test_signer_new (KEY_ID);
  text = test_signer_dup_public (f->signer);
  f->key = test_folder_write (f->home, "plants.pub", text);
  write_bundle (f, 0);

  g_setenv ("XDG_CONFIG_HOME", f->home, TRUE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_unsetenv ("PANDECT_POLICY");
  test_folder_remove (f->home);
  test_signer_free (f->signer);
  g_free (f->bundle);
  g_free (f->signature);
  g_free (f->key);
}

static void
assert_matches (const char *text,
                const char *pattern)
{
  if (pattern == NULL)
    g_assert_cmpstr (text, ==, "");
  else if (!g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0))
    g_error ("Expected “%s” in:\n%s", pattern, text);
}

/* The words may name the @BUNDLE@ and the @KEY@. */
static void
assert_call (Fixture    *f,
             const char *words,
             int         status,
             const char *out,
             const char *err)
{
  g_autoptr(GString) filled = g_string_new (words);
  g_auto(CliRun) run = { 0 };

  g_string_replace (filled, "@BUNDLE@", f->bundle, 0);
  g_string_replace (filled, "@KEY@", f->key, 0);
  cli_run_words (&run, filled->str);

  assert_matches (run.out, out);
  assert_matches (run.err, err);
  g_assert_cmpint (run.status, ==, status);
}

static JsonObject *
ask (Fixture     *f,
     const char  *command,
     const char  *member,
     JsonNode   **root)
{
  g_autofree char *words = g_strdup_printf ("%s -b %s", command, f->bundle);

  return json_object_get_object_member (cli_run_ask (words, root), member);
}

static void
write_policy (Fixture    *f,
              const char *text)
{
  g_autofree char *path = test_folder_write (f->home, "policy.ini", text);

  g_setenv ("PANDECT_POLICY", path, TRUE);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  assert_call (f, "keys", 0, "\\ANo key is trusted\\. .*/pandect/trust$", NULL);
  assert_call (f, "keys show @KEY@", 0,
               "\\Akey +0123456789ABCDEF\nstate +not trusted\ncomment +key of a test\n\\z", NULL);
  assert_call (f, "keys trust @KEY@", 0,
               "\\A0123456789ABCDEF: trusted \\(.*/trust/0123456789ABCDEF\\.pub\\)\n\\z", NULL);
  assert_call (f, "keys list", 0,
               "\\A0123456789ABCDEF +trusted +key of a test +.*/0123456789ABCDEF\\.pub\n\\z", NULL);
  assert_call (f, "keys revoke 0123456789abcdef", 0,
               "\\A0123456789ABCDEF: revoked \\(.*/0123456789ABCDEF\\.revoked\\)\n\\z", NULL);
  assert_call (f, "keys", 0, "\\A0123456789ABCDEF +revoked ", NULL);
  assert_call (f, "keys trust @KEY@", 1, NULL,
               "0123456789ABCDEF was revoked: .*\\.revoked says so");
}

static void
test_usage (Fixture       *f,
            gconstpointer  data)
{
  assert_call (f, "keys nonsense", 2, NULL, "does not know what to do with “nonsense”");
  assert_call (f, "keys show", 2, NULL, "“show”");
  assert_call (f, "keys list @KEY@", 2, NULL, "“list”");
  assert_call (f, "keys trust a b", 2, NULL, "“b”");
  assert_call (f, "keys show @BUNDLE@", 1, NULL, "plants\\.xml: Expected ");
  assert_call (f, "keys trust /nowhere.pub", 1, NULL, "/nowhere\\.pub: ");
  assert_call (f, "keys revoke nobody", 1, NULL, "16 hexadecimal digits, found “nobody”");
  assert_call (f, "keys -b @BUNDLE@", 2, NULL, "does not take --bundle");
}

static void
test_broken_key (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (f->home, "pandect", "trust", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_free (test_folder_write (folder, "broken.pub", "x"));
  assert_call (f, "keys", 0, "No key is trusted", "broken\\.pub: Expected 2 lines, found 1$");
}

static void
test_json (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *answer, *key, *policy;

  assert_call (f, "keys trust @KEY@", 0, "trusted", NULL);
  answer = cli_run_ask ("keys", &root);
  cli_assert_members (answer, "keys folder policy problems");
  key = json_array_get_object_element (json_object_get_array_member (answer, "keys"), 0);
  cli_assert_members (key, "id trusted revoked-by comment file");
  g_assert_true (json_object_get_boolean_member (key, "trusted"));

  policy = json_object_get_object_member (answer, "policy");
  g_assert_false (json_object_get_boolean_member (policy, "require-signature"));
  g_assert_true (json_object_get_boolean_member (policy, "user-keys"));
}

/* What “stats” says of the bundle, in words and in JSON. */
static void
assert_state (Fixture    *f,
              const char *state,
              const char *words)
{
  g_autoptr(JsonNode) root = NULL;
  JsonObject *signature;

  assert_call (f, "stats -b @BUNDLE@", 0, words, NULL);
  signature = ask (f, "stats", "signature", &root);
  cli_assert_members (signature, "state key key-comment comment time");
  g_assert_cmpstr (json_object_get_string_member (signature, "state"), ==, state);
}

static void
test_states (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr(JsonNode) root = NULL;

  assert_state (f, "unsigned", "^signature +Not signed$");

  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, "timestamp:1700000000");
  assert_state (f, "unknown-key",
                "^signature +Signed by a key that is not trusted here: 0123456789ABCDEF$");

  assert_call (f, "keys trust @KEY@", 0, "trusted", NULL);
  assert_state (f, "trusted",
                "^signature +Signed on 2023-11-14 by a trusted key: key of a test$");
  g_assert_cmpstr (json_object_get_string_member (ask (f, "assess", "signature", &root), "time"),
                   ==, "2023-11-14T22:13:20Z");

  assert_call (f, "keys revoke 0123456789ABCDEF", 0, "revoked", NULL);
  assert_state (f, "revoked-key",
                "^signature +Signed by a key that was revoked: 0123456789ABCDEF$");
}

static void
test_altered (Fixture       *f,
              gconstpointer  data)
{
  assert_call (f, "keys trust @KEY@", 0, "trusted", NULL);
  test_signer_sign_file (f->signer, TEST_FORM_LEGACY, f->bundle, "timestamp:1700000000");
  write_bundle (f, 1);

  assert_call (f, "stats -b @BUNDLE@", 1, NULL, "\\A.*plants\\.xml: error: .* was altered: ");
  assert_call (f, "assess -b @BUNDLE@", 1, NULL, "altered");
  assert_call (f, "validate @BUNDLE@", 1, "altered", NULL);

  g_free (test_folder_write (f->home, "plants.xml.minisig", "nonsense"));
  assert_call (f, "list -b @BUNDLE@", 1, NULL,
               "\\A.*plants\\.xml\\.minisig: error: The signature cannot be read");
}

static void
test_required (Fixture       *f,
               gconstpointer  data)
{
  write_policy (f, "[Policy]\nrequire-signature=true\n");
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "a trusted key, found no signature$");

  test_signer_sign_file (f->signer, TEST_FORM_PREHASHED, f->bundle, "x");
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "key 0123456789ABCDEF, which is not trusted here$");

  assert_call (f, "keys trust @KEY@", 0, "trusted", NULL);
  assert_call (f, "list -b @BUNDLE@", 0, "^leafgrow", NULL);

  /* Where keys of the user do not count, one's own is no way in. */
  write_policy (f, "[Policy]\nrequire-signature=true\nuser-keys=false\n");
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "which is not trusted here$");
  assert_call (f, "keys trust @KEY@", 1, NULL, "lets only keys of the system count$");
}

/* The setting of the user requires it as well as the policy does. */
static void
test_required_by_setting (Fixture       *f,
                          gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (f->home, "glib-2.0", "settings", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_free (test_folder_write (folder, "keyfile", "[org/pandect/Pandect]\nrequire-signature=true\n"));
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "a trusted key, found no signature$");

  /* A policy that does not ask for it takes nothing back. */
  write_policy (f, "[Policy]\nrequire-signature=false\n");
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "a trusted key, found no signature$");
}

static void
test_unclear_policy (Fixture       *f,
                     gconstpointer  data)
{
  write_policy (f, "[Policy]\nrequire-signature=perhaps\n");
  assert_call (f, "list -b @BUNDLE@", 1, NULL, "A policy cannot be understood.*policy\\.ini: ");
  assert_call (f, "keys", 0, "No key", "policy\\.ini: ");
}

static void
test_age (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) other = NULL;
  JsonObject *age;

  assert_call (f, "stats -b @BUNDLE@", 0,
               "^age limit +12 months, a setting of the program and not of the source$", NULL);
  age = ask (f, "stats", "age", &root);
  cli_assert_members (age, "state date reviewed limit own-limit");
  g_assert_cmpstr (json_object_get_string_member (age, "state"), ==, "within");

  write_bundle (f, 400);
  assert_call (f, "stats -b @BUNDLE@", 0,
               "^age +The page was last seen on [0-9-]+, more than 12 months ago\\. ", NULL);
  assert_call (f, "assess -b @BUNDLE@", 0,
               "^! The page was last seen on .* may be out of date\\.\nFor tests only\n\\z", NULL);
  g_assert_cmpstr (json_object_get_string_member (ask (f, "assess", "age", &other), "state"), ==,
                   "past");
}

#define add(name, function) \
  g_test_add ("/cli-keys/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("keys", test_keys);
  add ("usage", test_usage);
  add ("broken-key", test_broken_key);
  add ("json", test_json);
  add ("states", test_states);
  add ("altered", test_altered);
  add ("required", test_required);
  add ("required-by-setting", test_required_by_setting);
  add ("unclear-policy", test_unclear_policy);
  add ("age", test_age);

  return g_test_run ();
}
