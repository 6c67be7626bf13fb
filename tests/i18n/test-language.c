/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-language.h"

#include "base/pandect-text.h"

/* Which languages a reader is taken to read, and which way they run. */

typedef struct
{
  const char *name;
  const char *expected;
} Tag;

static const Tag tags[] = {
  { "fr-CA", "fr-CA" },
  { "fr_CA.UTF-8", "fr-CA" },
  { "fr_CA.UTF-8@euro", "fr-CA" },
  { "sr@latin", "sr" },
  { "iw", "he" },
  { "FR_ca", "fr-CA" },
  { "zh_hans_cn", "zh-Hans-CN" },
  { "es-419", "es-419" },
  { "fil", "fil" },
  { " ar ", "ar" },
  { "C", NULL },
  { "C.UTF-8", NULL },
  { "POSIX", NULL },
  { "", NULL },
  { "-", NULL },
  { "fr-", NULL },
  { "fr/../x", NULL },
  { "12", NULL },
  { "français", NULL },
  { NULL, NULL },
};

static void
test_tag (gconstpointer data)
{
  const Tag *row = data;
  g_autofree char *tag = pandect_language_dup_tag (row->name);

  g_assert_cmpstr (tag, ==, row->expected);
}

typedef struct
{
  const char *preferred;
  const char *available;
  const char *expected;
} Chain;

static const Chain chains[] = {
  { "fr-CA", NULL, "fr-CA fr" },
  { "fr_CA.UTF-8", NULL, "fr-CA fr" },
  { "FR-ca", NULL, "fr-CA fr" },
  { "fr_CA:fr:en", NULL, "fr-CA fr en" },
  { "pt-BR,es", NULL, "pt-BR pt es" },
  { "fr-CA, fr-FR", NULL, "fr-CA fr fr-FR" },
  { "fr fr", NULL, "fr" },
  { "C", NULL, "" },
  { "C.UTF-8:fr", NULL, "fr" },
  { "", NULL, "" },
  { NULL, NULL, "" },

  /* A language that is written in two scripts is two languages. */
  { "zh-CN", "zh-Hant zh-Hans", "zh-CN zh zh-Hans" },
  { "zh_TW.UTF-8", "zh-Hant zh-Hans", "zh-TW zh-Hant" },
  { "zh-HK", "zh-CN zh-TW", "zh-HK zh-TW" },
  { "zh", "zh-CN zh-TW", "zh zh-CN" },
  { "zh-Hant", "zh-CN zh-TW", "zh-Hant zh-TW" },
  { "zh-SG", "zh-CN zh-TW", "zh-SG zh zh-CN" },
  { "pa-IN", "pa", "pa-IN pa" },
  { "pa-PK", "pa", "pa-PK" },
  { "pa-Arab", "pa pa-PK", "pa-Arab pa-PK" },
  { "sr-Latn", "sr", "sr-Latn" },
  { "uz-AF", "uz fa", "uz-AF" },

  /* One language under two names. */
  { "fil-PH", "tl", "fil-PH fil tl" },
  { "tl", "fil", "tl fil" },
  { "iw", "he", "he" },
  { "nb-NO", "nn no", "nb-NO nb no" },

  /* What is there of the language from other regions. */
  { "fr", "en fr-CA ar", "fr fr-CA" },
  { "fr_FR", "en FR-ca ar", "fr-FR fr FR-ca" },
  { "fil_PH", "tl-PH", "fil-PH fil tl-PH" },
  { "fr:es", "es-MX fr-CA", "fr fr-CA es es-MX" },
  { "f", "fr", "" },
  { "fro", "fr", "fro" },
};

static void
test_chain (gconstpointer data)
{
  const Chain *row = data;
  g_auto(GStrv) available = row->available != NULL ? g_strsplit (row->available, " ", -1) : NULL;
  g_auto(GStrv) chain = pandect_language_chain (row->preferred, (const char * const *) available);
  g_autofree char *found = g_strjoinv (" ", chain);

  g_assert_cmpstr (found, ==, row->expected);
}

typedef struct
{
  const char *preferred;
  const char *expected;
} Fallback;

/* A text in en, fr, ar and zh-CN, of which ar is outdated. */
static const Fallback fallbacks[] = {
  { "fr-CA", "fr" },
  { "FR_ca.UTF-8", "fr" },
  { "fr", "fr" },
  { "ar", "en" },
  { "ar:fr", "fr" },
  { "es", "en" },
  { "es:zh_CN", "zh-CN" },
  { "zh-TW", "en" },
  { "en-CA:fr", "en" },
  { "C", "en" },
};

static void
test_fallback (gconstpointer data)
{
  const Fallback *row = data;
  g_autoptr(PandectText) text = pandect_text_new (pandect_passage_new ("en", "Stop"));
  PandectPassage *outdated = pandect_passage_new ("ar", "قف");
  static const char * const available[] = { "en", "fr", "ar", "zh-CN", NULL };
  g_auto(GStrv) chain = pandect_language_chain (row->preferred, available);

  outdated->is_stale = TRUE;
  pandect_text_take_translation (text, outdated);
  pandect_text_take_translation (text, pandect_passage_new ("fr", "Arrêt"));
  pandect_text_take_translation (text, pandect_passage_new ("zh-CN", "停止"));

  g_assert_cmpstr (pandect_text_get_passage (text, (const char * const *) chain)->language, ==,
                   row->expected);
}

static void
test_direction (void)
{
  static const char *right_to_left[] = {
    "ar", "AR-EG", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "pa-PK", "az-Arab"
  };
  static const char *left_to_right[] = {
    "en", "fr-CA", "es", "zh-CN", "pa", "tl", "ru", "arn", "uz-Latn", "sd-Deva", "", NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    g_assert_true (pandect_language_is_right_to_left (right_to_left[i]));

  for (guint i = 0; i < G_N_ELEMENTS (left_to_right); i++)
    g_assert_false (pandect_language_is_right_to_left (left_to_right[i]));
}

typedef struct
{
  const char *tag;
  const char *name;
  const char *own_name;
  const char *package;
} Name;

static const Name names[] = {
  { "ar", "Arabic", "العربية", "fonts-dejavu-core" },
  { "en", "English", "English", NULL },
  { "en-GB", "British English", "British English", NULL },
  { "es", "Spanish", "Español", NULL },
  { "FR-ca", "Canadian French", "Français canadien", NULL },
  { "pa", "Punjabi", "ਪੰਜਾਬੀ", "fonts-lohit-guru" },
  { "pt-BR", "Brazilian Portuguese", "Português (Brasil)", NULL },
  { "tl", "Filipino", "Filipino", NULL },
  { "zh-CN", "Simplified Chinese", "简体中文", "fonts-wqy-microhei" },
  { "zh-Hans", "Simplified Chinese", "简体中文", "fonts-wqy-microhei" },
  { "zh-TW", "Traditional Chinese", "繁體中文", NULL },
  { "xx", "XX", "xx", NULL },
  { "no tag", "NO TAG", "NO TAG", NULL },
};

static void
test_name (gconstpointer data)
{
  const Name *row = data;
  g_autofree char *name = pandect_language_dup_name (row->tag);
  g_autofree char *own_name = pandect_language_dup_own_name (row->tag);

  g_assert_cmpstr (name, ==, row->name);
  g_assert_cmpstr (own_name, ==, row->own_name);
  g_assert_cmpstr (pandect_language_get_font_package (row->tag), ==, row->package);
}

static void
test_is_among (void)
{
  static const char * const spoken[] = { "en", "fr-CA", NULL };

  g_assert_true (pandect_language_is_among ("FR-ca", spoken));
  g_assert_false (pandect_language_is_among ("fr", spoken));
  g_assert_false (pandect_language_is_among ("en", NULL));
}

#define ADD_ROWS(rows, folder, field, function) \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) \
    { \
      g_autofree char *path = g_strdup_printf ("/language/" folder "/%u=%s", i, rows[i].field); \
      g_test_add_data_func (path, &rows[i], function); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (tags, "tag", name, test_tag);
  ADD_ROWS (chains, "chain", preferred, test_chain);
  ADD_ROWS (fallbacks, "fallback", preferred, test_fallback);
  ADD_ROWS (names, "name", tag, test_name);
  g_test_add_func ("/language/direction", test_direction);
  g_test_add_func ("/language/is-among", test_is_among);

  return g_test_run ();
}
