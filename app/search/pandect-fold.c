/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-fold.h"

#include <string.h>

#include "search/pandect-fold-table.h"

#define NUKTA_CLASS  7
#define SERVICE_MARK 0x2120
#define TRADE_MARK   0x2122

/* What an ASCII byte becomes. Punctuation is a space, except the hyphen and the apostrophe, which
 * part words too but are kept for whoever shows the folded text. */
static char
fold_ascii (guchar c)
{
  if (c >= 'A' && c <= 'Z')
    return c - 'A' + 'a';
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'')
    return c;
  if (c == '`')
    return '\'';

  return ' ';
}

static void
reserve (PandectFold *fold,
         guint        extra)
{
  guint needed = fold->length + extra + 1;

  if (needed <= fold->allocated)
    return;

  fold->allocated = MAX (needed, fold->allocated * 2);
  fold->text = g_realloc (fold->text, fold->allocated);

  /* Kept the same size as the text, mapped or not: a caller may alternate between the two. */
  fold->starts = g_renew (guint32, fold->starts, fold->allocated);
  fold->ends = g_renew (guint32, fold->ends, fold->allocated);
}

static void
emit (PandectFold *fold,
      const char  *bytes,
      guint        n_bytes,
      guint        from,
      guint        to)
{
  reserve (fold, n_bytes);
  memcpy (fold->text + fold->length, bytes, n_bytes);

  if (fold->maps)
    {
      for (guint i = 0; i < n_bytes; i++)
        {
          fold->starts[fold->length + i] = from;
          fold->ends[fold->length + i] = to;
        }
    }

  fold->length += n_bytes;
}

static void
emit_space (PandectFold *fold,
            guint        from,
            guint        to)
{
  fold->strips_marks = TRUE;

  if (fold->length > 0 && fold->text[fold->length - 1] != ' ')
    emit (fold, " ", 1, from, to);
}

static void
emit_ascii (PandectFold *fold,
            char         c,
            guint        from,
            guint        to)
{
  if (c == ' ')
    {
      emit_space (fold, from, to);
      return;
    }

  fold->strips_marks = TRUE;
  emit (fold, &c, 1, from, to);
}

/* A character that leaves no trace belongs to the one before it, so that a highlight covers an
 * accented letter with its accent. */
static void
extend_previous (PandectFold *fold,
                 guint        to)
{
  guint start;

  if (!fold->maps || fold->length == 0 || fold->text[fold->length - 1] == ' ')
    return;

  start = fold->starts[fold->length - 1];
  for (guint i = fold->length; i > 0 && fold->starts[i - 1] == start; i--)
    fold->ends[i - 1] = to;
}

/* A letter of the word, lower-cased and freed of its variants. */
static void
fold_letter (PandectFold *fold,
             gunichar     c,
             guint        from,
             guint        to)
{
  const char *folded;
  char bytes[6];

  c = g_unichar_tolower (c);
  fold->strips_marks = !pandect_fold_keeps_marks (c);
  folded = pandect_fold_table_lookup (c);

  if (folded != NULL)
    emit (fold, folded, strlen (folded), from, to);
  else
    emit (fold, bytes, g_unichar_to_utf8 (c, bytes), from, to);
}

static void
fold_mark (PandectFold *fold,
           gunichar     c,
           guint        from,
           guint        to)
{
  char bytes[6];

  if (fold->strips_marks || g_unichar_combining_class (c) == NUKTA_CLASS)
    extend_previous (fold, to);
  else
    emit (fold, bytes, g_unichar_to_utf8 (c, bytes), from, to);
}

/* Folds a character that has no decomposition. */
static void
fold_decomposed (PandectFold *fold,
                 gunichar     c,
                 guint        from,
                 guint        to)
{
  if (c < 0x80)
    emit_ascii (fold, fold_ascii (c), from, to);
  else if (pandect_fold_is_apostrophe (c))
    emit_ascii (fold, '\'', from, to);
  else if (pandect_fold_is_hyphen (c))
    emit_ascii (fold, '-', from, to);
  else if (pandect_fold_is_skipped (c))
    extend_previous (fold, to);
  else if (g_unichar_ismark (c))
    fold_mark (fold, c, from, to);
  else if (g_unichar_isdigit (c))
    emit_ascii (fold, '0' + g_unichar_digit_value (c), from, to);
  else if (g_unichar_isalnum (c))
    fold_letter (fold, c, from, to);
  else
    emit_space (fold, from, to);
}

/* Folds a character, decomposing it first, except where the parts would say something else: an
 * acute accent by itself stands for an apostrophe, and a trade mark is no part of the brand. */
static void
fold_char (PandectFold      *fold,
           gunichar          c,
           PandectFoldFlags  flags,
           guint             from,
           guint             to)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const char *expansion = pandect_fold_table_expand (c);
  gsize n_parts;

  fold->expandable = fold->expandable || expansion != NULL;

  if (expansion != NULL && (flags & PANDECT_FOLD_EXPAND) != 0)
    {
      fold->strips_marks = TRUE;
      emit (fold, expansion, strlen (expansion), from, to);
    }
  else if (pandect_fold_is_apostrophe (c))
    {
      emit_ascii (fold, '\'', from, to);
    }
  else if (c == TRADE_MARK || c == SERVICE_MARK)
    {
      emit_space (fold, from, to);
    }
  else
    {
      n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        fold_decomposed (fold, parts[i], from, to);
    }
}

/* Folds up to the first byte that is not ASCII. Most names end before it. */
static gsize
fold_leading_ascii (PandectFold *fold,
                    const char  *text,
                    gsize        length)
{
  gsize i;

  for (i = 0; i < length && (guchar) text[i] < 0x80 && text[i] != '\0'; i++)
    {
      char c = fold_ascii (text[i]);

      if (c == ' ' && (fold->length == 0 || fold->text[fold->length - 1] == ' '))
        continue;

      if (fold->maps)
        {
          fold->starts[fold->length] = i;
          fold->ends[fold->length] = i + 1;
        }
      fold->text[fold->length++] = c;
    }

  return i;
}

void
pandect_fold_init (PandectFold *fold)
{
  memset (fold, 0, sizeof *fold);
}

void
pandect_fold_clear (PandectFold *fold)
{
  g_free (fold->text);
  g_free (fold->starts);
  g_free (fold->ends);
  pandect_fold_init (fold);
}

/**
 * pandect_fold_text:
 * @fold: scratch that takes the result
 * @text: the shown text
 * @length: bytes in @text, or -1 if it is NUL-terminated
 * @flags: what is wanted
 *
 * Folds @text.
 *
 * Returns: %FALSE, with an empty result, if @text is not valid UTF-8 or holds a NUL
 */
gboolean
pandect_fold_text (PandectFold      *fold,
                   const char       *text,
                   gssize            length,
                   PandectFoldFlags  flags)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  gsize at;

  g_return_val_if_fail (n_bytes < G_MAXUINT32 / 8, FALSE);

  fold->length = 0;
  fold->expandable = FALSE;
  fold->maps = (flags & PANDECT_FOLD_MAP) != 0;
  fold->strips_marks = TRUE;
  reserve (fold, n_bytes);
  fold->text[0] = '\0';

  at = fold_leading_ascii (fold, text, n_bytes);

  if (at < n_bytes && !g_utf8_validate_len (text + at, n_bytes - at, NULL))
    {
      fold->length = 0;
      return FALSE;
    }

  while (at < n_bytes)
    {
      guint next = g_utf8_next_char (text + at) - text;

      fold_char (fold, g_utf8_get_char (text + at), flags, at, next);
      at = next;
    }

  if (fold->length > 0 && fold->text[fold->length - 1] == ' ')
    fold->length--;
  fold->text[fold->length] = '\0';

  return TRUE;
}

static gboolean
is_separator (char c)
{
  return c == ' ' || c == '-' || c == '\'';
}

/* How many bytes of Arabic article and particle a word begins with, if a word is left after it.
 * All of these letters take two bytes. */
static guint
article_length (const char *word,
                guint       length)
{
  static const char *const prefixes[] = { "ال", "وال", "بال", "فال", "كال" };

  if ((guchar) word[0] < 0xd8 || (guchar) word[0] > 0xd9)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      guint n = strlen (prefixes[i]);

      if (length >= n + 6 && memcmp (word, prefixes[i], n) == 0)
        return n;
    }

  return 0;
}

/* One character and the marks that belong to it. */
static guint
lone_character_length (const char *text,
                       const char *end)
{
  const char *at = g_utf8_next_char (text);

  while (at < end && (guchar) *at >= 0x80 && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at - text;
}

/**
 * pandect_fold_next_word:
 * @fold: a folded text
 * @word: (inout): all zero at first, then the last word found
 *
 * Steps to the next word of a folded text.
 *
 * Returns: whether there was one
 */
gboolean
pandect_fold_next_word (const PandectFold *fold,
                        PandectFoldWord   *word)
{
  const char *text = fold->text;
  guint at = word->next;
  guint start;

  while (at < fold->length && is_separator (text[at]))
    at++;

  if (at >= fold->length)
    return FALSE;

  word->glued = at > 0 && at == word->next;
  start = at;

  if ((guchar) text[at] >= 0xe0 && pandect_fold_stands_alone (g_utf8_get_char (text + at)))
    {
      word->start = start;
      word->length = lone_character_length (text + at, text + fold->length);
      word->next = start + word->length;
      return TRUE;
    }

  while (at < fold->length && !is_separator (text[at]))
    {
      if ((guchar) text[at] >= 0xe0 && pandect_fold_stands_alone (g_utf8_get_char (text + at)))
        break;
      at = g_utf8_next_char (text + at) - text;
    }

  word->next = at;
  word->start = start + article_length (text + start, at - start);
  word->length = at - word->start;

  return TRUE;
}
