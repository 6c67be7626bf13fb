/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window/pandect-countdown.h"

#include <glib/gi18n.h>

/**
 * PandectCountdown:
 *
 * Says under everything that the profile is about to be cleared, and in how many seconds.
 *
 * To point, press or type anywhere keeps the profile; the button is for whoever does none of these.
 */

/* To be told every second how few are left would leave no time to do anything about it. */
#define SPOKEN_STEP 20

struct _PandectCountdown
{
  AdwBin       parent_instance;

  PandectInactivityTimer *idle;
  guint        spoken;

  /* Template children */
  GtkRevealer *revealer;
  GtkWidget   *bar;
  GtkLabel    *words;
};

G_DEFINE_FINAL_TYPE (PandectCountdown, pandect_countdown, ADW_TYPE_BIN)

static void
update_spoken (PandectCountdown *self,
               guint             seconds,
               const char       *words)
{
  if (self->spoken > 0 && seconds < self->spoken && seconds > self->spoken - SPOKEN_STEP)
    return;

  self->spoken = seconds;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
update (PandectCountdown *self)
{
  guint seconds = pandect_inactivity_timer_get_seconds_left (self->idle);
  g_autofree char *words = NULL;

  gtk_revealer_set_reveal_child (self->revealer, seconds > 0);
  if (seconds == 0)
    {
      self->spoken = 0;
      return;
    }

  words = g_strdup_printf (ngettext ("No activity: the profile will be cleared in %u second",
                                     "No activity: the profile will be cleared in %u seconds",
                                     seconds), seconds);
  gtk_label_set_text (self->words, words);
  update_spoken (self, seconds, words);
}

static void
keep_clicked_cb (PandectCountdown *self)
{
  pandect_inactivity_timer_touch (self->idle);
}

static void
pandect_countdown_dispose (GObject *object)
{
  PandectCountdown *self = PANDECT_COUNTDOWN (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_COUNTDOWN);
  g_clear_object (&self->idle);

  G_OBJECT_CLASS (pandect_countdown_parent_class)->dispose (object);
}

static void
pandect_countdown_class_init (PandectCountdownClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_countdown_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-countdown.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectCountdown, revealer);
  gtk_widget_class_bind_template_child (widget_class, PandectCountdown, bar);
  gtk_widget_class_bind_template_child (widget_class, PandectCountdown, words);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
}

static void
pandect_countdown_init (PandectCountdown *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_countdown_new:
 * @idle: the clock
 *
 * Returns: (transfer floating): a bar that shows itself when the clock has little time left
 */
GtkWidget *
pandect_countdown_new (PandectInactivityTimer *idle)
{
  PandectCountdown *self = g_object_new (PANDECT_TYPE_COUNTDOWN, NULL);

  self->idle = g_object_ref (idle);
  g_signal_connect_object (idle, "notify::seconds-left", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
