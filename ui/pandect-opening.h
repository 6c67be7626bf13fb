/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle-loader.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_OPENING (pandect_opening_get_type ())
G_DECLARE_FINAL_TYPE (PandectOpening, pandect_opening, PANDECT, OPENING, GObject)

PandectOpening      *pandect_opening_new        (GFile          *file) G_GNUC_WARN_UNUSED_RESULT;

PandectOpening      *pandect_opening_new_for_library (const char *id) G_GNUC_WARN_UNUSED_RESULT;

PandectBundleLoader *pandect_opening_get_loader (PandectOpening *self);
gboolean             pandect_opening_is_from_library (PandectOpening *self);
GListModel          *pandect_opening_get_passed_over (PandectOpening *self);
void                 pandect_opening_start      (PandectOpening *self);
void                 pandect_opening_cancel     (PandectOpening *self);

G_END_DECLS
