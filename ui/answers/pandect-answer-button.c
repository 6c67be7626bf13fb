/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "answers/pandect-answer-button.h"

#include <glib/gi18n.h>

#include "words/pandect-profile-words.h"

#include "kit/pandect-label.h"
#include "answers/pandect-preview-trigger.h"

/**
 * PandectAnswerButton:
 *
 * One answer to one field: a segment of a bar, or a row of a list with a mark before it.
 *
 * It stays pressed while the answer is recorded. What is shown may be as short as "+"; what is
 * spoken is always the whole answer.
 */

#define N_KEYS 9

struct _PandectAnswerButton
{
  GtkToggleButton  parent_instance;

  PandectSession  *session;
  PandectField    *field;
  PandectValue    *value;
  gboolean         is_row;
  int              bold_width;    /* of the words; -1 when it is to be measured */

  GtkWidget       *mark;
  GtkLabel        *words;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FIELD,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PandectAnswerButton, pandect_answer_button, GTK_TYPE_TOGGLE_BUTTON)

/* The context that the label keeps may be older than its style as long as it is not on screen, so
 * it is not used. */
static int
measure_text (PandectAnswerButton *self,
              const char          *words,
              PangoWeight          weight)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (self->words));
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  pango_attr_list_unref (attributes);
  g_object_unref (layout);
  g_object_unref (context);

  return width;
}

static void
update_tooltip (PandectAnswerButton *self)
{
  const char *label = pandect_session_get_words (self->session,
                                                 pandect_value_get_label (self->value));
  guint key = pandect_value_get_index (self->value) + 1;
  g_autofree char *tooltip = NULL;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)))
    /* Translators: %s is an answer that is recorded */
    tooltip = g_strdup_printf (_("%s, recorded. Press again to clear"), label);
  else if (key <= N_KEYS)
    /* Translators: an answer and the digit that records it, as in "Positive (key 1)" */
    tooltip = g_strdup_printf (_("%1$s (key %2$u)"), label, key);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip != NULL ? tooltip : label);
}

static void
update_spoken (PandectAnswerButton *self)
{
  g_autofree char *spoken = pandect_profile_words_dup_answer (self->session, self->field,
                                                              self->value);
  g_autofree char *key = g_strdup_printf ("%u", pandect_value_get_index (self->value) + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);
}

static void
update_words (PandectAnswerButton *self)
{
  PandectText *text = self->is_row ? pandect_value_get_label (self->value)
                                   : pandect_value_get_sign (self->value);

  pandect_label_show_words (self->words, pandect_session_get_words (self->session, text));
  self->bold_width = -1;
  update_spoken (self);
  update_tooltip (self);
}

static void
pandect_answer_button_toggled (GtkToggleButton *button)
{
  update_tooltip (PANDECT_ANSWER_BUTTON (button));
}

/* What it would settle is found when it is asked for, so that many answers cost nothing. */
static gboolean
pandect_answer_button_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    is_keyboard,
                                     GtkTooltip *tooltip)
{
  PandectAnswerButton *self = PANDECT_ANSWER_BUTTON (widget);
  PandectFindings *findings = pandect_session_get_findings (self->session);
  g_autoptr(PandectPreview) preview = pandect_findings_dup_preview (findings, self->field,
                                                                    self->value);
  g_autofree char *settled = NULL;
  g_autofree char *words = NULL;

  if (preview == NULL)
    return GTK_WIDGET_CLASS (pandect_answer_button_parent_class)->query_tooltip (widget, x, y,
                                                                                is_keyboard,
                                                                                tooltip);

  settled = pandect_profile_words_dup_preview (preview);
  words = g_strconcat (gtk_widget_get_tooltip_text (widget), "\n", settled, NULL);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
pandect_answer_button_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pandect_answer_button_parent_class)->css_changed (widget, change);

  PANDECT_ANSWER_BUTTON (widget)->bold_width = -1;
}

static void
pandect_answer_button_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectAnswerButton *self = PANDECT_ANSWER_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_FIELD:
      self->field = g_value_dup_object (value);
      break;

    case PROP_VALUE:
      self->value = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_answer_button_constructed (GObject *object)
{
  PandectAnswerButton *self = PANDECT_ANSWER_BUTTON (object);

  G_OBJECT_CLASS (pandect_answer_button_parent_class)->constructed (object);

  /* A finding stands out of negatives: it alone is filled. */
  if (pandect_value_get_role (self->value) == PANDECT_VALUE_ROLE_AFFIRMS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "affirms");

  /* A toggle button of GTK says nothing of its state before it is first pressed. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);

  g_signal_connect_object (self->session, "notify::languages", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  pandect_preview_trigger_add (GTK_WIDGET (self), self->session, self->field, self->value);
  update_words (self);
}

static void
pandect_answer_button_dispose (GObject *object)
{
  PandectAnswerButton *self = PANDECT_ANSWER_BUTTON (object);

  g_clear_object (&self->value);
  g_clear_object (&self->field);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_answer_button_parent_class)->dispose (object);
}

static void
pandect_answer_button_class_init (PandectAnswerButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pandect_answer_button_constructed;
  object_class->set_property = pandect_answer_button_set_property;
  object_class->dispose = pandect_answer_button_dispose;

  GTK_WIDGET_CLASS (klass)->css_changed = pandect_answer_button_css_changed;
  GTK_WIDGET_CLASS (klass)->query_tooltip = pandect_answer_button_query_tooltip;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = pandect_answer_button_toggled;

  /**
   * PandectAnswerButton:session:
   *
   * The session whose language it is written in.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectAnswerButton:field:
   *
   * What is asked.
   */
  properties[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL,
                         PANDECT_TYPE_FIELD,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PandectAnswerButton:value:
   *
   * The answer.
   */
  properties[PROP_VALUE] =
    g_param_spec_object ("value", NULL, NULL,
                         PANDECT_TYPE_VALUE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pandect_answer_button_init (PandectAnswerButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_label_new (NULL);

  self->words = GTK_LABEL (words);
  self->mark = g_object_new (GTK_TYPE_BOX,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START,
                             "visible", FALSE,
                             NULL);
  gtk_widget_add_css_class (self->mark, "mark");

  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_set_hexpand (words, TRUE);

  gtk_box_append (GTK_BOX (box), self->mark);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * pandect_answer_button_new:
 * @session: the session whose language it is written in
 * @field: what is asked
 * @value: the answer
 *
 * Returns: (transfer floating): a button, not pressed
 */
GtkWidget *
pandect_answer_button_new (PandectSession *session,
                           PandectField   *field,
                           PandectValue   *value)
{
  return g_object_new (PANDECT_TYPE_ANSWER_BUTTON,
                       "session", session,
                       "field", field,
                       "value", value,
                       NULL);
}

/**
 * pandect_answer_button_get_value:
 * @self: an answer button
 *
 * Returns: (transfer none): the answer
 */
PandectValue *
pandect_answer_button_get_value (PandectAnswerButton *self)
{
  g_return_val_if_fail (PANDECT_IS_ANSWER_BUTTON (self), NULL);

  return self->value;
}

/**
 * pandect_answer_button_get_width:
 * @self: an answer button
 *
 * Words are bold while they are pressed. The room for that is kept, or a bar would move under the
 * pointer of whoever presses it.
 *
 * Returns: the width with its words on one line
 */
int
pandect_answer_button_get_width (PandectAnswerButton *self)
{
  int width, words_width;

  g_return_val_if_fail (PANDECT_IS_ANSWER_BUTTON (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->words), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &words_width, NULL, NULL);
  if (self->bold_width < 0)
    self->bold_width = measure_text (self, gtk_label_get_text (self->words), PANGO_WEIGHT_BOLD);

  return width + MAX (0, self->bold_width - words_width);
}

/**
 * pandect_answer_button_get_text_width:
 * @self: an answer button
 *
 * Returns: the width of the words of a segment, whether it is one or not
 */
int
pandect_answer_button_get_text_width (PandectAnswerButton *self)
{
  g_return_val_if_fail (PANDECT_IS_ANSWER_BUTTON (self), 0);

  return measure_text (self,
                       pandect_session_get_words (self->session,
                                                  pandect_value_get_sign (self->value)),
                       PANGO_WEIGHT_NORMAL);
}

/**
 * pandect_answer_button_set_wraps:
 * @self: an answer button
 * @wraps: whether its words may break
 *
 * To measure words that may break takes several times as long, and most answers are short.
 */
void
pandect_answer_button_set_wraps (PandectAnswerButton *self,
                                 gboolean             wraps)
{
  g_return_if_fail (PANDECT_IS_ANSWER_BUTTON (self));

  gtk_label_set_wrap (self->words, wraps);
  gtk_label_set_width_chars (self->words, wraps ? 8 : -1);
}

/**
 * pandect_answer_button_set_is_row:
 * @self: an answer button
 * @is_row: whether it is a row of a list, and not a segment of a bar
 */
void
pandect_answer_button_set_is_row (PandectAnswerButton *self,
                                  gboolean             is_row)
{
  g_return_if_fail (PANDECT_IS_ANSWER_BUTTON (self));

  if (self->is_row == is_row)
    return;

  self->is_row = is_row;
  gtk_widget_set_visible (self->mark, is_row);
  gtk_label_set_xalign (self->words, is_row ? 0 : 0.5f);
  gtk_label_set_justify (self->words, is_row ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  update_words (self);
}
