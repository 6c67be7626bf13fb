/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-trust-words.h"

#include <glib/gi18n-lib.h>

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
 * pandect_trust_words_dup_signature:
 * @trust: what is known of where a bundle comes from
 *
 * Returns: (transfer full): that in a few words
 */
char *
pandect_trust_words_dup_signature (PandectTrust *trust)
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
 * pandect_trust_words_dup_age:
 * @bundle: a bundle
 * @today: (nullable): the day to count from; %NULL for today
 *
 * Returns: (transfer full) (nullable): that the content may be out of date; %NULL when it is within
 *   its limit
 */
char *
pandect_trust_words_dup_age (PandectBundle *bundle,
                              const GDate   *today)
{
  PandectAge age = pandect_age_measure (bundle, today);

  switch (age.state)
    {
    case PANDECT_AGE_UNTOLD:
      return g_strdup_printf (_("By the clock of this computer, the content is of the future, %s. "
                                "Its age cannot be told."), age.date);

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
 * pandect_trust_words_dup_limit:
 * @bundle: a bundle
 *
 * Returns: (transfer full): how old the content may be, and who says so
 */
char *
pandect_trust_words_dup_limit (PandectBundle *bundle)
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
