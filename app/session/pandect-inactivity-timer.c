/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-inactivity-timer.h"

#include <time.h>

/**
 * PandectInactivityTimer:
 *
 * A clock that runs out when nobody touches it for some minutes, and counts its last seconds aloud.
 *
 * The time a computer sleeps counts: whoever wakes it may be the next person. So a touch that comes
 * too late does not stop the clock.
 */

#define SECOND            ((gint64) G_USEC_PER_SEC)
#define MINUTE            (60 * SECOND)
#define LONGEST_COUNTDOWN MINUTE

/* After a sleep the timers of the main loop go on where they were, and so are never long. */
#define LONGEST_WAIT (15 * SECOND)

struct _PandectInactivityTimer
{
  GObject          parent_instance;

  PandectIdleTime  time;
  gpointer         time_data;

  guint            minutes;
  gboolean         is_running;
  gint64           touched;
  guint            seconds_left;
  guint            source_id;
};

enum
{
  PROP_0,
  PROP_MINUTES,
  PROP_SECONDS_LEFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  RUN_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PandectInactivityTimer, pandect_inactivity_timer, G_TYPE_OBJECT)

/* The monotonic time of GLib stands still while the computer sleeps. */
static gint64
get_boot_time (gpointer unused)
{
#ifdef CLOCK_BOOTTIME
  struct timespec now;

  if (clock_gettime (CLOCK_BOOTTIME, &now) == 0)
    return now.tv_sec * SECOND + now.tv_nsec / 1000;
#endif

  return g_get_monotonic_time ();
}

static gint64
get_countdown (PandectInactivityTimer *self)
{
  return MIN (LONGEST_COUNTDOWN, self->minutes * MINUTE / 2);
}

static gint64
get_left (PandectInactivityTimer *self)
{
  return self->touched + self->minutes * MINUTE - self->time (self->time_data);
}

static void
set_seconds_left (PandectInactivityTimer *self,
                  guint                   seconds_left)
{
  if (self->seconds_left == seconds_left)
    return;

  self->seconds_left = seconds_left;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS_LEFT]);
}

static gboolean
tick_cb (gpointer data)
{
  PandectInactivityTimer *self = PANDECT_INACTIVITY_TIMER (data);

  self->source_id = 0;
  pandect_inactivity_timer_check (self);

  return G_SOURCE_REMOVE;
}

/* Until the countdown begins, and from then on until its figure changes. */
static void
wait_on (PandectInactivityTimer *self,
         gint64                  left)
{
  gint64 wait = left > get_countdown (self) ? left - get_countdown (self)
                                            : (left - 1) % SECOND + 1;

  g_clear_handle_id (&self->source_id, g_source_remove);
  self->source_id = g_timeout_add ((guint) (MIN (wait, LONGEST_WAIT) / 1000 + 1), tick_cb, self);
}

static void
stop (PandectInactivityTimer *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  set_seconds_left (self, 0);
}

static void
pandect_inactivity_timer_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  PandectInactivityTimer *self = PANDECT_INACTIVITY_TIMER (object);

  switch (prop_id)
    {
    case PROP_MINUTES:
      g_value_set_uint (value, self->minutes);
      break;

    case PROP_SECONDS_LEFT:
      g_value_set_uint (value, self->seconds_left);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_inactivity_timer_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  PandectInactivityTimer *self = PANDECT_INACTIVITY_TIMER (object);

  switch (prop_id)
    {
    case PROP_MINUTES:
      pandect_inactivity_timer_set_minutes (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_inactivity_timer_dispose (GObject *object)
{
  g_clear_handle_id (&PANDECT_INACTIVITY_TIMER (object)->source_id, g_source_remove);

  G_OBJECT_CLASS (pandect_inactivity_timer_parent_class)->dispose (object);
}

static void
pandect_inactivity_timer_class_init (PandectInactivityTimerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pandect_inactivity_timer_get_property;
  object_class->set_property = pandect_inactivity_timer_set_property;
  object_class->dispose = pandect_inactivity_timer_dispose;

  /**
   * PandectInactivityTimer:minutes:
   *
   * After how many minutes without a touch it runs out; 0 for never.
   */
  properties[PROP_MINUTES] =
    g_param_spec_uint ("minutes", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectInactivityTimer:seconds-left:
   *
   * How many seconds are left, when they are few; 0 as long as there is time.
   */
  properties[PROP_SECONDS_LEFT] =
    g_param_spec_uint ("seconds-left", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PandectInactivityTimer::run-out:
   *
   * Nobody has touched it for so long. It does not run any more.
   */
  signals[RUN_OUT] = g_signal_new ("run-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pandect_inactivity_timer_init (PandectInactivityTimer *self)
{
  self->time = get_boot_time;
}

/**
 * pandect_inactivity_timer_new:
 *
 * Returns: (transfer full): a clock that does not run
 */
PandectInactivityTimer *
pandect_inactivity_timer_new (void)
{
  return g_object_new (PANDECT_TYPE_INACTIVITY_TIMER, NULL);
}

/**
 * pandect_inactivity_timer_set_time:
 * @self: a clock
 * @time: tells the time
 * @user_data: passed to it
 *
 * Lets the clock go by another time than that of the computer.
 */
void
pandect_inactivity_timer_set_time (PandectInactivityTimer *self,
                                   PandectIdleTime         time,
                                   gpointer                user_data)
{
  g_return_if_fail (PANDECT_IS_INACTIVITY_TIMER (self));

  self->time = time;
  self->time_data = user_data;
  self->touched = time (user_data);
  pandect_inactivity_timer_check (self);
}

guint
pandect_inactivity_timer_get_minutes (PandectInactivityTimer *self)
{
  g_return_val_if_fail (PANDECT_IS_INACTIVITY_TIMER (self), 0);

  return self->minutes;
}

/**
 * pandect_inactivity_timer_set_minutes:
 * @self: a clock
 * @minutes: after how long it runs out; 0 for never
 *
 * Whoever changes that is there, so it counts as a touch.
 */
void
pandect_inactivity_timer_set_minutes (PandectInactivityTimer *self,
                                      guint                   minutes)
{
  g_return_if_fail (PANDECT_IS_INACTIVITY_TIMER (self));

  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  self->touched = self->time (self->time_data);
  pandect_inactivity_timer_check (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

/**
 * pandect_inactivity_timer_set_is_running:
 * @self: a clock
 * @is_running: whether there is anything that should not stay
 *
 * Starts the clock, or stops it. One that runs is not started again.
 */
void
pandect_inactivity_timer_set_is_running (PandectInactivityTimer *self,
                                         gboolean                is_running)
{
  g_return_if_fail (PANDECT_IS_INACTIVITY_TIMER (self));

  if (self->is_running == !!is_running)
    return;

  self->is_running = !!is_running;
  self->touched = self->time (self->time_data);
  pandect_inactivity_timer_check (self);
}

guint
pandect_inactivity_timer_get_seconds_left (PandectInactivityTimer *self)
{
  g_return_val_if_fail (PANDECT_IS_INACTIVITY_TIMER (self), 0);

  return self->seconds_left;
}

/**
 * pandect_inactivity_timer_touch:
 * @self: a clock
 *
 * Says that somebody is there, and gives the clock all its time again unless it has run out.
 */
void
pandect_inactivity_timer_touch (PandectInactivityTimer *self)
{
  g_return_if_fail (PANDECT_IS_INACTIVITY_TIMER (self));

  if (!self->is_running || self->minutes == 0)
    return;

  if (get_left (self) > 0)
    self->touched = self->time (self->time_data);

  /* Otherwise the next tick sees it in time, and a pointer that moves costs nothing. */
  if (self->seconds_left > 0 || get_left (self) <= 0)
    pandect_inactivity_timer_check (self);
}

/**
 * pandect_inactivity_timer_check:
 * @self: a clock
 *
 * Looks at the time. The clock does so by itself; who sets another time does it for the clock.
 */
void
pandect_inactivity_timer_check (PandectInactivityTimer *self)
{
  gint64 left;

  g_return_if_fail (PANDECT_IS_INACTIVITY_TIMER (self));

  if (!self->is_running || self->minutes == 0)
    {
      stop (self);
      return;
    }

  left = get_left (self);
  if (left <= 0)
    {
      self->is_running = FALSE;
      stop (self);
      g_signal_emit (self, signals[RUN_OUT], 0);
      return;
    }

  set_seconds_left (self, left <= get_countdown (self) ? (guint) ((left + SECOND - 1) / SECOND)
                                                       : 0);
  wait_on (self, left);
}
