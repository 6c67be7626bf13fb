/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pandect-clearing.h"
#include "pandect-desk.h"
#include "pandect-watch-pane.h"
#include "pandect-window.h"

/* What the files of the window share. */

G_BEGIN_DECLS

struct _PandectWindow
{
  AdwApplicationWindow  parent_instance;

  PandectPreferences   *preferences;
  GFile                *built_in;
  PandectOpening       *opening;
  gboolean              is_switching;

  PandectSession       *session;
  PandectNavigator     *navigator;
  PandectWorkspace     *workspace;
  PandectClearing      *clearing;
  PandectDesk          *desk;

  GFile                *problem_file;
  GListModel           *problems;

  /* Template children */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  PandectWatchPane     *watch_pane;
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
