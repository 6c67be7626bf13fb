/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "search/pandect-index.h"

G_BEGIN_DECLS

/* Names to search among, and misspellings of them. */

typedef struct
{
  char            *text;
  PandectIndexKind  kind;
  guint            entry;
} BenchName;

/* A query and the entry it stands for. */
typedef struct
{
  char  *text;
  guint  entry;
  char  *intended;
} BenchQuery;

GArray *bench_names_new_made_up  (guint        n_names,
                                  guint32      seed);
GArray *bench_names_new_from_tsv (const char  *path,
                                  guint        n_names,
                                  GError     **error);

GArray *bench_queries_new_names        (GArray      *names,
                                        guint        n_queries);
GArray *bench_queries_new_misspellings (GArray      *names,
                                        guint        n_queries,
                                        guint32      seed);
GArray *bench_queries_new_from_tsv     (const char  *path,
                                        GArray      *names,
                                        GError     **error);
GArray *bench_queries_new_beginnings   (GArray      *queries,
                                        guint        percent);
GArray *bench_queries_new_random       (guint        n_queries,
                                        guint32      seed);

G_END_DECLS
