/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FIELD_ROW (pandect_field_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectFieldRow, pandect_field_row, PANDECT, FIELD_ROW, PandectView)

GtkWidget    *pandect_field_row_new       (PandectSession  *session,
                                           PandectField    *field) G_GNUC_WARN_UNUSED_RESULT;

PandectField *pandect_field_row_get_field (PandectFieldRow *self);

G_END_DECLS
