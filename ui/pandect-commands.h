/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pandect-workspace.h"

G_BEGIN_DECLS

void pandect_commands_install     (GtkWidgetClass              *widget_class,
                                   GtkWidgetActionActivateFunc  activate);
void pandect_commands_set_enabled (GtkWidget                   *widget,
                                   gboolean                     enabled);
void pandect_commands_perform     (PandectWorkspace            *workspace,
                                   const char                  *action_name,
                                   GVariant                    *parameter);

G_END_DECLS
