/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "library/pandect-change.h"
#include "library/pandect-verdict-change.h"
#include "session/pandect-session.h"

/* Rows that say what changes from one version of a bundle to the next. */

G_BEGIN_DECLS

GtkWidget *pandect_change_row_new         (PandectChange        *change) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *pandect_change_row_new_verdict (PandectVerdictChange *change,
                                           const char * const   *languages)
                                           G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
