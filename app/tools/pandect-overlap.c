/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tools/pandect-overlap.h"

#include <string.h>

/* How many of the words of one text another has: a hint at what restates what, and no more. Short
 * words say little, but numbers do; endings differ from text to text. */

#define MIN_LETTERS 4
#define STEM        6

/**
 * pandect_overlap_read:
 * @text: a text
 *
 * Returns: (transfer full): the beginnings of the words that tell it from others
 */
GHashTable *
pandect_overlap_read (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_strdown (text, -1);
  const char *p = folded;

  while (*p != '\0')
    {
      const char *from = p;
      gboolean has_digit = FALSE;
      glong n = 0;

      for (; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p), n++)
        has_digit = has_digit || g_unichar_isdigit (g_utf8_get_char (p));

      if (has_digit || n >= MIN_LETTERS)
        g_hash_table_add (words, g_utf8_substring (from, 0, has_digit ? n : MIN (n, STEM)));

      if (*p != '\0')
        p = g_utf8_next_char (p);
    }

  return words;
}

/**
 * pandect_overlap_measure:
 * @words: the words of a text
 * @others: those of another
 *
 * Returns: which part of @words stands in @others, from 0 to 1
 */
double
pandect_overlap_measure (GHashTable *words,
                         GHashTable *others)
{
  guint n = 0, n_shared = 0;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      n++;
      n_shared += g_hash_table_contains (others, word);
    }

  return n > 0 ? (double) n_shared / n : 0;
}

/**
 * pandect_overlap_compare:
 * @words: the words of a text
 * @others: those of another
 *
 * Returns: how much alike they are, from 0 to 1: Dice's coefficient
 */
double
pandect_overlap_compare (GHashTable *words,
                         GHashTable *others)
{
  guint n = g_hash_table_size (words) + g_hash_table_size (others);

  return n > 0 ? 2 * pandect_overlap_measure (words, others) * g_hash_table_size (words) / n : 0;
}

/**
 * pandect_overlap_split:
 * @text: a paragraph
 *
 * Returns: (transfer full) (element-type utf8): its sentences
 */
GPtrArray *
pandect_overlap_split (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const char *from = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      gboolean is_end = g_utf8_strchr (".?!。؟", -1, g_utf8_get_char (p)) != NULL;

      if (!is_end || (*p != '\xe3' && *next != ' ' && *next != '\0') ||
          (*next == ' ' && g_unichar_islower (g_utf8_get_char (next + 1))))
        continue;

      g_ptr_array_add (sentences, g_strstrip (g_strndup (from, next - from)));
      from = next;
    }

  if (*from != '\0' && strspn (from, " ") < strlen (from))
    g_ptr_array_add (sentences, g_strstrip (g_strdup (from)));

  return sentences;
}
