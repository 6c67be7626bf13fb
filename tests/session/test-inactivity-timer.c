/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-inactivity-timer.h"

/* No test waits: the time is what the test says. */

typedef struct
{
  PandectInactivityTimer *idle;
  gint64       now;
  guint        n_run_out;
  guint        n_notified;
} Fixture;

static gint64
get_time (gpointer user_data)
{
  return ((Fixture *) user_data)->now;
}

static void
count_cb (guint *n_calls)
{
  ++*n_calls;
}

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  f->idle = pandect_inactivity_timer_new ();
  pandect_inactivity_timer_set_time (f->idle, get_time, f);
  g_signal_connect_swapped (f->idle, "run-out", G_CALLBACK (count_cb), &f->n_run_out);
  g_signal_connect_swapped (f->idle, "notify::seconds-left", G_CALLBACK (count_cb),
                            &f->n_notified);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_assert_finalize_object (f->idle);
}

static void
start (Fixture *f,
       guint    minutes)
{
  pandect_inactivity_timer_set_minutes (f->idle, minutes);
  pandect_inactivity_timer_set_is_running (f->idle, TRUE);
}

static void
pass (Fixture *f,
      guint    seconds)
{
  f->now += (gint64) seconds * G_USEC_PER_SEC;
  pandect_inactivity_timer_check (f->idle);
}

#define assert_left(f, seconds) \
  g_assert_cmpuint (pandect_inactivity_timer_get_seconds_left ((f)->idle), ==, (seconds))

static void
test_counts_down (Fixture       *f,
                  gconstpointer  unused)
{
  start (f, 10);

  pass (f, 539);
  assert_left (f, 0);
  pass (f, 1);
  assert_left (f, 60);
  pass (f, 1);
  assert_left (f, 59);
  pass (f, 58);
  assert_left (f, 1);
  g_assert_cmpuint (f->n_notified, ==, 3);
  g_assert_cmpuint (f->n_run_out, ==, 0);

  pass (f, 1);
  assert_left (f, 0);
  g_assert_cmpuint (f->n_run_out, ==, 1);

  /* Once is enough. */
  pass (f, 600);
  g_assert_cmpuint (f->n_run_out, ==, 1);
}

static void
test_touch_postpones (Fixture       *f,
                      gconstpointer  unused)
{
  start (f, 10);

  pass (f, 500);
  pandect_inactivity_timer_touch (f->idle);
  pass (f, 500);
  assert_left (f, 0);
  pass (f, 70);
  assert_left (f, 30);

  pandect_inactivity_timer_touch (f->idle);
  assert_left (f, 0);
  pass (f, 599);
  g_assert_cmpuint (f->n_run_out, ==, 0);
  pass (f, 1);
  g_assert_cmpuint (f->n_run_out, ==, 1);
}

/* The computer slept, and the first to touch it may be somebody else. */
static void
test_touch_comes_too_late (Fixture       *f,
                           gconstpointer  unused)
{
  start (f, 10);

  f->now += 3600 * (gint64) G_USEC_PER_SEC;
  pandect_inactivity_timer_touch (f->idle);
  g_assert_cmpuint (f->n_run_out, ==, 1);
}

static void
test_never (Fixture       *f,
            gconstpointer  unused)
{
  start (f, 0);

  pass (f, 1000000);
  pandect_inactivity_timer_touch (f->idle);
  assert_left (f, 0);
  g_assert_cmpuint (f->n_run_out, ==, 0);
}

static void
test_stops (Fixture       *f,
            gconstpointer  unused)
{
  start (f, 10);

  pass (f, 580);
  assert_left (f, 20);
  pandect_inactivity_timer_set_is_running (f->idle, FALSE);
  assert_left (f, 0);
  pass (f, 1000);
  g_assert_cmpuint (f->n_run_out, ==, 0);

  /* It starts with all its time. */
  pandect_inactivity_timer_set_is_running (f->idle, TRUE);
  pass (f, 539);
  assert_left (f, 0);
}

static void
test_minutes_change (Fixture       *f,
                     gconstpointer  unused)
{
  start (f, 10);
  pass (f, 590);
  assert_left (f, 10);

  /* Whoever changes that is there. */
  pandect_inactivity_timer_set_minutes (f->idle, 5);
  assert_left (f, 0);
  pass (f, 299);
  assert_left (f, 1);
  g_assert_cmpuint (f->n_run_out, ==, 0);

  pandect_inactivity_timer_set_minutes (f->idle, 0);
  pass (f, 1000);
  g_assert_cmpuint (f->n_run_out, ==, 0);
}

/* With one minute in all, the countdown must not be there all the time. */
static void
test_one_minute (Fixture       *f,
                 gconstpointer  unused)
{
  start (f, 1);

  pass (f, 29);
  assert_left (f, 0);
  pass (f, 1);
  assert_left (f, 30);
}

static void
test_long (Fixture       *f,
           gconstpointer  unused)
{
  start (f, 120);

  pass (f, 7140);
  assert_left (f, 60);
  pass (f, 60);
  g_assert_cmpuint (f->n_run_out, ==, 1);
}

/* Left alone, the clock looks at the time by itself. */
static void
test_runs_by_itself (Fixture       *f,
                     gconstpointer  unused)
{
  start (f, 10);
  pass (f, 599);
  f->now += G_USEC_PER_SEC;

  while (f->n_run_out == 0)
    g_main_context_iteration (NULL, TRUE);
}

#define add(name, function) \
  g_test_add ("/idle/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("counts-down", test_counts_down);
  add ("touch-postpones", test_touch_postpones);
  add ("touch-comes-too-late", test_touch_comes_too_late);
  add ("never", test_never);
  add ("stops", test_stops);
  add ("minutes-change", test_minutes_change);
  add ("one-minute", test_one_minute);
  add ("two-hours", test_long);
  add ("runs-by-itself", test_runs_by_itself);

  return g_test_run ();
}
