/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field-group.h"

G_BEGIN_DECLS

/**
 * PandectFieldMask:
 *
 * A set of fields, one bit each, at the index of the field.
 */
typedef struct
{
  guint64 words[PANDECT_MAX_FIELDS / 64];
} PandectFieldMask;

static inline gboolean
pandect_field_mask_has (const PandectFieldMask *mask,
                        guint                   index)
{
  return (mask->words[index / 64] >> (index % 64)) & 1;
}

static inline void
pandect_field_mask_add (PandectFieldMask *mask,
                        guint             index)
{
  mask->words[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
}

static inline void
pandect_field_mask_unite (PandectFieldMask       *mask,
                          const PandectFieldMask *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (mask->words); i++)
    mask->words[i] |= other->words[i];
}

guint    pandect_field_mask_count (const PandectFieldMask *mask);
gboolean pandect_field_mask_equal (const PandectFieldMask *a,
                                   const PandectFieldMask *b);
gboolean pandect_field_mask_meets (const PandectFieldMask *a,
                                   const PandectFieldMask *b);

#define PANDECT_TYPE_FIELD_SET (pandect_field_set_get_type ())
G_DECLARE_FINAL_TYPE (PandectFieldSet, pandect_field_set, PANDECT, FIELD_SET, GObject)

PandectFieldSet *pandect_field_set_new (PandectList *groups) G_GNUC_WARN_UNUSED_RESULT;

GListModel   *pandect_field_set_get_groups   (PandectFieldSet        *self);
guint         pandect_field_set_get_n_fields (PandectFieldSet        *self);
PandectField *pandect_field_set_get_field    (PandectFieldSet        *self,
                                              guint                   index);
PandectField *pandect_field_set_lookup       (PandectFieldSet        *self,
                                              const char             *id);

G_END_DECLS
