/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-core-dump.h"
#include "base/pandect-locale.h"
#include "application/pandect-application.h"
#include "application/pandect-desktop.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PandectApplication) application = NULL;

  pandect_core_dump_forbid ();
  pandect_desktop_check ();

  /* GTK would set the locale once more, and undo what is set up here. */
  gtk_disable_setlocale ();
  pandect_locale_start ();

  /* On Wayland, GTK 4.16 and later would start Vulkan, which takes long and gains nothing for a
   * window of text. Whoever names a renderer gets it. */
  if (g_getenv ("GSK_RENDERER") == NULL)
    g_setenv ("GDK_DISABLE", "vulkan", FALSE);

  application = pandect_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
