/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *pandect_close_question_new (GtkWindow *parent,
                                       guint      n_recorded) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
