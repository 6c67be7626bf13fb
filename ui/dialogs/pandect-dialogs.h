/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "state/pandect-preferences.h"
#include "session/pandect-session.h"

G_BEGIN_DECLS

void pandect_dialogs_install     (GtkWidgetClass              *widget_class,
                                  GtkWidgetActionActivateFunc  activate);
void pandect_dialogs_set_enabled (GtkWidget                   *widget,
                                  gboolean                     has_session);
void pandect_dialogs_show        (GtkWindow                   *parent,
                                  const char                  *action_name,
                                  PandectSession              *session,
                                  PandectPreferences          *preferences);
void pandect_dialogs_install_file (GtkWindow                  *parent,
                                   PandectSession             *session,
                                   GFile                      *file);
void pandect_dialogs_close        (GtkWindow                  *parent);

G_END_DECLS
