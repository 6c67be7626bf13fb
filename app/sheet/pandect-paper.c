/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-paper.h"

#include <langinfo.h>
#include <stdint.h>

#define LETTER_WIDTH_MM 216

enum
{
  A4,
  LETTER,
};

static const PandectPaper papers[] = {
  [A4] = { "A4", 210 / 25.4 * 72, 297 / 25.4 * 72 },
  [LETTER] = { "Letter", 612, 792 },
};

/**
 * pandect_paper_find:
 * @name: a name, in letters of any case
 *
 * Returns: (nullable): the paper of that name, or %NULL
 */
const PandectPaper *
pandect_paper_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (papers[i].name, name) == 0)
        return &papers[i];
    }

  return NULL;
}

/**
 * pandect_paper_get_default:
 *
 * Returns: the paper that is usual where the reader is
 */
const PandectPaper *
pandect_paper_get_default (void)
{
#ifdef _NL_PAPER_WIDTH
  /* The C library gives the number in the place of a text. */
  if ((guint) (uintptr_t) nl_langinfo (_NL_PAPER_WIDTH) == LETTER_WIDTH_MM)
    return &papers[LETTER];
#endif

  return &papers[A4];
}
