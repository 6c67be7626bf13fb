/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-list.h"
#include "eligibility/pandect-value.h"

G_BEGIN_DECLS

/**
 * PANDECT_MAX_FIELDS:
 *
 * How many fields a bundle may ask for. A set of fields then fits four machine words, and
 * evaluation allocates nothing.
 */
#define PANDECT_MAX_FIELDS 256

/**
 * PANDECT_MAX_VALUES:
 *
 * How many values a field may have: the values that a criterion accepts are one machine word.
 */
#define PANDECT_MAX_VALUES 64

#define PANDECT_TYPE_FIELD (pandect_field_get_type ())
G_DECLARE_FINAL_TYPE (PandectField, pandect_field, PANDECT, FIELD, GObject)

PandectField *pandect_field_new (const char         *id,
                                 const char * const *fact_ids,
                                 PandectText        *label,
                                 PandectText        *short_name,
                                 PandectText        *question,
                                 PandectList        *values) G_GNUC_WARN_UNUSED_RESULT;
void          pandect_field_set_in_every_chart (PandectField *self);

const char         *pandect_field_get_id         (PandectField *self);
guint               pandect_field_get_index      (PandectField *self);
void                pandect_field_set_index      (PandectField *self,
                                                  guint         index);
const char * const *pandect_field_get_fact_ids   (PandectField *self);
PandectText        *pandect_field_get_label      (PandectField *self);
PandectText        *pandect_field_get_short_name (PandectField *self);
PandectText        *pandect_field_get_question   (PandectField *self);
gboolean            pandect_field_is_in_every_chart (PandectField *self);
GListModel         *pandect_field_get_values     (PandectField *self);
guint               pandect_field_get_n_values   (PandectField *self);
PandectValue       *pandect_field_get_value      (PandectField *self,
                                                  guint         index);
PandectValue       *pandect_field_lookup_value   (PandectField *self,
                                                  const char   *id);

G_END_DECLS
