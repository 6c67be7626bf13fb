/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-carrying.h"

/* Takes a reader from one edition of a bundle to the next. What the two have in common is known by
 * its id, and only by that. */

/**
 * pandect_carrying_answers:
 * @from: what was recorded
 * @to: a profile of another bundle, or of another edition
 *
 * Records the answers anew, as far as their fields and values are still there. No other value
 * stands in for one that is gone: its field is then not recorded.
 *
 * Returns: how many answers were lost
 */
guint
pandect_carrying_answers (PandectProfile *from,
                          PandectProfile *to)
{
  PandectFieldSet *fields = pandect_profile_get_fields (from);
  PandectFieldSet *there = pandect_profile_get_fields (to);
  g_autoptr(PandectProfile) carried = pandect_profile_copy (to);
  guint n_lost = 0;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      PandectValue *value = pandect_profile_get_value (from, field);
      PandectField *other = pandect_field_set_lookup (there, pandect_field_get_id (field));

      if (value == NULL)
        continue;

      if (other == NULL ||
          !pandect_profile_record_by_id (carried, pandect_field_get_id (field),
                                         pandect_value_get_id (value), NULL))
        n_lost++;
    }

  /* All at once: everything is judged anew when a profile changes. */
  pandect_profile_restore (to, carried);

  return n_lost;
}

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
  PandectTherapy *therapy = pandect_entry_get_therapy (pandect_session_get_current (from));
  PandectEntry *entry = NULL;

  g_return_val_if_fail (PANDECT_IS_SESSION (from), 0);
  g_return_val_if_fail (PANDECT_IS_SESSION (to), 0);

  for (; therapy != NULL && entry == NULL; therapy = pandect_therapy_get_parent (therapy))
    entry = pandect_session_lookup_entry (to, pandect_therapy_get_id (therapy));

  if (entry != NULL)
    pandect_session_set_current (to, entry);

  pandect_session_set_query (to, pandect_session_get_query (from));
  pandect_session_set_matches_only (to, pandect_session_get_matches_only (from));
  pandect_session_set_by_name (to, pandect_session_get_by_name (from));

  return pandect_carrying_answers (pandect_session_get_profile (from),
                                   pandect_session_get_profile (to));
}
