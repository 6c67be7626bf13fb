/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-typo.h"

#include <string.h>

#define PRICE_NEVER        1000
#define PRICE_DOUBLE       4 /* a letter once instead of twice, or the reverse */
#define PRICE_SOUND        4 /* two spellings of one sound */
#define PRICE_VOWEL        4 /* one vowel for another */
#define PRICE_SILENT       4 /* an h left out or added */
#define PRICE_MUTE         5 /* a vowel left out or added */
#define PRICE_SWAP         4 /* two neighbours in the wrong order */
#define PRICE_KEY          6 /* the key beside the right one */
#define PRICE_FIRST        4 /* on top, for the first letter: writers seldom miss that one */
#define PRICE_FIRST_SLIGHT 2 /* the same, if the letters are readily written for one another */

/* Groups of letters that are written for one another because they sound alike. */
static const char *const sound_groups[] = {
  "ckqx", "csz", "sxz", "iy", "fv", "vw", "bv", "dt", "gj", "mn", "pb", "iej", "uw",
};

static const char vowels[] = "aeiouy";

static const char *const keyboard_rows[] = { "qwertyuiop", "asdfghjkl", "zxcvbnm" };

static gboolean
is_vowel (gunichar c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static gboolean
is_letter (gunichar c)
{
  return c >= 'a' && c <= 'z';
}

static void
lower (PandectTypoScorer *self,
       char               a,
       char               b,
       guint8             price)
{
  guint8 *there = &self->replace[a - 'a'][b - 'a'];
  guint8 *back = &self->replace[b - 'a'][a - 'a'];

  *there = *back = MIN (*there, price);
}

static void
lower_group (PandectTypoScorer *self,
             const char        *group,
             guint8             price)
{
  for (const char *a = group; *a != '\0'; a++)
    {
      for (const char *b = a + 1; *b != '\0'; b++)
        lower (self, *a, *b, price);
    }
}

/* Neighbours in the row, and in the row below, which stands half a key to the right. */
static void
lower_neighbours (PandectTypoScorer *self)
{
  for (guint row = 0; row < G_N_ELEMENTS (keyboard_rows); row++)
    {
      const char *keys = keyboard_rows[row];
      const char *below = row + 1 < G_N_ELEMENTS (keyboard_rows) ? keyboard_rows[row + 1] : "";
      guint n_below = strlen (below);

      for (guint i = 0; keys[i] != '\0'; i++)
        {
          if (keys[i + 1] != '\0')
            lower (self, keys[i], keys[i + 1], PRICE_KEY);
          if (i < n_below)
            lower (self, keys[i], below[i], PRICE_KEY);
          if (i > 0 && i <= n_below)
            lower (self, keys[i], below[i - 1], PRICE_KEY);
        }
    }
}

void
pandect_typo_scorer_init (PandectTypoScorer *self)
{
  memset (self->replace, PANDECT_TYPO_FULL, sizeof self->replace);
  for (guint i = 0; i < G_N_ELEMENTS (self->replace); i++)
    self->replace[i][i] = 0;

  lower_neighbours (self);
  lower_group (self, vowels, PRICE_VOWEL);
  for (guint i = 0; i < G_N_ELEMENTS (sound_groups); i++)
    lower_group (self, sound_groups[i], PRICE_SOUND);

  for (char c = 'a'; c <= 'z'; c++)
    {
      char *similar = self->similar[c - 'a'];

      for (char like = 'a'; like <= 'z'; like++)
        {
          if (like != c && self->replace[c - 'a'][like - 'a'] <= PANDECT_TYPO_FULL / 2)
            *similar++ = like;
        }
      *similar = '\0';
    }
}

/* Spells out what was typed; FALSE if no typo may be forgiven in it: it is shorter than four
 * letters, too long, or holds a digit. */
gboolean
pandect_typed_init (PandectTyped *typed,
                    const char   *bytes,
                    guint         length)
{
  const char *end = bytes + length;

  typed->n_chars = 0;

  for (const char *at = bytes; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (typed->n_chars == PANDECT_TYPO_MAX_CHARS || (c >= '0' && c <= '9'))
        return FALSE;
      typed->chars[typed->n_chars++] = c;
    }

  return typed->n_chars >= 3;
}

/* How far errors are forgiven in a word of this length. */
guint
pandect_typed_get_grade (const PandectTyped *typed)
{
  static const guint8 grades[] = { 0, 0, 0, 2, 2, 2, 3, 3, 4, 4, 4, 5 };

  return typed->n_chars < G_N_ELEMENTS (grades) ? grades[typed->n_chars] : PANDECT_TYPO_MAX_GRADE;
}

/* The price up to which a word is still taken for the one that was meant, whole or only its
 * beginning. Few letters typed resemble the beginning of some word by chance, the more so the more
 * words there are. */
guint
pandect_typed_get_budget (const PandectTyped *typed,
                          gboolean            begun,
                          gboolean            many_words)
{
  static const guint8 budgets[2][2][13] = {
    { { 0, 0, 0, 10, 10, 10, 12, 14, 18, 18, 20, 20, 24 },
      { 0, 0, 0, 4, 8, 9, 10, 14, 14, 14, 14, 16, 20 } },
    { { 0, 0, 0, 10, 10, 10, 12, 14, 16, 18, 20, 20, 24 },
      { 0, 0, 0, 4, 6, 8, 8, 10, 12, 14, 14, 16, 20 } },
  };

  return budgets[many_words != FALSE][begun != FALSE][MIN (typed->n_chars, 12)];
}

void
pandect_typo_scorer_start (PandectTypoScorer  *self,
                           const PandectTyped *typed,
                           guint               band)
{
  self->typed = *typed;
  self->band = band;
  self->n_rows = 0;

  self->rows[0][0] = 0;
  for (guint j = 1; j <= typed->n_chars; j++)
    self->rows[0][j] = j <= band ? self->rows[0][j - 1] + PANDECT_TYPO_FULL : PRICE_NEVER;
  self->begun[0] = PRICE_NEVER;
}

static guint
price_replace (const PandectTypoScorer *self,
               gunichar                 a,
               gunichar                 b)
{
  if (a == b)
    return 0;

  return is_letter (a) && is_letter (b) ? self->replace[a - 'a'][b - 'a'] : PANDECT_TYPO_FULL;
}

/* The letters that are readily written for this one: errors of the slight grade. */
const char *
pandect_typo_scorer_get_similar (const PandectTypoScorer *self,
                                 gunichar                 c)
{
  return is_letter (c) ? self->similar[c - 'a'] : "";
}

/* A letter that stands in one of the two and not in the other, after @before. */
static guint
price_extra (gunichar c,
             gunichar before)
{
  if (c == before)
    return PRICE_DOUBLE;
  if (before != 0 && (c == 'h' || is_vowel (c)))
    return c == 'h' ? PRICE_SILENT : PRICE_MUTE;

  return PANDECT_TYPO_FULL;
}

/* Two letters that are written for one, or one for them: a single error. */
static gboolean
is_digraph (gunichar first,
            gunichar second,
            gunichar single)
{
  switch (single)
    {
    case 'f':
      return first == 'p' && second == 'h';

    case 'x':
      return (first == 'k' || first == 'c') && second == 's';

    case 'e':
      return (first == 'a' || first == 'o') && second == 'e';

    case 't':
      return first == 't' && second == 'h';

    default:
      return FALSE;
    }
}

/* The errors that span two letters: a swap, and two letters that sound like one. */
static guint
price_pairs (const PandectTypoScorer *self,
             guint                    i,
             guint                    j)
{
  const gunichar *word = self->word;
  const gunichar *typed = self->typed.chars;
  guint best = PRICE_NEVER;

  if (i > 1 && j > 1 && word[i - 1] == typed[j - 2] && word[i - 2] == typed[j - 1])
    best = self->rows[i - 2][j - 2] + PRICE_SWAP;
  if (i > 1 && is_digraph (word[i - 2], word[i - 1], typed[j - 1]))
    best = MIN (best, self->rows[i - 2][j - 1] + (guint) PRICE_SOUND);
  if (j > 1 && is_digraph (typed[j - 2], typed[j - 1], word[i - 1]))
    best = MIN (best, self->rows[i - 1][j - 2] + (guint) PRICE_SOUND);

  return best;
}

static void
fill_row (PandectTypoScorer *self,
          guint              i)
{
  const gunichar *typed = self->typed.chars;
  gunichar c = self->word[i - 1];
  guint n_chars = self->typed.n_chars;
  guint first = i > self->band ? i - self->band : 0;
  guint last = MIN (i + self->band, n_chars);
  guint16 *row = self->rows[i];
  const guint16 *above = self->rows[i - 1];
  guint dropped = price_extra (c, i > 1 ? self->word[i - 2] : 0);

  for (guint j = first; j <= last; j++)
    {
      guint best = PRICE_NEVER;

      if (j + 1 <= i + self->band)
        best = above[j] + dropped;
      if (j > 0)
        {
          if (j > first || first == 0)
            best = MIN (best, row[j - 1] + price_extra (typed[j - 1], j > 1 ? typed[j - 2] : 0));
          best = MIN (best, above[j - 1] + price_replace (self, c, typed[j - 1]));
          best = MIN (best, price_pairs (self, i, j));
        }
      row[j] = MIN (best, PRICE_NEVER);
    }

  /* The cells beside the band are read by the rows below, but never written by this one. */
  if (first > 0)
    row[first - 1] = PRICE_NEVER;
  for (guint j = last + 1; j <= MIN (last + 2, n_chars); j++)
    row[j] = PRICE_NEVER;

  self->begun[i] = MIN (self->begun[i - 1], last == n_chars ? row[n_chars] : PRICE_NEVER);
}

static guint
price_first_letter (const PandectTypoScorer *self)
{
  gunichar typed = self->typed.chars[0];

  if (self->n_rows == 0 || self->word[0] == typed)
    return 0;

  return price_replace (self, self->word[0], typed) <= PANDECT_TYPO_FULL / 2 ? PRICE_FIRST_SLIGHT
                                                                             : PRICE_FIRST;
}

/**
 * pandect_typo_scorer_price:
 * @self: a scorer that was started
 * @bytes: a word of the index
 * @length: its bytes
 *
 * Fills the table of the alignment inside a band around its diagonal (Ukkonen 1985), only the rows
 * in which the word differs from the one before.
 *
 * Returns: both prices; 1000 and above means out of reach
 */
PandectTypoPrice
pandect_typo_scorer_price (PandectTypoScorer *self,
                           const char        *bytes,
                           guint              length)
{
  const char *end = bytes + length;
  const char *at = bytes;
  guint n_chars = self->typed.n_chars;
  guint most = MIN (n_chars + self->band, PANDECT_TYPO_ROWS - 1);
  gboolean kept = TRUE;
  guint i = 0;
  guint first;
  PandectTypoPrice price = { PRICE_NEVER, PRICE_NEVER };

  for (; at < end && i < most; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      kept = kept && i < self->n_rows && self->word[i] == c;
      self->word[i++] = c;
      if (!kept)
        fill_row (self, i);
    }

  self->n_rows = i;
  first = price_first_letter (self);
  price.begun = self->begun[i] + first;
  if (at == end && i + self->band >= n_chars)
    price.whole = self->rows[i][n_chars] + first;

  return price;
}
