/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_LEDGER (pandect_ledger_get_type ())
G_DECLARE_FINAL_TYPE (PandectLedger, pandect_ledger, PANDECT, LEDGER, GtkBox)

GtkWidget *pandect_ledger_new (PandectSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
