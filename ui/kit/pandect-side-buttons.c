/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-side-buttons.h"

/* The two buttons on the side of a mouse. */
#define BACK    8
#define FORWARD 9

static void
pressed_cb (GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture));
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (widget, button == BACK ? "win.back" : "win.forward", NULL);
}

/**
 * pandect_side_buttons_add:
 * @widget: a window with actions `win.back` and `win.forward`
 *
 * Lets the buttons on the side of a mouse lead back and forward.
 */
void
pandect_side_buttons_add (GtkWidget *widget)
{
  for (guint button = BACK; button <= FORWARD; button++)
    {
      GtkGesture *gesture = gtk_gesture_click_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture),
                                                  GTK_PHASE_CAPTURE);
      g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), NULL);
      gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
    }
}
