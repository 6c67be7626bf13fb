/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PandectViewState PandectViewState;

PandectViewState *pandect_view_state_new     (GtkWidget          *root) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_view_state_free    (PandectViewState       *self);

void          pandect_view_state_restore (const PandectViewState *self,
                                          GtkWidget              *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectViewState, pandect_view_state_free)

G_END_DECLS
