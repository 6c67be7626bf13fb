/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* How long it takes from starting the program to content on the screen, and how much memory it
 * needs, as multiples of an empty libadwaita window. Looks from outside, as a reader does: at the
 * pixels of the window. */

#define ROUNDS       9
#define MIN_WIDTH    300
#define MIN_HEIGHT   200
#define MIN_VARIETY  50
#define TIME_LIMIT   (15 * G_USEC_PER_SEC)

typedef struct
{
  double painted_ms;
  double peak_mb;
} Figures;

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* A window that is only filled has one colour; one that shows something has many. */
static gboolean
shows_something (Display *display,
                 Window   window)
{
  XWindowAttributes attributes;
  XImage *image;
  unsigned long first;
  guint variety = 0;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable)
    return FALSE;

  image = XGetImage (display, window, 0, 0, attributes.width, attributes.height, AllPlanes,
                     ZPixmap);
  if (image == NULL)
    return FALSE;

  first = XGetPixel (image, attributes.width / 2, attributes.height / 2);
  for (int y = 2; y < attributes.height && variety < MIN_VARIETY; y += 5)
    for (int x = 2; x < attributes.width; x += 3)
      variety += XGetPixel (image, x, y) != first;

  XDestroyImage (image);

  return variety >= MIN_VARIETY;
}

static Window
find_window (Display *display)
{
  Window root = DefaultRootWindow (display), parent, *children = NULL, found = None;
  guint n_children = 0;

  XQueryTree (display, root, &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (display, children[i], &attributes) &&
          attributes.map_state == IsViewable && !attributes.override_redirect &&
          attributes.width >= MIN_WIDTH && attributes.height >= MIN_HEIGHT)
        found = children[i];
    }

  if (children != NULL)
    XFree (children);

  return found;
}

static double
read_peak_mb (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return 0;

  peak = strstr (status, "VmHWM:");

  return peak != NULL ? g_ascii_strtod (peak + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

static Figures
measure (Display  *display,
         char    **argv)
{
  gint64 start = g_get_monotonic_time ();
  Figures figures = { 0 };
  pid_t pid = fork ();

  if (pid == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }

  while (g_get_monotonic_time () - start < TIME_LIMIT)
    {
      Window window = find_window (display);

      if (window != None && shows_something (display, window))
        break;

      g_usleep (1000);
    }

  figures.painted_ms = (g_get_monotonic_time () - start) / 1000.0;

  /* What is still to be done after the first frame counts as memory, too. */
  g_usleep (300 * 1000);
  figures.peak_mb = read_peak_mb (pid);

  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  while (find_window (display) != None)
    g_usleep (1000);

  return figures;
}

static int
compare (const void *a,
         const void *b)
{
  const Figures *x = a, *y = b;

  return (x->painted_ms > y->painted_ms) - (x->painted_ms < y->painted_ms);
}

static Figures
median (Figures *figures)
{
  qsort (figures, ROUNDS, sizeof *figures, compare);
  return figures[ROUNDS / 2];
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  Figures ours[ROUNDS], bare[ROUNDS], our_median, bare_median;
  char *program[] = { argv[1], NULL };
  char *floor_program[] = { argv[2], NULL };

  if (display == NULL || argc != 3)
    g_error ("needs a display, the program, and the program to compare it with");

  XSetErrorHandler (ignore_error);

  /* The first round warms the disk's cache. */
  for (int i = -1; i < ROUNDS; i++)
    {
      bare[MAX (i, 0)] = measure (display, floor_program);
      ours[MAX (i, 0)] = measure (display, program);
    }

  our_median = median (ours);
  bare_median = median (bare);

  g_print ("first content: %.0f ms, empty libadwaita window %.0f ms, ratio %.2f\n",
           our_median.painted_ms, bare_median.painted_ms,
           our_median.painted_ms / bare_median.painted_ms);
  g_print ("peak memory: %.1f MB, empty libadwaita window %.1f MB, ratio %.2f\n",
           our_median.peak_mb, bare_median.peak_mb, our_median.peak_mb / bare_median.peak_mb);

  XCloseDisplay (display);

  return 0;
}
