/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/pandect-session.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_PAGE_BOTTOM (pandect_page_bottom_get_type ())
G_DECLARE_FINAL_TYPE (PandectPageBottom, pandect_page_bottom, PANDECT, PAGE_BOTTOM, GtkBox)

GtkWidget *pandect_page_bottom_new       (PandectSession     *session) G_GNUC_WARN_UNUSED_RESULT;

void       pandect_page_bottom_set_entry (PandectPageBottom *self,
                                          PandectTreatment  *entry);

G_END_DECLS
