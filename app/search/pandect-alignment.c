/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "search/pandect-alignment.h"

/* The fewest errors for every pair of a beginning of the word and one of what was typed: the plain
 * optimal string alignment distance (Damerau 1964), in which each error counts as one. */
typedef struct
{
  gunichar word[PANDECT_ALIGNMENT_MAX_LETTERS];
  gunichar typed[PANDECT_TYPO_MAX_CHARS];
  guint8   errors[PANDECT_ALIGNMENT_MAX_LETTERS + 1][PANDECT_TYPO_MAX_CHARS + 1];
} Table;

static guint
spell_out (const char *bytes,
           guint       length,
           gunichar   *chars,
           guint      *offsets,
           guint       max_chars)
{
  guint at = 0;
  guint n = 0;

  for (; at < length && n < max_chars; at = g_utf8_next_char (bytes + at) - bytes)
    {
      if (offsets != NULL)
        offsets[n] = at;
      chars[n++] = g_utf8_get_char (bytes + at);
    }

  if (offsets != NULL)
    offsets[n] = at;

  return n;
}

static gboolean
is_swap (const Table *table,
         guint        i,
         guint        j)
{
  return i > 1 && j > 1 && table->word[i - 1] == table->typed[j - 2] &&
         table->word[i - 2] == table->typed[j - 1];
}

static void
fill_table (Table *table,
            guint  n_word,
            guint  n_typed)
{
  for (guint i = 0; i <= n_word; i++)
    {
      for (guint j = 0; j <= n_typed; j++)
        {
          guint best = i + j;

          if (i > 0 && j > 0)
            {
              guint differs = table->word[i - 1] != table->typed[j - 1];

              best = MIN (table->errors[i - 1][j], table->errors[i][j - 1]) + 1;
              best = MIN (best, table->errors[i - 1][j - 1] + differs);
              if (is_swap (table, i, j))
                best = MIN (best, table->errors[i - 2][j - 2] + 1u);
            }

          table->errors[i][j] = best;
        }
    }
}

/* Where the typed letters end in the word: at its end, or before if the word is unfinished. */
static guint
find_end (const Table *table,
          guint        n_word,
          guint        n_typed,
          gboolean     unfinished)
{
  guint best = n_word;

  for (guint i = n_word; unfinished && i > 0; i--)
    {
      if (table->errors[i - 1][n_typed] < table->errors[best][n_typed])
        best = i - 1;
    }

  return best;
}

/* Walks the table back from where the typed letters end, noting the letters that agree. */
static void
trace_back (const Table *table,
            guint        i,
            guint        j,
            gboolean    *agrees)
{
  while (i > 0 && j > 0)
    {
      guint errors = table->errors[i][j];

      if (table->word[i - 1] == table->typed[j - 1] && table->errors[i - 1][j - 1] == errors)
        {
          agrees[--i] = TRUE;
          j--;
        }
      else if (is_swap (table, i, j) && table->errors[i - 2][j - 2] + 1u == errors)
        {
          i -= 2;
          j -= 2;
        }
      else if (table->errors[i - 1][j - 1] + 1u == errors)
        {
          i--;
          j--;
        }
      else if (table->errors[i - 1][j] + 1u == errors)
        {
          i--;
        }
      else
        {
          j--;
        }
    }
}

/* Lays what was typed along a word; letters beyond the longest forgiven word are left out. */
void
pandect_alignment_init (PandectAlignment *self,
                        const char       *word,
                        guint             word_length,
                        const char       *typed,
                        guint             typed_length,
                        gboolean          unfinished)
{
  Table table;
  guint n_typed = spell_out (typed, typed_length, table.typed, NULL, G_N_ELEMENTS (table.typed));
  guint end;

  self->n_letters = spell_out (word, word_length, table.word, self->offsets,
                               G_N_ELEMENTS (table.word));
  for (guint i = 0; i < self->n_letters; i++)
    self->agrees[i] = FALSE;

  fill_table (&table, self->n_letters, n_typed);
  end = find_end (&table, self->n_letters, n_typed, unfinished);
  trace_back (&table, end, n_typed, self->agrees);
  self->n_typos = table.errors[end][n_typed];
}
