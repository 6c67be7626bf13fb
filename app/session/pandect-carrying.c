/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-carrying.h"

#include "library/pandect-verdict-change.h"

/* Takes a reader from one edition of a bundle to the next. What the two have in common is known by
 * its id, and only by that. */

/**
 * pandect_carrying_all:
 * @from: a session
 * @to: a new session
 *
 * Takes over what is recorded, looked at and searched for, and how treatments are listed. An entry
 * that is gone gives way to the category that it stood under, if that is still there.
 *
 * Returns: how many answers were lost
 */
guint
pandect_carrying_all (PandectSession *from,
                      PandectSession *to)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (pandect_session_get_current (from));
  PandectTreatment *entry = NULL;
  g_auto(GStrv) lost = NULL;

  g_return_val_if_fail (PANDECT_IS_SESSION (from), 0);
  g_return_val_if_fail (PANDECT_IS_SESSION (to), 0);

  for (; therapy != NULL && entry == NULL; therapy = pandect_therapy_get_parent (therapy))
    entry = pandect_session_lookup_treatment (to, pandect_therapy_get_id (therapy));

  if (entry != NULL)
    pandect_session_set_current (to, entry);

  pandect_session_set_query (to, pandect_session_get_query (from));
  pandect_session_set_matches_only (to, pandect_session_get_matches_only (from));
  pandect_session_set_by_name (to, pandect_session_get_by_name (from));

  lost = pandect_profile_carry_over (pandect_session_get_profile (from),
                                     pandect_session_get_profile (to));

  return g_strv_length (lost);
}
