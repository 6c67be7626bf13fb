/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PANDECT_TYPE_LIST (pandect_list_get_type ())
G_DECLARE_FINAL_TYPE (PandectList, pandect_list, PANDECT, LIST, GObject)

PandectList *pandect_list_new    (GType item_type) G_GNUC_WARN_UNUSED_RESULT;
void         pandect_list_append (PandectList *self,
                                  gpointer     item);
gpointer     pandect_list_peek   (PandectList *self,
                                  guint        position);
guint        pandect_list_get_size (PandectList *self);

G_END_DECLS
