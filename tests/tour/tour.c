/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour.h"

#include <glib/gstdio.h>

#include "library/pandect-default-bundle.h"

#include "snapshot.h"
#include "tour-icons.h"
#include "tour-scene.h"

/* The tour drives the very window that a reader has, as a reader does: it types, it opens what was
 * found, it records an answer. Then it shows the window in every state that scenes.ini has a scene
 * for. What it prints is for scripts, and so is not translated. */

#define WIDTH    1280
#define HEIGHT   800

#define BAD_NAME "with-faults.xml"

/* High contrast is there when a program starts, or it is not: a second one shows it. */
#define CONTRAST_VARIABLE "PANDECT_TOUR_CONTRAST"

struct _Tour
{
  PandectWindow *window;
  char          *folder;
  GKeyFile      *scenes;
  guint          start_id;
  gboolean       has_failed;
};

static void
fail (Tour       *self,
      const char *message)
{
  g_printerr ("%s\n", message);
  self->has_failed = TRUE;
}

static PandectSession *
get_session (Tour *self)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (self->window));
}

static void
perform (Tour       *self,
         const char *action_name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action_name, NULL);
  snapshot_settle (GTK_WIDGET (self->window));
}

/* The picture shows the content of the window: without a compositor, a thick grey frame lies around
 * it. */
static void
take_picture_of (Tour       *self,
                 GtkWidget  *content,
                 const char *name)
{
  g_autofree char *base_name = g_strconcat (name, ".png", NULL);
  g_autofree char *file_name = g_build_filename (self->folder, base_name, NULL);
  g_autoptr(GError) error = NULL;

  snapshot_settle (content);

  if (snapshot_save (content, file_name, &error))
    g_print ("%s\n", file_name);
  else
    fail (self, error->message);
}

static GtkWidget *
get_content (gpointer window)
{
  return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
}

static void
take_picture (Tour       *self,
              const char *name)
{
  take_picture_of (self, get_content (self->window), name);
}

static void
search (Tour *self)
{
  GtkWidget *focus;

  perform (self, "win.find");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_text (GTK_EDITABLE (focus), TOUR_QUERY);
  take_picture (self, "job-1-search");

  g_signal_emit_by_name (focus, "activate");
  if (pandect_treatment_get_therapy (pandect_session_get_current (get_session (self))) == NULL)
    fail (self, "The search found nothing to open: " TOUR_QUERY);

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  take_picture (self, "job-2-treatment");
}

static void
print_counts (Tour *self)
{
  PandectSession *session = get_session (self);
  PandectTreatment *root = pandect_session_get_root (session);
  guint n_treatments = pandect_treatment_get_n_treatments (root);
  guint n_offered = pandect_treatment_count (root, PANDECT_VERDICT_ELIGIBLE);

  g_print ("%u treatments: %u may be offered, %u criteria not met, %u need information, "
           "%u out of sight\n",
           n_treatments, n_offered,
           pandect_treatment_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET),
           pandect_treatment_count (root, PANDECT_VERDICT_NEEDS_INFORMATION),
           pandect_session_get_matches_only (session) ? n_treatments - n_offered : 0);
}

static void
record (Tour *self)
{
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  g_autoptr(GError) error = NULL;

  if (!pandect_profile_record_by_id (profile, TOUR_FIELD, TOUR_VALUE, &error))
    fail (self, error->message);

  take_picture (self, "job-3-recorded");
  print_counts (self);
}

/* A window of its own, so that the tour goes on in the one it has. */
static GtkWidget *
open_other (Tour *self)
{
  g_autoptr(PandectPreferences) preferences = pandect_preferences_new_unstored ();
  g_autoptr(GFile) built_in = pandect_default_bundle_find (NULL);

  return pandect_window_new (gtk_window_get_application (GTK_WINDOW (self->window)), preferences,
                             built_in);
}

static char *
read_bundle (Tour *self)
{
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (pandect_bundle_get_file_name (bundle));
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (!g_file_load_contents (file, NULL, &text, NULL, NULL, &error))
    fail (self, error->message);

  return text;
}

static char *
write_bad_bundle (Tour       *self,
                  const char *name)
{
  g_auto(GStrv) changes = g_key_file_get_string_list (self->scenes, name, "changes", NULL, NULL);
  g_autofree char *path = g_build_filename (self->folder, BAD_NAME, NULL);
  g_autofree char *text = read_bundle (self);
  g_autoptr(GString) bad = g_string_new (text);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; changes[i] != NULL && changes[i + 1] != NULL; i += 2)
    g_string_replace (bad, changes[i], changes[i + 1], 1);

  if (!g_file_set_contents (path, bad->str, -1, &error))
    fail (self, error->message);

  return g_steal_pointer (&path);
}

static void
show_bad_bundle (Tour       *self,
                 const char *name)
{
  GtkWidget *window = open_other (self);
  g_autofree char *path = write_bad_bundle (self, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  pandect_window_load (PANDECT_WINDOW (window), file);
  while (pandect_window_is_loading (PANDECT_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);

  snapshot_settle (window);
  tour_scene_set_size (window, WIDTH, HEIGHT);
  take_picture_of (self, get_content (window), name);

  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

/* The bundle is never read, or the page would be gone before the picture is taken. */
static void
show_loading (Tour       *self,
              const char *name)
{
  GtkWidget *window = open_other (self);
  PandectBundle *bundle = pandect_session_get_bundle (get_session (self));
  g_autoptr(GFile) file = g_file_new_for_path (pandect_bundle_get_file_name (bundle));
  g_autoptr(PandectBundleOpener) opening = pandect_bundle_opener_new (file);

  pandect_window_follow (PANDECT_WINDOW (window), opening);
  g_signal_emit_by_name (opening, "slow");

  snapshot_settle (window);
  tour_scene_set_size (window, WIDTH, HEIGHT);
  take_picture_of (self, get_content (window), name);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_icons (Tour       *self,
            const char *name)
{
  GtkWidget *window = tour_icons_new (GTK_WINDOW (self->window));

  gtk_window_present (GTK_WINDOW (window));
  snapshot_settle (window);
  take_picture_of (self, gtk_window_get_child (GTK_WINDOW (window)), name);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_scene (Tour       *self,
            const char *name)
{
  tour_scene_set_looks (self->window, self->scenes, name);

  if (g_key_file_has_key (self->scenes, name, "changes", NULL))
    show_bad_bundle (self, name);
  else if (g_key_file_has_key (self->scenes, name, "loading", NULL))
    show_loading (self, name);
  else if (g_key_file_has_key (self->scenes, name, "icons", NULL))
    show_icons (self, name);
  else
    {
      tour_scene_set (self->window, self->scenes, name);
      take_picture (self, name);
      tour_scene_clear (self->window);
    }
}

static void
show_scenes (Tour *self)
{
  g_auto(GStrv) names = g_key_file_get_groups (self->scenes, NULL);
  gboolean with_contrast = g_getenv (CONTRAST_VARIABLE) != NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_key_file_get_boolean (self->scenes, names[i], "contrast", NULL) == with_contrast)
        show_scene (self, names[i]);
    }
}

static void
show_contrast (Tour *self)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *arguments[] = { program, self->folder, NULL };
  g_auto(GStrv) environment = g_get_environ ();
  g_autoptr(GError) error = NULL;
  int status = 0;

  environment = g_environ_setenv (environment, CONTRAST_VARIABLE, "1", TRUE);
  environment = g_environ_setenv (environment, "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  if (program == NULL ||
      !g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                     NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    fail (self, error != NULL ? error->message : "High contrast cannot be shown.");
}

static void
run (Tour *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));

  /* Two runs give the same pictures. */
  g_object_set (settings, "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);

  while (pandect_window_is_loading (self->window))
    g_main_context_iteration (NULL, TRUE);

  if (pandect_window_get_workspace (self->window) == NULL)
    {
      fail (self, "There is no bundle to show.");
      return;
    }

  snapshot_settle (GTK_WIDGET (self->window));
  tour_scene_set_size (GTK_WIDGET (self->window), WIDTH, HEIGHT);

  if (g_getenv (CONTRAST_VARIABLE) == NULL)
    {
      search (self);
      record (self);
      tour_scene_clear (self->window);
    }

  show_scenes (self);

  if (g_getenv (CONTRAST_VARIABLE) == NULL)
    show_contrast (self);
}

static gboolean
start_cb (gpointer data)
{
  Tour *self = data;

  self->start_id = 0;

  if (g_mkdir_with_parents (self->folder, 0755) == 0)
    run (self);
  else
    fail (self, "The folder for the pictures cannot be made.");

  gtk_window_destroy (GTK_WINDOW (self->window));

  return G_SOURCE_REMOVE;
}

/**
 * tour_start:
 * @window: a window that opens a bundle
 * @folder: where the pictures go
 *
 * Plays the main job through as soon as the program runs, and closes the window.
 *
 * Returns: (transfer full): the tour
 */
Tour *
tour_start (PandectWindow *window,
            const char    *folder)
{
  Tour *self = g_new0 (Tour, 1);
  g_autoptr(GError) error = NULL;

  self->scenes = g_key_file_new ();
  if (!g_key_file_load_from_file (self->scenes, TOUR_SCENES, G_KEY_FILE_NONE, &error))
    fail (self, error->message);
  self->window = window;
  self->folder = g_strdup (folder);
  self->start_id = g_idle_add (start_cb, self);

  return self;
}

void
tour_free (Tour *self)
{
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_key_file_unref (self->scenes);
  g_free (self->folder);
  g_free (self);
}

gboolean
tour_has_failed (Tour *self)
{
  return self->has_failed;
}
