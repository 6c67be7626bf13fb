/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "application/pandect-application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/pandect-language.h"
#include "base/pandect-locale.h"
#include "content/pandect-problem.h"
#include "library/pandect-default-bundle.h"
#include "sheet/pandect-versions.h"
#include "state/pandect-keys.h"
#include "state/pandect-bundle-opener.h"
#include "state/pandect-preferences.h"
#include "window/pandect-window.h"

/**
 * PandectApplication:
 *
 * The program: what it is told to open, and its windows.
 */

struct _PandectApplication
{
  AdwApplication       parent_instance;

  PandectPreferences  *preferences;
  gboolean             opens_default;
  PandectBundleOpener *early;
  gboolean             watches;
};

G_DEFINE_FINAL_TYPE (PandectApplication, pandect_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { "watch", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("Read FILE anew whenever it is saved, and list its problems"), NULL },
  G_OPTION_ENTRY_NULL
};

static PandectWindow *
create_window (PandectApplication *self)
{
  g_autoptr(GFile) built_in = pandect_default_bundle_find (NULL);

  return PANDECT_WINDOW (pandect_window_new (GTK_APPLICATION (self), self->preferences, built_in));
}

static void
show_error (PandectWindow *window,
            const GError  *error)
{
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(PandectProblem) problem =
    pandect_problem_new (PANDECT_SEVERITY_ERROR, error->code, "E1", "", 0, 0, error->message);

  g_list_store_append (problems, problem);
  pandect_window_show_problems (window, NULL, G_LIST_MODEL (problems));
}

/* The bundle to begin with: the built-in one, unless the reader has asked for the last. A reference
 * that opens with the same content every day surprises nobody. */
static PandectBundleOpener *
find_first (PandectApplication *self)
{
  PandectRecents *recents = pandect_preferences_get_recents (self->preferences);
  g_autoptr(GFile) last = NULL;

  if (pandect_preferences_get_reopens_last (self->preferences))
    last = pandect_recents_dup_last (recents);

  return last != NULL ? pandect_bundle_opener_new (last)
                      : pandect_bundle_opener_new_for_library (NULL);
}

static void
open_default (PandectApplication *self)
{
  PandectWindow *window = create_window (self);
  g_autoptr(PandectBundleOpener) early = g_steal_pointer (&self->early);
  g_autoptr(PandectBundleOpener) opening = early != NULL ? NULL : find_first (self);
  g_autoptr(GError) error = NULL;

  if (early == NULL && opening == NULL)
    {
      pandect_default_bundle_set_error (&error);
      show_error (window, error);
    }

  if (early != NULL)
    pandect_window_follow (window, early);

  if (opening != NULL)
    {
      pandect_window_follow (window, opening);
      pandect_bundle_opener_start (opening);
    }
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (application));

  /* Closed one by one, each keeps how it looks. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static PandectWindow *
find_window (PandectApplication *self,
             const char         *bundle_id)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (PANDECT_IS_WINDOW (l->data) &&
          (bundle_id == NULL || pandect_window_shows (PANDECT_WINDOW (l->data), bundle_id)))
        return PANDECT_WINDOW (l->data);
    }

  return NULL;
}

/* What the search of the desktop has found. A window that shows the bundle keeps its profile: the
 * page is opened in it as if the reader had searched there. */
static void
open_entry_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PandectApplication *self = PANDECT_APPLICATION (user_data);
  PandectWindow *window;
  const char *bundle_id;
  const char *entry_id;

  g_variant_get (parameter, "(&s&s)", &bundle_id, &entry_id);
  window = find_window (self, bundle_id);

  if (window == NULL)
    {
      g_autoptr(PandectBundleOpener) opening = pandect_bundle_opener_new_for_library (bundle_id);

      if (opening == NULL)
        {
          g_application_activate (G_APPLICATION (self));
          return;
        }

      window = create_window (self);
      pandect_window_follow (window, opening);
      pandect_bundle_opener_start (opening);
    }

  pandect_window_perform (window, "win.open", g_variant_new_string (entry_id));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PandectApplication *self = PANDECT_APPLICATION (user_data);

  if (find_window (self, NULL) == NULL)
    open_default (self);

  pandect_window_perform (find_window (self, NULL), "win.search", parameter);
}

/* GTK takes longer to start than a bundle to open: both go on at once. */
static void
open_early (PandectApplication *self)
{
  self->early = find_first (self);
  if (self->early != NULL)
    pandect_bundle_opener_start (self->early);
}

static void
set_direction (void)
{
  const char *chain = pandect_locale_get_chain ();
  g_autofree char *first = g_strndup (chain, strcspn (chain, ":"));
  g_autofree char *tag = pandect_language_dup_tag (first);

  gtk_widget_set_default_direction (pandect_language_is_right_to_left (tag) ? GTK_TEXT_DIR_RTL
                                                                            : GTK_TEXT_DIR_LTR);
}

static void
speak_preferred_language (PandectApplication *self)
{
  const char *language = pandect_preferences_get_ui_language (self->preferences);

  pandect_locale_set_language (*language != '\0' ? language : NULL);
  set_direction ();
}

/* What is not a window on a bundle is easily opened again. */
static void
ui_language_cb (PandectApplication *self)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  speak_preferred_language (self);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (PANDECT_IS_WINDOW (l->data))
        pandect_window_retranslate (PANDECT_WINDOW (l->data));
      else
        gtk_window_close (GTK_WINDOW (l->data));
    }
}

/* Class plumbing */

static gboolean
pandect_application_local_command_line (GApplication   *application,
                                        char         ***arguments,
                                        int            *exit_status)
{
  PandectApplication *self = PANDECT_APPLICATION (application);

  /* Whom the bus starts it tells later what to open. */
  self->opens_default = !g_strv_contains ((const char * const *) *arguments,
                                          "--gapplication-service");
  for (int i = 1; (*arguments)[i] != NULL; i++)
    self->opens_default &= (*arguments)[i][0] == '-';

  return G_APPLICATION_CLASS (pandect_application_parent_class)
    ->local_command_line (application, arguments, exit_status);
}

static void
pandect_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "open-entry", open_entry_action, "(ss)" },
    { "quit", quit_action },
    { "search", search_action, "s" },
  };
  PandectApplication *self = PANDECT_APPLICATION (application);

  self->preferences = pandect_preferences_new ();
  if (self->opens_default)
    open_early (self);

  G_APPLICATION_CLASS (pandect_application_parent_class)->startup (application);

  speak_preferred_language (self);
  g_signal_connect_object (self->preferences, "notify::ui-language", G_CALLBACK (ui_language_cb),
                           self, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  pandect_keys_set_accels (GTK_APPLICATION (self));
}

static void
pandect_application_activate (GApplication *application)
{
  PandectApplication *self = PANDECT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_default (self);
}

static void
pandect_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  PandectApplication *self = PANDECT_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      PandectWindow *window = create_window (self);

      pandect_window_load (window, files[i]);
      if (self->watches)
        pandect_window_watch (window);
    }
}

static int
pandect_application_handle_local_options (GApplication *application,
                                          GVariantDict *given)
{
  PandectApplication *self = PANDECT_APPLICATION (application);

  if (g_variant_dict_contains (given, "version"))
    {
      g_autofree char *versions = pandect_versions_dup_text ();

      g_print ("%s %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\n%s", _("Pandect"), PACKAGE_VERSION,
               gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
               adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
               versions);
      return 0;
    }

  /* A program of its own, whatever else is open: it is the author's, and not the reader's. */
  if (g_variant_dict_contains (given, "watch"))
    {
      self->watches = TRUE;
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static void
pandect_application_finalize (GObject *object)
{
  PandectApplication *self = PANDECT_APPLICATION (object);

  g_clear_object (&self->early);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (pandect_application_parent_class)->finalize (object);
}

static void
pandect_application_class_init (PandectApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pandect_application_finalize;

  application_class->local_command_line = pandect_application_local_command_line;
  application_class->startup = pandect_application_startup;
  application_class->activate = pandect_application_activate;
  application_class->open = pandect_application_open;
  application_class->handle_local_options = pandect_application_handle_local_options;
}

static void
pandect_application_init (PandectApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
    _("Shows a treatment reference. FILE is a bundle to open instead of the built-in one."));
}

/**
 * pandect_application_new:
 *
 * Returns: (transfer full): the application
 */
PandectApplication *
pandect_application_new (void)
{
  return g_object_new (PANDECT_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * pandect_application_get_preferences:
 * @self: the application, when it has started
 *
 * Returns: (transfer none): what its windows look like
 */
PandectPreferences *
pandect_application_get_preferences (PandectApplication *self)
{
  g_return_val_if_fail (PANDECT_IS_APPLICATION (self), NULL);

  return self->preferences;
}
