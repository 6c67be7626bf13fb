/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-default-bundle.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-problem.h"
#include "library/pandect-library.h"

/**
 * pandect_default_bundle_find:
 * @error: return location for a [error@BundleError]
 *
 * Finds the bundle to open when none is named: the first that [method@Library.list_candidates]
 * gives.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when there is no bundle
 */
GFile *
pandect_default_bundle_find (GError **error)
{
  g_autoptr(PandectLibrary) library = pandect_library_new ();
  g_autoptr(GListStore) problems = g_list_store_new (PANDECT_TYPE_PROBLEM);
  g_autoptr(GListModel) candidates = pandect_library_list_candidates (library, NULL, problems);
  g_autoptr(PandectEdition) first = g_list_model_get_item (candidates, 0);

  if (first != NULL)
    return g_object_ref (pandect_edition_get_file (first));

  pandect_default_bundle_set_error (error);

  return NULL;
}

void
pandect_default_bundle_set_error (GError **error)
{
  g_set_error (error, PANDECT_BUNDLE_ERROR, PANDECT_BUNDLE_ERROR_UNREADABLE,
               _("Expected a bundle in %s, found none. Another folder can be named in %s"),
               PKGDATADIR "/bundles", "PANDECT_BUNDLE_DIR");
}
