/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-core-dump.h"
#include "base/pandect-locale.h"
#include "provider/pandect-search-provider.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GApplication) provider = NULL;

  pandect_core_dump_forbid ();
  pandect_locale_start ();
  provider = pandect_search_provider_new ();

  return g_application_run (provider, argc, argv);
}
