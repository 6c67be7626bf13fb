/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/pandect-bundle.h"

G_BEGIN_DECLS

#define PANDECT_TYPE_RECENTS (pandect_recents_get_type ())
G_DECLARE_FINAL_TYPE (PandectRecents, pandect_recents, PANDECT, RECENTS, GObject)

PandectRecents *pandect_recents_new      (GSettings      *settings) G_GNUC_WARN_UNUSED_RESULT;

void            pandect_recents_add      (PandectRecents *self,
                                          GFile          *file,
                                          const char     *title);
void            pandect_recents_note     (PandectRecents *self,
                                          GFile          *file,
                                          PandectBundle  *bundle,
                                          GFile          *built_in);
void            pandect_recents_forget   (PandectRecents *self);
void            pandect_recents_refresh  (PandectRecents *self);
GMenuModel     *pandect_recents_get_menu (PandectRecents *self);

void            pandect_recents_set_last (PandectRecents *self,
                                          GFile          *file);
GFile          *pandect_recents_dup_last (PandectRecents *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
