/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-origin-words.h"

#include <glib/gi18n-lib.h>

/* What is said of a bundle wherever it is shown: whose page it restates, and who looked at it. */

/**
 * pandect_origin_words_dup_restates:
 * @session: a session
 *
 * Returns: (transfer full): in sentences, what its bundle restates, and of when that is
 */
char *
pandect_origin_words_dup_restates (PandectSession *session)
{
  PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  const char *publisher = pandect_session_get_words (session, pandect_about_get_publisher (about));
  const char *title = pandect_session_get_words (session, pandect_about_get_source_title (about));
  const char *dated = pandect_about_get_dated (about);

  if (dated == NULL)
    return g_strdup_printf (_("Restates: %s, “%s”. The page bears no date."), publisher, title);

  return g_strdup_printf (_("Restates: %s, “%s”. The page is dated %s."), publisher, title, dated);
}

/**
 * pandect_origin_words_get_state:
 * @state: how far something was reviewed
 *
 * Returns: its words
 */
const char *
pandect_origin_words_get_state (PandectReviewState state)
{
  static const char * const words[] = {
    [PANDECT_REVIEW_MACHINE_DRAFTED] = N_("Drafted by a machine, not clinically reviewed"),
    [PANDECT_REVIEW_NOT_CLINICAL] = N_("Not clinically reviewed"),
    [PANDECT_REVIEW_CLINICAL] = N_("Clinically reviewed"),
  };

  return _(words[state]);
}

/**
 * pandect_origin_words_get_warning:
 * @session: a session
 *
 * A translation is never taken for the reviewed original.
 *
 * Returns: (nullable): how far the translation that is shown was reviewed, or %NULL when it was,
 *   and for the original
 */
const char *
pandect_origin_words_get_warning (PandectSession *session)
{
  PandectReview *review = pandect_session_get_review (session);
  const char *original = pandect_bundle_get_language (pandect_session_get_bundle (session));

  if (review == NULL || pandect_review_get_state (review) == PANDECT_REVIEW_CLINICAL ||
      g_strcmp0 (pandect_review_get_language (review), original) == 0)
    return NULL;

  return pandect_origin_words_get_state (pandect_review_get_state (review));
}

/**
 * pandect_origin_words_dup_review:
 * @review: a review
 *
 * Returns: (transfer full): how far it went, by whom, and when, as far as is known
 */
char *
pandect_origin_words_dup_review (PandectReview *review)
{
  const char *words = pandect_origin_words_get_state (pandect_review_get_state (review));
  const char *reviewer = pandect_review_get_reviewer (review);
  const char *date = pandect_review_get_date (review);

  if (reviewer != NULL && date != NULL)
    /* Translators: how far it was reviewed, by whom, and when */
    return g_strdup_printf (C_("review", "%s: %s, %s"), words, reviewer, date);

  if (reviewer != NULL || date != NULL)
    return g_strdup_printf (C_("review", "%s: %s"), words, reviewer != NULL ? reviewer : date);

  return g_strdup (words);
}
