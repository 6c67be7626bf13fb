/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-version.h"

#include <string.h>

/* In bytes. Longer than any number of a version, and shorter than what fills a screen. */
#define MAX_LENGTH 200

/* Compares two runs of digits as numbers of any length, and steps over them. */
static int
compare_numbers (const char **a,
                 const char **b)
{
  gsize n_a;
  gsize n_b;
  int order;

  *a += strspn (*a, "0");
  *b += strspn (*b, "0");
  n_a = strspn (*a, G_CSET_DIGITS);
  n_b = strspn (*b, G_CSET_DIGITS);
  order = n_a == n_b ? memcmp (*a, *b, n_a) : n_a < n_b ? -1 : 1;
  *a += n_a;
  *b += n_b;

  return order;
}

/**
 * pandect_version_compare:
 * @a: the version of a bundle
 * @b: another
 *
 * Orders versions: runs of digits as numbers, all else by its bytes, and what goes on after what
 * stops. So 2026.9 is older than 2026.11, and that older than 2026.11.1. Two versions are equal
 * only if they are written alike.
 *
 * Returns: below zero when @a is older, above when it is newer, zero when they are the same
 */
int
pandect_version_compare (const char *a,
                         const char *b)
{
  const char *rest_of_a = a;
  const char *rest_of_b = b;

  while (*rest_of_a != '\0' && *rest_of_b != '\0')
    {
      gboolean is_number = g_ascii_isdigit (*rest_of_a);
      int order;

      if (is_number != g_ascii_isdigit (*rest_of_b))
        return is_number ? 1 : -1;

      if (is_number)
        order = compare_numbers (&rest_of_a, &rest_of_b);
      else
        order = (guchar) *rest_of_a++ - (guchar) *rest_of_b++;

      if (order != 0)
        return order;
    }

  if (*rest_of_a != *rest_of_b)
    return *rest_of_a != '\0' ? 1 : -1;

  return strcmp (a, b);
}

/**
 * pandect_version_is_plain:
 * @version: what a file gives as its version
 *
 * Returns: whether it can be shown on a line as it is, without a sign that nobody sees
 */
gboolean
pandect_version_is_plain (const char *version)
{
  for (const char *p = version; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isprint (g_utf8_get_char (p)))
        return FALSE;
    }

  return *version != '\0' && strlen (version) <= MAX_LENGTH;
}
