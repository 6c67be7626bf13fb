/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_LOOK_ALIKE (pandect_look_alike_get_type ())
G_DECLARE_FINAL_TYPE (PandectLookAlike, pandect_look_alike, PANDECT, LOOK_ALIKE, PandectView)

GtkWidget *pandect_look_alike_new (PandectSession          *session,
                                   const PandectConfusable *pair,
                                   PandectTherapy          *therapy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
