/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PandectCliTable:
 *
 * Rows of text, written with their columns aligned.
 */
typedef struct _PandectCliTable PandectCliTable;

PandectCliTable *pandect_cli_table_new      (guint            n_columns) G_GNUC_WARN_UNUSED_RESULT;
void             pandect_cli_table_free     (PandectCliTable *self);
void             pandect_cli_table_add      (PandectCliTable *self,
                                             ...);
char            *pandect_cli_table_dup_text (PandectCliTable *self) G_GNUC_WARN_UNUSED_RESULT;
void             pandect_cli_table_print    (PandectCliTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectCliTable, pandect_cli_table_free)

G_END_DECLS
