/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-profile.h"

G_BEGIN_DECLS

PandectFieldSet *test_fields_new       (const char *spec) G_GNUC_WARN_UNUSED_RESULT;
PandectField    *test_fields_get       (PandectFieldSet *fields,
                                        const char      *id);
PandectValue    *test_fields_get_value (PandectFieldSet *fields,
                                        const char      *field_id,
                                        const char      *value_id);
void             test_fields_record    (PandectProfile  *profile,
                                        const char      *answers);
char            *test_fields_dup_ids   (PandectFieldSet        *fields,
                                        const PandectFieldMask *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
