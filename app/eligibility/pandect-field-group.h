/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FIELD_GROUP (pandect_field_group_get_type ())
G_DECLARE_FINAL_TYPE (PandectFieldGroup, pandect_field_group, PANDECT, FIELD_GROUP, GObject)

PandectFieldGroup *pandect_field_group_new (const char  *id,
                                            PandectText *label,
                                            PandectList *fields) G_GNUC_WARN_UNUSED_RESULT;

const char  *pandect_field_group_get_id     (PandectFieldGroup *self);
PandectText *pandect_field_group_get_label  (PandectFieldGroup *self);
GListModel  *pandect_field_group_get_fields (PandectFieldGroup *self);

G_END_DECLS
