/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pandect-text.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_ROUTE (pandect_route_get_type ())
G_DECLARE_FINAL_TYPE (PandectRoute, pandect_route, PANDECT, ROUTE, GObject)

PandectRoute *pandect_route_new (const char         *id,
                                 PandectText        *label,
                                 const char * const *fact_ids) G_GNUC_WARN_UNUSED_RESULT;

const char         *pandect_route_get_id       (PandectRoute *self);
PandectText        *pandect_route_get_label    (PandectRoute *self);
const char * const *pandect_route_get_fact_ids (PandectRoute *self);

G_END_DECLS
