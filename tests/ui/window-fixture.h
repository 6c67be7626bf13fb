/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/pandect-window.h"

#include "test-util.h"

G_BEGIN_DECLS

/**
 * WindowFixture:
 * @application: the program; one for all tests
 * @window: a window on the shipped bundle, on screen
 * @workspace: its panes
 * @session: what they show
 *
 * A window as a reader has it after the start.
 */
typedef struct
{
  GtkApplication   *application;
  PandectWindow    *window;
  PandectWorkspace *workspace;
  PandectSession   *session;
} WindowFixture;

void       window_fixture_set_up     (WindowFixture *self,
                                      gconstpointer  unused);
void       window_fixture_tear_down  (WindowFixture *self,
                                      gconstpointer  unused);

GtkWidget *window_fixture_open_empty (WindowFixture *self);
void       window_fixture_load       (PandectWindow *window,
                                      const char    *file_name);
GtkWidget *window_fixture_get_other  (WindowFixture *self);

void       window_fixture_act        (WindowFixture *self,
                                      const char    *action_name,
                                      const char    *parameter);
void       window_fixture_press      (WindowFixture *self,
                                      const char    *accel);
void       window_fixture_type       (WindowFixture *self,
                                      const char    *text);
void       window_fixture_resize     (WindowFixture *self,
                                      int            width,
                                      int            height);
void       window_fixture_click      (GtkWidget     *window,
                                      GType          type,
                                      const char    *spoken);
gboolean   window_fixture_shows      (WindowFixture *self,
                                      const char    *text);

G_END_DECLS
