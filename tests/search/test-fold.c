/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-fold.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *folded;
} FoldCase;

static const FoldCase fold_cases[] = {
  { "empty", "", "" },
  { "case", "CISplatin", "cisplatin" },
  { "spaces", "  a \t\n b  ", "a b" },
  { "punctuation", "Platinol (AQ), [50 mg]", "platinol aq 50 mg" },
  { "acute", "létrozole", "letrozole" },
  { "decomposed", "le\u0301trozole", "letrozole" },
  { "oe", "œdème", "oedeme" },
  { "o-slash", "Ørsted", "orsted" },
  { "l-stroke", "Łódź", "lodz" },
  { "ae", "Cæsar", "caesar" },
  { "eth-thorn", "Ðóra Þór", "dora thor" },
  { "sharp-s", "Straße", "strasse" },
  { "capital-sharp-s", "STRAẞE", "strasse" },
  { "turkish", "İstanbul ışık IŞIK", "istanbul isik isik" },
  { "vietnamese", "Điều trị ung thư vú", "dieu tri ung thu vu" },
  { "vietnamese-decomposed", "u\u031b\u0301", "u" },
  { "ligature", "ﬂuorouracil ﬁ ﬃ", "fluorouracil fi ffi" },
  { "micro", "µg μg", "ug ug" },
  { "full-width", "５－ＦＵ", "5-fu" },
  { "superscript", "m²", "m2" },
  { "trade-mark", "Herceptin™ Zometa®", "herceptin zometa" },
  { "hyphens", "5‐FU 5‑FU 5‒FU 5–FU 5—FU 5−FU 5﹣FU", "5-fu 5-fu 5-fu 5-fu 5-fu 5-fu 5-fu" },
  { "apostrophes", "l’os l'os lʼos l´os l`os l＇os", "l'os l'os l'os l'os l'os l'os" },
  { "soft-hyphen", "trastu\u00adzumab", "trastuzumab" },
  { "joiners", "a\u200bb\u200cc\u200dd\ufeffe", "abcde" },
  { "direction", "\u200f5-FU\u200e", "5-fu" },
  { "greek", "Λετροζόλη ΟΔΟΣ οδός", "λετροζολη οδοσ οδοσ" },
  { "cyrillic", "Ёлка Йод", "елка иод" },
  { "hebrew-points", "שָׁלוֹם", "שלום" },
  { "arabic-harakat", "أُكْسَالِيبلاتين", "اكساليبلاتين" },
  { "arabic-hamza", "أإآٱ ؤ ئ", "اااا و ي" },
  { "arabic-composed-hamza", "\u0627\u0654", "ا" },
  { "arabic-tatweel", "مــادة", "ماده" },
  { "arabic-maqsura", "على", "علي" },
  { "arabic-presentation", "ﻻ", "لا" },
  { "persian", "کیموتراپی", "كيموتراپي" },
  { "urdu", "کیموتھراپی ہے", "كيموتهراپي هي" },
  { "arabic-digits", "٨٥ ۸۵", "85 85" },
  { "devanagari-digits", "८५", "85" },
  { "devanagari", "कीमोथेरेपी", "कीमोथेरेपी" },
  { "gurmukhi", "ਕੀਮੋਥੈਰੇਪੀ", "ਕੀਮੋਥੈਰੇਪੀ" },
  { "tamil", "கீமோதெரபி", "கீம\u0bc7\u0bbeதெரபி" },
  { "nukta", "ਲੈਟਰੋਜ਼ੋਲ", "ਲੈਟਰੋਜੋਲ" },
  { "nukta-composed", "\u0958", "क" },
  { "chinese", "静脉输注奥沙利铂", "静脉输注奥沙利铂" },
  { "chinese-punctuation", "化疗，手术。", "化疗 手术" },
  { "japanese-voicing", "ゾレドロン", "ソ\u3099レト\u3099ロン" },
  { "half-width-kana", "ｿﾞ", "ソ\u3099" },
  { "apostrophe-inside-a-letter", "\u0149", "'n" },
  { "saltillo", "\ua78ba", "'a" },
  { "tatweel-inside-a-letter", "ا\ufe71", "ا" },
  { "mixed", "曲妥珠单抗 Herceptin® 6 мг", "曲妥珠单抗 herceptin 6 мг" },
  { "marks-only", "\u0301\u0302\u0303", "" },
  { "mark-after-space", "a \u0301b", "a b" },
};

static void
test_fold (gconstpointer data)
{
  const FoldCase *c = data;
  g_auto(PandectFold) fold = { 0 };

  g_assert_true (pandect_fold_text (&fold, c->text, -1, PANDECT_FOLD_PLAIN));
  g_assert_cmpstr (fold.text, ==, c->folded);
  g_assert_cmpuint (fold.length, ==, strlen (c->folded));
}

/* Folding what is folded changes nothing; otherwise a query could not be compared with an index. */
static void
test_idempotent (gconstpointer data)
{
  const FoldCase *c = data;
  g_auto(PandectFold) fold = { 0 };

  g_assert_true (pandect_fold_text (&fold, c->folded, -1, PANDECT_FOLD_PLAIN));
  g_assert_cmpstr (fold.text, ==, c->folded);
}

/* Every folded byte maps to whole characters of the shown text, in order. */
static void
test_offsets (gconstpointer data)
{
  const FoldCase *c = data;
  g_auto(PandectFold) fold = { 0 };
  guint length = strlen (c->text);

  g_assert_true (pandect_fold_text (&fold, c->text, -1, PANDECT_FOLD_MAP));
  for (guint i = 0; i < fold.length; i++)
    {
      g_assert_cmpuint (fold.starts[i], <, fold.ends[i]);
      g_assert_cmpuint (fold.ends[i], <=, length);
      g_assert_cmpuint ((guchar) c->text[fold.starts[i]] & 0xc0, !=, 0x80);
      g_assert_cmpuint ((guchar) c->text[fold.ends[i]] & 0xc0, !=, 0x80);
      if (i > 0)
        g_assert_cmpuint (fold.starts[i - 1], <=, fold.starts[i]);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  const char *part;  /* of the folded text */
  const char *shown; /* what it stands for */
} MapCase;

static const MapCase map_cases[] = {
  { "plain", "Zoledronic acid", "acid", "acid" },
  { "half-a-sharp-s", "Straße", "stras", "Straß" },
  { "ligature", "ﬂuorouracil", "f", "ﬂ" },
  { "accent-goes-with-letter", "le\u0301trozole", "le", "le\u0301" },
  { "tatweel-goes-with-letter", "مــادة", "م", "مــ" },
  { "soft-hyphen", "trastu\u00adzumab", "uz", "u\u00adz" },
  { "after-spaces", "   a  b", "b", "b" },
  { "chinese", "静脉输注奥沙利铂", "奥沙", "奥沙" },
};

static void
test_map (gconstpointer data)
{
  const MapCase *c = data;
  g_auto(PandectFold) fold = { 0 };
  g_autofree char *shown = NULL;
  guint start;
  guint end;

  g_assert_true (pandect_fold_text (&fold, c->text, -1, PANDECT_FOLD_MAP));
  g_assert_nonnull (strstr (fold.text, c->part));
  start = strstr (fold.text, c->part) - fold.text;
  end = start + strlen (c->part) - 1;
  shown = g_strndup (c->text + fold.starts[start], fold.ends[end] - fold.starts[start]);
  g_assert_cmpstr (shown, ==, c->shown);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *words; /* parted by "|", or by "+" where the next is glued */
} WordsCase;

static const WordsCase words_cases[] = {
  { "none", "…", "" },
  { "one", "Taxol", "taxol" },
  { "hyphen", "T-DM1", "t|dm1" },
  { "apostrophe", "l’oxaliplatine", "l|oxaliplatine" },
  { "comma", "cyclophosphamide, doxorubicin", "cyclophosphamide|doxorubicin" },
  { "chinese", "奥沙利铂", "奥+沙+利+铂" },
  { "chinese-and-latin", "用 HER2阳性", "用|her2+阳+性" },
  { "kana-with-voicing", "ゾレ", "ソ\u3099+レ" },
  { "thai-with-marks", "ยา", "ย+า" },
  { "arabic-article", "القولون والقولون", "قولون|قولون" },
  { "arabic-too-short-for-an-article", "الم", "الم" },
};

static void
test_words (gconstpointer data)
{
  const WordsCase *c = data;
  g_auto(PandectFold) fold = { 0 };
  g_autoptr(GString) words = g_string_new (NULL);
  PandectFoldWord word = { 0 };

  g_assert_true (pandect_fold_text (&fold, c->text, -1, PANDECT_FOLD_PLAIN));
  while (pandect_fold_next_word (&fold, &word))
    {
      if (words->len > 0)
        g_string_append_c (words, word.glued ? '+' : '|');
      else
        g_assert_false (word.glued);
      g_string_append_len (words, fold.text + word.start, word.length);
    }

  g_assert_cmpstr (words->str, ==, c->words);
}

static void
test_expand (void)
{
  g_auto(PandectFold) fold = { 0 };

  g_assert_true (pandect_fold_text (&fold, "Clodronsäure", -1, PANDECT_FOLD_PLAIN));
  g_assert_cmpstr (fold.text, ==, "clodronsaure");
  g_assert_true (fold.expandable);
  g_assert_true (pandect_fold_text (&fold, "Clodronsäure", -1, PANDECT_FOLD_EXPAND));
  g_assert_cmpstr (fold.text, ==, "clodronsaeure");
  g_assert_true (pandect_fold_text (&fold, "acide clodronique", -1, PANDECT_FOLD_PLAIN));
  g_assert_false (fold.expandable);
}

static void
test_refused (void)
{
  g_auto(PandectFold) fold = { 0 };

  g_assert_false (pandect_fold_text (&fold, "a\xff", -1, PANDECT_FOLD_MAP));
  g_assert_cmpuint (fold.length, ==, 0);
  g_assert_false (pandect_fold_text (&fold, "\xc3", -1, PANDECT_FOLD_PLAIN));
  g_assert_false (pandect_fold_text (&fold, "a\0b", 3, PANDECT_FOLD_PLAIN));
  g_assert_false (pandect_fold_text (&fold, "\xed\xa0\x80", -1, PANDECT_FOLD_PLAIN));
  g_assert_true (pandect_fold_text (&fold, "good", -1, PANDECT_FOLD_PLAIN));
  g_assert_cmpstr (fold.text, ==, "good");
}

/* One letter may become eighteen; the buffers must keep up. */
static void
test_growth (void)
{
  g_auto(PandectFold) fold = { 0 };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "\ufdfa");

  g_assert_true (pandect_fold_text (&fold, text->str, -1, PANDECT_FOLD_MAP));
  g_assert_cmpuint (fold.length, >, text->len);
  g_assert_cmpuint (fold.ends[fold.length - 1], ==, text->len);
}

#define ADD_TABLE(path, cases, func)                                                   \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                     \
    {                                                                                  \
      g_autofree char *full_path = g_strconcat ("/fold/" path "/", cases[i].name, NULL); \
      g_test_add_data_func (full_path, &cases[i], func);                               \
    }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TABLE ("text", fold_cases, test_fold);
  ADD_TABLE ("twice", fold_cases, test_idempotent);
  ADD_TABLE ("offsets", fold_cases, test_offsets);
  ADD_TABLE ("map", map_cases, test_map);
  ADD_TABLE ("words", words_cases, test_words);
  g_test_add_func ("/fold/expand", test_expand);
  g_test_add_func ("/fold/refused", test_refused);
  g_test_add_func ("/fold/growth", test_growth);

  return g_test_run ();
}
