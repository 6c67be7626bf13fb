/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-search-fts5.h"

#include <sqlite3.h>
#include <string.h>

#include "bench-search-names.h"
#include "search/pandect-fold.h"

#define N_RANKED 50
#define MAX_CHARS 64

struct _BenchFts5
{
  sqlite3      *database;
  sqlite3_stmt *statement;
  PandectFold   fold;
  sqlite3_int64 size;
};

typedef struct
{
  guint name;
  guint errors;
} Ranked;

/* Both engines get the same folded text, so that accents are not what is compared. */
static const char *
fold (BenchFts5  *self,
      const char *text)
{
  return pandect_fold_text (&self->fold, text, -1, PANDECT_FOLD_PLAIN) ? self->fold.text : "";
}

static void
insert_names (BenchFts5 *self,
              GArray    *names)
{
  sqlite3_stmt *insert = NULL;

  sqlite3_exec (self->database, "BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (self->database, "INSERT INTO names (rowid, text) VALUES (?, ?)", -1,
                      &insert, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      const char *text = fold (self, g_array_index (names, BenchName, i).text);

      sqlite3_bind_int64 (insert, 1, i);
      sqlite3_bind_text (insert, 2, text, -1, SQLITE_TRANSIENT);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  sqlite3_exec (self->database, "COMMIT", NULL, NULL, NULL);
}

BenchFts5 *
bench_fts5_new (GArray *names)
{
  BenchFts5 *self = g_new0 (BenchFts5, 1);
  sqlite3_int64 before = sqlite3_memory_used ();

  sqlite3_open (":memory:", &self->database);
  sqlite3_exec (self->database,
                "CREATE VIRTUAL TABLE names USING fts5 (text, tokenize = 'trigram')", NULL, NULL,
                NULL);
  insert_names (self, names);
  sqlite3_prepare_v2 (self->database,
                      "SELECT rowid, text FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?",
                      -1, &self->statement, NULL);
  self->size = sqlite3_memory_used () - before;

  return self;
}

void
bench_fts5_free (BenchFts5 *self)
{
  sqlite3_finalize (self->statement);
  sqlite3_close (self->database);
  pandect_fold_clear (&self->fold);
  g_free (self);
}

gint64
bench_fts5_get_size (BenchFts5 *self)
{
  return self->size;
}

/* "abc" OR "bcd" OR … */
static char *
make_match (const char *query)
{
  GString *match = g_string_new (NULL);
  glong n_chars = g_utf8_strlen (query, -1);

  for (glong i = 0; i + 3 <= n_chars; i++)
    {
      g_autofree char *trigram = g_utf8_substring (query, i, i + 3);

      g_string_append_printf (match, "%s\"%s\"", i > 0 ? " OR " : "", trigram);
    }

  return g_string_free (match, FALSE);
}

/* The fewest errors between a query and the nearest beginning of a text. */
static guint
count_errors (const char *text,
              const char *query)
{
  guint rows[3][MAX_CHARS + 1];
  guint n = MIN (strlen (query), MAX_CHARS);
  guint best = n;

  for (guint j = 0; j <= n; j++)
    rows[0][j] = j;

  for (guint i = 1; text[i - 1] != '\0' && i < n + 4; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          row[j] = MIN (MIN (row[j - 1], above[j]) + 1,
                        above[j - 1] + (guint) (text[i - 1] != query[j - 1]));
          if (i > 1 && j > 1 && text[i - 1] == query[j - 2] && text[i - 2] == query[j - 1])
            row[j] = MIN (row[j], rows[(i + 1) % 3][j - 2] + 1);
        }
      best = MIN (best, row[n]);
    }

  return best;
}

/* Puts a name in its place; among equals the one that SQLite ranks higher stands first. */
static void
insert_ranked (Ranked *ranked,
               guint   n_ranked,
               guint   name,
               guint   errors)
{
  guint at = n_ranked;

  for (; at > 0 && ranked[at - 1].errors > errors; at--)
    ranked[at] = ranked[at - 1];
  ranked[at] = (Ranked) { name, errors };
}

guint
bench_fts5_search (BenchFts5  *self,
                   const char *query,
                   guint      *names,
                   guint       max_names)
{
  const char *folded = fold (self, query);
  g_autofree char *match = make_match (folded);
  Ranked ranked[N_RANKED];
  guint n_ranked = 0;

  if (*match == '\0')
    return 0;

  sqlite3_bind_text (self->statement, 1, match, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (self->statement, 2, N_RANKED);
  while (n_ranked < N_RANKED && sqlite3_step (self->statement) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (self->statement, 1);
      guint errors = count_errors (text, folded);

      /* A third of the letters wrong is no answer. */
      if (errors * 3 <= strlen (folded))
        insert_ranked (ranked, n_ranked++, sqlite3_column_int (self->statement, 0), errors);
    }
  sqlite3_reset (self->statement);

  for (guint i = 0; i < MIN (n_ranked, max_names); i++)
    names[i] = ranked[i].name;

  return MIN (n_ranked, max_names);
}
