/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-problem.h"

G_BEGIN_DECLS

/**
 * TestHostile:
 * @name: what is too much in it
 * @make: writes the file, so many of what is too much in it
 * @n: how many make a file of some megabytes
 * @code: what is wrong with it, or -1 when it opens
 *
 * A file that is made to keep a reader busy, or to fill its memory.
 */
typedef struct
{
  const char *name;
  void      (*make) (GString *text,
                     guint    n);
  guint       n;
  int         code;
} TestHostile;

extern const TestHostile test_hostile[];
extern const guint       test_n_hostile;

char *test_hostile_make (const TestHostile *hostile,
                         guint              divisor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
