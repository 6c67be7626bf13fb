/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-session-actions.h"

/* The actions of a window that are on or off: how its session writes and lists things. */

typedef struct
{
  PandectSession     *session;
  PandectPreferences *preferences;
  GSimpleAction      *action;       /* owns this; not a reference */
} Lettering;

static void
lettering_free (gpointer  data,
                GClosure *closure)
{
  Lettering *lettering = data;

  g_signal_handlers_disconnect_by_data (lettering->preferences, lettering);
  g_object_unref (lettering->session);
  g_object_unref (lettering->preferences);
  g_free (lettering);
}

/* The preferences change in another window, too. */
static void
follow_preferences (Lettering *lettering)
{
  g_autofree char *authority = pandect_preferences_dup_lettering (lettering->preferences);

  pandect_session_set_lettering (lettering->session, authority);
  g_simple_action_set_state (lettering->action, g_variant_new_boolean (authority != NULL));
}

/* Tall-man letters are on or off; whose they are is a matter of the preferences. */
static void
change_tall_man_cb (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  Lettering *lettering = user_data;
  g_autofree char *authority = NULL;

  if (g_variant_get_boolean (state))
    authority = pandect_preferences_dup_authority (lettering->preferences);

  pandect_preferences_set_lettering (lettering->preferences, authority);
}

/**
 * pandect_session_actions_add:
 * @map: a window
 * @session: what it shows
 * @preferences: where a choice is kept
 *
 * Adds the actions. They keep the session alive until they are removed.
 */
void
pandect_session_actions_add (GActionMap         *map,
                             PandectSession     *session,
                             PandectPreferences *preferences)
{
  Lettering *lettering = g_new (Lettering, 1);
  g_autoptr(GPropertyAction) matches_only = NULL;
  g_autoptr(GPropertyAction) by_name = NULL;
  g_autoptr(GSimpleAction) tall_man = NULL;

  matches_only = g_property_action_new ("matches-only", session, "matches-only");
  g_action_map_add_action (map, G_ACTION (matches_only));
  by_name = g_property_action_new ("by-name", session, "by-name");
  g_action_map_add_action (map, G_ACTION (by_name));

  tall_man = g_simple_action_new_stateful ("tall-man-lettering", NULL,
                                           g_variant_new_boolean (FALSE));
  *lettering = (Lettering) { g_object_ref (session), g_object_ref (preferences), tall_man };
  g_signal_connect_swapped (preferences, "notify::lettering", G_CALLBACK (follow_preferences),
                            lettering);
  follow_preferences (lettering);
  g_signal_connect_data (tall_man, "change-state", G_CALLBACK (change_tall_man_cb),
                         lettering, lettering_free, 0);
  g_action_map_add_action (map, G_ACTION (tall_man));
}

void
pandect_session_actions_remove (GActionMap *map)
{
  g_action_map_remove_action (map, "matches-only");
  g_action_map_remove_action (map, "by-name");
  g_action_map_remove_action (map, "tall-man-lettering");
}
