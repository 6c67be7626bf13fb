/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_TERM (pandect_term_get_type ())
G_DECLARE_FINAL_TYPE (PandectTerm, pandect_term, PANDECT, TERM, GObject)

PandectTerm *pandect_term_new (const char         *id,
                               const char * const *fact_ids,
                               PandectText        *name,
                               PandectText        *text) G_GNUC_WARN_UNUSED_RESULT;

const char         *pandect_term_get_id       (PandectTerm *self);
const char * const *pandect_term_get_fact_ids (PandectTerm *self);
PandectText        *pandect_term_get_name     (PandectTerm *self);
PandectText        *pandect_term_get_text     (PandectTerm *self);

G_END_DECLS
