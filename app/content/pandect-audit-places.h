/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

/**
 * PandectAuditPlaces:
 *
 * Where in its file the parts of a bundle stand.
 */
typedef struct _PandectAuditPlaces PandectAuditPlaces;

PandectAuditPlaces *pandect_audit_places_new    (PandectBundle      *bundle)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void                pandect_audit_places_free   (PandectAuditPlaces *self);

void                pandect_audit_places_lookup (PandectAuditPlaces *self,
                                                 const char         *part,
                                                 const char         *id,
                                                 guint              *line,
                                                 guint              *column);

void        pandect_audit_places_lookup_words (PandectAuditPlaces  *self,
                                               const char          *words,
                                               guint               *line,
                                               guint               *column);
const char *pandect_audit_places_get_stale    (PandectAuditPlaces  *self,
                                               guint                position,
                                               const char         **digest,
                                               guint               *line,
                                               guint               *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectAuditPlaces, pandect_audit_places_free)

const char *pandect_audit_places_get_foreign (PandectAuditPlaces *self,
                                              guint               position,
                                              guint              *line,
                                              guint              *column);

G_END_DECLS
