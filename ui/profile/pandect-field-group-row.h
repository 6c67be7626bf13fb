/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FIELD_GROUP_ROW (pandect_field_group_row_get_type ())
G_DECLARE_FINAL_TYPE (PandectFieldGroupRow, pandect_field_group_row, PANDECT, FIELD_GROUP_ROW,
                      PandectView)

GtkWidget *pandect_field_group_row_new          (PandectSession       *session,
                                                 PandectFieldGroup    *group)
                                                 G_GNUC_WARN_UNUSED_RESULT;

gboolean   pandect_field_group_row_get_unfolded (PandectFieldGroupRow *self);
void       pandect_field_group_row_set_unfolded (PandectFieldGroupRow *self,
                                                 gboolean              unfolded);
GtkWidget *pandect_field_group_row_show_field   (PandectFieldGroupRow *self,
                                                 PandectField         *field);

G_END_DECLS
