/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CHECK_LIST (pandect_check_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectCheckList, pandect_check_list, PANDECT, CHECK_LIST, AdwBin)

GtkWidget *pandect_check_list_new (PandectBundle *bundle,
                                   const char    *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
