/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "search/pandect-index.h"

G_BEGIN_DECLS

/**
 * PandectIndexBuilder:
 *
 * Gathers names and texts and makes a [struct@Index] of them. It may run on any one thread.
 */
typedef struct _PandectIndexBuilder PandectIndexBuilder;

PandectIndexBuilder *pandect_index_builder_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                 pandect_index_builder_free   (PandectIndexBuilder *self);

gboolean             pandect_index_builder_add    (PandectIndexBuilder *self,
                                                   guint                entry,
                                                   PandectIndexKind      kind,
                                                   const char          *text,
                                                   const char          *lang);
PandectIndex        *pandect_index_builder_finish (PandectIndexBuilder *self)
                                                   G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectIndexBuilder, pandect_index_builder_free)

G_END_DECLS
