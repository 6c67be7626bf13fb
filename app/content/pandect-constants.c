/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-constants.h"

#include <string.h>

/* What reads the same in every language: which drugs and terms are marked, numbers, codes, signs
 * and brands. A translation has each as often as its source has. */

/* Arabic has signs of its own for these. */
#define ARABIC_PERCENT   0x066A
#define ARABIC_DECIMAL   0x066B
#define ARABIC_THOUSANDS 0x066C

static const char signs[] = "+−±<>≤≥=%‰";

/* How often each constant stands in the source and in the translation, by name. */
typedef struct
{
  GTree      *tallies;
  guint       side;
  GHashTable *acronyms;
} Count;

typedef struct
{
  guint n[2];
} Tally;

static void
count (const Count *self,
       char        *constant)
{
  Tally *tally = g_tree_lookup (self->tallies, constant);

  if (tally == NULL)
    {
      tally = g_new0 (Tally, 1);
      g_tree_insert (self->tallies, constant, tally);
    }
  else
    {
      g_free (constant);
    }

  tally->n[self->side]++;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_digit_value (c) >= 0 ||
         (g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN);
}

static gboolean
is_separator (gunichar c)
{
  return c == '.' || c == ',' || c == ARABIC_DECIMAL || c == ARABIC_THOUSANDS;
}

/* HER2, IV, L02BG04: capitals, at least two of them or one beside a digit. */
static gboolean
is_code (const char *word)
{
  guint n_capitals = 0, n_digits = 0;

  for (const char *p = word; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p))
        n_capitals++;
      else if (g_ascii_isdigit (*p))
        n_digits++;
      else
        return FALSE;
    }

  return n_capitals > 1 || (n_capitals == 1 && n_digits > 0);
}

static void
count_numbers (const Count *self,
               const char *word)
{
  static const char number[] = ".0123456789";

  for (word += strcspn (word, number); *word != '\0'; word += strcspn (word, number))
    {
      gsize length = strspn (word, number);

      count (self, g_strdup_printf ("the number %.*s", (int) length, word));
      word += length;
    }
}

/* A code of the source, as the language of the translation writes it. */
static const char *
translate_code (const Count *self,
                const char  *code)
{
  const char *other = self->side == 0 && self->acronyms != NULL
                      ? g_hash_table_lookup (self->acronyms, code) : NULL;

  return other != NULL ? other : code;
}

static void
count_word (const Count *self,
            GString    *word)
{
  if (is_code (word->str))
    count (self, g_strdup (translate_code (self, word->str)));
  else
    count_numbers (self, word->str);

  g_string_truncate (word, 0);
}

/* Numbers count by their value: digits of any script, with a point or a comma. */
static void
count_words (const Count *self,
             const char *words)
{
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_after_digit = word->len > 0 && g_ascii_isdigit (word->str[word->len - 1]);

      if (g_unichar_digit_value (c) >= 0)
        g_string_append_c (word, '0' + g_unichar_digit_value (c));
      else if (is_of_word (c))
        g_string_append_unichar (word, c);
      else if (is_separator (c) && is_after_digit &&
               g_unichar_digit_value (g_utf8_get_char (g_utf8_next_char (p))) >= 0)
        g_string_append_c (word, '.');
      else
        count_word (self, word);
    }

  count_word (self, word);
}

static void
count_signs (const Count *self,
             const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p) == ARABIC_PERCENT ? '%' : g_utf8_get_char (p);

      if (g_utf8_strchr (signs, -1, c) != NULL)
        {
          char sign[8] = "";

          g_unichar_to_utf8 (c, sign);
          count (self, g_strdup (sign));
        }
    }
}

static void
count_brand (const Count *self,
             const char *words,
             const char *brand)
{
  gsize length = strlen (brand);

  for (const char *at = words; (at = strstr (at, brand)) != NULL; at += length)
    {
      if ((at == words || !is_of_word (g_utf8_get_char (g_utf8_prev_char (at)))) &&
          !is_of_word (g_utf8_get_char (at + length)))
        count (self, g_strdup (brand));
    }
}

static void
count_marks (const Count          *self,
             const PandectPassage *passage)
{
  for (guint i = 0; i < passage->n_spans; i++)
    {
      const PandectSpan *span = &passage->spans[i];

      count (self, g_strdup_printf ("<%s ref=\"%s\">",
                                      span->kind == PANDECT_SPAN_DRUG ? "drug" : "term",
                                      span->target));
    }
}

static void
count_all (const Count          *self,
           const PandectPassage *passage,
           const char * const   *brands)
{
  /* Chinese sets digits, letters and signs in full width. */
  g_autofree char *words = g_utf8_normalize (passage->words, -1, G_NORMALIZE_NFKC);

  count_marks (self, passage);
  count_words (self, words);
  count_signs (self, words);
  for (guint i = 0; brands != NULL && brands[i] != NULL; i++)
    count_brand (self, words, brands[i]);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      unused)
{
  return strcmp (a, b);
}

static gboolean
describe_difference (gpointer constant,
                     gpointer value,
                     gpointer differences)
{
  const Tally *tally = value;

  if (tally->n[0] != tally->n[1])
    g_ptr_array_add (differences,
                     g_strdup_printf ("Expected %s %u times, as in the source, found it %u times",
                                      (const char *) constant, tally->n[0], tally->n[1]));

  return FALSE;
}

/**
 * pandect_constants_compare:
 * @source: a passage
 * @translation: its translation
 * @brands: (array zero-terminated=1) (nullable): names that no language changes
 * @acronyms: (nullable): codes that the language of the translation writes otherwise, and how
 *
 * Finds what a translation has lost, and what it has added.
 *
 * Returns: (transfer full) (element-type utf8): a message for each difference, sorted
 */
GPtrArray *
pandect_constants_compare (const PandectPassage *source,
                           const PandectPassage *translation,
                           const char * const   *brands,
                           GHashTable           *acronyms)
{
  g_autoptr(GTree) tallies = g_tree_new_full (compare_names, NULL, g_free, g_free);
  GPtrArray *differences = g_ptr_array_new_with_free_func (g_free);

  count_all (&(Count) { tallies, 0, acronyms }, source, brands);
  count_all (&(Count) { tallies, 1 }, translation, brands);
  g_tree_foreach (tallies, describe_difference, differences);

  return differences;
}
