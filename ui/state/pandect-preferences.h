/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "state/pandect-bookmarks.h"
#include "state/pandect-recents.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PREFERENCES (pandect_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PandectPreferences, pandect_preferences, PANDECT, PREFERENCES, GObject)

PandectPreferences *pandect_preferences_new                 (void) G_GNUC_WARN_UNUSED_RESULT;
PandectPreferences *pandect_preferences_new_unstored        (void) G_GNUC_WARN_UNUSED_RESULT;

void                pandect_preferences_restore_window      (PandectPreferences *self,
                                                             GtkWindow          *window);
void                pandect_preferences_store_window        (PandectPreferences *self,
                                                             GtkWindow          *window);
gboolean            pandect_preferences_get_profile_visible (PandectPreferences *self);
void                pandect_preferences_set_profile_visible (PandectPreferences *self,
                                                             gboolean            visible);
char               *pandect_preferences_dup_lettering       (PandectPreferences *self)
                                                            G_GNUC_WARN_UNUSED_RESULT;
char               *pandect_preferences_dup_authority       (PandectPreferences *self)
                                                            G_GNUC_WARN_UNUSED_RESULT;
void                pandect_preferences_set_lettering       (PandectPreferences *self,
                                                             const char         *lettering);
guint               pandect_preferences_get_idle_minutes    (PandectPreferences *self);
void                pandect_preferences_set_idle_minutes    (PandectPreferences *self,
                                                             guint               idle_minutes);
gboolean            pandect_preferences_is_hint_dismissed   (PandectPreferences *self,
                                                             const char         *id);
void                pandect_preferences_dismiss_hint        (PandectPreferences *self,
                                                             const char         *id);

char               *pandect_preferences_dup_editor_command  (PandectPreferences *self)
                                                            G_GNUC_WARN_UNUSED_RESULT;
gboolean            pandect_preferences_get_reopens_last    (PandectPreferences *self);
PandectRecents     *pandect_preferences_get_recents         (PandectPreferences *self);
PandectBookmarks   *pandect_preferences_get_bookmarks       (PandectPreferences *self);
const char         *pandect_preferences_get_ui_language      (PandectPreferences *self);
const char         *pandect_preferences_get_content_language (PandectPreferences *self);
const char         *pandect_preferences_get_second_language  (PandectPreferences *self);

G_END_DECLS
