/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "state/pandect-navigator.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_SEARCH_FIELD (pandect_search_field_get_type ())
G_DECLARE_FINAL_TYPE (PandectSearchField, pandect_search_field, PANDECT, SEARCH_FIELD, AdwBin)

GtkWidget *pandect_search_field_new       (PandectNavigator   *navigator) G_GNUC_WARN_UNUSED_RESULT;

gboolean   pandect_search_field_has_focus (PandectSearchField *self);
void       pandect_search_field_start     (PandectSearchField *self);

G_END_DECLS
