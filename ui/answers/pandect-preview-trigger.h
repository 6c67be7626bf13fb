/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

void pandect_preview_trigger_add (GtkWidget      *button,
                                  PandectSession *session,
                                  PandectField   *field,
                                  PandectValue   *value);

G_END_DECLS
