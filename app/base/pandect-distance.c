/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-distance.h"

#include <string.h>

/* Finds the name that was probably meant: by letters left out, added, changed, or swapped with
 * their neighbours, whether they are capital or not. */

/* One letter in so many may be wrong. */
#define LETTERS_PER_SLIP 3

#define MAX_LENGTH 80

static guint
get_n_slips (gsize length)
{
  return MAX (1, (length + 1) / LETTERS_PER_SLIP);
}

/* F41 is as near to F14 as to F1, and any guess would be taken for knowledge. */
static gboolean
is_numbered (const char *name)
{
  gsize letters = strcspn (name, "0123456789");

  return letters <= 3 && name[letters] != '\0' &&
         strspn (name + letters, "0123456789") == strlen (name + letters);
}

/* How many slips lie between two names: Damerau's distance, in three rows. */
static guint
measure (const char *a,
         const char *b,
         guint       limit)
{
  guint rows[3][MAX_LENGTH + 1];
  gsize n_a = strlen (a), n_b = strlen (b);

  if (MAX (n_a, n_b) - MIN (n_a, n_b) > limit)
    return limit + 1;

  for (gsize j = 0; j <= n_b; j++)
    rows[0][j] = j;

  for (gsize i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];
      guint least = row[0] = i;

      for (gsize j = 1; j <= n_b; j++)
        {
          char x = g_ascii_tolower (a[i - 1]), y = g_ascii_tolower (b[j - 1]);

          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (x != y));
          if (i > 1 && j > 1 && x == g_ascii_tolower (b[j - 2]) &&
              y == g_ascii_tolower (a[i - 2]))
            row[j] = MIN (row[j], higher[j - 2] + 1);
          least = MIN (least, row[j]);
        }

      /* A swap looks two rows back, so one row may still get less. */
      if (least > limit + 1)
        return least;
    }

  return rows[n_a % 3][n_b];
}

static gboolean
is_swapped (const char *a,
            const char *b)
{
  g_autofree char *x = g_ascii_strdown (a, -1);
  g_autofree char *y = g_ascii_strdown (b, -1);

  return strlen (x) == strlen (y) && measure (x, y, 1) == 1 && strcmp (x, y) != 0 &&
         strspn (x, y) == strlen (x) && strspn (y, x) == strlen (y);
}

/* Which of two names that are as near comes first: letters that were swapped are likelier than
 * others, and then the order of the alphabet counts. */
static gboolean
is_likelier (const char *name,
             const char *candidate,
             const char *other)
{
  gboolean is_one = is_swapped (name, candidate);

  return is_one != is_swapped (name, other) ? is_one : strcmp (candidate, other) < 0;
}

/**
 * pandect_distance_find_nearest:
 * @name: what was written
 * @names: (array length=n_names): what it could have been
 * @n_names: how many
 *
 * Returns: (nullable): the one that was probably meant, or %NULL when there is none
 */
const char *
pandect_distance_find_nearest (const char         *name,
                               const char * const *names,
                               gsize               n_names)
{
  gsize length = strlen (name);
  guint least = is_numbered (name) ? 0 : get_n_slips (length);
  const char *nearest = NULL;

  if (length == 0 || length > MAX_LENGTH)
    return NULL;

  for (gsize i = 0; i < n_names; i++)
    {
      guint slips;

      /* What is there under that very name is of the wrong kind. */
      if (strlen (names[i]) > MAX_LENGTH || strcmp (names[i], name) == 0)
        continue;

      slips = measure (name, names[i], least);
      if (slips < least || (slips == least && (nearest == NULL ||
                                               is_likelier (name, names[i], nearest))))
        {
          nearest = names[i];
          least = slips;
        }
    }

  return nearest;
}
