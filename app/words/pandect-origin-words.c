/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-origin-words.h"

#include <glib/gi18n-lib.h>

#include "base/pandect-language.h"
#include "content/pandect-age.h"

/* Says where content comes from: whose page it restates, who reviewed and who signed it, how old it
 * is. */

/**
 * pandect_origin_words_dup_restates:
 * @session: a session
 *
 * Returns: (transfer full): in sentences, what its bundle restates, and of when that is
 */
char *
pandect_origin_words_dup_restates (PandectSession *session)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  const char *publisher = pandect_session_get_words (session, about->publisher);
  const char *title = pandect_session_get_words (session, about->source_title);
  const char *dated = about->dated;

  if (dated == NULL)
    return g_strdup_printf (_("Source: %s, “%s” (undated)"), publisher, title);

  return g_strdup_printf (_("Source: %s, “%s” (dated %s)"), publisher, title, dated);
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
    [PANDECT_REVIEW_MACHINE_DRAFTED] = N_("Machine-drafted, not clinically reviewed"),
    [PANDECT_REVIEW_NOT_CLINICAL] = N_("Not clinically reviewed"),
    [PANDECT_REVIEW_CLINICAL] = N_("Clinically reviewed"),
  };

  return _(words[state]);
}

static const char *
get_warning (PandectSession      *session,
             const PandectReview *review)
{
  const char *original = pandect_bundle_get_language (pandect_session_get_bundle (session));

  if (review == NULL || review->state == PANDECT_REVIEW_CLINICAL ||
      g_strcmp0 (review->language, original) == 0)
    return NULL;

  return pandect_origin_words_get_state (review->state);
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
  return get_warning (session, pandect_session_get_review (session));
}

/**
 * pandect_origin_words_dup_second_warning:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): the same for the language that content is shown in once
 *   more, by its name
 */
char *
pandect_origin_words_dup_second_warning (PandectSession *session)
{
  const PandectReview *review = pandect_session_get_second_review (session);
  const char *words = get_warning (session, review);
  g_autofree char *language = NULL;

  if (words == NULL)
    return NULL;

  language = pandect_language_dup_name (review->language);

  return g_strdup_printf (C_("about the content", "%s: %s"), language, words);
}

/**
 * pandect_origin_words_dup_review:
 * @review: a review
 *
 * Returns: (transfer full): how far it went, by whom, and when, as far as is known
 */
char *
pandect_origin_words_dup_review (const PandectReview *review)
{
  const char *words = pandect_origin_words_get_state (review->state);
  const char *reviewer = review->reviewer;
  const char *date = review->date;

  if (reviewer != NULL && date != NULL)
    /* Translators: how far it was reviewed, by whom, and when */
    return g_strdup_printf (C_("review", "%s: %s, %s"), words, reviewer, date);

  if (reviewer != NULL || date != NULL)
    return g_strdup_printf (C_("review", "%s: %s"), words, reviewer != NULL ? reviewer : date);

  return g_strdup (words);
}

static char *
dup_signed (PandectTrust *trust)
{
  const char *comment = pandect_trust_get_key_comment (trust);
  const char *signer = *comment != '\0' ? comment : pandect_trust_get_key_id (trust);
  gint64 time = pandect_trust_get_time (trust);
  g_autoptr(GDateTime) moment = time >= 0 ? g_date_time_new_from_unix_utc (time) : NULL;
  g_autofree char *date = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;

  if (date == NULL)
    /* Translators: the name of a key, as whoever made it calls it */
    return g_strdup_printf (_("Signed by a trusted key: %s"), signer);

  /* Translators: a date, and the name of a key, as whoever made it calls it */
  return g_strdup_printf (_("Signed on %s by a trusted key: %s"), date, signer);
}

/**
 * pandect_origin_words_dup_signature:
 * @trust: what is known of where a bundle comes from
 *
 * Returns: (transfer full): that in a few words
 */
char *
pandect_origin_words_dup_signature (PandectTrust *trust)
{
  const char *key_id = pandect_trust_get_key_id (trust);

  switch (pandect_trust_get_state (trust))
    {
    case PANDECT_TRUST_TRUSTED:
      return dup_signed (trust);

    case PANDECT_TRUST_UNKNOWN_KEY:
      return g_strdup_printf (_("Signed by a key that is not trusted here: %s"), key_id);

    case PANDECT_TRUST_REVOKED_KEY:
      return g_strdup_printf (_("Signed by a key that was revoked: %s"), key_id);

    case PANDECT_TRUST_ALTERED:
      return g_strdup (_("Altered after it was signed"));

    case PANDECT_TRUST_UNSIGNED:
    default:
      return g_strdup (C_("bundle", "Not signed"));
    }
}

/**
 * pandect_origin_words_dup_age:
 * @bundle: a bundle
 * @today: (nullable): the day to count from; %NULL for today
 *
 * Returns: (transfer full) (nullable): that the content may be out of date; %NULL when it is within
 *   its limit
 */
char *
pandect_origin_words_dup_age (PandectBundle *bundle,
                              const GDate   *today)
{
  PandectAge age = pandect_age_measure (bundle, today);

  switch (age.state)
    {
    case PANDECT_AGE_UNTOLD:
      return g_strdup_printf (_("By the clock of this computer, the content is dated in the "
                                "future, %s. Its age cannot be determined."), age.date);

    case PANDECT_AGE_PAST:
      if (age.is_reviewed)
        return g_strdup_printf (ngettext ("The content was last reviewed on %s, more than %u month "
                                          "ago. It may be out of date.",
                                          "The content was last reviewed on %s, more than %u "
                                          "months ago. It may be out of date.", age.limit),
                                age.date, age.limit);

      return g_strdup_printf (ngettext ("The page was last seen on %s, more than %u month ago. The "
                                        "content may be out of date.",
                                        "The page was last seen on %s, more than %u months ago. "
                                        "The content may be out of date.", age.limit),
                              age.date, age.limit);

    case PANDECT_AGE_WITHIN:
    default:
      return NULL;
    }
}

/**
 * pandect_origin_words_dup_limit:
 * @bundle: a bundle
 *
 * Returns: (transfer full): how old the content may be, and who says so
 */
char *
pandect_origin_words_dup_limit (PandectBundle *bundle)
{
  PandectAge age = pandect_age_measure (bundle, NULL);

  if (age.limit == 0)
    return g_strdup (C_("age limit", "None"));

  if (age.is_own_limit)
    return g_strdup_printf (ngettext ("%u month, as the bundle says",
                                      "%u months, as the bundle says", age.limit), age.limit);

  return g_strdup_printf (ngettext ("%u month, a setting of the program and not of the source",
                                    "%u months, a setting of the program and not of the source",
                                    age.limit), age.limit);
}

/**
 * pandect_origin_words_dup_frame:
 * @session: a session
 *
 * Returns: (transfer full): whom the page is about, and how far the language that is shown was
 *   reviewed
 */
char *
pandect_origin_words_dup_frame (PandectSession *session)
{
  const PandectAbout *about = pandect_bundle_get_about (pandect_session_get_bundle (session));
  const PandectReview *review = pandect_session_get_review (session);
  const char *who = pandect_session_get_words (session, about->applies != NULL ? about->applies
                                                                               : about->title);
  g_autofree char *state = review != NULL ? pandect_origin_words_dup_review (review) : NULL;

  return state != NULL ? g_strdup_printf ("%s  ·  %s", who, state) : g_strdup (who);
}
