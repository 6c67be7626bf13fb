/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-core-dump.h"
#include "base/pandect-locale.h"

#include "application/pandect-application.h"
#include "tour.h"

/* Usage: pandect-tour FOLDER [FILE.xml]
 *
 * Opens the window of the program, plays its main job through, and saves a picture of each of its
 * states in FOLDER. */

static const char *folder;
static Tour *tour;

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  static const char * const tips[] = { "search", "profile", "source", NULL };

  if (tour != NULL || !PANDECT_IS_WINDOW (window))
    return;

  /* Tips at the first start would lie over what the pictures are of. */
  g_object_set (pandect_application_get_preferences (PANDECT_APPLICATION (application)),
                "dismissed-hints", tips,
                NULL);
  tour = tour_start (PANDECT_WINDOW (window), folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PandectApplication) application = NULL;
  int status;

  if (argc < 2)
    {
      g_printerr ("Usage: pandect-tour FOLDER [FILE.xml]\n");
      return 2;
    }

  folder = argv[1];

  /* The pictures show the program with its defaults, and the owner's settings stay as they are. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);

  pandect_core_dump_forbid ();
  gtk_disable_setlocale ();
  pandect_locale_start ();

  application = pandect_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  status = g_application_run (G_APPLICATION (application), argc - 1, argv + 1);

  if (tour != NULL)
    {
      status = status == 0 && tour_has_failed (tour) ? 1 : status;
      tour_free (tour);
    }

  return status;
}
