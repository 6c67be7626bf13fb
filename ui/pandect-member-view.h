/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_MEMBER_VIEW (pandect_member_view_get_type ())
G_DECLARE_FINAL_TYPE (PandectMemberView, pandect_member_view, PANDECT, MEMBER_VIEW, GtkWidget)

GtkWidget    *pandect_member_view_new        (PandectSession    *session,
                                              GtkWidget         *head,
                                              GtkWidget         *foot,
                                              int                width) G_GNUC_WARN_UNUSED_RESULT;

PandectEntry *pandect_member_view_get_scope  (PandectMemberView *self);
void          pandect_member_view_set_scope  (PandectMemberView *self,
                                              PandectEntry      *scope);
GListModel   *pandect_member_view_get_shown  (PandectMemberView *self);
void          pandect_member_view_scroll_to  (PandectMemberView *self,
                                              PandectTherapy    *therapy);

G_END_DECLS
