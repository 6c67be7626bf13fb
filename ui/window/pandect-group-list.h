/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_GROUP_LIST (pandect_group_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectGroupList, pandect_group_list, PANDECT, GROUP_LIST, GtkBox)

GtkWidget *pandect_group_list_new (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
