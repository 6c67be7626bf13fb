/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-verdict-card.h"

#include <glib/gi18n.h>

#include "words/pandect-criterion-words.h"
#include "words/pandect-phrases.h"
#include "page/pandect-caution-box.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-verdict-badge.h"
#include "kit/pandect-wrap-layout.h"

/**
 * PandectVerdictCard:
 *
 * The verdict of a therapy, why it is so, and the cautions that apply.
 *
 * Answers that are missing are buttons that lead to their fields in the profile.
 */

struct _PandectVerdictCard
{
  PandectTreatmentView parent_instance;

  PandectFieldMask     shown_missing;

  /* Template children */
  GtkWidget           *head;
  PandectVerdictBadge *badge;
  GtkLabel            *sentence;
  GtkBox              *failing;
  GtkLabel            *described;
  GtkWidget           *settled;
  GtkBox              *missing;
  GtkBox              *cautions;
};

G_DEFINE_FINAL_TYPE (PandectVerdictCard, pandect_verdict_card, PANDECT_TYPE_TREATMENT_VIEW)

/* More would repeat the list of criteria below the card. */
#define MAX_FAILING 3

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static PandectSession *
get_session (PandectVerdictCard *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static PandectTreatment *
get_treatment (PandectVerdictCard *self)
{
  return pandect_treatment_view_get_treatment (PANDECT_TREATMENT_VIEW (self));
}

static PandectCriterion *
get_criteria (PandectVerdictCard *self)
{
  return pandect_therapy_get_criteria (pandect_treatment_get_therapy (get_treatment (self)));
}

static GtkWidget *
new_missing_button (PandectVerdictCard *self,
                    PandectField       *field)
{
  const char *name = pandect_session_get_words (get_session (self),
                                                pandect_field_get_short_name (field));
  const char *question = pandect_session_get_words (get_session (self),
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
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  PandectFieldSet *fields = pandect_profile_get_fields (profile);

  self->shown_missing = *missing;
  remove_children (self->missing);
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      if (pandect_field_mask_has (missing, i))
        gtk_box_append (self->missing,
                        new_missing_button (self, pandect_field_set_get_field (fields, i)));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->missing), pandect_field_mask_count (missing) > 0);
}

static void
evaluate (PandectVerdictCard *self,
          PandectFieldMask   *missing)
{
  pandect_criterion_evaluate (get_criteria (self), pandect_session_get_profile (get_session (self)),
                              missing);
}

static GtkWidget *
new_failing_line (PandectVerdictCard *self,
                  PandectCriterion   *criterion)
{
  g_autofree char *statement = pandect_criterion_words_dup_statement (get_session (self),
                                                                      criterion);
  GtkWidget *line = pandect_row_layout_new_row (8);
  GtkWidget *sign = pandect_label_new_sign ("pandect-unmet-leaf-symbolic");
  GtkWidget *label = pandect_label_new (statement, NULL);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "sign");
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

/* Whether some field of the rule is not recorded. */
static gboolean
is_partly_recorded (PandectVerdictCard *self,
                    PandectCriterion   *criterion)
{
  PandectField *field = pandect_criterion_get_field (criterion);
  PandectProfile *profile = pandect_session_get_profile (get_session (self));

  if (field != NULL)
    return pandect_profile_get_value (profile, field) == NULL;

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
  PandectProfile *profile = pandect_session_get_profile (get_session (self));
  PandectVerdict verdict = pandect_treatment_get_verdict (get_treatment (self));
  gboolean fails = verdict == PANDECT_VERDICT_CRITERIA_NOT_MET;
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

      if (pandect_criterion_evaluate (part, profile, NULL) != PANDECT_TRUTH_FALSE)
        continue;

      gtk_box_append (self->failing, new_failing_line (self, part));
      n_failing++;
    }
  g_ptr_array_unref (rule.parts);
}

/* A cross is not to be read as an exclusion where the page only describes a group. */
static void
update_described (PandectVerdictCard *self)
{
  g_autoptr(PandectAssessment) assessment =
    pandect_assessment_new (get_criteria (self), pandect_session_get_profile (get_session (self)));
  g_autofree char *words = pandect_criterion_words_dup_described (get_session (self), assessment);

  pandect_label_show_words (self->described, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->described), words != NULL);
}

static gboolean
shows_cautions (PandectVerdictCard *self)
{
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (get_treatment (self));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cautions));

  for (guint i = 0; i < pandect_phrases_count_cautions (get_treatment (self)); i++)
    {
      const PandectCaution *caution = cautions[i];

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
  const PandectCaution * const *cautions = pandect_treatment_get_cautions (get_treatment (self));

  if (shows_cautions (self))
    return;

  remove_children (self->cautions);
  for (guint i = 0; i < pandect_phrases_count_cautions (get_treatment (self)); i++)
    {
      const PandectCaution *caution = cautions[i];

      gtk_box_append (self->cautions, pandect_caution_box_new (get_session (self), caution));
    }
}

static void
update_verdict (PandectVerdictCard *self)
{
  PandectVerdict verdict = pandect_treatment_get_verdict (get_treatment (self));
  PandectTherapy *therapy = pandect_treatment_get_therapy (get_treatment (self));
  g_autofree char *sentence = pandect_criterion_words_dup_sentence (get_session (self), therapy);

  pandect_verdict_badge_show (self->badge, verdict, NULL);
  pandect_label_show_words (self->sentence, sentence);

  for (guint v = 0; v < PANDECT_N_VERDICTS; v++)
    gtk_widget_remove_css_class (self->head, pandect_verdict_badge_get_css_class (v));
  gtk_widget_add_css_class (self->head, pandect_verdict_badge_get_css_class (verdict));
}

static void
pandect_verdict_card_update_words (PandectView *view)
{
  PandectVerdictCard *self = PANDECT_VERDICT_CARD (view);
  PandectFieldMask missing;

  if (get_treatment (self) == NULL)
    return;

  evaluate (self, &missing);
  show_missing (self, &missing);
}

static void
pandect_verdict_card_update (PandectView *view)
{
  PandectVerdictCard *self = PANDECT_VERDICT_CARD (view);
  PandectFieldMask missing;

  if (get_treatment (self) == NULL)
    return;

  update_verdict (self);

  /* Buttons that stay are not made again: one may have the focus. */
  evaluate (self, &missing);
  if (!pandect_field_mask_equal (&missing, &self->shown_missing))
    show_missing (self, &missing);

  update_failing (self);
  update_described (self);
  update_cautions (self);
}

static void
pandect_verdict_card_class_init (PandectVerdictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PANDECT_VIEW_CLASS (klass)->update_words = pandect_verdict_card_update_words;
  PANDECT_VIEW_CLASS (klass)->update = pandect_verdict_card_update;

  g_type_ensure (PANDECT_TYPE_VERDICT_BADGE);
  g_type_ensure (PANDECT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, head);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, badge);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, failing);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, described);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, settled);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, missing);
  gtk_widget_class_bind_template_child (widget_class, PandectVerdictCard, cautions);
}

static void
pandect_verdict_card_init (PandectVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
