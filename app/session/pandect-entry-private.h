/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-entry.h"

/* For the session alone, which keeps the entries up to date. */

G_BEGIN_DECLS

void pandect_entry_add_treatment (PandectEntry *self);
void pandect_entry_begin_counts  (PandectEntry *self);
void pandect_entry_count_one     (PandectEntry   *self,
                                  PandectVerdict  verdict);
void pandect_entry_assess        (PandectEntry        *self,
                                  const PandectFinding *finding,
                                  PandectProfile       *profile);
void pandect_entry_announce      (PandectEntry *self);

G_END_DECLS
