/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-question-card.h"

#include <glib/gi18n.h>

#include "words/pandect-profile-words.h"
#include "answers/pandect-answer-bar.h"
#include "kit/pandect-label.h"
#include "kit/pandect-adaptive-pair.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectQuestionCard:
 *
 * Asks for the answer that matters for most treatments, and after it for the next.
 *
 * Whoever answers stays in the card: the focus goes to the first answer of the question that
 * follows, so that a profile can be recorded without looking for a field.
 */

struct _PandectQuestionCard
{
  GtkBox          parent_instance;

  PandectSession *session;
  PandectField   *field;

  GtkWidget      *question;
  GtkWidget      *answers;

  /* Template children */
  GtkWidget      *open;
  GtkBox         *heading;
  PandectAdaptivePair    *pair;
  GtkLabel       *bearing;
  GtkWidget      *settled;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectQuestionCard, pandect_question_card, GTK_TYPE_BOX)

static gboolean
is_being_answered (PandectQuestionCard *self)
{
  return self->answers != NULL &&
         gtk_widget_get_focus_child (GTK_WIDGET (self->pair)) == self->answers;
}

static void
show_question (PandectQuestionCard *self)
{
  PandectText *question = pandect_field_get_question (self->field);

  if (self->question == NULL)
    {
      self->question = pandect_passage_label_new (self->session, question);
      gtk_widget_add_css_class (self->question, "question");
      gtk_box_append (self->heading, self->question);
    }

  pandect_passage_label_set_text (PANDECT_PASSAGE_LABEL (self->question), question);
}

static void
show_field (PandectQuestionCard *self)
{
  gboolean is_answering = is_being_answered (self);

  show_question (self);

  self->answers = pandect_answer_bar_new (self->session, self->field, TRUE);
  pandect_adaptive_pair_set_start (self->pair, self->answers);

  if (is_answering)
    gtk_widget_grab_focus (self->answers);
}

static void
update_bearing (PandectQuestionCard *self)
{
  g_autofree char *bearing = NULL;

  if (self->field == NULL)
    return;

  bearing = pandect_profile_words_dup_bearing (self->session);
  pandect_label_show_words (self->bearing, bearing);
}

static void
update_field (PandectQuestionCard *self)
{
  if (g_set_object (&self->field, pandect_session_get_next_field (self->session)) &&
      self->field != NULL)
    show_field (self);

  gtk_widget_set_visible (self->open, self->field != NULL);
  gtk_widget_set_visible (self->settled, self->field == NULL);
  update_bearing (self);
}

static void
skip_clicked_cb (PandectQuestionCard *self)
{
  pandect_findings_skip_field (pandect_session_get_findings (self->session), self->field);
}

static gboolean
pandect_question_card_grab_focus (GtkWidget *widget)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (widget);

  return self->field != NULL && gtk_widget_grab_focus (self->answers);
}

static void
pandect_question_card_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_question_card_constructed (GObject *object)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (object);

  G_OBJECT_CLASS (pandect_question_card_parent_class)->constructed (object);

  /* The figures can change while the question stays. */
  g_signal_connect_object (self->session, "notify::next-field", G_CALLBACK (update_field), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed", G_CALLBACK (update_bearing), self,
                           G_CONNECT_SWAPPED);
  update_field (self);
}

static void
pandect_question_card_dispose (GObject *object)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_QUESTION_CARD);
  g_clear_object (&self->field);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_question_card_parent_class)->dispose (object);
}

static void
pandect_question_card_class_init (PandectQuestionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_question_card_constructed;
  object_class->dispose = pandect_question_card_dispose;
  object_class->set_property = pandect_question_card_set_property;

  widget_class->grab_focus = pandect_question_card_grab_focus;

  /**
   * PandectQuestionCard:session:
   *
   * The session whose profile is answered.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_ADAPTIVE_PAIR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, open);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, heading);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, pair);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, bearing);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, settled);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
}

static void
pandect_question_card_init (PandectQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_question_card_new:
 * @session: the session whose profile is answered
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
pandect_question_card_new (PandectSession *session)
{
  return g_object_new (PANDECT_TYPE_QUESTION_CARD, "session", session, NULL);
}
