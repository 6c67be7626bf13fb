/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

/**
 * PandectValueRole:
 * @PANDECT_VALUE_ROLE_NEUTRAL: one of several kinds
 * @PANDECT_VALUE_ROLE_AFFIRMS: the finding is there
 * @PANDECT_VALUE_ROLE_DENIES: the finding is known not to be there
 * @PANDECT_VALUE_ROLE_UNDETERMINED: it was looked for, and the result is not known
 *
 * What a value says of its field. It steers how an answer looks, never what it means to a rule.
 */
typedef enum
{
  PANDECT_VALUE_ROLE_NEUTRAL,
  PANDECT_VALUE_ROLE_AFFIRMS,
  PANDECT_VALUE_ROLE_DENIES,
  PANDECT_VALUE_ROLE_UNDETERMINED,
} PandectValueRole;

#define PANDECT_TYPE_VALUE (pandect_value_get_type ())
G_DECLARE_FINAL_TYPE (PandectValue, pandect_value, PANDECT, VALUE, GObject)

PandectValue *pandect_value_new (const char       *id,
                                 PandectValueRole  role,
                                 PandectText      *label,
                                 PandectText      *sign,
                                 PandectText      *summary) G_GNUC_WARN_UNUSED_RESULT;

const char       *pandect_value_get_id      (PandectValue *self);
guint             pandect_value_get_index   (PandectValue *self);
void              pandect_value_set_index   (PandectValue *self,
                                             guint         index);
PandectValueRole  pandect_value_get_role    (PandectValue *self);
PandectText      *pandect_value_get_label   (PandectValue *self);
PandectText      *pandect_value_get_sign    (PandectValue *self);
PandectText      *pandect_value_get_summary (PandectValue *self);

G_END_DECLS
