/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-question-card.h"

#include <glib/gi18n.h>

#include "words/pandect-profile-words.h"
#include "answers/pandect-answer-bar.h"
#include "kit/pandect-label.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectQuestionCard:
 *
 * Asks for the answer that matters for most treatments, and after it for the next.
 *
 * After an answer the focus moves to the answers of the next question, so that a profile can be
 * recorded without looking for a field.
 */

struct _PandectQuestionCard
{
  PandectView          parent_instance;

  PandectField        *field;

  GtkWidget           *answers;

  /* Template children */
  GtkWidget           *open;
  PandectPassageLabel *question;
  GtkBox              *pair;
  GtkLabel            *bearing;
  GtkWidget           *settled;
};

G_DEFINE_FINAL_TYPE (PandectQuestionCard, pandect_question_card, PANDECT_TYPE_VIEW)

static PandectSession *
get_session (PandectQuestionCard *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static gboolean
is_being_answered (PandectQuestionCard *self)
{
  return self->answers != NULL &&
         gtk_widget_get_focus_child (GTK_WIDGET (self->pair)) == self->answers;
}

static void
show_field (PandectQuestionCard *self)
{
  gboolean is_answering = is_being_answered (self);

  pandect_passage_label_set_text (self->question, pandect_field_get_question (self->field));

  if (self->answers != NULL)
    gtk_box_remove (self->pair, self->answers);
  self->answers = pandect_answer_bar_new (get_session (self), self->field, TRUE);
  gtk_box_prepend (self->pair, self->answers);

  if (is_answering)
    gtk_widget_grab_focus (self->answers);
}

/* The figures can change while the question stays. */
static void
pandect_question_card_update (PandectView *view)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (view);
  g_autofree char *bearing = NULL;

  if (self->field == NULL)
    return;

  bearing = pandect_profile_words_dup_bearing (get_session (self));
  pandect_label_show_words (self->bearing, bearing);
}

static void
update_field (PandectQuestionCard *self)
{
  if (g_set_object (&self->field, pandect_session_get_next_field (get_session (self))) &&
      self->field != NULL)
    show_field (self);

  gtk_widget_set_visible (self->open, self->field != NULL);
  gtk_widget_set_visible (self->settled, self->field == NULL);
  pandect_question_card_update (PANDECT_VIEW (self));
}

static void
skip_clicked_cb (PandectQuestionCard *self)
{
  pandect_session_skip_field (get_session (self), self->field);
}

static gboolean
pandect_question_card_grab_focus (GtkWidget *widget)
{
  PandectQuestionCard *self = PANDECT_QUESTION_CARD (widget);

  return self->field != NULL && gtk_widget_grab_focus (self->answers);
}

static void
pandect_question_card_update_words (PandectView *view)
{
  update_field (PANDECT_QUESTION_CARD (view));
}

static void
pandect_question_card_dispose (GObject *object)
{
  g_clear_object (&PANDECT_QUESTION_CARD (object)->field);

  G_OBJECT_CLASS (pandect_question_card_parent_class)->dispose (object);
}

static void
pandect_question_card_class_init (PandectQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_question_card_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_question_card_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_question_card_update;

  widget_class->grab_focus = pandect_question_card_grab_focus;

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  g_type_ensure (PANDECT_TYPE_PASSAGE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, open);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, question);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, pair);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, bearing);
  gtk_widget_class_bind_template_child (widget_class, PandectQuestionCard, settled);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
}

static void
pandect_question_card_init (PandectQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  pandect_view_connect (PANDECT_VIEW (self), "notify::next-field", G_CALLBACK (update_field));
}
