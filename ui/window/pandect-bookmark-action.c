/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-bookmark-action.h"

/* The action of a window that is on while what is looked at has a bookmark. Menu and button follow
 * its state. */

#define NAME "bookmark"

typedef struct
{
  PandectSession   *session;
  PandectBookmarks *bookmarks;
  GSimpleAction    *action;           /* not owned: it owns this */
} Marking;

static void
marking_free (Marking *marking)
{
  g_signal_handlers_disconnect_by_data (marking->bookmarks, marking);
  g_signal_handlers_disconnect_by_data (marking->session, marking);
  g_object_unref (marking->bookmarks);
  g_object_unref (marking->session);
  g_free (marking);
}

static const char *
get_bundle_id (Marking *marking)
{
  return pandect_bundle_get_id (pandect_session_get_bundle (marking->session));
}

/* NULL for the list of all treatments, which is always one key away. */
static const char *
get_therapy_id (Marking *marking)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (
    pandect_session_get_current (marking->session));

  return therapy != NULL ? pandect_therapy_get_id (therapy) : NULL;
}

static void
update (Marking *marking)
{
  const char *id = get_therapy_id (marking);
  gboolean is_marked = id != NULL && pandect_bookmarks_contains (marking->bookmarks,
                                                                 get_bundle_id (marking), id);

  g_simple_action_set_enabled (marking->action, id != NULL);
  g_simple_action_set_state (marking->action, g_variant_new_boolean (is_marked));
}

static void
change_state_cb (GSimpleAction *action,
                 GVariant      *state,
                 Marking       *marking)
{
  const char *id = get_therapy_id (marking);

  if (id == NULL)
    return;

  if (g_variant_get_boolean (state))
    pandect_bookmarks_add (marking->bookmarks, get_bundle_id (marking), id);
  else
    pandect_bookmarks_remove (marking->bookmarks, get_bundle_id (marking), id);
}

/**
 * pandect_bookmark_action_add:
 * @map: a window
 * @session: what it shows
 * @bookmarks: the bookmarks of the reader
 *
 * Adds the action. It keeps the session alive until it is removed.
 */
void
pandect_bookmark_action_add (GActionMap       *map,
                             PandectSession   *session,
                             PandectBookmarks *bookmarks)
{
  g_autoptr(GSimpleAction) action = NULL;
  Marking *marking = g_new (Marking, 1);

  action = g_simple_action_new_stateful (NAME, NULL, g_variant_new_boolean (FALSE));
  *marking = (Marking) { g_object_ref (session), g_object_ref (bookmarks), action };
  g_object_set_data_full (G_OBJECT (action), "marking", marking, (GDestroyNotify) marking_free);

  g_signal_connect (action, "change-state", G_CALLBACK (change_state_cb), marking);
  g_signal_connect_swapped (session, "notify::current", G_CALLBACK (update), marking);
  g_signal_connect_swapped (bookmarks, "items-changed", G_CALLBACK (update), marking);
  update (marking);

  g_action_map_add_action (map, G_ACTION (action));
}

void
pandect_bookmark_action_remove (GActionMap *map)
{
  g_action_map_remove_action (map, NAME);
}
