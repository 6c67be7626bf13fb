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
 * than words are no segments but a list from the start. One answer takes the focus for all, arrows
 * lead to the others, and the digits answer at once.
 */

struct _PandectAnswerBar
{
  GtkWidget       parent_instance;

  PandectSession *session;
  PandectField   *field;
  gboolean        fill;

  gboolean        is_updating;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FIELD,
  PROP_FILL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectAnswerBar, pandect_answer_bar, GTK_TYPE_WIDGET)

#define FOR_EACH_BUTTON(self, button) \
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); \
       button != NULL; \
       button = gtk_widget_get_next_sibling (button))

static PandectProfile *
get_profile (PandectAnswerBar *self)
{
  return pandect_session_get_profile (self->session);
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
update_answer (PandectAnswerBar *self)
{
  PandectValue *value = pandect_profile_get_value (get_profile (self), self->field);
  GtkWidget *pressed = get_button (self, value);

  self->is_updating = TRUE;
  FOR_EACH_BUTTON (self, button)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), button == pressed);
  self->is_updating = FALSE;

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
button_toggled_cb (PandectAnswerBar *self,
                   GtkToggleButton  *button)
{
  PandectValue *value = pandect_answer_button_get_value (PANDECT_ANSWER_BUTTON (button));

  if (!self->is_updating)
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
update_words (PandectAnswerBar *self)
{
  g_autofree char *name = pandect_profile_words_dup_field (self->session, self->field);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
pandect_answer_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_FIELD:
      self->field = g_value_dup_object (value);
      break;

    case PROP_FILL:
      self->fill = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_answer_bar_constructed (GObject *object)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (object);

  G_OBJECT_CLASS (pandect_answer_bar_parent_class)->constructed (object);

  for (guint i = 0; i < pandect_field_get_n_values (self->field); i++)
    {
      GtkWidget *button = pandect_answer_button_new (self->session, self->field,
                                                     pandect_field_get_value (self->field, i));

      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "toggled", G_CALLBACK (button_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }

  pandect_answer_layout_set_is_even (get_layout (self), self->fill);
  if (self->fill)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fill");
  gtk_widget_set_hexpand (GTK_WIDGET (self), self->fill);

  g_signal_connect_object (get_profile (self), "changed", G_CALLBACK (update_answer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_kind), self, G_CONNECT_SWAPPED);
  update_words (self);
  update_answer (self);
}

static void
pandect_answer_bar_dispose (GObject *object)
{
  PandectAnswerBar *self = PANDECT_ANSWER_BAR (object);
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (button);

  g_clear_object (&self->field);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_answer_bar_parent_class)->dispose (object);
}

static void
pandect_answer_bar_class_init (PandectAnswerBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_answer_bar_constructed;
  object_class->dispose = pandect_answer_bar_dispose;
  object_class->set_property = pandect_answer_bar_set_property;

  widget_class->focus = pandect_answer_bar_focus;
  widget_class->grab_focus = pandect_answer_bar_grab_focus;

  /**
   * PandectAnswerBar:session:
   *
   * The session whose profile is answered.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectAnswerBar:field:
   *
   * What is answered.
   */
  properties[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL,
                         PANDECT_TYPE_FIELD,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectAnswerBar:fill:
   *
   * Whether it takes all the width there is, in equal segments.
   */
  properties[PROP_FILL] =
    g_param_spec_boolean ("fill", NULL, NULL,
                          FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* An action of the class is one of assistive technology too. */
  gtk_widget_class_install_action (widget_class, "answer.clear", NULL, clear_action);
  pandect_answer_keys_add_to_class (widget_class, press_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "answers");
  gtk_widget_class_set_layout_manager_type (widget_class, PANDECT_TYPE_ANSWER_LAYOUT);
}

static void
pandect_answer_bar_init (PandectAnswerBar *self)
{
}

/**
 * pandect_answer_bar_new:
 * @session: the session whose profile is answered
 * @field: what is answered
 * @fill: whether to take all the width there is
 *
 * Returns: (transfer floating): a bar that follows the profile
 */
GtkWidget *
pandect_answer_bar_new (PandectSession *session,
                        PandectField   *field,
                        gboolean        fill)
{
  return g_object_new (PANDECT_TYPE_ANSWER_BAR,
                       "session", session,
                       "field", field,
                       "fill", fill,
                       NULL);
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

  return TRUE;
}
