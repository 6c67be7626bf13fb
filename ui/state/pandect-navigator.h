/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_NAVIGATOR (pandect_navigator_get_type ())
G_DECLARE_FINAL_TYPE (PandectNavigator, pandect_navigator, PANDECT, NAVIGATOR, GObject)

PandectNavigator *pandect_navigator_new                (PandectSession   *session)
                                                       G_GNUC_WARN_UNUSED_RESULT;

gboolean          pandect_navigator_get_searching      (PandectNavigator *self);
gboolean          pandect_navigator_get_on_page        (PandectNavigator *self);
gboolean          pandect_navigator_get_can_go_back    (PandectNavigator *self);
gboolean          pandect_navigator_get_can_go_forward (PandectNavigator *self);

void              pandect_navigator_open               (PandectNavigator *self,
                                                        const char       *id);
void              pandect_navigator_browse             (PandectNavigator *self,
                                                        const char       *id);
void              pandect_navigator_go_back            (PandectNavigator *self);
void              pandect_navigator_go_forward         (PandectNavigator *self);
void              pandect_navigator_go_up              (PandectNavigator *self);
void              pandect_navigator_start_over      (PandectNavigator *self);
void              pandect_navigator_search             (PandectNavigator *self,
                                                        const char       *query);

G_END_DECLS
