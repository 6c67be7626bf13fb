/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/pandect-age.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/**
 * pandect_age_state_to_string:
 * @state: a state
 *
 * Returns: its name, for programs
 */
const char *
pandect_age_state_to_string (PandectAgeState state)
{
  static const char * const names[] = {
    [PANDECT_AGE_WITHIN] = "within",
    [PANDECT_AGE_PAST] = "past",
    [PANDECT_AGE_UNTOLD] = "untold",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}

/* Reads "2026-11-23", with or without the zone that a date may bear in a bundle. */
static gboolean
read_date (const char *text,
           GDate      *date)
{
  char digits[] = "0000-00-00";

  for (guint i = 0; i < strlen (digits); i++)
    {
      if (digits[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != '-')
        return FALSE;
    }

  memcpy (digits, text, strlen (digits));
  g_date_clear (date, 1);

  if (!g_date_valid_dmy (atoi (digits + 8), atoi (digits + 5), atoi (digits)))
    return FALSE;

  g_date_set_dmy (date, atoi (digits + 8), atoi (digits + 5), atoi (digits));

  return TRUE;
}

/* The day of the last clinical review of the text that the others are translated from. */
static const char *
get_review_date (PandectBundle *bundle)
{
  const PandectReview * const *reviews = pandect_bundle_get_about (bundle)->reviews;

  for (guint i = 0; reviews[i] != NULL; i++)
    {
      const PandectReview *review = reviews[i];

      /* The list keeps it alive. */
      if (review->state == PANDECT_REVIEW_CLINICAL &&
          g_strcmp0 (review->language, pandect_bundle_get_language (bundle)) == 0)
        return review->date;
    }

  return NULL;
}

/* Whichever comes last of the day it was seen and the day it was reviewed. */
static gboolean
read_last_date (PandectBundle *bundle,
                PandectAge    *age,
                GDate         *last)
{
  const char *reviewed = get_review_date (bundle);
  gboolean is_read;
  GDate date;

  age->date = pandect_bundle_get_about (bundle)->seen;
  is_read = read_date (age->date, last);

  if (is_read && reviewed != NULL && read_date (reviewed, &date) &&
      g_date_compare (&date, last) > 0)
    {
      age->date = reviewed;
      age->is_reviewed = TRUE;
      *last = date;
    }

  return is_read;
}

static void
apply_limit (PandectBundle *bundle,
             PandectAge    *age)
{
  guint own = pandect_bundle_get_about (bundle)->age_limit;
  guint other = pandect_bundle_get_age_limit (bundle);

  age->is_own_limit = own > 0 && (other == 0 || own <= other);
  age->limit = age->is_own_limit ? own : other;
}

/**
 * pandect_age_measure:
 * @bundle: a bundle
 * @today: (nullable): the day to count from; %NULL for today
 *
 * Measures how long ago the content was seen or reviewed, by what the bundle says. The shorter of
 * its own limit and that of the program holds.
 *
 * Returns: how old it is
 */
PandectAge
pandect_age_measure (PandectBundle *bundle,
                     const GDate   *today)
{
  PandectAge age = { PANDECT_AGE_UNTOLD };
  GDate now, last;

  g_return_val_if_fail (PANDECT_IS_BUNDLE (bundle), age);

  apply_limit (bundle, &age);

  if (today != NULL)
    {
      now = *today;
    }
  else
    {
      g_date_clear (&now, 1);
      g_date_set_time_t (&now, time (NULL));
    }

  /* Where it was seen, it may be tomorrow already. */
  if (!read_last_date (bundle, &age, &last) || g_date_days_between (&now, &last) > 1)
    return age;

  g_date_add_months (&last, age.limit);
  age.state = age.limit > 0 && g_date_compare (&now, &last) > 0 ? PANDECT_AGE_PAST
                                                                : PANDECT_AGE_WITHIN;

  return age;
}
