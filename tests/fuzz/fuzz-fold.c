/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds arbitrary bytes to the fold and checks what highlights rely on. */

#include "config.h"

#include "search/pandect-fold.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_map (const PandectFold *fold,
           const char        *text,
           gsize              size)
{
  for (guint i = 0; i < fold->length; i++)
    {
      g_assert (fold->starts[i] < fold->ends[i]);
      g_assert (fold->ends[i] <= size);
      g_assert (((guchar) text[fold->starts[i]] & 0xc0) != 0x80);
      g_assert (fold->ends[i] == size || ((guchar) text[fold->ends[i]] & 0xc0) != 0x80);
      g_assert (i == 0 || fold->starts[i - 1] <= fold->starts[i]);
    }
}

static void
check_words (const PandectFold *fold)
{
  PandectFoldWord word = { 0 };
  guint before = 0;

  while (pandect_fold_next_word (fold, &word))
    {
      g_assert (word.length > 0);
      g_assert (word.start >= before);
      g_assert (word.next == word.start + word.length);
      g_assert (word.next <= fold->length);
      g_assert (g_utf8_validate_len (fold->text + word.start, word.length, NULL));
      before = word.next;
    }
}

/* What is folded folds to itself. */
static void
check_twice (const PandectFold *fold)
{
  g_auto(PandectFold) again = { 0 };

  g_assert (pandect_fold_text (&again, fold->text, fold->length, PANDECT_FOLD_PLAIN));
  g_assert (again.length == fold->length);
  g_assert (memcmp (again.text, fold->text, fold->length) == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_auto(PandectFold) fold = { 0 };
  g_autofree char *text = g_strndup ((const char *) data, size);
  PandectFoldFlags expand = size % 2 == 0 ? PANDECT_FOLD_EXPAND : PANDECT_FOLD_PLAIN;

  if (!pandect_fold_text (&fold, text, size, PANDECT_FOLD_MAP | expand))
    {
      g_assert (fold.length == 0);
      return 0;
    }

  g_assert (fold.text[fold.length] == '\0');
  g_assert (g_utf8_validate_len (fold.text, fold.length, NULL));
  check_map (&fold, text, size);
  check_words (&fold);
  check_twice (&fold);

  return 0;
}
