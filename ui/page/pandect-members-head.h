/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_MEMBERS_HEAD (pandect_members_head_get_type ())
G_DECLARE_FINAL_TYPE (PandectMembersHead, pandect_members_head, PANDECT, MEMBERS_HEAD,
                      PandectTreatmentView)

G_END_DECLS
