/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-edition.h"

G_BEGIN_DECLS

/**
 * PandectLibraryError:
 * @PANDECT_LIBRARY_ERROR_UNKNOWN: there is no such bundle, or no such version of it
 * @PANDECT_LIBRARY_ERROR_TAKEN: the version is there with other content
 * @PANDECT_LIBRARY_ERROR_NOTHING_OLDER: there is no older version to go back to
 *
 * Why the library cannot do what it is asked.
 */
typedef enum
{
  PANDECT_LIBRARY_ERROR_UNKNOWN,
  PANDECT_LIBRARY_ERROR_TAKEN,
  PANDECT_LIBRARY_ERROR_NOTHING_OLDER,
} PandectLibraryError;

#define PANDECT_LIBRARY_ERROR (pandect_library_error_quark ())
GQuark pandect_library_error_quark (void);

#define PANDECT_TYPE_LIBRARY (pandect_library_get_type ())
G_DECLARE_FINAL_TYPE (PandectLibrary, pandect_library, PANDECT, LIBRARY, GObject)

PandectLibrary *pandect_library_new             (void) G_GNUC_WARN_UNUSED_RESULT;
PandectLibrary *pandect_library_new_for_folders (const char         *own,
                                                 const char         *named,
                                                 const char * const *shared,
                                                 const char         *program)
                                                 G_GNUC_WARN_UNUSED_RESULT;
const char     *pandect_library_get_own_folder  (PandectLibrary     *self);

GListModel     *pandect_library_scan            (PandectLibrary     *self,
                                                 GListStore         *problems)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GListModel     *pandect_library_inspect         (PandectLibrary     *self,
                                                 GListStore         *problems)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GListModel     *pandect_library_list_candidates (PandectLibrary     *self,
                                                 const char         *id,
                                                 GListStore         *problems)
                                                 G_GNUC_WARN_UNUSED_RESULT;
PandectBundle  *pandect_library_open            (PandectLibrary     *self,
                                                 const char         *id,
                                                 GListStore         *problems)
                                                 G_GNUC_WARN_UNUSED_RESULT;

gboolean        pandect_library_choose          (PandectLibrary     *self,
                                                 const char         *id,
                                                 const char         *version,
                                                 GError            **error);
char           *pandect_library_roll_back       (PandectLibrary     *self,
                                                 const char         *id,
                                                 GError            **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
