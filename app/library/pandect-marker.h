/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PandectMarker:
 * @version: the version to open
 * @instead_of: the newest version at that time; what is newer than that is opened again
 *
 * What a reader chose who went back to an older version.
 */
typedef struct
{
  char *version;
  char *instead_of;
} PandectMarker;

#define PANDECT_MARKER_NAME "current"

PandectMarker *pandect_marker_new  (const char    *version,
                                    const char    *instead_of) G_GNUC_WARN_UNUSED_RESULT;
void           pandect_marker_free (PandectMarker *self);

PandectMarker *pandect_marker_read      (const char    *path,
                                         GListStore    *problems) G_GNUC_WARN_UNUSED_RESULT;
GBytes        *pandect_marker_to_bytes  (PandectMarker *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectMarker, pandect_marker_free)

G_END_DECLS
