/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_VERDICT_SUMMARY (pandect_verdict_summary_get_type ())
G_DECLARE_FINAL_TYPE (PandectVerdictSummary, pandect_verdict_summary, PANDECT,
                      VERDICT_SUMMARY, GtkBox)

GtkWidget *pandect_verdict_summary_new (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
