/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/pandect-file-watch.h"

/**
 * PandectFileWatch:
 *
 * Tells when a file was saved.
 *
 * Some editors write a new file and put it in the place of the old one, others empty the old one
 * and fill it again. Both take a moment, in which there is no file, or an empty one, or half of it:
 * nothing is told before the file has come to rest.
 */

#define REST_MS 200

struct _PandectFileWatch
{
  GObject       parent_instance;

  GFile        *file;
  GFileMonitor *monitor;
  guint         rest_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectFileWatch, pandect_file_watch, G_TYPE_OBJECT)

static gboolean
has_content (PandectFileWatch *self)
{
  g_autoptr(GFileInfo) info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > 0;
}

static gboolean
rest_cb (gpointer data)
{
  PandectFileWatch *self = PANDECT_FILE_WATCH (data);

  self->rest_id = 0;

  /* What is missing or empty is still being saved; there will be another event. */
  if (has_content (self))
    g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (PandectFileWatch *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
pandect_file_watch_dispose (GObject *object)
{
  PandectFileWatch *self = PANDECT_FILE_WATCH (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (pandect_file_watch_parent_class)->dispose (object);
}

static void
pandect_file_watch_class_init (PandectFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_file_watch_dispose;

  /**
   * PandectFileWatch::changed:
   *
   * The file was saved, and has come to rest.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_file_watch_init (PandectFileWatch *self)
{
}

/**
 * pandect_file_watch_new:
 * @file: a file, which need not be there yet
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a watch, or %NULL where files cannot be watched
 */
PandectFileWatch *
pandect_file_watch_new (GFile   *file,
                        GError **error)
{
  g_autoptr(PandectFileWatch) self = g_object_new (PANDECT_TYPE_FILE_WATCH, NULL);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->file = g_object_ref (file);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, error);
  if (self->monitor == NULL)
    return NULL;

  g_file_monitor_set_rate_limit (self->monitor, REST_MS / 2);
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}
