/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "kit/pandect-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CAUTION_BOX (pandect_caution_box_get_type ())
G_DECLARE_FINAL_TYPE (PandectCautionBox, pandect_caution_box, PANDECT, CAUTION_BOX, PandectView)

GtkWidget *pandect_caution_box_new (PandectSession       *session,
                                    const PandectCaution *caution) G_GNUC_WARN_UNUSED_RESULT;

const PandectCaution *pandect_caution_box_get_caution (PandectCautionBox *self);

G_END_DECLS
