/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-fold-table.h"

#include <stdlib.h>

typedef struct
{
  gunichar    letter;
  const char *folded;
} FoldEntry;

/* Sorted by code point. All letters are lower case already and have no decomposition that would
 * lead to their plain form. */
static const FoldEntry fold_entries[] = {
  { 0x00df, "ss" },  /* ß */
  { 0x00e6, "ae" },  /* æ */
  { 0x00f0, "d" },   /* ð */
  { 0x00f8, "o" },   /* ø */
  { 0x00fe, "th" },  /* þ */
  { 0x0111, "d" },   /* đ */
  { 0x0127, "h" },   /* ħ */
  { 0x0131, "i" },   /* ı */
  { 0x0138, "k" },   /* ĸ */
  { 0x0142, "l" },   /* ł */
  { 0x014b, "n" },   /* ŋ */
  { 0x0153, "oe" },  /* œ */
  { 0x0167, "t" },   /* ŧ */
  { 0x0180, "b" },   /* ƀ */
  { 0x019a, "l" },   /* ƚ */
  { 0x01b6, "z" },   /* ƶ */
  { 0x01dd, "e" },   /* ǝ */
  { 0x0250, "a" },   /* ɐ */
  { 0x0253, "b" },   /* ɓ */
  { 0x0254, "o" },   /* ɔ */
  { 0x0256, "d" },   /* ɖ */
  { 0x0257, "d" },   /* ɗ */
  { 0x0259, "e" },   /* ə */
  { 0x025b, "e" },   /* ɛ */
  { 0x0268, "i" },   /* ɨ */
  { 0x0269, "i" },   /* ɩ */
  { 0x0272, "n" },   /* ɲ */
  { 0x0289, "u" },   /* ʉ */
  { 0x03bc, "u" },   /* μ, also what µ decomposes to */
  { 0x03c2, "σ" },   /* ς */
  { 0x0622, "ا" },   /* آ */
  { 0x0623, "ا" },   /* أ */
  { 0x0624, "و" },   /* ؤ */
  { 0x0625, "ا" },   /* إ */
  { 0x0626, "ي" },   /* ئ */
  { 0x0629, "ه" },   /* ة */
  { 0x0649, "ي" },   /* ى */
  { 0x0671, "ا" },   /* ٱ */
  { 0x06a9, "ك" },   /* ک Persian and Urdu kaf */
  { 0x06aa, "ك" },   /* ڪ */
  { 0x06ba, "ن" },   /* ں Urdu noon ghunna */
  { 0x06be, "ه" },   /* ھ Urdu do-chashmi he */
  { 0x06c0, "ه" },   /* ۀ */
  { 0x06c1, "ه" },   /* ہ Urdu he */
  { 0x06c2, "ه" },   /* ۂ */
  { 0x06c3, "ه" },   /* ۃ */
  { 0x06cc, "ي" },   /* ی Persian and Urdu yeh */
  { 0x06cd, "ي" },   /* ۍ */
  { 0x06d0, "ي" },   /* ې */
  { 0x06d2, "ي" },   /* ے Urdu bari yeh */
  { 0x06d5, "ه" },   /* ە */
  { 0x1e9e, "ss" },  /* ẞ */
};

static const FoldEntry expansions[] = {
  { 0x00c4, "ae" }, /* Ä */
  { 0x00c5, "aa" }, /* Å */
  { 0x00d6, "oe" }, /* Ö */
  { 0x00d8, "oe" }, /* Ø */
  { 0x00dc, "ue" }, /* Ü */
  { 0x00e4, "ae" }, /* ä */
  { 0x00e5, "aa" }, /* å */
  { 0x00f6, "oe" }, /* ö */
  { 0x00f8, "oe" }, /* ø */
  { 0x00fc, "ue" }, /* ü */
};

static int
compare_entry (const void *key,
               const void *entry)
{
  gunichar c = *(const gunichar *) key;
  gunichar letter = ((const FoldEntry *) entry)->letter;

  return (c > letter) - (c < letter);
}

static const char *
look_up (const FoldEntry *entries,
         gsize            n_entries,
         gunichar         c)
{
  const FoldEntry *entry = bsearch (&c, entries, n_entries, sizeof (FoldEntry), compare_entry);

  return entry != NULL ? entry->folded : NULL;
}

/* The folded spelling of a lower-case letter, or NULL if the letter stays as it is. */
const char *
pandect_fold_table_lookup (gunichar c)
{
  return look_up (fold_entries, G_N_ELEMENTS (fold_entries), c);
}

/* The two-letter spelling that German, Danish and Norwegian writers use without an umlaut key. */
const char *
pandect_fold_table_expand (gunichar c)
{
  if (c < 0xc4 || c > 0xfc)
    return NULL;

  return look_up (expansions, G_N_ELEMENTS (expansions), c);
}

gboolean
pandect_fold_is_apostrophe (gunichar c)
{
  switch (c)
    {
    case '\'':
    case '`':
    case 0x00b4: /* acute accent; its decomposition would leave a space and a mark */
    case 0x02b9:
    case 0x02bb:
    case 0x02bc:
    case 0x02bd:
    case 0x02c8:
    case 0x055a:
    case 0x05f3:
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x2032:
    case 0x2035:
    case 0xa78b:
    case 0xa78c:
    case 0xff07:
      return TRUE;

    default:
      return FALSE;
    }
}

gboolean
pandect_fold_is_hyphen (gunichar c)
{
  if (c == '-' || c == 0x00b7 || c == 0x2212 || c == 0x207b || c == 0x208b || c == 0x2043)
    return TRUE;

  return c >= 0x058a && g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Characters that are not part of the word, and do not part it either. */
gboolean
pandect_fold_is_skipped (gunichar c)
{
  return c == 0x0640 || c == 0x034f || (c >= 0x180b && c <= 0x180d) ||
         (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) ||
         g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Latin to Arabic and Syriac stand below U+0780; in every script above, marks are vowels, tones
 * or voicing, and a word without them is another word. Latin and Greek letters above U+1E00 have
 * been decomposed by then. */
gboolean
pandect_fold_keeps_marks (gunichar base)
{
  return base >= 0x0780 && !(base >= 0x1e00 && base < 0x2000) && !(base >= 0x2c60 && base < 0x2c80);
}

/* Scripts that put no space between words. */
gboolean
pandect_fold_stands_alone (gunichar c)
{
  return (c >= 0x0e00 && c < 0x0f00) ||   /* Thai, Lao */
         (c >= 0x1000 && c < 0x10a0) ||   /* Myanmar */
         (c >= 0x1780 && c < 0x1800) ||   /* Khmer */
         (c >= 0x2e80 && c < 0x3100) ||   /* radicals, hiragana, katakana */
         (c >= 0x3400 && c < 0xa000) ||   /* Han */
         (c >= 0xf900 && c < 0xfb00) ||   /* Han, compatibility */
         (c >= 0x20000 && c < 0x40000);   /* Han, supplementary */
}
