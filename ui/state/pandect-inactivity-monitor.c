/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-inactivity-monitor.h"

#include <math.h>

/**
 * PandectInactivityMonitor:
 *
 * Sees whether somebody is at the window, and clears the profile when nobody has been for some
 * minutes: at a desk that is shared, the next person is another one.
 *
 * That is final. To undo it would show the next person what was recorded of the last patient.
 */

struct _PandectInactivityMonitor
{
  GObject             parent_instance;

  PandectSession     *session;
  PandectProfileEraser    *clearing;
  PandectInactivityTimer        *idle;
  GtkWidget          *window;       /* a weak pointer */
  GtkEventController *events;

  double              x;
  double              y;
};

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectInactivityMonitor, pandect_inactivity_monitor, G_TYPE_OBJECT)

/* A widget that moves under a pointer at rest is no sign of anybody. */
static gboolean
has_moved (PandectInactivityMonitor *self,
           GdkEvent                 *event)
{
  double x, y;

  if (!gdk_event_get_position (event, &x, &y) ||
      (fabs (x - self->x) < 1 && fabs (y - self->y) < 1))
    return FALSE;

  self->x = x;
  self->y = y;

  return TRUE;
}

static gboolean
is_activity (PandectInactivityMonitor *self,
             GdkEvent                 *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_PAD_BUTTON_PRESS:
      return TRUE;

    case GDK_MOTION_NOTIFY:
      return has_moved (self, event);

    default:
      return FALSE;
    }
}

static gboolean
event_cb (PandectInactivityMonitor *self,
          GdkEvent                 *event)
{
  if (is_activity (self, event))
    pandect_inactivity_timer_touch (self->idle);

  return GDK_EVENT_PROPAGATE;
}

/* Assistive technology acts without events: what changes by it is a sign of somebody too. */
static void
session_changed_cb (PandectInactivityMonitor *self)
{
  pandect_inactivity_timer_touch (self->idle);
}

static void
clearing_changed_cb (PandectInactivityMonitor *self)
{
  pandect_inactivity_timer_set_is_running (self->idle,
                                           pandect_profile_eraser_can_clear (self->clearing) ||
                                               pandect_profile_eraser_can_undo (self->clearing));
}

static void
run_out_cb (PandectInactivityMonitor *self)
{
  pandect_profile_eraser_clear_for_good (self->clearing);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
pandect_inactivity_monitor_dispose (GObject *object)
{
  PandectInactivityMonitor *self = PANDECT_INACTIVITY_MONITOR (object);

  if (self->window != NULL)
    gtk_widget_remove_controller (self->window, self->events);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->idle);
  g_clear_object (&self->clearing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_inactivity_monitor_parent_class)->dispose (object);
}

static void
pandect_inactivity_monitor_class_init (PandectInactivityMonitorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pandect_inactivity_monitor_dispose;

  /**
   * PandectInactivityMonitor::left:
   *
   * Nobody has been there for so long that the profile is cleared. What else tells of the patient
   * should go too.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_inactivity_monitor_init (PandectInactivityMonitor *self)
{
  self->idle = pandect_inactivity_timer_new ();
  g_signal_connect_object (self->idle, "run-out", G_CALLBACK (run_out_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
watch_window (PandectInactivityMonitor *self,
              GtkWidget                *window)
{
  g_set_weak_pointer (&self->window, window);

  self->events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, self->events);
}

/**
 * pandect_inactivity_monitor_new:
 * @window: where somebody may be seen
 * @session: what the window shows
 * @clearing: clears the profile of the session
 * @preferences: says after how long
 *
 * Returns: (transfer full): a watch that runs as long as there is anything to clear
 */
PandectInactivityMonitor *
pandect_inactivity_monitor_new (GtkWidget            *window,
                                PandectSession       *session,
                                PandectProfileEraser *clearing,
                                PandectPreferences   *preferences)
{
  PandectInactivityMonitor *self = g_object_new (PANDECT_TYPE_INACTIVITY_MONITOR, NULL);

  self->session = g_object_ref (session);
  self->clearing = g_object_ref (clearing);
  watch_window (self, window);

  g_object_bind_property (preferences, "idle-minutes", self->idle, "minutes",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "assessed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clearing, "changed", G_CALLBACK (clearing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  clearing_changed_cb (self);

  return self;
}

/**
 * pandect_inactivity_monitor_get_idle:
 * @self: a desk
 *
 * Returns: (transfer none): its clock
 */
PandectInactivityTimer *
pandect_inactivity_monitor_get_idle (PandectInactivityMonitor *self)
{
  g_return_val_if_fail (PANDECT_IS_INACTIVITY_MONITOR (self), NULL);

  return self->idle;
}
