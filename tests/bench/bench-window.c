/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bench-bundle.h"
#include "content/pandect-bundle-loader.h"
#include "page/pandect-treatment-list.h"
#include "window/pandect-workspace.h"

/* How long it takes from an answer, or a key in the search, to the painted frame that shows it:
 * with the shipped bundle and with one of 100,000 names. A screen shows a frame every 16.7 ms. */

#define ROUNDS   40
#define FRAME_MS 16.7

static PandectBundle *
open_bundle (GFile *file)
{
  g_autoptr(PandectBundleLoader) loader = pandect_bundle_loader_new (file);
  g_autoptr(GError) error = NULL;
  PandectBundle *bundle = pandect_bundle_loader_load (loader, NULL, &error);

  if (bundle == NULL)
    g_error ("%s", error->message);

  return bundle;
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
  gboolean is_painted = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);

  gtk_widget_queue_draw (window);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);

  g_signal_handler_disconnect (clock, handler);
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print (const char *what,
       const char *job,
       double     *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  g_print ("%-18s %-26s median %6.1f ms, slowest %6.1f ms, ratio to a frame %.2f\n", what, job,
           times[ROUNDS / 2], times[ROUNDS - 1], times[ROUNDS / 2] / FRAME_MS);
}

/* Time spent on the change itself and on drawing it; waiting for the next tick of the clock is not
 * counted, as it depends on the moment of the key alone. */
static double
measure (GtkWidget *window,
         gint64     start)
{
  wait_for_frame (window);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
bench_answers (const char     *what,
               GtkWidget      *window,
               PandectSession *session)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);
  guint n_fields = pandect_field_set_get_n_fields (fields);
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i % n_fields);
      gint64 start;

      wait_for_frame (window);
      start = g_get_monotonic_time ();
      pandect_profile_record (profile, field, pandect_field_get_value (field, i / n_fields));
      times[i] = measure (window, start);
    }

  print (what, "answer to painted frame", times);
}

static void
bench_keys (const char     *what,
            GtkWidget      *window,
            PandectSession *session)
{
  static const char *queries[] = { "h", "he", "her", "p", "pa", "zo", "tam", "femra", "5f", "x" };
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start;

      wait_for_frame (window);
      start = g_get_monotonic_time ();
      pandect_session_set_query (session, queries[i % G_N_ELEMENTS (queries)]);
      times[i] = measure (window, start);
    }

  print (what, "key to painted frame", times);
}

static void
bench_pages (const char     *what,
             GtkWidget      *window,
             PandectSession *session)
{
  GListModel *entries = pandect_findings_get_entries (pandect_session_get_findings (session));
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);
      gint64 start;

      wait_for_frame (window);
      start = g_get_monotonic_time ();
      gtk_widget_activate_action (window, "win.open", "s",
                                  pandect_therapy_get_id (pandect_treatment_get_therapy (entry)));
      pandect_session_set_current (session, entry);
      times[i] = measure (window, start);
    }

  print (what, "opening to painted frame", times);
}

static GtkScrolledWindow *
find_list (GtkWidget *root)
{
  GtkScrolledWindow *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (root) && gtk_widget_get_mapped (root) &&
      GTK_IS_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (root))) &&
      gtk_widget_get_ancestor (root, PANDECT_TYPE_TREATMENT_LIST) != NULL)
    return GTK_SCROLLED_WINDOW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);

  return found;
}

/* Three rows a frame, as a wheel that is turned fast. A frame that takes longer than the screen
 * shows it is one that is dropped. */
static void
bench_scrolling (const char     *what,
                 GtkWidget      *window,
                 PandectSession *session)
{
  GtkAdjustment *adjustment;
  double times[ROUNDS];
  guint n_dropped = 0;

  pandect_session_set_query (session, "");
  pandect_session_set_current (session, pandect_session_get_root (session));
  for (guint i = 0; i < 4; i++)
    wait_for_frame (window);
  adjustment = gtk_scrolled_window_get_vadjustment (find_list (window));

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start;

      wait_for_frame (window);
      start = g_get_monotonic_time ();
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 3 * 36);
      times[i] = measure (window, start);
      n_dropped += times[i] > FRAME_MS + 1;
    }

  print (what, "scrolling to painted frame", times);
  g_print ("%-18s %-26s %u of %u\n", what, "frames dropped", n_dropped, ROUNDS);
}

static void
bench_floor (void)
{
  GtkWidget *window = gtk_window_new ();
  double times[ROUNDS];

  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Nothing"));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start;

      wait_for_frame (window);
      start = g_get_monotonic_time ();
      times[i] = measure (window, start);
    }

  print ("an empty window", "redraw to painted frame", times);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
bench (const char *what,
       GFile      *file)
{
  g_autoptr(PandectBundle) bundle = open_bundle (file);
  g_autoptr(PandectSession) session = pandect_session_new (bundle);
  g_autoptr(PandectNavigator) navigator = pandect_navigator_new (session);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), pandect_workspace_new (session, navigator));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);

  bench_answers (what, window, session);
  bench_pages (what, window, session);
  bench_scrolling (what, window, session);
  bench_keys (what, window, session);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  g_autoptr(GFile) shipped = g_file_new_for_path (BUNDLE_PATH);
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) large = g_file_new_tmp ("bench-XXXXXX.xml", &stream, NULL);
  g_autofree char *contents = bench_bundle_new (100000);

  setlocale (LC_ALL, "");
  /* A text field of GTK 4.8 warns when its text is set while it has not the focus. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_file_replace_contents (large, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE,
                           NULL, NULL, NULL);

  bench_floor ();
  bench ("the shipped bundle", shipped);
  bench ("100,000 names", large);
  g_file_delete (large, NULL, NULL);

  return 0;
}
