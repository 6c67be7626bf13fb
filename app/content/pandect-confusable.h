/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-therapy.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CONFUSABLE (pandect_confusable_get_type ())
G_DECLARE_FINAL_TYPE (PandectConfusable, pandect_confusable, PANDECT, CONFUSABLE, GObject)

PandectConfusable *pandect_confusable_new (const char     *id,
                                           PandectTherapy *first,
                                           PandectTherapy *second,
                                           const char     *authority,
                                           PandectText    *text) G_GNUC_WARN_UNUSED_RESULT;

const char     *pandect_confusable_get_id        (PandectConfusable *self);
PandectTherapy *pandect_confusable_get_first     (PandectConfusable *self);
PandectTherapy *pandect_confusable_get_second    (PandectConfusable *self);
const char     *pandect_confusable_get_authority (PandectConfusable *self);
PandectText    *pandect_confusable_get_text      (PandectConfusable *self);

G_END_DECLS
