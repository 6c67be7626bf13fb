/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_FACT (pandect_fact_get_type ())
G_DECLARE_FINAL_TYPE (PandectFact, pandect_fact, PANDECT, FACT, GObject)

PandectFact *pandect_fact_new (const char  *id,
                               PandectText *place,
                               PandectText *text) G_GNUC_WARN_UNUSED_RESULT;

const char  *pandect_fact_get_id    (PandectFact *self);
PandectText *pandect_fact_get_place (PandectFact *self);
PandectText *pandect_fact_get_text  (PandectFact *self);

G_END_DECLS
