/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectCollation:
 *
 * The rules by which readers of a language look something up in a list.
 */
typedef struct _PandectCollation PandectCollation;

PandectCollation *pandect_collation_new     (const char             *tag)
                                             G_GNUC_WARN_UNUSED_RESULT;
void              pandect_collation_free    (PandectCollation       *self);

int               pandect_collation_compare (const PandectCollation *self,
                                             const char             *a,
                                             const char             *b);
char             *pandect_collation_dup_key (const PandectCollation *self,
                                             const char             *words)
                                             G_GNUC_WARN_UNUSED_RESULT;

char *pandect_collation_dup_library_version (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectCollation, pandect_collation_free)

G_END_DECLS
