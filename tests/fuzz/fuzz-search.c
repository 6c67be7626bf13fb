/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds an index from the lines of the input before its first empty line, and asks it each line
 * after. With no empty line, the input is one query to an index of the sample names. */

#include "config.h"

#include "sample-names.h"
#include "search/pandect-searcher.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_spans (PandectSearcher    *searcher,
             const PandectMatch *match,
             guint               number)
{
  PandectHighlight spans[64];
  guint n = pandect_searcher_highlight (searcher, number, spans, G_N_ELEMENTS (spans));
  gsize length = strlen (match->text);

  for (guint i = 0; i < n; i++)
    {
      g_assert (spans[i].start < spans[i].end && spans[i].end <= length);
      g_assert (i == 0 || spans[i - 1].end < spans[i].start);
      g_assert (g_utf8_validate (match->text + spans[i].start, spans[i].end - spans[i].start,
                                 NULL));
    }
}

static void
check_query (PandectSearcher *searcher,
             const char      *query)
{
  guint n_matches;
  const PandectMatch *matches = pandect_searcher_search (searcher, query, 20, &n_matches);

  g_assert (n_matches <= 20);
  for (guint i = 0; i < n_matches; i++)
    {
      g_assert (i == 0 || matches[i - 1].rank <= matches[i].rank);
      g_assert ((matches[i].n_typos > 0) == (matches[i].rank == PANDECT_MATCH_INEXACT));
      g_assert (matches[i].n_typos == 0 || matches[i].kind < PANDECT_INDEX_NOTE);
      check_spans (searcher, &matches[i], i);
    }
}

static PandectIndex *
new_index (char **lines)
{
  PandectIndexBuilder *builder = pandect_index_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    pandect_index_builder_add (builder, i / 2, i % (PANDECT_INDEX_GLOSSARY + 1), lines[i],
                               i % 3 == 0 ? "fr" : NULL);

  return pandect_index_builder_finish (builder);
}

static void
check_index (char       *names,
             const char *queries)
{
  g_auto(GStrv) name_lines = g_strsplit (names, "\n", -1);
  g_auto(GStrv) query_lines = g_strsplit (queries, "\n", -1);
  g_autoptr(PandectIndex) index = new_index (name_lines);
  g_autoptr(PandectSearcher) searcher = pandect_searcher_new (index);

  for (guint i = 0; query_lines[i] != NULL; i++)
    check_query (searcher, query_lines[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static PandectSearcher *sample;
  g_autofree char *input = g_strndup ((const char *) data, size);
  char *gap = strstr (input, "\n\n");

  if (sample == NULL)
    {
      g_autoptr(PandectIndex) index = sample_index_new ();

      sample = pandect_searcher_new (index);
    }

  if (gap == NULL)
    {
      check_query (sample, input);
      return 0;
    }

  *gap = '\0';
  check_index (input, gap + 2);

  return 0;
}
