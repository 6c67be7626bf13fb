/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-tour.h"

#include <glib/gstdio.h>

#include "pandect-snapshot.h"

/* The tour drives the very window that a reader has, as a reader does: it types, it opens what was
 * found, it records an answer. What it prints is for scripts, and so is not translated. What it
 * searches for and records is a matter of the build: the program knows no subject. */

#define WIDTH         1280
#define HEIGHT        800
#define NARROW_WIDTH  360
#define NARROW_HEIGHT 720
#define ORDINARY_DPI  (96 * 1024)

struct _PandectTour
{
  PandectWindow *window;
  char          *folder;
  guint          start_id;
  gboolean       has_failed;
};

static void
fail (PandectTour *self,
      const char  *message)
{
  g_printerr ("%s\n", message);
  self->has_failed = TRUE;
}

static PandectSession *
get_session (PandectTour *self)
{
  return pandect_workspace_get_session (pandect_window_get_workspace (self->window));
}

static void
perform (PandectTour *self,
         const char  *action_name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action_name, NULL);
  pandect_snapshot_settle (GTK_WIDGET (self->window));
}

static void
show_all (PandectTour *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.browse", "s", "");
  pandect_snapshot_settle (GTK_WIDGET (self->window));
}

/* The picture shows the content of the window: without a compositor, a thick grey frame lies around
 * it. */
static void
take_picture (PandectTour *self,
              const char  *name)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));
  g_autofree char *base_name = g_strconcat (name, ".png", NULL);
  g_autofree char *file_name = g_build_filename (self->folder, base_name, NULL);
  g_autoptr(GError) error = NULL;

  pandect_snapshot_settle (GTK_WIDGET (self->window));

  if (pandect_snapshot_save (content, file_name, &error))
    g_print ("%s\n", file_name);
  else
    fail (self, error->message);
}

/* The size of a window includes its frame. */
static void
set_size (PandectTour *self,
          int          width,
          int          height)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (window, window, &bounds))
    return;

  gtk_window_set_default_size (GTK_WINDOW (window),
                               width + (int) bounds.size.width - gtk_widget_get_width (window),
                               height + (int) bounds.size.height - gtk_widget_get_height (window));

  /* The display server answers in its own time. */
  for (int i = 0; i < 20 && gtk_widget_get_width (window) != width; i++)
    pandect_snapshot_settle (window);
}

static void
search (PandectTour *self)
{
  GtkWidget *focus;

  perform (self, "win.find");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_text (GTK_EDITABLE (focus), PANDECT_TOUR_QUERY);
  take_picture (self, "02-search");

  g_signal_emit_by_name (focus, "activate");
  if (pandect_entry_get_therapy (pandect_session_get_current (get_session (self))) == NULL)
    fail (self, "The search found nothing to open: " PANDECT_TOUR_QUERY);

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  take_picture (self, "03-treatment");
}

static void
print_counts (PandectTour *self)
{
  PandectSession *session = get_session (self);
  PandectEntry *root = pandect_session_get_root (session);
  guint n_treatments = pandect_entry_get_n_treatments (root);
  guint n_offered = pandect_entry_count (root, PANDECT_VERDICT_ELIGIBLE);

  g_print ("%u treatments: %u may be offered, %u criteria not met, %u need information, "
           "%u out of sight\n",
           n_treatments, n_offered,
           pandect_entry_count (root, PANDECT_VERDICT_CRITERIA_NOT_MET),
           pandect_entry_count (root, PANDECT_VERDICT_NEEDS_INFORMATION),
           pandect_session_get_matches_only (session) ? n_treatments - n_offered : 0);
}

static void
record (PandectTour *self)
{
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  g_autoptr(GError) error = NULL;

  if (!pandect_profile_record_by_id (profile, PANDECT_TOUR_FIELD, PANDECT_TOUR_VALUE, &error))
    fail (self, error->message);

  take_picture (self, "04-recorded");
  print_counts (self);

  show_all (self);
  take_picture (self, "05-list");
}

static void
show_looks (PandectTour *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->window));

  perform (self, "win.back");

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  take_picture (self, "06-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  take_picture (self, "07-mirrored");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_object_set (settings, "gtk-xft-dpi", 2 * ORDINARY_DPI, NULL);
  take_picture (self, "08-large-text");
  g_object_set (settings, "gtk-xft-dpi", ORDINARY_DPI, NULL);
}

static void
show_narrow (PandectTour *self)
{
  set_size (self, NARROW_WIDTH, NARROW_HEIGHT);
  take_picture (self, "09-narrow-page");

  perform (self, "win.toggle-profile");
  take_picture (self, "10-narrow-profile");
  perform (self, "win.leave");

  show_all (self);
  take_picture (self, "11-narrow-list");
}

static void
run (PandectTour *self)
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

  pandect_snapshot_settle (GTK_WIDGET (self->window));
  set_size (self, WIDTH, HEIGHT);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  take_picture (self, "01-start");

  search (self);
  record (self);
  show_looks (self);
  show_narrow (self);
}

static gboolean
start_cb (gpointer data)
{
  PandectTour *self = data;

  self->start_id = 0;

  if (g_mkdir_with_parents (self->folder, 0755) == 0)
    run (self);
  else
    fail (self, "The folder for the pictures cannot be made.");

  gtk_window_destroy (GTK_WINDOW (self->window));

  return G_SOURCE_REMOVE;
}

/**
 * pandect_tour_start:
 * @window: a window that opens a bundle
 * @folder: where the pictures go
 *
 * Plays the main job through as soon as the program runs, and closes the window.
 *
 * Returns: (transfer full): the tour
 */
PandectTour *
pandect_tour_start (PandectWindow *window,
                    const char    *folder)
{
  PandectTour *self = g_new0 (PandectTour, 1);

  self->window = window;
  self->folder = g_strdup (folder);
  self->start_id = g_idle_add (start_cb, self);

  return self;
}

void
pandect_tour_free (PandectTour *self)
{
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_free (self->folder);
  g_free (self);
}

gboolean
pandect_tour_has_failed (PandectTour *self)
{
  return self->has_failed;
}
