/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library/pandect-marker.h"

G_BEGIN_DECLS

/**
 * PandectStore:
 *
 * The reader's own folder of the library, open for writing and locked.
 */
typedef struct _PandectStore PandectStore;

PandectStore *pandect_store_open  (const char    *folder,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_store_close (PandectStore  *self);

gboolean      pandect_store_add   (PandectStore  *self,
                                   const char    *id,
                                   const char    *version,
                                   GBytes        *bundle,
                                   GBytes        *signature,
                                   GError       **error);
gboolean      pandect_store_mark  (PandectStore  *self,
                                   const char    *id,
                                   PandectMarker *marker,
                                   GError       **error);

#define PANDECT_SIGNATURE_SUFFIX ".minisig"

char         *pandect_store_dup_folder_name (const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectStore, pandect_store_close)

G_END_DECLS
