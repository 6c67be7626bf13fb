/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-names.h"
#include "search/pandect-fold.h"
#include "search/pandect-searcher.h"

#include <string.h>

/* What holds for every name and for a large number of queries made from them. */

typedef struct
{
  PandectIndex    *index;
  PandectSearcher *searcher;
  PandectSearcher *other;
} Fixture;

static Fixture fixture;

static const PandectMatch *
search (const char *query,
        guint      *n_matches)
{
  return pandect_searcher_search (fixture.searcher, query, PANDECT_SEARCHER_MAX_LIMIT, n_matches);
}

static gboolean
is_text (PandectIndexKind kind)
{
  return kind >= PANDECT_INDEX_NOTE;
}

/* Each name finds its entry first, as an exact match. */
static void
test_finds_itself (void)
{
  for (guint i = 0; i < n_sample_names; i++)
    {
      const SampleName *name = &sample_names[i];
      guint n_matches;
      const PandectMatch *matches = search (name->text, &n_matches);

      g_assert_cmpuint (n_matches, >, 0);
      g_assert_cmpuint (matches[0].entry, ==, name->entry);
      g_assert_cmpint (matches[0].rank, ==,
                       is_text (name->kind) ? PANDECT_MATCH_TEXT : PANDECT_MATCH_EXACT);
    }
}

static char *
dup_folded (const char *text)
{
  g_auto(PandectFold) fold = { 0 };

  g_assert_true (pandect_fold_text (&fold, text, -1, PANDECT_FOLD_PLAIN));

  return g_strdup (fold.text);
}

/* How many entries have a name that begins with @folded and is not longer than @length. */
static guint
count_shorter (const char *folded,
               gsize       length)
{
  gboolean seen[N_SAMPLE_ENTRIES] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < n_sample_names; i++)
    {
      g_autofree char *other = dup_folded (sample_names[i].text);

      if (g_str_has_prefix (other, folded) && strlen (other) <= length &&
          !seen[sample_names[i].entry])
        {
          seen[sample_names[i].entry] = TRUE;
          n++;
        }
    }

  return n;
}

static guint
find_entry (const PandectMatch *matches,
            guint               n_matches,
            guint               entry)
{
  guint i = 0;

  while (i < n_matches && matches[i].entry != entry)
    i++;

  return i;
}

/* Each beginning of at least four letters ranks a name among the shortest that begin so. */
static void
test_beginnings (void)
{
  for (guint i = 0; i < n_sample_names; i++)
    {
      const SampleName *name = &sample_names[i];
      g_autofree char *folded = dup_folded (name->text);
      gsize length = strlen (folded);

      if (name->kind == PANDECT_INDEX_CATEGORY || is_text (name->kind))
        continue;

      for (char *end = g_utf8_offset_to_pointer (folded, MIN (4, g_utf8_strlen (folded, -1)));
           *end != '\0'; end = g_utf8_next_char (end))
        {
          g_autofree char *beginning = g_strndup (folded, end - folded);
          guint n_matches;
          const PandectMatch *matches = search (beginning, &n_matches);

          /* What ends between two words is a whole name in some cases, and that comes first. */
          if (!g_str_has_suffix (beginning, " "))
            g_assert_cmpuint (find_entry (matches, n_matches, name->entry), <,
                              count_shorter (beginning, length));
        }
    }
}

static void
check_spans (const PandectMatch *match,
             guint               number)
{
  PandectHighlight spans[64];
  guint n = pandect_searcher_highlight (fixture.searcher, number, spans, G_N_ELEMENTS (spans));
  guint length = strlen (match->text);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (spans[i].start, <, spans[i].end);
      g_assert_cmpuint (spans[i].end, <=, length);
      g_assert_true (i == 0 || spans[i - 1].end < spans[i].start);
      g_assert_true (g_utf8_validate (match->text + spans[i].start,
                                      spans[i].end - spans[i].start, NULL));
      g_assert_true (g_utf8_validate (match->text + spans[i].end, -1, NULL));
      g_assert_false (g_unichar_ismark (g_utf8_get_char (match->text + spans[i].end)));
    }
}

/* What has to hold for the answers to any query. */
static void
check_query (const char *query)
{
  gboolean seen[N_SAMPLE_ENTRIES] = { FALSE };
  guint n_matches;
  guint n_others;
  const PandectMatch *matches = search (query, &n_matches);
  const PandectMatch *others = pandect_searcher_search (fixture.other, query,
                                                        PANDECT_SEARCHER_MAX_LIMIT, &n_others);

  g_assert_cmpuint (n_matches, ==, n_others);
  for (guint i = 0; i < n_matches; i++)
    {
      const PandectMatch *match = &matches[i];

      g_assert_cmpuint (match->name, ==, others[i].name);
      g_assert_cmpint (match->rank, ==, others[i].rank);
      g_assert_true (i == 0 || matches[i - 1].rank <= match->rank);
      g_assert_false (seen[match->entry]);
      seen[match->entry] = TRUE;

      if (match->rank == PANDECT_MATCH_INEXACT)
        {
          g_assert_cmpuint (match->n_typos, >, 0);
          g_assert_cmpint (match->kind, !=, PANDECT_INDEX_ABBREVIATION);
          g_assert_cmpint (match->kind, !=, PANDECT_INDEX_CODE);
          g_assert_false (is_text (match->kind));
          g_assert_cmpint (g_utf8_strlen (match->text, -1), >=, 4);
          g_assert_cmpint (g_utf8_strlen (query, -1), >=, 4);
        }
      else
        {
          g_assert_cmpuint (match->n_typos, ==, 0);
        }

      check_spans (match, i);
    }
}

/* One or two characters of a name changed, dropped, doubled or swapped. */
static void
mutate (GRand   *rand,
        GString *query)
{
  const char *const inserts[] = { "a", "e", "h", "5", "-",  " ",
                                  "é", "л", "ا", "ਾ", "曲", "\u0301" };
  glong length = g_utf8_strlen (query->str, -1);
  gsize at = g_utf8_offset_to_pointer (query->str, g_rand_int_range (rand, 0, length + 1)) -
             query->str;

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      if (at < query->len)
        g_string_erase (query, at, g_utf8_next_char (query->str + at) - (query->str + at));
      break;

    case 1:
      g_string_insert (query, at,
                       inserts[g_rand_int_range (rand, 0, G_N_ELEMENTS (inserts))]);
      break;

    default:
      g_string_truncate (query, at);
      break;
    }
}

static void
test_mutations (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20260101);

  for (guint i = 0; i < n_sample_names; i++)
    {
      for (guint k = 0; k < 200; k++)
        {
          g_autoptr(GString) query = g_string_new (sample_names[i].text);

          for (guint n = g_rand_int_range (rand, 1, 5); n > 0; n--)
            mutate (rand, query);
          check_query (query->str);
        }
    }
}

/* The words of a name, backwards, find it as well. */
static void
test_any_order (void)
{
  for (guint i = 0; i < n_sample_names; i++)
    {
      g_auto(PandectFold) fold = { 0 };
      g_autoptr(GString) query = g_string_new (NULL);
      PandectFoldWord word = { 0 };
      gboolean glued = FALSE;
      guint n_matches;
      const PandectMatch *matches;

      pandect_fold_text (&fold, sample_names[i].text, -1, PANDECT_FOLD_PLAIN);
      while (pandect_fold_next_word (&fold, &word))
        {
          g_string_prepend_c (query, ' ');
          g_string_prepend_len (query, fold.text + word.start, word.length);
          glued = glued || word.glued;
        }

      /* The characters of a run do have an order. */
      if (glued)
        continue;

      matches = search (query->str, &n_matches);
      g_assert_cmpuint (find_entry (matches, n_matches, sample_names[i].entry), <, n_matches);
    }
}

/* Every error that a slip of a finger makes, in every name that forgives errors: the entry is
 * among the first three in all but a few cases, where another name is as near. */
static void
test_slips (void)
{
  guint n_queries = 0;
  guint n_found = 0;

  for (guint i = 0; i < n_sample_names; i++)
    {
      const SampleName *name = &sample_names[i];
      g_autofree char *folded = dup_folded (name->text);
      gsize length = strlen (folded);

      if (name->kind > PANDECT_INDEX_BRAND || length < 6 || strchr (folded, ' ') != NULL)
        continue;

      for (gsize at = 0; at + 1 < length; at++)
        {
          g_autoptr(GString) dropped = g_string_new (folded);
          g_autoptr(GString) doubled = g_string_new (folded);
          g_autoptr(GString) swapped = g_string_new (folded);
          GString *queries[] = { dropped, doubled, swapped };

          g_string_erase (dropped, at, 1);
          g_string_insert_c (doubled, at, folded[at]);
          swapped->str[at] = folded[at + 1];
          swapped->str[at + 1] = folded[at];

          for (guint k = 0; k < G_N_ELEMENTS (queries); k++)
            {
              guint n_matches;
              const PandectMatch *matches = search (queries[k]->str, &n_matches);

              n_queries++;
              n_found += find_entry (matches, MIN (n_matches, 3), name->entry) < MIN (n_matches, 3);
            }
        }
    }

  g_assert_cmpuint (n_queries, >, 1000);
  g_assert_cmpuint (n_found * 1000, >=, n_queries * 990);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fixture.index = sample_index_new ();
  fixture.searcher = pandect_searcher_new (fixture.index);
  fixture.other = pandect_searcher_new (fixture.index);

  g_test_add_func ("/search-properties/finds-itself", test_finds_itself);
  g_test_add_func ("/search-properties/beginnings", test_beginnings);
  g_test_add_func ("/search-properties/mutations", test_mutations);
  g_test_add_func ("/search-properties/any-order", test_any_order);
  g_test_add_func ("/search-properties/slips", test_slips);

  result = g_test_run ();
  pandect_searcher_free (fixture.searcher);
  pandect_searcher_free (fixture.other);
  pandect_index_unref (fixture.index);

  return result;
}
