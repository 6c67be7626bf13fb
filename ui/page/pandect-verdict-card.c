/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-verdict-card.h"

#include <glib/gi18n.h>

#include "words/pandect-criterion-words.h"
#include "words/pandect-phrases.h"
#include "page/pandect-caution-box.h"
#include "kit/pandect-label.h"
#include "kit/pandect-text-row.h"
#include "kit/pandect-verdict-badge.h"
#include "kit/pandect-wrap-box.h"

/**
 * PandectVerdictCard:
 *
 * The verdict of a therapy, why it is so, and the cautions that apply.
 *
 * Answers that are missing are buttons that lead to their fields in the profile.
 */

struct _PandectVerdictCard
{
  GtkBox               parent_instance;

  PandectSession      *session;
  PandectTreatment        *entry;
  PandectFieldMask     shown_missing;

  /* Template children */
  GtkWidget           *head;
  PandectVerdictBadge *badge;
  GtkLabel            *sentence;
  GtkBox              *failing;
  GtkWidget           *settled;
  PandectWrapBox         *missing;
  GtkBox              *cautions;
};

G_DEFINE_FINAL_TYPE (PandectVerdictCard, pandect_verdict_card, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* More would repeat the list of criteria below the card. */
#define MAX_FAILING 3

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static PandectCriterion *
get_criteria (PandectVerdictCard *self)
{
  return pandect_therapy_get_criteria (pandect_treatment_get_therapy (self->entry));
}

static GtkWidget *
new_missing_button (PandectVerdictCard *self,
                    PandectField       *field)
{
  const char *name = pandect_session_get_words (self->session,
                                                pandect_field_get_short_name (field));
  const char *question = pandect_session_get_words (self->session,
                                                    pandect_field_get_question (field));
  GtkWidget *label = pandect_label_new (name, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, question);
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pandect_field_get_id (field));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question,
                                  -1);

  return button;
}

static void
show_missing (PandectVerdictCard     *self,
              const PandectFieldMask *missing)
{
  PandectProfile *profile = pandect_session_get_profile (self->session);
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  self->shown_missing = *missing;
  pandect_wrap_box_remove_all (self->missing);
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (missing, i))
        pandect_wrap_box_append (
            self->missing, new_missing_button (self, pandect_field_set_get_field (fields, i)));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->missing), pandect_field_mask_count (missing) > 0);
}

/* Buttons that stay are not rebuilt: one may have the focus. */
static void
update_missing (PandectVerdictCard *self,
                gboolean            words_changed)
{
  const PandectFieldMask *missing = &pandect_treatment_get_finding (self->entry)->missing;

  if (words_changed || !pandect_field_mask_equal (missing, &self->shown_missing))
    show_missing (self, missing);
}

static GtkWidget *
new_failing_line (PandectVerdictCard *self,
                  PandectCriterion   *criterion)
{
  g_autofree char *statement = pandect_criterion_words_dup_statement (self->session, criterion);
  GtkWidget *line = pandect_text_row_new (8);
  GtkWidget *sign = pandect_label_new_sign ("pandect-unmet-leaf-symbolic");
  GtkWidget *label = pandect_label_new (statement, NULL);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "sign");
  pandect_text_row_append (PANDECT_TEXT_ROW (line), sign);
  pandect_text_row_append (PANDECT_TEXT_ROW (line), label);

  return line;
}

/* Whether some field of the rule is not recorded. */
static gboolean
is_partly_recorded (PandectVerdictCard *self,
                    PandectCriterion   *criterion)
{
  PandectField *field = pandect_criterion_get_field (criterion);

  if (field != NULL)
    return pandect_profile_get_value (pandect_session_get_profile (self->session), field) == NULL;

  for (guint i = 0; i < pandect_criterion_get_n_parts (criterion); i++)
    {
      if (is_partly_recorded (self, pandect_criterion_get_part (criterion, i)))
        return TRUE;
    }

  return FALSE;
}

static void
update_failing (PandectVerdictCard *self)
{
  PandectCriterion *criteria = get_criteria (self);
  gboolean fails = pandect_treatment_get_verdict (self->entry) == PANDECT_VERDICT_CRITERIA_NOT_MET;
  guint n_failing = 0;
  PandectRule rule;

  remove_children (self->failing);
  gtk_widget_set_visible (self->settled, fails && is_partly_recorded (self, criteria));
  if (!fails)
    return;

  pandect_criterion_words_read_rule (criteria, &rule);
  for (guint i = 0; i < rule.parts->len && rule.parts->len > 1 && n_failing < MAX_FAILING; i++)
    {
      PandectCriterion *part = g_ptr_array_index (rule.parts, i);

      if (pandect_session_get_finding (self->session, part)->truth != PANDECT_TRUTH_FALSE)
        continue;

      gtk_box_append (self->failing, new_failing_line (self, part));
      n_failing++;
    }
  g_ptr_array_unref (rule.parts);
}

static gboolean
shows_cautions (PandectVerdictCard *self)
{
  GListModel *cautions = pandect_treatment_get_cautions (self->entry);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cautions));

  for (guint i = 0; i < pandect_phrases_count_cautions (self->entry); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);

      if (child == NULL || pandect_caution_box_get_caution (PANDECT_CAUTION_BOX (child)) != caution)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }

  return child == NULL;
}

/* Callouts that stay are not rebuilt: one may have its fact unfolded. */
static void
update_cautions (PandectVerdictCard *self)
{
  GListModel *cautions = pandect_treatment_get_cautions (self->entry);

  if (shows_cautions (self))
    return;

  remove_children (self->cautions);
  for (guint i = 0; i < pandect_phrases_count_cautions (self->entry); i++)
    {
      g_autoptr(PandectCaution) caution = g_list_model_get_item (cautions, i);

      gtk_box_append (self->cautions, pandect_caution_box_new (self->session, caution));
    }
}

static void
update_verdict (PandectVerdictCard *self)
{
  PandectVerdict verdict = pandect_treatment_get_verdict (self->entry);
  g_autofree char *sentence = NULL;

  sentence = pandect_criterion_words_dup_sentence (self->session, self->entry);
  pandect_verdict_badge_show (self->badge, verdict, NULL);
  pandect_label_show_words (self->sentence, sentence);

  for (guint v = 0; v < PANDECT_N_VERDICTS; v++)
    gtk_widget_remove_css_class (self->head, pandect_verdict_badge_get_css_class (v));
  gtk_widget_add_css_class (self->head, pandect_verdict_badge_get_css_class (verdict));
}

static void
update (PandectVerdictCard *self,
        gboolean            words_changed)
{
  if (self->entry == NULL)
    return;

  update_verdict (self);
  update_missing (self, words_changed);
  update_failing (self);
  update_cautions (self);
}

/* Not the entry is listened to: what is missing can change while its verdict and number stay. */
static void
assessed_cb (PandectVerdictCard *self)
{
  update (self, FALSE);
}

static void
notify_words_cb (PandectVerdictCard *self)
{
  update (self, TRUE);
}

static void
pandect_verdict_card_constructed (GObject *object)
{
  PandectVerdictCard *self = PANDECT_VERDICT_CARD (object);

  G_OBJECT_CLASS (pandect_verdict_card_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (notify_words_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (notify_words_cb), self, G_CONNECT_SWAPPED);
}

static void
pandect_verdict_card_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PandectVerdictCard *self = PANDECT_VERDICT_CARD (object);

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
pandect_verdict_card_dispose (GObject *object)
{
  PandectVerdictCard *self = PANDECT_VERDICT_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_VERDICT_CARD);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_verdict_card_parent_class)->dispose (object);
}

static void
pandect_verdict_card_class_init (PandectVerdictCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pandect_verdict_card_constructed;
  object_class->set_property = pandect_verdict_card_set_property;
  object_class->dispose = pandect_verdict_card_dispose;

  /**
   * PandectVerdictCard:session:
   *
   * The session whose profile is judged.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL,
                         PANDECT_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_VERDICT_BADGE);
  g_type_ensure (PANDECT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, head);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, badge);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, failing);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, settled);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, missing);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, cautions);
}

static void
pandect_verdict_card_init (PandectVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_verdict_card_new:
 * @session: a session
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
pandect_verdict_card_new (PandectSession *session)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);

  return g_object_new (PANDECT_TYPE_VERDICT_CARD, "session", session, NULL);
}

/**
 * pandect_verdict_card_set_entry:
 * @self: a card
 * @entry: (nullable): what to show, an entry with a therapy
 */
void
pandect_verdict_card_set_entry (PandectVerdictCard *self,
                                PandectTreatment   *entry)
{
  g_return_if_fail (PANDECT_IS_VERDICT_CARD (self));
  g_return_if_fail (entry == NULL || PANDECT_IS_TREATMENT (entry));

  g_set_object (&self->entry, entry);
  update (self, TRUE);
}
