/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-file-drop.h"

typedef struct
{
  PandectFileChosen callback;
  gpointer          user_data;
} Request;

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Request       *request)
{
  GFile *file = g_value_get_object (value);

  if (file == NULL)
    return FALSE;

  request->callback (file, request->user_data);

  return TRUE;
}

/**
 * pandect_file_drop_add:
 * @widget: where files may be dropped
 * @callback: called with a file that was; of several, with the first
 * @user_data: data for @callback
 *
 * Lets a file be dropped on a widget.
 */
void
pandect_file_drop_add (GtkWidget         *widget,
                       PandectFileChosen  callback,
                       gpointer           user_data)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  Request *request = g_new (Request, 1);

  *request = (Request) { callback, user_data };
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), request,
                         (GClosureNotify) (void *) g_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
