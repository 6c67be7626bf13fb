/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile/pandect-field-row.h"

#include <glib/gi18n.h>

#include "answers/pandect-answer-bar.h"
#include "answers/pandect-answer-keys.h"
#include "kit/pandect-fact-row.h"
#include "kit/pandect-label.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-passage-label.h"

/**
 * PandectFieldRow:
 *
 * A field of the profile and its answers.
 *
 * Its name unfolds the whole question and the facts it is asked for. Tab moves from answers to
 * answers; the name is one arrow key beside them, or the key "?".
 */

struct _PandectFieldRow
{
  PandectView      parent_instance;

  PandectField    *field;

  GtkWidget       *answers;

  /* Template children */
  GtkBox          *pair;
  GtkToggleButton *about;
  GtkLabel        *name;
  GtkBox          *source;
};

G_DEFINE_FINAL_TYPE (PandectFieldRow, pandect_field_row, PANDECT_TYPE_VIEW)

static void
append_source (PandectFieldRow *self)
{
  PandectSession *session = pandect_view_get_session (PANDECT_VIEW (self));
  GtkWidget *question = pandect_passage_label_new (session,
                                                   pandect_field_get_question (self->field));
  GtkWidget *row = pandect_fact_row_new (session, question,
                                         pandect_field_get_fact_ids (self->field));

  gtk_toggle_button_set_active (pandect_fact_row_get_toggle (PANDECT_FACT_ROW (row)), TRUE);
  gtk_box_append (self->source, row);
}

static void
notify_active_cb (PandectFieldRow *self)
{
  gboolean is_unfolded = gtk_toggle_button_get_active (self->about);

  if (is_unfolded && gtk_widget_get_first_child (GTK_WIDGET (self->source)) == NULL)
    append_source (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->about),
                               GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded,
                               -1);
}

static void
pandect_field_row_update_words (PandectView *view)
{
  PandectFieldRow *self = PANDECT_FIELD_ROW (view);
  PandectSession *session = pandect_view_get_session (view);
  const char *label = pandect_session_get_words (session, pandect_field_get_label (self->field));
  g_autofree char *question = pandect_session_dup_words (session,
                                                         pandect_field_get_question (self->field));
  g_autofree char *spoken = NULL;

  pandect_label_show_words (self->name, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), question);

  /* Translators: spoken name of a button; %s is a field of the profile */
  spoken = g_strdup_printf (_("%s, show what is asked and why"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static gboolean
press_cb (GtkWidget *widget,
          GVariant  *key,
          gpointer   unused)
{
  PandectFieldRow *self = PANDECT_FIELD_ROW (widget);

  return pandect_answer_bar_press_key (PANDECT_ANSWER_BAR (self->answers),
                                       g_variant_get_int32 (key));
}

static void
show_source_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  PandectFieldRow *self = PANDECT_FIELD_ROW (widget);

  gtk_toggle_button_set_active (self->about, !gtk_toggle_button_get_active (self->about));
}

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static gboolean
pandect_field_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  PandectFieldRow *self = PANDECT_FIELD_ROW (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_child_focus (self->answers, direction);

  /* What is unfolded can be reached too, so only a folded row is left at once. */
  if (is_tab (direction) && !gtk_toggle_button_get_active (self->about))
    return FALSE;

  return GTK_WIDGET_CLASS (pandect_field_row_parent_class)->focus (widget, direction);
}

static gboolean
pandect_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PANDECT_FIELD_ROW (widget)->answers);
}

static void
pandect_field_row_dispose (GObject *object)
{
  g_clear_object (&PANDECT_FIELD_ROW (object)->field);

  G_OBJECT_CLASS (pandect_field_row_parent_class)->dispose (object);
}

static void
pandect_field_row_class_init (PandectFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_field_row_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_field_row_update_words;

  widget_class->focus = pandect_field_row_focus;
  widget_class->grab_focus = pandect_field_row_grab_focus;

  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectFieldRow, pair);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldRow, about);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldRow, name);
  gtk_widget_class_bind_template_child (widget_class, PandectFieldRow, source);
  gtk_widget_class_bind_template_callback (widget_class, notify_active_cb);

  gtk_widget_class_install_action (widget_class, "field.show-source", NULL, show_source_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, 0, "field.show-source",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, GDK_SHIFT_MASK,
                                       "field.show-source", NULL);
  pandect_answer_keys_add_to_class (widget_class, press_cb);
}

static void
pandect_field_row_init (PandectFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  notify_active_cb (self);
}

GtkWidget *
pandect_field_row_new (PandectSession *session,
                       PandectField   *field)
{
  PandectFieldRow *self = g_object_new (PANDECT_TYPE_FIELD_ROW, NULL);

  self->field = g_object_ref (field);
  self->answers = pandect_answer_bar_new (session, field, FALSE);
  gtk_box_append (self->pair, self->answers);
  pandect_view_set_session (PANDECT_VIEW (self), session);

  return GTK_WIDGET (self);
}

/**
 * pandect_field_row_get_field:
 * @self: a field row
 *
 * Returns: (transfer none): what is answered
 */
PandectField *
pandect_field_row_get_field (PandectFieldRow *self)
{
  g_return_val_if_fail (PANDECT_IS_FIELD_ROW (self), NULL);

  return self->field;
}
