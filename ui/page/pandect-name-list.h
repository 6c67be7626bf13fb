/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page/pandect-treatment-view.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_NAME_LIST (pandect_name_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectNameList, pandect_name_list, PANDECT, NAME_LIST, PandectTreatmentView)

G_END_DECLS
