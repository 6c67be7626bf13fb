/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-origin-words.h"

#include <string.h>

#include "test-bundle.h"
#include "test-signer.h"

#define KEY_ID G_GUINT64_CONSTANT (0x0123456789ABCDEF)

typedef struct
{
  PandectTrustState  state;
  const char        *comment;   /* what is signed beside the content; NULL without a signature */
  const char        *words;
} TrustRow;

static const TrustRow trust_rows[] = {
  { PANDECT_TRUST_UNSIGNED, NULL, "Not signed" },
  { PANDECT_TRUST_TRUSTED, "tea", "Signed by a trusted key: key of a test" },
  { PANDECT_TRUST_TRUSTED, "timestamp:1700000000\tfile:tea.xml",
    "Signed on 2023-11-14 by a trusted key: key of a test" },
  { PANDECT_TRUST_TRUSTED, "timestamp:253402300799",
    "Signed on 9999-12-31 by a trusted key: key of a test" },
  { PANDECT_TRUST_UNKNOWN_KEY, "timestamp:1700000000",
    "Signed by a key that is not trusted here: 0123456789ABCDEF" },
  { PANDECT_TRUST_REVOKED_KEY, "timestamp:1700000000",
    "Signed by a key that was revoked: 0123456789ABCDEF" },
  { PANDECT_TRUST_ALTERED, "timestamp:1700000000", "Altered after it was signed" },
};

static void
test_trust (void)
{
  g_autoptr(TestSigner) signer = test_signer_new (KEY_ID);
  g_autoptr(PandectPublicKey) key = test_signer_dup_key (signer);

  for (guint i = 0; i < G_N_ELEMENTS (trust_rows); i++)
    {
      const TrustRow *row = &trust_rows[i];
      g_autofree char *text = row->comment != NULL
                              ? test_signer_sign (signer, TEST_FORM_LEGACY, "", 0, row->comment)
                              : NULL;
      g_autoptr(GBytes) bytes = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
      g_autoptr(PandectSignature) signature =
        bytes != NULL ? pandect_signature_parse (bytes, NULL) : NULL;
      g_autoptr(PandectTrust) trust =
        pandect_trust_new (row->state, signature,
                           row->state == PANDECT_TRUST_TRUSTED ? key : NULL);
      g_autofree char *words = pandect_origin_words_dup_signature (trust);

      g_assert_cmpstr (words, ==, row->words);
    }
}

/* The minimal bundle was seen on the second of January 2024. */
typedef struct
{
  const char *seen;
  const char *review;
  int         year, month, day;
  const char *words;
} AgeRow;

static const AgeRow age_rows[] = {
  { NULL, NULL, 2024, 6, 1, NULL },
  { NULL, NULL, 2025, 1, 2, NULL },
  { NULL, NULL, 2025, 1, 3,
    "The page was last seen on 2024-01-02, more than 12 months ago. The content may be out of "
    "date." },
  { "seen=\"2024-01-02\" age-limit=\"1\"", NULL, 2024, 3, 1,
    "The page was last seen on 2024-01-02, more than 1 month ago. The content may be out of "
    "date." },
  { NULL, "state=\"clinically-reviewed\" by=\"N\" date=\"2024-06-01\"", 2025, 5, 1, NULL },
  { NULL, "state=\"clinically-reviewed\" by=\"N\" date=\"2024-06-01\"", 2025, 7, 1,
    "The content was last reviewed on 2024-06-01, more than 12 months ago. It may be out of "
    "date." },
  { NULL, NULL, 2020, 1, 1,
    "By the clock of this computer, the content is dated in the future, 2024-01-02. Its age cannot be "
    "determined." },
};

static PandectBundle *
open_with (const char *seen,
           const char *review)
{
  g_autofree char *text = test_bundle_replace (test_bundle_minimal, "seen=\"2024-01-02\"",
                                               seen != NULL ? seen : "seen=\"2024-01-02\"");
  g_autofree char *reviewed =
    test_bundle_replace (text, "state=\"not-clinically-reviewed\"",
                         review != NULL ? review : "state=\"not-clinically-reviewed\"");

  return test_bundle_from_text (reviewed);
}

static void
test_age (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (age_rows); i++)
    {
      const AgeRow *row = &age_rows[i];
      g_autoptr(PandectBundle) bundle = open_with (row->seen, row->review);
      g_autoptr(GDate) today = g_date_new_dmy (row->day, row->month, row->year);
      g_autofree char *words = pandect_origin_words_dup_age (bundle, today);

      g_assert_cmpstr (words, ==, row->words);
    }
}

static void
assert_limit (const char *seen,
              const char *expected)
{
  g_autoptr(PandectBundle) bundle = open_with (seen, NULL);
  g_autofree char *words = pandect_origin_words_dup_limit (bundle);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_limit (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);

  assert_limit (NULL, "12 months, a setting of the program and not of the source");
  assert_limit ("seen=\"2024-01-02\" age-limit=\"3\"", "3 months, as the bundle says");

  g_settings_set_int (settings, "age-limit", 0);
  assert_limit (NULL, "None");
  g_settings_reset (settings, "age-limit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/origin-words/trust", test_trust);
  g_test_add_func ("/origin-words/age", test_age);
  g_test_add_func ("/origin-words/limit", test_limit);

  return g_test_run ();
}
