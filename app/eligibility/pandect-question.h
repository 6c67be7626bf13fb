/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "eligibility/pandect-field-set.h"

G_BEGIN_DECLS

PandectField *pandect_question_next (PandectFieldSet        *fields,
                                     const PandectFieldMask *missing,
                                     guint                   n_missing,
                                     const PandectFieldMask *skipped,
                                     guint                  *bears_on);

G_END_DECLS
