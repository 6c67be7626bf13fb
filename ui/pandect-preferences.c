/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-preferences.h"

/**
 * PandectPreferences:
 *
 * How the window looks, kept from one start to the next. Nothing about a patient is.
 *
 * GSettings ends a program whose schema is not installed. A reference has to open all the same, so
 * without the schema nothing is kept and everything looks as it does at first.
 */

#define DEFAULT_WIDTH     1280
#define DEFAULT_HEIGHT    800
#define DEFAULT_LETTERING "ISMP"

/* The name that the schema has for no lettering at all. */
#define PLAIN "plain"

struct _PandectPreferences
{
  GObject         parent_instance;

  GSettings      *settings;
  PandectRecents *recents;
};

G_DEFINE_FINAL_TYPE (PandectPreferences, pandect_preferences, G_TYPE_OBJECT)

static void
pandect_preferences_finalize (GObject *object)
{
  PandectPreferences *self = PANDECT_PREFERENCES (object);

  g_clear_object (&self->recents);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pandect_preferences_parent_class)->finalize (object);
}

static void
pandect_preferences_class_init (PandectPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pandect_preferences_finalize;
}

static void
pandect_preferences_init (PandectPreferences *self)
{
}

/**
 * pandect_preferences_new:
 *
 * Returns: (transfer full): the preferences of the user, if they can be kept here
 */
PandectPreferences *
pandect_preferences_new (void)
{
  PandectPreferences *self = pandect_preferences_new_unstored ();
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  if (schema != NULL)
    self->settings = g_settings_new_full (schema, NULL, NULL);

  return self;
}

/**
 * pandect_preferences_new_unstored:
 *
 * Returns: (transfer full): preferences as at the first start, which are not kept
 */
PandectPreferences *
pandect_preferences_new_unstored (void)
{
  return g_object_new (PANDECT_TYPE_PREFERENCES, NULL);
}

void
pandect_preferences_restore_window (PandectPreferences *self,
                                    GtkWindow          *window)
{
  int width = DEFAULT_WIDTH;
  int height = DEFAULT_HEIGHT;

  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  if (self->settings != NULL)
    {
      width = g_settings_get_int (self->settings, "window-width");
      height = g_settings_get_int (self->settings, "window-height");

      if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (window);
    }

  gtk_window_set_default_size (window, width, height);
}

void
pandect_preferences_store_window (PandectPreferences *self,
                                  GtkWindow          *window)
{
  gboolean is_maximized = gtk_window_is_maximized (window);
  int width, height;

  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  if (self->settings == NULL)
    return;

  g_settings_set_boolean (self->settings, "window-maximized", is_maximized);

  if (!is_maximized)
    {
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

gboolean
pandect_preferences_get_profile_visible (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), TRUE);

  return self->settings == NULL || g_settings_get_boolean (self->settings, "profile-visible");
}

void
pandect_preferences_set_profile_visible (PandectPreferences *self,
                                         gboolean            visible)
{
  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "profile-visible", visible);
}

/**
 * pandect_preferences_dup_lettering:
 * @self: preferences
 *
 * Returns: (transfer full) (nullable): the authority whose tall-man letters are shown; %NULL for
 *   none
 */
char *
pandect_preferences_dup_lettering (PandectPreferences *self)
{
  g_autofree char *lettering = NULL;

  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), NULL);

  if (self->settings == NULL)
    return g_strdup (DEFAULT_LETTERING);

  lettering = g_settings_get_string (self->settings, "lettering");

  return g_str_equal (lettering, PLAIN) ? NULL : g_steal_pointer (&lettering);
}

/**
 * pandect_preferences_dup_authority:
 * @self: preferences
 *
 * Returns: (transfer full): the authority whose tall-man letters are shown when they are asked for
 */
char *
pandect_preferences_dup_authority (PandectPreferences *self)
{
  char *lettering = pandect_preferences_dup_lettering (self);

  return lettering != NULL ? lettering : g_strdup (DEFAULT_LETTERING);
}

void
pandect_preferences_set_lettering (PandectPreferences *self,
                                   const char         *lettering)
{
  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "lettering", lettering != NULL ? lettering : PLAIN);
}

/**
 * pandect_preferences_get_reopens_last:
 * @self: preferences
 *
 * Returns: whether the program begins with the bundle that was opened last, and not with the
 *   built-in one
 */
gboolean
pandect_preferences_get_reopens_last (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), FALSE);

  return self->settings != NULL && g_settings_get_boolean (self->settings, "reopen-last");
}

/**
 * pandect_preferences_get_recents:
 * @self: preferences
 *
 * Returns: (transfer none): the bundles that were opened last
 */
PandectRecents *
pandect_preferences_get_recents (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), NULL);

  if (self->recents == NULL)
    self->recents = pandect_recents_new (self->settings);

  return self->recents;
}
