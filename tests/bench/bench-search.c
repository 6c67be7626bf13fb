/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures search against SQLite's trigram index on the same names in the same run.
 *
 *   bench-search                     100,000 names from a syllable model
 *   bench-search --count 1000        fewer
 *   bench-search --names FILE        the first column of a TSV file; the second may say the kind,
 *                                    the fourth whom the name stands for
 *   bench-search --misspellings FILE TSV: what was typed, what was meant
 *
 * A hit is an answer for the entry that was meant. Times are per key: every beginning of the
 * names and misspellings, typed letter by letter, median of three. */

#include "config.h"

#include <locale.h>
#include <string.h>
#include <time.h>

#include "bench-search-names.h"
#include "search/pandect-index-builder.h"
#include "search/pandect-searcher.h"

#ifdef HAVE_SQLITE
#include "bench-search-fts5.h"
#endif

#define N_ANSWERS 10
#define N_TOP     3

typedef struct
{
  const char  *label;
  guint      (*search) (gpointer    engine,
                        const char *query,
                        guint      *entries);
  gpointer     engine;
  GArray      *names;
  guint        n_queries; /* a slow engine answers fewer */
} Engine;

static double
now_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static guint
search_pandect (gpointer    engine,
                const char *query,
                guint      *entries)
{
  guint n;
  const PandectMatch *matches = pandect_searcher_search (engine, query, N_ANSWERS, &n);

  for (guint i = 0; i < n; i++)
    entries[i] = matches[i].entry;

  return n;
}

#ifdef HAVE_SQLITE
typedef struct
{
  BenchFts5 *fts5;
  GArray    *names;
} Fts5Engine;

/* Names to entries, each once. */
static guint
search_fts5 (gpointer    engine,
             const char *query,
             guint      *entries)
{
  Fts5Engine *self = engine;
  guint names[N_ANSWERS * 5];
  guint n_names = bench_fts5_search (self->fts5, query, names, G_N_ELEMENTS (names));
  guint n = 0;

  for (guint i = 0; i < n_names && n < N_ANSWERS; i++)
    {
      guint entry = g_array_index (self->names, BenchName, names[i]).entry;
      guint k = 0;

      while (k < n && entries[k] != entry)
        k++;
      if (k == n)
        entries[n++] = entry;
    }

  return n;
}
#endif

static void
print_hits (const Engine *engine,
            const char   *label,
            GArray       *queries)
{
  guint n_queries = MIN (queries->len, engine->n_queries);
  guint n_top = 0;
  guint n_near = 0;

  for (guint i = 0; i < n_queries; i++)
    {
      const BenchQuery *query = &g_array_index (queries, BenchQuery, i);
      guint entries[N_ANSWERS];
      guint n = engine->search (engine->engine, query->text, entries);
      guint at = 0;

      while (at < n && entries[at] != query->entry)
        at++;
      n_top += at < n && at == 0;
      n_near += at < n && at < N_TOP;
    }

  if (n_queries > 0)
    g_print ("  %-32s %5.1f %% first, %5.1f %% among %u   (n = %u)\n", label,
             100.0 * n_top / n_queries, 100.0 * n_near / n_queries, N_TOP, n_queries);
}

static void
print_answered (const Engine *engine,
                const char   *label,
                GArray       *queries)
{
  guint n_queries = MIN (queries->len, engine->n_queries);
  guint n_answered = 0;

  for (guint i = 0; i < n_queries; i++)
    {
      guint entries[N_ANSWERS];

      n_answered += engine->search (engine->engine, g_array_index (queries, BenchQuery, i).text,
                                    entries) > 0;
    }

  g_print ("  %-32s %5.1f %% answered   (n = %u)\n", label, 100.0 * n_answered / n_queries,
           n_queries);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
time_query (const Engine *engine,
            const char   *query,
            GArray       *times)
{
  guint entries[N_ANSWERS];
  double three[3];

  for (guint i = 0; i < G_N_ELEMENTS (three); i++)
    {
      double start = now_us ();

      engine->search (engine->engine, query, entries);
      three[i] = now_us () - start;
    }
  qsort (three, G_N_ELEMENTS (three), sizeof *three, compare_times);
  g_array_append_val (times, three[1]);
}

static void
print_times (const Engine *engine,
             const char   *label,
             GArray       *queries)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < MIN (queries->len, MAX (engine->n_queries / 4, 20)); i++)
    {
      const char *text = g_array_index (queries, BenchQuery, i).text;

      for (const char *end = g_utf8_next_char (text); ; end = g_utf8_next_char (end))
        {
          g_autofree char *typed = g_strndup (text, end - text);

          time_query (engine, typed, times);
          if (*end == '\0')
            break;
        }
    }

  g_array_sort (times, compare_times);
  g_print ("  %-32s p50 %9.2f us, p99 %9.1f us, worst %9.1f us   (n = %u)\n", label,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 99 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}

static void
run_engine (const Engine *engine,
            GArray       *exact,
            GArray       *misspelt,
            GArray       *beginnings,
            GArray       *random)
{
  print_hits (engine, "exact name", exact);
  print_hits (engine, "misspelling", misspelt);
  print_hits (engine, "first 70 % of a misspelling", beginnings);
  print_answered (engine, "random letters", random);
  print_times (engine, "key, names", exact);
  print_times (engine, "key, misspellings", misspelt);
}

static PandectIndex *
build_index (GArray *names,
             double *time)
{
  double start = now_us ();
  PandectIndexBuilder *builder = pandect_index_builder_new ();
  PandectIndex *index;

  for (guint i = 0; i < names->len; i++)
    {
      const BenchName *name = &g_array_index (names, BenchName, i);

      pandect_index_builder_add (builder, name->entry, name->kind, name->text, NULL);
    }
  index = pandect_index_builder_finish (builder);
  *time = MIN (*time, now_us () - start);

  return index;
}

static void
run_pandect (GArray *names,
             GArray *exact,
             GArray *misspelt,
             GArray *beginnings,
             GArray *random)
{
  Engine engine = { "Pandect", search_pandect, NULL, names, G_MAXUINT };
  double time = G_MAXDOUBLE;
  g_autoptr(PandectIndex) index = NULL;
  g_autoptr(PandectSearcher) searcher = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_clear_pointer (&index, pandect_index_unref);
      index = build_index (names, &time);
    }

  g_print ("\n%s: build %.2f us a name with folding, %.1f bytes a name\n", engine.label,
           time / names->len,
           (double) pandect_index_get_size (index) / pandect_index_get_n_names (index));
  engine.engine = searcher = pandect_searcher_new (index);
  run_engine (&engine, exact, misspelt, beginnings, random);
}

#ifdef HAVE_SQLITE
static void
run_fts5 (GArray *names,
          GArray *exact,
          GArray *misspelt,
          GArray *beginnings,
          GArray *random)
{
  double start = now_us ();
  Fts5Engine fts5 = { bench_fts5_new (names), names };
  Engine engine = { "SQLite FTS5 trigram, any, re-ranked", search_fts5, &fts5, names, 200 };

  g_print ("\n%s: build %.2f us a name with folding, %.1f bytes a name\n", engine.label,
           (now_us () - start) / names->len,
           (double) bench_fts5_get_size (fts5.fts5) / names->len);
  run_engine (&engine, exact, misspelt, beginnings, random);
  bench_fts5_free (fts5.fts5);
}
#endif

int
main (int   argc,
      char *argv[])
{
  int n_names = 100000;
  g_autofree char *names_path = NULL;
  g_autofree char *misspellings_path = NULL;
  const GOptionEntry options[] = {
    { "count", 0, 0, G_OPTION_ARG_INT, &n_names, "Names at most", "N" },
    { "names", 0, 0, G_OPTION_ARG_FILENAME, &names_path, "Names instead of made-up ones", "TSV" },
    { "misspellings", 0, 0, G_OPTION_ARG_FILENAME, &misspellings_path,
      "Misspellings instead of made-up ones", "TSV" },
    { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) names = NULL;
  g_autoptr(GArray) exact = NULL;
  g_autoptr(GArray) misspelt = NULL;
  g_autoptr(GArray) beginnings = NULL;
  g_autoptr(GArray) random = bench_queries_new_random (1000, 3);

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);

  names = names_path != NULL ? bench_names_new_from_tsv (names_path, n_names, &error)
                             : bench_names_new_made_up (n_names, 1);
  if (names == NULL)
    g_error ("%s", error->message);
  exact = bench_queries_new_names (names, 2000);
  misspelt = misspellings_path != NULL
               ? bench_queries_new_from_tsv (misspellings_path, names, &error)
               : bench_queries_new_misspellings (names, 2000, 2);
  if (misspelt == NULL)
    g_error ("%s", error->message);
  beginnings = bench_queries_new_beginnings (misspelt, 70);

  g_print ("%u names\n", names->len);
  run_pandect (names, exact, misspelt, beginnings, random);
#ifdef HAVE_SQLITE
  run_fts5 (names, exact, misspelt, beginnings, random);
#endif

  return 0;
}
