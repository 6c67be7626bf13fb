/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ENTRY (pandect_entry_get_type ())
G_DECLARE_FINAL_TYPE (PandectEntry, pandect_entry, PANDECT, ENTRY, GObject)

PandectEntry   *pandect_entry_new                   (PandectTherapy *therapy)
                                                    G_GNUC_WARN_UNUSED_RESULT;

PandectTherapy *pandect_entry_get_therapy           (PandectEntry *self);
PandectVerdict  pandect_entry_get_verdict           (PandectEntry *self);
guint           pandect_entry_get_n_missing         (PandectEntry *self);
PandectField   *pandect_entry_get_only_missing      (PandectEntry *self);
GListModel     *pandect_entry_get_cautions          (PandectEntry *self);
guint           pandect_entry_get_n_treatments      (PandectEntry *self);
guint           pandect_entry_count                 (PandectEntry   *self,
                                                     PandectVerdict  verdict);

G_END_DECLS
