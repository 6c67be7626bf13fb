/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-treatment.h"

/* For the session alone, which keeps the entries up to date. */

G_BEGIN_DECLS

void pandect_treatment_add_treatment (PandectTreatment     *self);
void pandect_treatment_begin_counts  (PandectTreatment     *self);
void pandect_treatment_count_one     (PandectTreatment     *self,
                                      PandectTreatment     *treatment);
void pandect_treatment_assess        (PandectTreatment     *self,
                                      const PandectFinding *finding,
                                      PandectProfile       *profile);
void pandect_treatment_announce      (PandectTreatment *self);

G_END_DECLS
