/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library/pandect-marker.h"

#include <glib/gi18n-lib.h>

#include "content/pandect-problem.h"
#include "library/pandect-store-file.h"

#define GROUP      "current"
#define VERSION    "version"
#define INSTEAD_OF "instead-of"

/* Two versions and three words; whatever is longer was not written here. */
#define MAX_BYTES (64 * 1024)

PandectMarker *
pandect_marker_new (const char *version,
                    const char *instead_of)
{
  PandectMarker *self = g_new (PandectMarker, 1);

  *self = (PandectMarker) { g_strdup (version), g_strdup (instead_of) };

  return self;
}

void
pandect_marker_free (PandectMarker *self)
{
  g_free (self->version);
  g_free (self->instead_of);
  g_free (self);
}

static PandectMarker *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *version = NULL;
  g_autofree char *instead_of = NULL;

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return NULL;

  version = g_key_file_get_string (file, GROUP, VERSION, error);
  if (version == NULL)
    return NULL;

  instead_of = g_key_file_get_string (file, GROUP, INSTEAD_OF, error);

  return instead_of != NULL ? pandect_marker_new (version, instead_of) : NULL;
}

/**
 * pandect_marker_read:
 * @path: where a marker may lie
 * @problems: takes a warning when it cannot be understood
 *
 * Returns: (transfer full) (nullable): the marker; %NULL when there is none, or none to go by
 */
PandectMarker *
pandect_marker_read (const char *path,
                     GListStore *problems)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pandect_store_file_read (path, MAX_BYTES, &error);
  PandectMarker *self = bytes != NULL && g_bytes_get_size (bytes) > 0 ? parse (bytes, &error)
                                                                     : NULL;
  g_autoptr(PandectProblem) problem = NULL;

  if (self != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return self;

  problem = pandect_problem_new (PANDECT_SEVERITY_WARNING, -1, NULL, path, 0, 0,
                                 _("Expected the version to open, found something else; the "
                                   "newest version is opened"));
  g_list_store_append (problems, problem);

  return NULL;
}

GBytes *
pandect_marker_to_bytes (PandectMarker *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  char *data;
  gsize size;

  g_key_file_set_string (file, GROUP, VERSION, self->version);
  g_key_file_set_string (file, GROUP, INSTEAD_OF, self->instead_of);
  data = g_key_file_to_data (file, &size, NULL);

  return g_bytes_new_take (data, size);
}
