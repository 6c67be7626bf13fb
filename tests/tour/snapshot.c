/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "snapshot.h"

/* Pictures of widgets, drawn by the program itself: no tool, no bus, no window manager. */

/* A frame can ask for another layout; after two, what was asked for is painted. */
#define FRAMES_TO_SETTLE 2
#define PATIENCE_MS      5000

static void
after_paint_cb (GdkFrameClock *clock,
                guint         *n_frames)
{
  *n_frames += 1;
}

static gboolean
out_of_patience_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_CONTINUE;
}

/**
 * snapshot_settle:
 * @widget: a widget on screen
 *
 * Runs the main loop until everything that is due is painted.
 */
void
snapshot_settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean out_of_patience = FALSE;
  guint n_frames = 0;
  gulong handler_id;
  guint timeout_id;

  g_return_if_fail (clock != NULL);

  handler_id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_frames);
  timeout_id = g_timeout_add (PATIENCE_MS, out_of_patience_cb, &out_of_patience);

  while (n_frames < FRAMES_TO_SETTLE && !out_of_patience)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }

  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_source_remove (timeout_id);
  g_signal_handler_disconnect (clock, handler_id);
}

static GskRenderNode *
draw (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  /* At any other size it would be scaled. */
  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * snapshot_save:
 * @widget: a widget on screen
 * @file_name: where to write a PNG picture
 * @error: return location for an error
 *
 * Draws a widget with what lies behind it.
 *
 * Returns: whether there is a picture
 */
gboolean
snapshot_save (GtkWidget   *widget,
               const char  *file_name,
               GError     **error)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  graphene_rect_t all, bounds;

  if (renderer == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (native), GTK_WIDGET (native), &all) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds) ||
      (node = draw (GTK_WIDGET (native))) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s is not on screen",
                   G_OBJECT_TYPE_NAME (widget));
      return FALSE;
    }

  /* The frame of a window lies outside of what it calls its origin. */
  graphene_rect_offset (&bounds, -all.origin.x, -all.origin.y);
  texture = gsk_renderer_render_texture (renderer, node, &bounds);

  if (!gdk_texture_save_to_png (texture, file_name))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s cannot be written", file_name);
      return FALSE;
    }

  return TRUE;
}
