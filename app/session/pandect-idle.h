/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PandectIdleTime:
 * @user_data: what it was set with
 *
 * Tells the time.
 *
 * Returns: microseconds from any point on, which never go backwards
 */
typedef gint64 (*PandectIdleTime) (gpointer user_data);

#define PANDECT_TYPE_IDLE (pandect_idle_get_type ())
G_DECLARE_FINAL_TYPE (PandectIdle, pandect_idle, PANDECT, IDLE, GObject)

PandectIdle *pandect_idle_new              (void) G_GNUC_WARN_UNUSED_RESULT;

void         pandect_idle_set_time         (PandectIdle     *self,
                                            PandectIdleTime  time,
                                            gpointer         user_data);
guint        pandect_idle_get_minutes      (PandectIdle     *self);
void         pandect_idle_set_minutes      (PandectIdle     *self,
                                            guint            minutes);
void         pandect_idle_set_is_running   (PandectIdle     *self,
                                            gboolean         is_running);
guint        pandect_idle_get_seconds_left (PandectIdle     *self);

void         pandect_idle_touch            (PandectIdle     *self);
void         pandect_idle_check            (PandectIdle     *self);

G_END_DECLS
