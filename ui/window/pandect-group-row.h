/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_GROUP_ROW (pandect_group_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectGroupRow, pandect_group_row, PANDECT, GROUP_ROW, GtkListBoxRow)

GtkWidget    *pandect_group_row_new       (PandectSession   *session,
                                           PandectTreatment *entry) G_GNUC_WARN_UNUSED_RESULT;
PandectTreatment *pandect_group_row_get_entry (PandectGroupRow *self);

G_END_DECLS
