/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-util.h"

#include "base/pandect-locale.h"
#include "content/pandect-bundle-loader.h"

#include "snapshot.h"

/* What the tests of the window share. They put real widgets on a display of their own, work them as
 * a reader would, and look at what is shown and spoken. Nothing sleeps: whatever comes late is
 * waited for. */

#define RESOURCES      "/org/pandect/Pandect/"
#define SHIPPED_BUNDLE "stage-iv-breast-cancer.xml"
#define DPI_AT_100     (96 * 1024)

static GtkCssProvider *dark_styles[2];

#ifdef __SANITIZE_ADDRESS__
/* When there are more than 2048 quarks, as with every widget of a large dialog, GLib lets go of the
 * table that it made when it was loaded, so that others can go on reading it. The sanitizer would
 * name that a leak: it looks away while libraries are loaded. */
void __lsan_disable (void);
void __lsan_enable  (void);

__attribute__((section (".preinit_array"), used))
static void (*look_away) (void) = __lsan_disable;

__attribute__((constructor))
static void
look_again (void)
{
  __lsan_enable ();
}
#endif

/* A loop that waits for a condition has something to wake up for. */
gboolean
test_tick_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* Surroundings */

static GtkCssProvider *
load_style (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);

  return provider;
}

static void
add_style (GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* As AdwApplication does it, which the tests of a widget do without. */
static void
add_styles (void)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autoptr(GtkCssProvider) style = load_style ("style.css");
  g_autoptr(GtkCssProvider) style_hc = load_style ("style-hc.css");

  dark_styles[0] = load_style ("style-dark.css");
  dark_styles[1] = load_style ("style-hc-dark.css");

  add_style (style);
  if (high_contrast)
    add_style (style_hc);
}

/* GTK 4.8 goes on waiting to show a tooltip after its surface is gone, and then complains. On a
 * busy machine that happens between two tests. Nothing else that GDK says is let pass. */
static gboolean
is_late_tooltip (const char *message)
{
  return strstr (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE") != NULL;
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        unused)
{
  return g_strcmp0 (domain, "Gdk") != 0 || !is_late_tooltip (message);
}

static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        unused)
{
  if (is_late_tooltip (message))
    g_test_message ("%s", message);
  else
    g_log_default_handler (domain, level, message, NULL);
}

/**
 * test_init:
 * @argc: the arguments of main()
 * @argv: the arguments of main()
 *
 * Prepares a test program: every warning is an error, the styles and icons of the program are
 * there, and nothing moves.
 */
void
test_init (int    *argc,
           char ***argv)
{
  gtk_disable_setlocale ();
  pandect_locale_start ();
  gtk_test_init (argc, argv, NULL);
  adw_init ();

  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                "gtk-font-name", "Cantarell 11",
                NULL);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCES "icons");
  add_styles ();
  g_log_set_handler ("Gdk", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, log_cb, NULL);
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/**
 * test_set_dark:
 * @is_dark: whether light stands on dark
 *
 * Changes the colours of everything on the display.
 */
void
test_set_dark (gboolean is_dark)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                       : ADW_COLOR_SCHEME_FORCE_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (dark_styles); i++)
    {
      if (is_dark && (i == 0 || adw_style_manager_get_high_contrast (manager)))
        add_style (dark_styles[i]);
      else
        gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                       GTK_STYLE_PROVIDER (dark_styles[i]));
    }
}

/**
 * test_set_text_scale:
 * @scale: how large text is, 1 for 100 %
 *
 * Changes the size of all text on the display.
 */
void
test_set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (DPI_AT_100 * scale), NULL);
}

/* Sessions */

static char *
get_bundle_folder (void)
{
  const char *folder = g_getenv ("PANDECT_TEST_BUNDLE_DIR");

  if (folder == NULL)
    folder = g_getenv ("PANDECT_BUNDLE_DIR");

  return folder != NULL ? g_strdup (folder)
                        : g_test_build_filename (G_TEST_DIST, "..", "data", "bundles", NULL);
}

/**
 * test_drop_age_limit:
 *
 * Has no bundle that is opened from now on count as old, whatever day it is.
 */
void
test_drop_age_limit (void)
{
  g_autoptr(GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_int (settings, "age-limit", 0);
}

/**
 * test_session_open:
 * @file_name: path of a bundle
 *
 * Returns: (transfer full): a session in which nothing is recorded
 */
PandectSession *
test_session_open (const char *file_name)
{
  g_autoptr(GFile) file = g_file_new_for_path (file_name);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(PandectBundle) bundle = NULL;

  test_drop_age_limit ();
  bundle = pandect_bundle_loader_load (loader, NULL, &error);
  g_assert_no_error (error);

  return pandect_session_new (bundle);
}

/**
 * test_session_new:
 *
 * Returns: (transfer full): a session of the shipped bundle in which nothing is recorded
 */
PandectSession *
test_session_new (void)
{
  g_autofree char *folder = get_bundle_folder ();
  g_autofree char *file_name = g_build_filename (folder, SHIPPED_BUNDLE, NULL);

  return test_session_open (file_name);
}

/**
 * test_record:
 * @session: a session
 * @field_id: the id of a field
 * @value_id: (nullable): the id of one of its values, or %NULL to clear it
 *
 * Records an answer, as another part of the window might.
 */
void
test_record (PandectSession *session,
             const char     *field_id,
             const char     *value_id)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  g_autoptr(GError) error = NULL;

  if (value_id != NULL)
    pandect_profile_record_by_id (profile, field_id, value_id, &error);
  else
    pandect_profile_record (profile,
                            pandect_field_set_lookup (pandect_profile_get_fields (profile),
                                                      field_id),
                            NULL);

  g_assert_no_error (error);
}

/* On screen */

/**
 * test_show:
 * @child: a widget
 * @width: width of the window, in pixels
 * @height: height of the window, in pixels
 *
 * Returns: (transfer none): a window with @child in it, painted; [func@test_close] ends it
 */
GtkWidget *
test_show (GtkWidget *child,
           int        width,
           int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (gtk_widget_get_mapped (window) && gtk_widget_get_width (child) > 0);
  test_settle (window);

  return window;
}

/**
 * test_settle:
 * @widget: a widget on screen
 *
 * Runs the main loop until what is due is laid out and painted.
 */
void
test_settle (GtkWidget *widget)
{
  snapshot_settle (widget);
}

/**
 * test_close:
 * @window: a window of [func@test_show]
 *
 * Closes the window, and fails when it or the widget in it is kept alive.
 */
void
test_close (GtkWidget *window)
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (window));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  gtk_window_destroy (GTK_WINDOW (window));

  test_wait_until (child == NULL && window == NULL);
}

/**
 * test_picture:
 * @widget: a widget on screen
 * @name: name of the picture, without an ending
 *
 * Saves a picture in the folder `PANDECT_TEST_PICTURES`, when there is one.
 */
void
test_picture (GtkWidget  *widget,
              const char *name)
{
  const char *folder = g_getenv ("PANDECT_TEST_PICTURES");
  g_autofree char *base = g_strconcat (name, ".png", NULL);
  g_autofree char *file_name = NULL;
  g_autoptr(GError) error = NULL;

  if (folder == NULL)
    return;

  test_settle (widget);
  file_name = g_build_filename (folder, base, NULL);
  snapshot_save (widget, file_name, &error);
  g_assert_no_error (error);
}
