/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet/pandect-versions.h"

#include <cairo.h>
#include <pango/pango.h>

#include "base/pandect-collation.h"
#include "content/pandect-xml.h"
#include "library/pandect-library.h"
#include "trust/pandect-signature.h"

static void
add_libraries (GString *text)
{
  g_autofree char *icu = pandect_collation_dup_library_version ();

  g_string_append_printf (text, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version,
                          glib_micro_version);
  g_string_append_printf (text, "Pango %s\n", pango_version_string ());
  g_string_append_printf (text, "Cairo %s\n", cairo_version_string ());
  g_string_append_printf (text, "libxml2 %s\n", pandect_xml_get_library_version ());
  g_string_append_printf (text, "libsodium %s\n", pandect_signature_get_library_version ());
  g_string_append_printf (text, "ICU %s\n", icu);
}

static void
add_bundles (GString *text)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) editions = pandect_library_scan (library, problems);

  for (guint i = 0; i < g_list_model_get_n_items (editions); i++)
    {
      g_autoptr(PandectEdition) edition = g_list_model_get_item (editions, i);

      if (pandect_edition_is_current (edition))
        g_string_append_printf (text, "%s %s\n", pandect_edition_get_id (edition),
                                pandect_edition_get_version (edition));
    }
}

/**
 * pandect_versions_dup_text:
 *
 * For reports of faults: the libraries that are in use, and the version of each bundle that opens,
 * a line for each.
 *
 * Returns: (transfer full): names and versions
 */
char *
pandect_versions_dup_text (void)
{
  GString *text = g_string_new (NULL);

  add_libraries (text);
  add_bundles (text);

  return g_string_free (text, FALSE);
}
