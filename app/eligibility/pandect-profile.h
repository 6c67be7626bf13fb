/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field-set.h"

G_BEGIN_DECLS

/**
 * PandectProfileError:
 * @PANDECT_PROFILE_ERROR_UNKNOWN_FIELD: the bundle has no such field
 * @PANDECT_PROFILE_ERROR_UNKNOWN_VALUE: the field has no such value
 *
 * What can be wrong with an answer that comes from outside the program.
 */
typedef enum
{
  PANDECT_PROFILE_ERROR_UNKNOWN_FIELD,
  PANDECT_PROFILE_ERROR_UNKNOWN_VALUE,
} PandectProfileError;

#define PANDECT_PROFILE_ERROR (pandect_profile_error_quark ())
GQuark pandect_profile_error_quark (void);

#define PANDECT_TYPE_PROFILE (pandect_profile_get_type ())
G_DECLARE_FINAL_TYPE (PandectProfile, pandect_profile, PANDECT, PROFILE, GObject)

PandectProfile  *pandect_profile_new        (PandectFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;
PandectFieldSet *pandect_profile_get_fields (PandectProfile  *self);

PandectValue *pandect_profile_get_value  (PandectProfile  *self,
                                          PandectField    *field);
int           pandect_profile_get_choice (PandectProfile  *self,
                                          guint            field_index);
const gint8  *pandect_profile_get_choices (PandectProfile *self);
guint         pandect_profile_get_n_recorded (PandectProfile *self);

void     pandect_profile_record       (PandectProfile  *self,
                                       PandectField    *field,
                                       PandectValue    *value);
gboolean pandect_profile_record_by_id (PandectProfile  *self,
                                       const char      *field_id,
                                       const char      *value_id,
                                       GError         **error);
void     pandect_profile_clear        (PandectProfile  *self);

PandectProfile *pandect_profile_copy    (PandectProfile *self) G_GNUC_WARN_UNUSED_RESULT;
void            pandect_profile_restore (PandectProfile *self,
                                         PandectProfile *saved);
char          **pandect_profile_carry_over (PandectProfile *from,
                                            PandectProfile *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
