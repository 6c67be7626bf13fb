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

#define PANDECT_TYPE_INACTIVITY_TIMER (pandect_inactivity_timer_get_type ())
G_DECLARE_FINAL_TYPE (PandectInactivityTimer, pandect_inactivity_timer, PANDECT,
                      INACTIVITY_TIMER, GObject)

PandectInactivityTimer *pandect_inactivity_timer_new              (void) G_GNUC_WARN_UNUSED_RESULT;

void         pandect_inactivity_timer_set_time         (PandectInactivityTimer *self,
                                                        PandectIdleTime         time,
                                                        gpointer                user_data);
guint        pandect_inactivity_timer_get_minutes      (PandectInactivityTimer     *self);
void         pandect_inactivity_timer_set_minutes      (PandectInactivityTimer *self,
                                                        guint                   minutes);
void         pandect_inactivity_timer_set_is_running   (PandectInactivityTimer *self,
                                                        gboolean                is_running);
guint        pandect_inactivity_timer_get_seconds_left (PandectInactivityTimer     *self);

void         pandect_inactivity_timer_touch            (PandectInactivityTimer     *self);
void         pandect_inactivity_timer_check            (PandectInactivityTimer     *self);

G_END_DECLS
