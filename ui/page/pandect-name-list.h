/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_NAME_LIST (pandect_name_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectNameList, pandect_name_list, PANDECT, NAME_LIST, GtkBox)

GtkWidget *pandect_name_list_new (PandectSession *session,
                                  PandectTherapy *therapy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
