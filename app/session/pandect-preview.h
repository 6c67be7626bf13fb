/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-treatment.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PREVIEW (pandect_preview_get_type ())
G_DECLARE_FINAL_TYPE (PandectPreview, pandect_preview, PANDECT, PREVIEW, GObject)

PandectPreview *pandect_preview_new         (GListModel     *treatments,
                                             PandectProfile *profile,
                                             PandectField   *field,
                                             PandectValue   *value) G_GNUC_WARN_UNUSED_RESULT;

PandectField   *pandect_preview_get_field   (PandectPreview *self);
PandectValue   *pandect_preview_get_value   (PandectPreview *self);
guint           pandect_preview_get_n_open  (PandectPreview *self);
GListModel     *pandect_preview_get_settled (PandectPreview *self,
                                             PandectVerdict  verdict);

G_END_DECLS
