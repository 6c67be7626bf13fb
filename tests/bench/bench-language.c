/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "base/pandect-locale.h"
#include "content/pandect-bundle-loader.h"
#include "application/pandect-application.h"
#include "window/pandect-window.h"

/* What several languages cost: the time from the choice of another to the painted frame, against a
 * frame that changes nothing; and the memory of a bundle with all its languages against the same
 * bundle with English alone. */

#define ROUNDS 42

static const char * const tags[] = { "fr-CA", "ar", "zh-CN", "es", "pa", "tl", "en" };

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *is_painted)
{
  *is_painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);

  gtk_widget_queue_draw (window);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);

  g_signal_handler_disconnect (clock, handler);
}

static double
time_frame (GtkWidget *window)
{
  gint64 start = g_get_monotonic_time ();

  wait_for_frame (window);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
time_switch (GtkWidget *window,
             GObject   *preferences,
             guint      round)
{
  gint64 start = g_get_monotonic_time ();

  g_object_set (preferences, "ui-language", tags[round % G_N_ELEMENTS (tags)], NULL);
  wait_for_frame (window);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
bench_switches (GtkWidget *window,
                GObject   *preferences)
{
  double frames[ROUNDS], switches[ROUNDS];

  /* The fonts of all scripts are loaded once. */
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    time_switch (window, preferences, i);

  for (guint i = 0; i < ROUNDS; i++)
    {
      for (guint j = 0; j < 4; j++)
        wait_for_frame (window);
      frames[i] = time_frame (window);
      switches[i] = time_switch (window, preferences, i);
    }

  qsort (frames, ROUNDS, sizeof *frames, compare);
  qsort (switches, ROUNDS, sizeof *switches, compare);
  g_print ("a frame that changes nothing  median %6.1f ms\n", frames[ROUNDS / 2]);
  g_print ("switch to painted frame       median %6.1f ms, slowest %6.1f ms, ratio to a frame of "
           "16.7 ms %.1f\n", switches[ROUNDS / 2], switches[ROUNDS - 1],
           switches[ROUNDS / 2] / 16.7);
}

static gsize
get_resident (void)
{
  g_autofree char *statm = NULL;
  g_auto(GStrv) pages = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    return 0;

  pages = g_strsplit (statm, " ", 3);

  return (gsize) g_ascii_strtoull (pages[1], NULL, 10) * 4;
}

static PandectBundle *
open_bundle (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, &error);

  if (bundle == NULL)
    g_error ("%s", error->message);

  return bundle;
}

/* Many at once, so that what the allocator keeps back does not show. */
static double
measure_bundle (const char *path)
{
  enum { N_BUNDLES = 20 };
  gsize before = get_resident ();
  PandectBundle *bundles[N_BUNDLES];
  double each;

  for (guint i = 0; i < N_BUNDLES; i++)
    bundles[i] = open_bundle (path);

  each = (double) (get_resident () - before) / N_BUNDLES;

  for (guint i = 0; i < N_BUNDLES; i++)
    g_object_unref (bundles[i]);

  return each;
}

static int
bench_memory (const char *path)
{
  g_autoptr(PandectBundle) G_GNUC_UNUSED warm = open_bundle (path);

  g_print ("%.0f\n", measure_bundle (path));

  return 0;
}

/* In processes of their own, or the second would find what the first has left. */
static double
run_memory (const char *program,
            const char *path)
{
  const char *argv[] = { program, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                     &error))
    g_error ("%s", error->message);

  return g_ascii_strtod (output, NULL);
}

static GtkWidget *
open_window (PandectApplication *application,
             GFile              *file)
{
  GtkWidget *window =
    pandect_window_new (GTK_APPLICATION (application),
                        pandect_application_get_preferences (application), file);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  pandect_window_load (PANDECT_WINDOW (window), file);
  while (pandect_window_is_loading (PANDECT_WINDOW (window)) || !gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PandectApplication) application = NULL;
  g_autoptr(GFile) file = NULL;
  GtkWidget *window;
  double english, all;

  gtk_disable_setlocale ();
  pandect_locale_start ();

  if (argc == 2)
    return bench_memory (argv[1]);

  english = run_memory (argv[0], SOURCE_PATH);
  all = run_memory (argv[0], BUNDLE_PATH);
  g_print ("memory of the bundle          English %.0f KB, all languages %.0f KB, ratio %.1f\n",
           english, all, all / english);

  application = pandect_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  file = g_file_new_for_path (BUNDLE_PATH);
  window = open_window (application, file);
  wait_for_frame (window);
  bench_switches (window, G_OBJECT (pandect_application_get_preferences (application)));
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
