/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-preview-trigger.h"

#include "words/pandect-profile-words.h"

/* Whoever points at an answer, by pointer or by keyboard, points the session at it: what it would
 * settle is then said elsewhere, and here to assistive technology. */

/* A pointer on its way to somewhere else stays on nothing for so long. */
#define DELAY_MS 150

#define KEY "pandect-pointing"

typedef struct
{
  GtkWidget      *button;       /* owns this */
  PandectSession *session;
  PandectField   *field;
  PandectValue   *value;
  guint           delay_id;
  gulong          assessed_id;
} Pointing;

static void
stop_waiting (Pointing *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
}

static void
stop_following (Pointing *self)
{
  g_clear_signal_handler (&self->assessed_id, self->session);
}

static void
pointing_free (gpointer data)
{
  Pointing *self = data;

  stop_waiting (self);
  stop_following (self);
  g_object_unref (self->value);
  g_object_unref (self->field);
  g_object_unref (self->session);
  g_free (self);
}

static void
point (Pointing *self)
{
  pandect_findings_point_at (pandect_session_get_findings (self->session), self->field,
                             self->value);
}

static void
describe (Pointing *self)
{
  PandectPreview *preview = pandect_session_get_preview (self->session);
  g_autofree char *words = NULL;

  if (preview == NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->button),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  words = pandect_profile_words_dup_preview (preview);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static gboolean
delay_cb (gpointer data)
{
  Pointing *self = data;

  self->delay_id = 0;
  point (self);

  return G_SOURCE_REMOVE;
}

static void
pointer_enter_cb (Pointing *self)
{
  stop_waiting (self);
  self->delay_id = g_timeout_add (DELAY_MS, delay_cb, self);
}

static void
session_assessed_cb (Pointing *self)
{
  point (self);
  describe (self);
}

static void
focus_enter_cb (Pointing *self)
{
  stop_following (self);
  self->assessed_id = g_signal_connect_swapped (self->session, "assessed",
                                                G_CALLBACK (session_assessed_cb), self);
  session_assessed_cb (self);
}

/**
 * pandect_preview_trigger_add:
 * @button: stands for an answer
 * @session: a session
 * @field: what is answered
 * @value: the answer
 *
 * Points the session at the answer whenever the button is pointed at or has the focus.
 */
void
pandect_preview_trigger_add (GtkWidget      *button,
                             PandectSession *session,
                             PandectField   *field,
                             PandectValue   *value)
{
  Pointing *self = g_new0 (Pointing, 1);
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->button = button;
  self->session = g_object_ref (session);
  self->field = g_object_ref (field);
  self->value = g_object_ref (value);
  g_object_set_data_full (G_OBJECT (button), KEY, self, pointing_free);

  g_signal_connect_swapped (pointer, "enter", G_CALLBACK (pointer_enter_cb), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (stop_waiting), self);
  gtk_widget_add_controller (button, pointer);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (stop_following), self);
  gtk_widget_add_controller (button, focus);
}
