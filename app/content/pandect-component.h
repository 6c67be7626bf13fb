/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-therapy.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_COMPONENT (pandect_component_get_type ())
G_DECLARE_FINAL_TYPE (PandectComponent, pandect_component, PANDECT, COMPONENT, GObject)

PandectComponent *pandect_component_new (PandectTherapy *drug,
                                         PandectText    *route) G_GNUC_WARN_UNUSED_RESULT;

PandectTherapy *pandect_component_get_drug  (PandectComponent *self);
PandectText    *pandect_component_get_route (PandectComponent *self);

G_END_DECLS
