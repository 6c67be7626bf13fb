/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PandectPlace PandectPlace;

PandectPlace *pandect_place_new     (GtkWidget          *root) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_place_free    (PandectPlace       *self);

void          pandect_place_restore (const PandectPlace *self,
                                     GtkWidget          *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PandectPlace, pandect_place_free)

G_END_DECLS
