/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-answer-bar.h"

#include "words/pandect-profile-words.h"
#include "answers/pandect-answer-button.h"
#include "answers/pandect-answer-keys.h"
#include "answers/pandect-answer-layout.h"

/**
 * PandectAnswerBar:
 *
 * The answers to one field, as segments of a bar: one press records, pressing again clears, and
 * with nothing pressed nothing is recorded.
 *
 * Where the segments do not fit side by side they are stacked. Answers that are sentences rather
 * than words form a list from the start. One answer takes the focus for all, arrows move to the
 * others, and the digits answer at once.
 */

struct _PandectAnswerBar
{
  PandectView   parent_instance;

  PandectField *field;
};

G_DEFINE_FINAL_TYPE (PandectAnswerBar, pandect_answer_bar, PANDECT_TYPE_VIEW)

#define FOR_EACH_BUTTON(self, button) \
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); \
       button != NULL; \
       button = gtk_widget_get_next_sibling (button))

static PandectProfile *
get_profile (PandectAnswerBar *self)
{
  return pandect_session_get_profile (pandect_view_get_session (PANDECT_VIEW (self)));
}

static GtkWidget *
get_button (PandectAnswerBar *self,
            PandectValue     *value)
{
  FOR_EACH_BUTTON (self, button)
    if (pandect_answer_button_get_value (PANDECT_ANSWER_BUTTON (button)) == value)
      return button;

  return NULL;
}

static void
pandect_answer_bar_update (PandectView *view)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (view);
  PandectValue *value = pandect_profile_get_value (get_profile (self), self->field);
  GtkWidget *pressed = get_button (self, value);

  FOR_EACH_BUTTON (self, button)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), button == pressed);
      pandect_answer_button_update_preview (PANDECT_ANSWER_BUTTON (button));
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.clear", value != NULL);
}

static void
record (PandectAnswerBar *self,
        PandectValue     *value)
{
  /* This may be the end of the bar: the next question takes its place. */
  g_object_ref (self);
  pandect_profile_record (get_profile (self), self->field, value);
  g_object_unref (self);
}

static void
clicked_cb (PandectAnswerBar *self,
            GtkToggleButton  *button)
{
  PandectValue *value = pandect_answer_button_get_value (PANDECT_ANSWER_BUTTON (button));

  record (self, gtk_toggle_button_get_active (button) ? value : NULL);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  record (PANDECT_ANSWER_BAR (widget), NULL);
}

static gboolean
press_cb (GtkWidget *widget,
          GVariant  *key,
          gpointer   unused)
{
  return pandect_answer_bar_press_key (PANDECT_ANSWER_BAR (widget), g_variant_get_int32 (key));
}

static PandectAnswerLayout *
get_layout (PandectAnswerBar *self)
{
  return PANDECT_ANSWER_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

static void
update_kind (PandectAnswerBar *self)
{
  gboolean is_list;

  pandect_answer_layout_choose_kind (get_layout (self));

  is_list = pandect_answer_bar_is_list (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self), is_list ? "segments" : "answers");
  gtk_widget_add_css_class (GTK_WIDGET (self), is_list ? "answers" : "segments");
}

static void
pandect_answer_bar_update_words (PandectView *view)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (view);
  g_autofree char *name = pandect_profile_words_dup_field (pandect_view_get_session (view),
                                                           self->field);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  FOR_EACH_BUTTON (self, button)
    pandect_answer_button_update_words (PANDECT_ANSWER_BUTTON (button));
  update_kind (self);
}

static GtkWidget *
get_entrance (PandectAnswerBar *self)
{
  PandectValue *value = pandect_profile_get_value (get_profile (self), self->field);
  GtkWidget *pressed = get_button (self, value);

  return pressed != NULL ? pressed : gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* The answer that an arrow leads to, or %NULL when it leads out. */
static GtkWidget *
get_neighbour (PandectAnswerBar *self,
               GtkWidget        *button,
               GtkDirectionType  direction)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean is_stacked = pandect_answer_bar_is_stacked (self);

  if (direction == (is_stacked ? GTK_DIR_DOWN : is_mirrored ? GTK_DIR_LEFT : GTK_DIR_RIGHT))
    return gtk_widget_get_next_sibling (button);

  if (direction == (is_stacked ? GTK_DIR_UP : is_mirrored ? GTK_DIR_RIGHT : GTK_DIR_LEFT))
    return gtk_widget_get_prev_sibling (button);

  return NULL;
}

static gboolean
pandect_answer_bar_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  GtkWidget *target = focused == NULL ? get_entrance (self)
                                      : get_neighbour (self, focused, direction);

  return target != NULL && gtk_widget_grab_focus (target);
}

static gboolean
pandect_answer_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entrance (PANDECT_ANSWER_BAR (widget)));
}

static void
pandect_answer_bar_dispose (GObject *object)
{
  g_clear_object (&PANDECT_ANSWER_BAR (object)->field);

  G_OBJECT_CLASS (pandect_answer_bar_parent_class)->dispose (object);
}

static void
pandect_answer_bar_class_init (PandectAnswerBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_answer_bar_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_answer_bar_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_answer_bar_update;

  widget_class->focus = pandect_answer_bar_focus;
  widget_class->grab_focus = pandect_answer_bar_grab_focus;

  /* An action of the class is one of assistive technology too. */
  gtk_widget_class_install_action (widget_class, "answer.clear", NULL, clear_action);
  pandect_answer_keys_add_to_class (widget_class, press_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "answers");
}

static void
pandect_answer_bar_init (PandectAnswerBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 g_object_new (PANDECT_TYPE_ANSWER_LAYOUT, NULL));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_kind), self, G_CONNECT_SWAPPED);
}

/**
 * pandect_answer_bar_new:
 * @session: the session whose profile is answered
 * @field: a field of the profile
 * @fill: whether to take all the width there is, in equal segments
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
pandect_answer_bar_new (PandectSession *session,
                        PandectField   *field,
                        gboolean        fill)
{
  PandectAnswerBar *self = g_object_new (PANDECT_TYPE_ANSWER_BAR, NULL);

  self->field = g_object_ref (field);
  for (guint i = 0; i < pandect_field_get_n_values (field); i++)
    {
      GtkWidget *button = pandect_answer_button_new (session, field,
                                                     pandect_field_get_value (field, i));

      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), button);
    }

  pandect_answer_layout_set_is_even (get_layout (self), fill);
  if (fill)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fill");
  gtk_widget_set_hexpand (GTK_WIDGET (self), fill);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}

/**
 * pandect_answer_bar_is_list:
 * @self: an answer bar
 *
 * Returns: whether its answers are too long for segments
 */
gboolean
pandect_answer_bar_is_list (PandectAnswerBar *self)
{
  g_return_val_if_fail (PANDECT_IS_ANSWER_BAR (self), FALSE);

  return pandect_answer_layout_get_is_list (get_layout (self));
}

/**
 * pandect_answer_bar_is_stacked:
 * @self: an answer bar that has been given its size
 *
 * Returns: whether its answers stand below each other
 */
gboolean
pandect_answer_bar_is_stacked (PandectAnswerBar *self)
{
  g_return_val_if_fail (PANDECT_IS_ANSWER_BAR (self), FALSE);

  return pandect_answer_layout_is_stacked (get_layout (self));
}

/**
 * pandect_answer_bar_press_key:
 * @self: an answer bar
 * @key: the number of an answer, from 1, or 0 to clear
 *
 * Returns: whether there is such an answer
 */
gboolean
pandect_answer_bar_press_key (PandectAnswerBar *self,
                              int               key)
{
  PandectValue *value = NULL;

  g_return_val_if_fail (PANDECT_IS_ANSWER_BAR (self), FALSE);

  if (key > 0)
    {
      value = pandect_field_get_value (self->field, (guint) key - 1);
      if (value == NULL)
        return FALSE;
      if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
        gtk_widget_grab_focus (get_button (self, value));
    }

  record (self, value);

  /* There is nowhere to move on to but in a strip. */
  if (value != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "chart.move-on", NULL);

  return TRUE;
}
