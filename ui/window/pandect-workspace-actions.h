/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/pandect-workspace.h"

G_BEGIN_DECLS

void pandect_workspace_actions_install     (GtkWidgetClass              *widget_class,
                                            GtkWidgetActionActivateFunc  activate);
void pandect_workspace_actions_set_enabled (GtkWidget *widget,
                                            gboolean   enabled);
void pandect_workspace_actions_perform     (PandectWorkspace *workspace,
                                            const char       *action_name,
                                            GVariant         *parameter);

G_END_DECLS
