/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PandectKey:
 * @group: what the command belongs to, untranslated; the same in a row of keys
 * @title: what the command does, untranslated
 * @action: the detailed name of its action
 * @accels: (array zero-terminated=1): its keys, the first of them shown in menus
 * @after_focus: whether what has the focus may use the key first
 *
 * A command that has a key.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accels[3];
  gboolean    after_focus;
} PandectKey;

const PandectKey *pandect_keys_get               (guint          *n_keys);
void              pandect_keys_set_accels        (GtkApplication *application);
void              pandect_keys_add_to_class      (GtkWidgetClass *widget_class);

G_END_DECLS
