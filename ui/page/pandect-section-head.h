/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SECTION_HEAD (pandect_section_head_get_type ())
G_DECLARE_FINAL_TYPE (PandectSectionHead, pandect_section_head, PANDECT, SECTION_HEAD,
                      PandectTreatmentView)

GtkWidget *pandect_section_head_new (PandectSession   *session,
                                     PandectTreatment *category,
                                     gboolean          is_major) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
