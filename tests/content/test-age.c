/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-age.h"

#include <string.h>

#include "content/pandect-bundle-private.h"
#include "test-bundle.h"

/* What a bundle and the program say, what day it is, and what that comes to. */
typedef struct
{
  const char      *name;
  const char      *seen;        /* attributes of the source */
  const char      *review;      /* attributes of the review */
  guint            limit;       /* of the program */
  const char      *today;
  PandectAgeState  state;
  guint            held_limit;
  const char      *date;
} Row;

#define NONE "state=\"not-clinically-reviewed\""
#define ON(day) "state=\"clinically-reviewed\" by=\"A. Reader\" date=\"" day "\""

static const Row rows[] = {
  { "same-day", "seen=\"2024-01-02\"", NONE, 12, "2024-01-02", PANDECT_AGE_WITHIN, 12,
    "2024-01-02" },
  { "last-day", "seen=\"2024-01-02\"", NONE, 12, "2025-01-02", PANDECT_AGE_WITHIN, 12,
    "2024-01-02" },
  { "day-after", "seen=\"2024-01-02\"", NONE, 12, "2025-01-03", PANDECT_AGE_PAST, 12,
    "2024-01-02" },
  { "no-limit", "seen=\"2024-01-02\"", NONE, 0, "2099-01-03", PANDECT_AGE_WITHIN, 0,
    "2024-01-02" },
  { "own-limit", "seen=\"2024-01-02\" age-limit=\"6\"", NONE, 0, "2024-07-03", PANDECT_AGE_PAST, 6,
    "2024-01-02" },
  { "own-limit-last-day", "seen=\"2024-01-02\" age-limit=\"6\"", NONE, 0, "2024-07-02",
    PANDECT_AGE_WITHIN, 6, "2024-01-02" },
  { "own-limit-shorter", "seen=\"2024-01-02\" age-limit=\"6\"", NONE, 12, "2024-08-01",
    PANDECT_AGE_PAST, 6, "2024-01-02" },
  { "own-limit-longer", "seen=\"2024-01-02\" age-limit=\"24\"", NONE, 12, "2025-02-01",
    PANDECT_AGE_PAST, 12, "2024-01-02" },
  { "longest-limit", "seen=\"2024-01-02\" age-limit=\"1200\"", NONE, 0, "2124-01-02",
    PANDECT_AGE_WITHIN, 1200, "2024-01-02" },

  /* The last day of a month, which the other month may not have. */
  { "end-of-month", "seen=\"2024-08-31\"", NONE, 6, "2025-02-28", PANDECT_AGE_WITHIN, 6,
    "2024-08-31" },
  { "after-end-of-month", "seen=\"2024-08-31\"", NONE, 6, "2025-03-01", PANDECT_AGE_PAST, 6,
    "2024-08-31" },
  { "leap-day", "seen=\"2024-02-29\"", NONE, 12, "2025-02-28", PANDECT_AGE_WITHIN, 12,
    "2024-02-29" },

  /* A clinical review counts, if it came later; another state does not. */
  { "reviewed", "seen=\"2024-01-02\"", ON ("2025-06-01"), 12, "2026-01-01", PANDECT_AGE_WITHIN, 12,
    "2025-06-01" },
  { "reviewed-long-ago", "seen=\"2024-01-02\"", ON ("2025-06-01"), 12, "2026-06-02",
    PANDECT_AGE_PAST, 12, "2025-06-01" },
  { "reviewed-before", "seen=\"2024-01-02\"", ON ("2023-06-01"), 12, "2024-12-01",
    PANDECT_AGE_WITHIN, 12, "2024-01-02" },
  { "not-clinical", "seen=\"2024-01-02\"", NONE " date=\"2025-06-01\"", 12, "2026-01-01",
    PANDECT_AGE_PAST, 12, "2024-01-02" },

  /* A clock that is behind, or a date that is wrong. */
  { "tomorrow", "seen=\"2024-01-02\"", NONE, 12, "2024-01-01", PANDECT_AGE_WITHIN, 12,
    "2024-01-02" },
  { "future", "seen=\"2024-01-02\"", NONE, 12, "2023-12-31", PANDECT_AGE_UNTOLD, 12,
    "2024-01-02" },
  { "reviewed-in-future", "seen=\"2024-01-02\"", ON ("2099-01-01"), 12, "2024-02-01",
    PANDECT_AGE_UNTOLD, 12, "2099-01-01" },
  { "zone", "seen=\"2024-01-02+02:00\"", NONE, 12, "2025-01-03", PANDECT_AGE_PAST, 12,
    "2024-01-02+02:00" },
  { "year-of-five-digits", "seen=\"12024-01-02\"", NONE, 12, "2025-01-03", PANDECT_AGE_UNTOLD, 12,
    "12024-01-02" },
  { "before-christ", "seen=\"-2024-01-02\"", NONE, 12, "2025-01-03", PANDECT_AGE_UNTOLD, 12,
    "-2024-01-02" },
};

static char *
dup_text (const Row *row)
{
  g_autoptr(GString) text = g_string_new (test_bundle_minimal);

  g_assert_cmpuint (g_string_replace (text, "seen=\"2024-01-02\"", row->seen, 0), ==, 1);
  g_assert_cmpuint (g_string_replace (text, NONE, row->review, 0), ==, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GDate
read_day (const char *text)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  g_assert_true (g_date_valid (&date));

  return date;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *text = dup_text (row);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  GDate today = read_day (row->today);
  PandectAge age;

  pandect_bundle_set_age_limit (bundle, row->limit);
  age = pandect_age_measure (bundle, &today);

  g_assert_cmpint (age.state, ==, row->state);
  g_assert_cmpstr (age.date, ==, row->date);
  g_assert_cmpuint (age.limit, ==, row->held_limit);
  g_assert_cmpint (age.is_own_limit, ==, row->held_limit != row->limit);
  g_assert_cmpint (age.is_reviewed, ==, !g_str_has_prefix (row->seen + 6, row->date));
}

/* The same day in and out, without a limit but the one of the program at first. */
static void
test_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "seen=\"%Y-%m-%d\"");
  const Row row = { .seen = day, .review = NONE };
  g_autofree char *text = dup_text (&row);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);

  g_assert_cmpint (pandect_age_measure (bundle, NULL).state, ==, PANDECT_AGE_WITHIN);
  g_assert_cmpuint (pandect_age_measure (bundle, NULL).limit, ==, 12);
}

static void
test_bad_limit (gconstpointer data)
{
  g_autofree char *seen = g_strdup_printf ("seen=\"2024-01-02\" age-limit=\"%s\"",
                                           (const char *) data);
  const Row row = { .seen = seen, .review = NONE };
  g_autofree char *text = dup_text (&row);
  g_autoptr(PandectProblem) G_GNUC_UNUSED problem =
    test_bundle_refuse (text, strlen (text), PANDECT_BUNDLE_ERROR_SCHEMA, NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const bad_limits[] = { "0", "1201", "-1", "+6", "6.5", "", "six", "0x6" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/age/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad_limits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/age/bad-limit/%u", i);

      g_test_add_data_func (path, bad_limits[i], test_bad_limit);
    }

  g_test_add_func ("/age/today", test_today);

  return g_test_run ();
}
