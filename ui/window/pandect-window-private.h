/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "state/pandect-profile-eraser.h"
#include "state/pandect-inactivity-monitor.h"
#include "window/pandect-live-reload-pane.h"
#include "window/pandect-window.h"

/* What the files of the window share. */

G_BEGIN_DECLS

struct _PandectWindow
{
  AdwApplicationWindow  parent_instance;

  PandectPreferences   *preferences;
  GFile                *built_in;
  PandectBundleOpener       *opening;
  gboolean              is_switching;
  const char           *wanted_action;   /* what is to be done when the bundle is on show */
  GVariant             *wanted;

  PandectSession       *session;
  PandectNavigator     *navigator;
  PandectWorkspace     *workspace;
  PandectProfileEraser      *clearing;
  PandectInactivityMonitor          *desk;

  GtkWidget            *close_question;  /* weak; while it is asked */
  gboolean              is_discarding;   /* it was answered: the profile may go */

  GFile                *problem_file;
  GListModel           *problems;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  PandectLiveReloadPane     *watch_pane;
  AdwBin               *hints_bin;
  AdwBin               *countdown_bin;
};

void pandect_window_show_page       (PandectWindow  *self,
                                     GtkWidget      *page);
void pandect_window_show_bundle     (PandectWindow  *self,
                                     PandectBundle  *bundle);
void pandect_window_show_edition    (PandectWindow  *self,
                                     PandectBundle  *bundle);
void pandect_window_open_beside     (PandectWindow  *self,
                                     PandectBundle  *bundle);

void pandect_window_show_loading    (PandectWindow  *self);
void pandect_window_stop_opening    (PandectWindow  *self);

void pandect_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
