/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

#include "pandect-line.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_CALLOUT (pandect_callout_get_type ())
G_DECLARE_FINAL_TYPE (PandectCallout, pandect_callout, PANDECT, CALLOUT, PandectLine)

GtkWidget      *pandect_callout_new         (PandectSession *session,
                                             PandectCaution *caution) G_GNUC_WARN_UNUSED_RESULT;

PandectCaution *pandect_callout_get_caution (PandectCallout *self);

G_END_DECLS
