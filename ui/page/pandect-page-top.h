/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_TOP (pandect_page_top_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageTop, pandect_page_top, PANDECT, PAGE_TOP, GtkBox)

GtkWidget *pandect_page_top_new       (PandectSession     *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_page_top_set_entry (PandectPageTop   *self,
                                       PandectTreatment *entry);

G_END_DECLS
