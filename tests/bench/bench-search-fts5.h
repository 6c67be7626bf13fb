/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The peer: SQLite's full-text index of trigrams, as a program would use it to forgive typos: any
 * of the query's trigrams, best 50 by SQLite's own ranking, then sorted by edit distance. */

typedef struct _BenchFts5 BenchFts5;

BenchFts5 *bench_fts5_new         (GArray     *names);
void       bench_fts5_free        (BenchFts5  *self);
gint64     bench_fts5_get_size    (BenchFts5  *self);
guint      bench_fts5_search      (BenchFts5  *self,
                                   const char *query,
                                   guint      *names,
                                   guint       max_names);

G_END_DECLS
