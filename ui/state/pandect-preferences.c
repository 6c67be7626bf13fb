/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-preferences.h"

/**
 * PandectPreferences:
 *
 * How the window looks, kept from one start to the next. Nothing about a patient is.
 *
 * GSettings ends a program whose schema is not installed. A reference has to open all the same, so
 * without the schema nothing is kept and everything looks as it does at first.
 *
 * The languages are properties: windows follow them as they change, also when another program
 * changes them.
 */

#define DEFAULT_WIDTH     1280
#define DEFAULT_HEIGHT    800
#define DEFAULT_LETTERING "ISMP"
#define DEFAULT_IDLE      10
#define MAX_IDLE          120

/* The name that the schema has for no lettering at all. */
#define PLAIN "plain"

enum
{
  PROP_0,
  PROP_IDLE_MINUTES,
  PROP_LETTERING,
  PROP_DISMISSED_HINTS,
  PROP_UI_LANGUAGE,
  PROP_CONTENT_LANGUAGE,
  PROP_SECOND_LANGUAGE,
  N_PROPS
};

struct _PandectPreferences
{
  GObject           parent_instance;

  GSettings        *settings;
  PandectRecents   *recents;
  PandectBookmarks *bookmarks;
  guint             idle_minutes;
  char             *lettering;      /* as the schema has it */
  char            **dismissed_hints;
  char             *languages[N_PROPS];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectPreferences, pandect_preferences, G_TYPE_OBJECT)

static void
set_lettering (PandectPreferences *self,
               const char         *lettering)
{
  if (g_strcmp0 (self->lettering, lettering) == 0)
    return;

  g_free (self->lettering);
  self->lettering = g_strdup (lettering);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LETTERING]);
}

static void
set_dismissed_hints (PandectPreferences *self,
                     const char * const *hints)
{
  g_auto(GStrv) former = self->dismissed_hints;

  self->dismissed_hints = g_strdupv ((char **) hints);
  if (former == NULL || !g_strv_equal ((const char * const *) former, hints))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISMISSED_HINTS]);
}

static void
set_language (PandectPreferences *self,
              guint               property,
              const char         *language)
{
  if (language == NULL)
    language = "";

  if (g_str_equal (self->languages[property], language))
    return;

  g_free (self->languages[property]);
  self->languages[property] = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
pandect_preferences_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PandectPreferences *self = PANDECT_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      g_value_set_uint (value, self->idle_minutes);
      break;

    case PROP_LETTERING:
      g_value_set_string (value, self->lettering);
      break;

    case PROP_DISMISSED_HINTS:
      g_value_set_boxed (value, self->dismissed_hints);
      break;

    case PROP_UI_LANGUAGE:
    case PROP_CONTENT_LANGUAGE:
    case PROP_SECOND_LANGUAGE:
      g_value_set_string (value, self->languages[prop_id]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_preferences_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PandectPreferences *self = PANDECT_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_IDLE_MINUTES:
      pandect_preferences_set_idle_minutes (self, g_value_get_uint (value));
      break;

    case PROP_LETTERING:
      set_lettering (self, g_value_get_string (value));
      break;

    case PROP_DISMISSED_HINTS:
      set_dismissed_hints (self, g_value_get_boxed (value));
      break;

    case PROP_UI_LANGUAGE:
    case PROP_CONTENT_LANGUAGE:
    case PROP_SECOND_LANGUAGE:
      set_language (self, prop_id, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_preferences_finalize (GObject *object)
{
  PandectPreferences *self = PANDECT_PREFERENCES (object);

  g_clear_object (&self->bookmarks);
  g_clear_object (&self->recents);
  g_clear_object (&self->settings);
  g_free (self->lettering);
  g_strfreev (self->dismissed_hints);
  for (guint i = PROP_UI_LANGUAGE; i < N_PROPS; i++)
    g_free (self->languages[i]);

  G_OBJECT_CLASS (pandect_preferences_parent_class)->finalize (object);
}

static GParamSpec *
language_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "",
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                              G_PARAM_STATIC_STRINGS);
}

static void
pandect_preferences_class_init (PandectPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_preferences_get_property;
  object_class->set_property = pandect_preferences_set_property;
  object_class->finalize = pandect_preferences_finalize;

  /**
   * PandectPreferences:idle-minutes:
   *
   * After how many minutes without anybody at the window the profile is cleared; 0 for never.
   */
  properties[PROP_IDLE_MINUTES] =
    g_param_spec_uint ("idle-minutes", NULL, NULL,
                       0, MAX_IDLE, DEFAULT_IDLE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectPreferences:lettering:
   *
   * The authority whose tall-man letters are shown, or "plain" for none.
   */
  properties[PROP_LETTERING] =
    g_param_spec_string ("lettering", NULL, NULL,
                         DEFAULT_LETTERING,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectPreferences:dismissed-hints:
   *
   * The hints that are not shown again.
   */
  properties[PROP_DISMISSED_HINTS] =
    g_param_spec_boxed ("dismissed-hints", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectPreferences:ui-language:
   *
   * The tag of the language of the window, or empty for that of the session.
   */
  properties[PROP_UI_LANGUAGE] = language_property ("ui-language");

  /**
   * PandectPreferences:content-language:
   *
   * The tag of the language of the content, or empty for that of the window.
   */
  properties[PROP_CONTENT_LANGUAGE] = language_property ("content-language");

  /**
   * PandectPreferences:second-language:
   *
   * The tag of the language that content is shown in once more, or empty for none.
   */
  properties[PROP_SECOND_LANGUAGE] = language_property ("second-language");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_preferences_init (PandectPreferences *self)
{
  self->idle_minutes = DEFAULT_IDLE;
  self->lettering = g_strdup (DEFAULT_LETTERING);
  self->dismissed_hints = g_new0 (char *, 1);
  for (guint i = PROP_UI_LANGUAGE; i < N_PROPS; i++)
    self->languages[i] = g_strdup ("");
}

static void
bind_settings (PandectPreferences *self)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (properties[i]);

      g_settings_bind (self->settings, name, self, name, G_SETTINGS_BIND_DEFAULT);
    }
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

  if (schema == NULL)
    return self;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  bind_settings (self);

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
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), NULL);

  return g_str_equal (self->lettering, PLAIN) ? NULL : g_strdup (self->lettering);
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

  set_lettering (self, lettering != NULL ? lettering : PLAIN);
}

guint
pandect_preferences_get_idle_minutes (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), 0);

  return self->idle_minutes;
}

void
pandect_preferences_set_idle_minutes (PandectPreferences *self,
                                      guint               idle_minutes)
{
  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  idle_minutes = MIN (idle_minutes, MAX_IDLE);
  if (self->idle_minutes == idle_minutes)
    return;

  self->idle_minutes = idle_minutes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE_MINUTES]);
}

/**
 * pandect_preferences_dup_editor_command:
 * @self: preferences
 *
 * Returns: (transfer full) (nullable): how authors want their editor called, or %NULL for the
 *   program that opens text
 */
char *
pandect_preferences_dup_editor_command (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), NULL);

  return self->settings != NULL ? g_settings_get_string (self->settings, "editor-command") : NULL;
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

/**
 * pandect_preferences_get_bookmarks:
 * @self: preferences
 *
 * Returns: (transfer none): the bookmarks of the reader
 */
PandectBookmarks *
pandect_preferences_get_bookmarks (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), NULL);

  if (self->bookmarks == NULL)
    self->bookmarks = pandect_bookmarks_new (self->settings);

  return self->bookmarks;
}

/**
 * pandect_preferences_get_ui_language:
 * @self: preferences
 *
 * Returns: the tag of the language of the window, or an empty string for that of the session
 */
const char *
pandect_preferences_get_ui_language (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), "");

  return self->languages[PROP_UI_LANGUAGE];
}

/**
 * pandect_preferences_get_content_language:
 * @self: preferences
 *
 * Returns: the tag of the language of the content, or an empty string for that of the window
 */
const char *
pandect_preferences_get_content_language (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), "");

  return self->languages[PROP_CONTENT_LANGUAGE];
}

/**
 * pandect_preferences_get_second_language:
 * @self: preferences
 *
 * Returns: the tag of the language that content is shown in once more, or an empty string for none
 */
const char *
pandect_preferences_get_second_language (PandectPreferences *self)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), "");

  return self->languages[PROP_SECOND_LANGUAGE];
}

/**
 * pandect_preferences_is_hint_dismissed:
 * @self: preferences
 * @id: the id of a hint
 *
 * Returns: whether it is not to be shown; where nothing is kept, none is, or it would be shown at
 *   every start
 */
gboolean
pandect_preferences_is_hint_dismissed (PandectPreferences *self,
                                       const char         *id)
{
  g_return_val_if_fail (PANDECT_IS_PREFERENCES (self), TRUE);

  return self->settings == NULL ||
         g_strv_contains ((const char * const *) self->dismissed_hints, id);
}

void
pandect_preferences_dismiss_hint (PandectPreferences *self,
                                  const char         *id)
{
  g_autoptr(GStrvBuilder) dismissed = g_strv_builder_new ();
  g_auto(GStrv) hints = NULL;

  g_return_if_fail (PANDECT_IS_PREFERENCES (self));

  if (pandect_preferences_is_hint_dismissed (self, id))
    return;

  g_strv_builder_addv (dismissed, (const char **) self->dismissed_hints);
  g_strv_builder_add (dismissed, id);
  hints = g_strv_builder_end (dismissed);
  set_dismissed_hints (self, (const char * const *) hints);
}
