/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trust/pandect-keyring.h"

#include <string.h>

#include "test-signer.h"

#define CONTENT "<bundle>tea</bundle>\n"
#define COMMENT "timestamp:1700000000\tfile:tea.xml"
#define KEY_ID  G_GUINT64_CONSTANT (0x0123456789ABCDEF)

static const TestForm forms[] = { TEST_FORM_PREHASHED, TEST_FORM_LEGACY };

/* A keyring with the keys in a folder. */
static PandectKeyring *
read_keyring (const char *folder)
{
  const char *folders[] = { folder, NULL };

  return pandect_keyring_new (folders, NULL);
}

static PandectKeyring *
keyring_with (TestSigner *signer)
{
  char *folder = test_folder_new ();
  g_autofree G_GNUC_UNUSED char *path = test_signer_save_public (signer, folder);
  PandectKeyring *keyring = read_keyring (folder);

  test_folder_remove (folder);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_keyring_get_keys (keyring)), ==, 1);

  return keyring;
}

static PandectSignature *
parse (const char *text,
       gsize       size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, size);

  return pandect_signature_parse (bytes, NULL);
}

/* What is known of the content; %NULL when the signature is none. */
static PandectTrust *
judge (PandectKeyring *keyring,
       const char     *content,
       gsize           size,
       const char     *signature_text,
       gsize           signature_size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (content, size);
  g_autoptr(PandectSignature) signature = parse (signature_text, signature_size);

  return signature != NULL ? pandect_keyring_judge (keyring, bytes, signature) : NULL;
}

static void
test_trusted (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) keyring = keyring_with (signer);
  g_autofree char *text = test_signer_sign (signer, *form, CONTENT, strlen (CONTENT), COMMENT);
  PandectTrust *trust = judge (keyring, CONTENT, strlen (CONTENT), text, strlen (text));

  g_assert_cmpint (pandect_trust_get_state (trust), ==, PANDECT_TRUST_TRUSTED);
  g_assert_true (pandect_trust_is_trusted (trust));
  g_assert_cmpstr (pandect_trust_get_key_id (trust), ==, "0123456789ABCDEF");
  g_assert_cmpstr (pandect_trust_get_key_comment (trust), ==, "key of a test");
  g_assert_cmpstr (pandect_trust_get_comment (trust), ==, COMMENT);
  g_assert_cmpint (pandect_trust_get_time (trust), ==, 1700000000);

  g_assert_finalize_object (trust);
}

static void
test_empty_content (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) keyring = keyring_with (signer);
  g_autofree char *text = test_signer_sign (signer, *form, "", 0, "");
  g_autoptr(PandectTrust) trust = judge (keyring, "", 0, text, strlen (text));
  g_autoptr(PandectTrust) other = judge (keyring, "x", 1, text, strlen (text));

  g_assert_true (pandect_trust_is_trusted (trust));
  g_assert_cmpstr (pandect_trust_get_comment (trust), ==, "");
  g_assert_cmpint (pandect_trust_get_time (trust), ==, -1);
  g_assert_cmpint (pandect_trust_get_state (other), ==, PANDECT_TRUST_ALTERED);
}

/* The first line is a remark that nobody signs, and that is never shown. */
static gboolean
is_in_remark (const char *text,
              gsize       at)
{
  return at >= strlen ("untrusted comment: ") && at < strcspn (text, "\n");
}

static void
assert_same (PandectTrust *a,
             PandectTrust *b)
{
  g_assert_cmpint (pandect_trust_get_state (a), ==, pandect_trust_get_state (b));
  g_assert_cmpstr (pandect_trust_get_key_id (a), ==, pandect_trust_get_key_id (b));
  g_assert_cmpstr (pandect_trust_get_comment (a), ==, pandect_trust_get_comment (b));
  g_assert_cmpint (pandect_trust_get_time (a), ==, pandect_trust_get_time (b));
}

/* Every bit of the signature, one after the other. */
static void
test_flipped_signature (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) keyring = keyring_with (signer);
  g_autofree char *text = test_signer_sign (signer, *form, CONTENT, strlen (CONTENT), COMMENT);
  gsize size = strlen (text);
  g_autoptr(PandectTrust) good = judge (keyring, CONTENT, strlen (CONTENT), text, size);

  for (gsize at = 0; at < size; at++)
    {
      for (guint bit = 0; bit < 8; bit++)
        {
          g_autofree char *spoilt = g_memdup2 (text, size + 1);
          g_autoptr(PandectTrust) trust = NULL;

          spoilt[at] ^= 1 << bit;
          trust = judge (keyring, CONTENT, strlen (CONTENT), spoilt, size);

          if (trust != NULL && is_in_remark (text, at))
            assert_same (trust, good);
          else if (trust != NULL)
            g_assert_false (pandect_trust_is_trusted (trust));
        }
    }
}

/* Cut off anywhere, and with anything behind it. */
static void
test_cut_signature (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) G_GNUC_UNUSED keyring = keyring_with (signer);
  g_autofree char *text = test_signer_sign (signer, *form, CONTENT, strlen (CONTENT), COMMENT);
  gsize size = strlen (text);

  /* All but the end of the last line matters. */
  for (gsize length = 0; length + 1 < size; length++)
    g_assert_null (parse (text, length));

  for (guint byte = 0; byte < 256; byte++)
    {
      g_autofree char *longer = g_strdup_printf ("%s ", text);

      longer[size] = byte;
      g_assert_null (parse (longer, size + 1));
    }
}

static void
test_flipped_content (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) keyring = keyring_with (signer);
  g_autofree char *content = g_malloc (100000);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 100000; i++)
    content[i] = 'a' + i % 26;
  text = test_signer_sign (signer, *form, content, 100000, COMMENT);

  /* A step that meets every bit, the first byte and the last. */
  for (guint at = 0; at < 100000; at += at == 99666 ? 333 : 198)
    {
      g_autoptr(PandectTrust) trust = NULL;

      content[at] ^= 1 << (at / 2 % 8);
      trust = judge (keyring, content, 100000, text, strlen (text));
      g_assert_cmpint (pandect_trust_get_state (trust), ==, PANDECT_TRUST_ALTERED);
      content[at] ^= 1 << (at / 2 % 8);
    }
}

/* The parts of two true signatures make no third one. */
static void
test_mixed (gconstpointer data)
{
  const TestForm *form = data;
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectKeyring) keyring = keyring_with (signer);
  g_autofree char *a = test_signer_sign (signer, *form, CONTENT, strlen (CONTENT), COMMENT);
  g_autofree char *b = test_signer_sign (signer, *form, "other", strlen ("other"), "other");
  g_auto(GStrv) a_lines = g_strsplit (a, "\n", -1);
  g_auto(GStrv) b_lines = g_strsplit (b, "\n", -1);

  for (guint mask = 0; mask < 1 << 3; mask++)
    {
      g_autofree char *mixed =
        g_strjoin ("\n", a_lines[0], (mask & 1 ? b_lines : a_lines)[1],
                   (mask & 2 ? b_lines : a_lines)[2], (mask & 4 ? b_lines : a_lines)[3], NULL);
      g_autoptr(PandectTrust) trust =
        judge (keyring, CONTENT, strlen (CONTENT), mixed, strlen (mixed));

      g_assert_cmpint (pandect_trust_get_state (trust), ==,
                       mask == 0 ? PANDECT_TRUST_TRUSTED : PANDECT_TRUST_ALTERED);
    }
}

/* A file that is not quite a signature. */
typedef struct
{
  const char *name;
  const char *lines[5];
} Malformed;

/* 74 and 64 bytes that look right. */
#define REMARK    "untrusted comment: x"
#define TRUSTED   "trusted comment: x"
#define ZEROS     "AAAAAAAAAAAAAAAAAAAA"
#define FILLER    ZEROS ZEROS ZEROS ZEROS "AAAAAAAAAAAAAA"
#define BLOCK     "RUQA" FILLER "A="
#define LAST      ZEROS ZEROS ZEROS ZEROS "AAAAAA=="

static const Malformed malformed[] = {
  { "empty", { "" } },
  { "one-line", { REMARK } },
  { "no-global-signature", { REMARK, BLOCK, TRUSTED } },
  { "five-lines", { REMARK, BLOCK, TRUSTED, LAST, "x" } },
  { "no-remark", { "x", BLOCK, TRUSTED, LAST } },
  { "remark-without-blank", { "untrusted comment:x", BLOCK, TRUSTED, LAST } },
  { "remark-capital", { "Untrusted comment: x", BLOCK, TRUSTED, LAST } },
  { "remark-control", { "untrusted comment: \033[2J", BLOCK, TRUSTED, LAST } },
  { "remark-not-utf-8", { "untrusted comment: \377", BLOCK, TRUSTED, LAST } },
  { "carriage-returns", { REMARK "\r", BLOCK "\r", TRUSTED "\r", LAST "\r" } },
  { "no-trusted-comment", { REMARK, BLOCK, "x", LAST } },
  { "untrusted-twice", { REMARK, BLOCK, REMARK, LAST } },
  { "comment-escape", { REMARK, BLOCK, "trusted comment: \033[1m", LAST } },
  { "comment-turns-around", { REMARK, BLOCK, "trusted comment: a\342\200\256b", LAST } },
  { "comment-isolate", { REMARK, BLOCK, "trusted comment: a\342\201\246b", LAST } },
  { "comment-invisible", { REMARK, BLOCK, "trusted comment: a\342\200\213b", LAST } },
  { "comment-line-separator", { REMARK, BLOCK, "trusted comment: a\342\200\250b", LAST } },
  { "comment-c1", { REMARK, BLOCK, "trusted comment: a\302\205b", LAST } },
  { "block-empty", { REMARK, "", TRUSTED, LAST } },
  { "block-short", { REMARK, "RUQA", TRUSTED, LAST } },
  { "block-is-last", { REMARK, LAST, TRUSTED, LAST } },
  { "block-blank-before", { REMARK, " " BLOCK, TRUSTED, LAST } },
  { "block-blank-behind", { REMARK, BLOCK " ", TRUSTED, LAST } },
  { "block-without-padding", { REMARK, "RUQA" FILLER "A", TRUSTED, LAST } },
  { "block-more-padding", { REMARK, BLOCK "=", TRUSTED, LAST } },
  { "block-loose-bits", { REMARK, "RUQA" FILLER "B=", TRUSTED, LAST } },
  { "block-url-alphabet", { REMARK, "RUQ_" FILLER "A=", TRUSTED, LAST } },
  { "block-not-ascii", { REMARK, "RUQ\316\222" FILLER "=", TRUSTED, LAST } },
  { "kind-unknown", { REMARK, "RVQA" FILLER "A=", TRUSTED, LAST } },
  { "kind-small", { REMARK, "ZWQA" FILLER "A=", TRUSTED, LAST } },
  { "last-empty", { REMARK, BLOCK, TRUSTED, "" } },
  { "last-short", { REMARK, BLOCK, TRUSTED, "AAAA" } },
  { "last-is-block", { REMARK, BLOCK, TRUSTED, BLOCK } },
  { "last-loose-bits", { REMARK, BLOCK, TRUSTED, ZEROS ZEROS ZEROS ZEROS "AAAAAB==" } },
  { "public-key", { REMARK, "RWQ" ZEROS ZEROS "AAAAAAAAAAAAA" } },
};

static void
test_malformed (gconstpointer data)
{
  const Malformed *row = data;
  g_autofree char *text = g_strjoinv ("\n", (char **) row->lines);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_null (pandect_signature_parse (bytes, &error));
  g_assert_error (error, PANDECT_TRUST_ERROR, PANDECT_TRUST_ERROR_MALFORMED);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

/* The parts that the table spoils are well-formed, or it would show nothing. */
static void
test_well_formed (void)
{
  static const char text[] = REMARK "\n" BLOCK "\n" TRUSTED "\n" LAST;
  g_autoptr(PandectSignature) signature = parse (text, strlen (text));

  g_assert_nonnull (signature);
  g_assert_cmpstr (pandect_signature_get_key_id (signature), ==, "0000000000000000");
  g_assert_cmpstr (pandect_signature_get_trusted_comment (signature), ==, "x");
}

static void
test_zero_byte (void)
{
  static const char text[] = REMARK "\n" BLOCK "\n" TRUSTED "\n" LAST "\n\0hidden";

  g_assert_null (parse (text, sizeof (text)));
}

static void
test_size (void)
{
  static const struct
  {
    gsize    remark, trusted;
    gboolean is_signature;
  } rows[] = {
    { 1024, 1, TRUE }, { 1025, 1, FALSE }, { 1, 8192, TRUE }, { 1, 8193, FALSE },
    { 1024, 8192, TRUE }, { 1024 * 1024, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *remark = g_strnfill (rows[i].remark, 'r');
      g_autofree char *trusted = g_strnfill (rows[i].trusted, 't');
      g_autofree char *text =
        g_strdup_printf ("untrusted comment: %s\n" BLOCK "\ntrusted comment: %s\n" LAST "\n",
                         remark, trusted);
      g_autoptr(PandectSignature) signature = parse (text, strlen (text));

      g_assert_true ((signature != NULL) == rows[i].is_signature);
    }
}

static void
test_time (void)
{
  static const struct
  {
    const char *comment;
    gint64      time;
  } rows[] = {
    { "timestamp:0", 0 },
    { "timestamp:1700000000", 1700000000 },
    { "timestamp:1700000000\tfile:tea.xml\thashed", 1700000000 },
    { "timestamp:253402300799", G_GINT64_CONSTANT (253402300799) },
    { "timestamp:253402300800", -1 },
    { "timestamp:99999999999999999999999", -1 },
    { "timestamp:-1", -1 },
    { "timestamp:+1", -1 },
    { "timestamp: 1", -1 },
    { "timestamp:0x10", -1 },
    { "timestamp:17e8", -1 },
    { "timestamp:", -1 },
    { "Timestamp:17", -1 },
    { "file:tea.xml\ttimestamp:17", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
        g_strdup_printf (REMARK "\n" BLOCK "\ntrusted comment: %s\n" LAST, rows[i].comment);
      g_autoptr(PandectSignature) signature = parse (text, strlen (text));

      g_assert_cmpint (pandect_signature_get_time (signature), ==, rows[i].time);
    }
}

static void
test_file (void)
{
  static const struct
  {
    const char *content, *signature;
  } rows[] = {
    { "file:///tmp/tea.xml", "file:///tmp/tea.xml.minisig" },
    { "file:///tmp/a%20b.xml", "file:///tmp/a%20b.xml.minisig" },
    { "file:///tmp/%FF.xml", "file:///tmp/%FF.xml.minisig" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GFile) content = g_file_new_for_uri (rows[i].content);
      g_autoptr(GFile) signature = pandect_signature_dup_file (content);
      g_autofree char *uri = g_file_get_uri (signature);

      g_assert_cmpstr (uri, ==, rows[i].signature);
    }
}

static void
add_table (const char    *name,
           GTestDataFunc  function)
{
  static const char * const form_names[] = { "prehashed", "legacy" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/signature/%s/%s", name, form_names[i]);

      g_test_add_data_func (path, &forms[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_table ("trusted", test_trusted);
  add_table ("empty-content", test_empty_content);
  add_table ("flipped-signature", test_flipped_signature);
  add_table ("cut-signature", test_cut_signature);
  add_table ("flipped-content", test_flipped_content);
  add_table ("mixed", test_mixed);

  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autofree char *path = g_strconcat ("/signature/malformed/", malformed[i].name, NULL);

      g_test_add_data_func (path, &malformed[i], test_malformed);
    }

  g_test_add_func ("/signature/well-formed", test_well_formed);
  g_test_add_func ("/signature/zero-byte", test_zero_byte);
  g_test_add_func ("/signature/size", test_size);
  g_test_add_func ("/signature/time", test_time);
  g_test_add_func ("/signature/file", test_file);

  return g_test_run ();
}
