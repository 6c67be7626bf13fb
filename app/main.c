/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "base/pandect-core-dump.h"

#include "pandect-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PandectApplication) application = NULL;
  const char *locale_folder = g_getenv ("PANDECT_LOCALE_DIR");
  int status;

  pandect_core_dump_forbid ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = pandect_application_new ();

  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status == 0 && pandect_application_has_failed (application) ? 1 : status;
}
