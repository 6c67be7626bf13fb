/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-criterion-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "words/pandect-criterion-words.h"
#include "answers/pandect-answer-bar.h"
#include "kit/pandect-fact-row.h"
#include "kit/pandect-fold-button.h"
#include "kit/pandect-label.h"
#include "kit/pandect-text-row.h"
#include "kit/pandect-adaptive-pair.h"
#include "kit/pandect-passage-label.h"
#include "kit/pandect-scale.h"

/**
 * PandectCriterionRow:
 *
 * One criterion of a therapy: whether it holds, what it asks for, and what is recorded.
 *
 * What is missing is answered here. The answers stay while they are being worked with, also once
 * they settle the criterion: the focus is not lost, and a slip is put right with one more press.
 */

struct _PandectCriterionRow
{
  GtkListBoxRow            parent_instance;

  PandectSession          *session;
  PandectCriterion        *criterion;
  PandectField            *field;  /* of its only test; %NULL for a group */
  guint                    depth;
  GtkSizeGroup            *facts;

  PandectFoldButton       *fold;   /* for a group in a group */
  GtkWidget               *answers;
  GtkLabel                *composed;   /* the statement of a criterion without words of its own */

  /* Template children */
  GtkWidget               *pair;
  GtkImage                *sign;
  GtkBox                  *statement;
  GtkLabel                *quantifier;
  GtkBox                  *state;
  GtkLabel                *state_words;
  GtkEventControllerFocus *focus;
};

G_DEFINE_FINAL_TYPE (PandectCriterionRow, pandect_criterion_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CRITERION,
  PROP_DEPTH,
  PROP_FACTS,
  PROP_UNFOLDED,
  PROP_ROOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [PANDECT_TRUTH_FALSE] = { "pandect-unmet-leaf-symbolic", "unmet" },
  [PANDECT_TRUTH_UNKNOWN] = { "pandect-open-leaf-symbolic", "open" },
  [PANDECT_TRUTH_TRUE] = { "pandect-met-leaf-symbolic", "met" },
};

static void
set_truth_class (GtkWidget    *widget,
                 PandectTruth  truth)
{
  for (guint t = 0; t < G_N_ELEMENTS (looks); t++)
    {
      if (t == truth)
        gtk_widget_add_css_class (widget, looks[t].css_class);
      else
        gtk_widget_remove_css_class (widget, looks[t].css_class);
    }
}

static gboolean
is_being_answered (PandectCriterionRow *self)
{
  return self->answers != NULL &&
         gtk_widget_get_visible (self->answers) &&
         gtk_event_controller_focus_contains_focus (self->focus);
}

static void
show_answers (PandectCriterionRow *self,
              gboolean             show)
{
  if (show && self->answers == NULL)
    {
      self->answers = pandect_answer_bar_new (self->session, self->field, FALSE);
      gtk_widget_set_halign (self->answers, GTK_ALIGN_START);
      gtk_widget_set_visible (self->answers, FALSE);
      gtk_box_append (self->state, self->answers);
    }

  if (self->answers == NULL || gtk_widget_get_visible (self->answers) == show)
    return;

  gtk_widget_set_visible (self->answers, show);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

static void
update_state (PandectCriterionRow *self,
              PandectTruth         truth)
{
  /* A group at the top shows what settles it in the rows below. */
  gboolean with_answers = self->field != NULL || self->depth > 0;
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autofree char *words = pandect_criterion_words_dup_state (self->session, self->criterion,
                                                              with_answers, is_mirrored);
  g_autofree char *statement = NULL;
  g_autofree char *spoken = NULL;
  gboolean is_open = self->field != NULL &&
                     (truth == PANDECT_TRUTH_UNKNOWN || is_being_answered (self));

  show_answers (self, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->state_words), !is_open && self->fold == NULL);
  pandect_label_show_words (self->state_words, words);
  if (self->fold != NULL)
    pandect_fold_button_set_words (self->fold, words);

  statement = pandect_criterion_words_dup_statement (self->session, self->criterion);
  /* Translators: spoken: a criterion and how it stands, as in "HER2-positive: Met" */
  spoken = g_strdup_printf (C_("criterion", "%1$s: %2$s"), statement, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
update_truth (PandectCriterionRow *self)
{
  PandectTruth truth = pandect_session_get_finding (self->session, self->criterion)->truth;

  gtk_image_set_from_icon_name (self->sign, looks[truth].icon);
  set_truth_class (GTK_WIDGET (self->sign), truth);
  set_truth_class (GTK_WIDGET (self->state_words), truth);
  if (self->fold != NULL)
    set_truth_class (GTK_WIDGET (self->fold), truth);

  update_state (self, truth);
}

static void
update_words (PandectCriterionRow *self)
{
  if (self->composed != NULL)
    {
      g_autofree char *statement = NULL;

      statement = pandect_criterion_words_dup_statement (self->session, self->criterion);
      pandect_label_show_words (self->composed, statement);
    }

  update_truth (self);
}

/* Without words of its own the statement is the quantifier. */
static void
update_quantifier (PandectCriterionRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->quantifier),
                          self->field == NULL && self->composed == NULL &&
                          pandect_criterion_row_get_unfolded (self));
}

static void
notify_active_cb (PandectCriterionRow *self)
{
  update_quantifier (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNFOLDED]);
}

static void
notify_contains_focus_cb (PandectCriterionRow *self)
{
  if (!gtk_event_controller_focus_contains_focus (self->focus))
    update_truth (self);
}

static void
build_statement (PandectCriterionRow *self)
{
  PandectText *label = pandect_criterion_get_label (self->criterion);

  if (label != NULL)
    {
      gtk_box_append (self->statement, pandect_passage_label_new (self->session, label));
      return;
    }

  self->composed = GTK_LABEL (pandect_label_new (NULL, NULL));
  gtk_box_append (self->statement, GTK_WIDGET (self->composed));
}

static void
build_group (PandectCriterionRow *self)
{
  gboolean is_any = pandect_criterion_get_kind (self->criterion) == PANDECT_CRITERION_ANY;

  pandect_label_show_words (self->quantifier,
                            is_any ? _("any one of these is enough") : _("all of these together"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "parent-row");
  if (self->depth == 0)
    return;

  self->fold = PANDECT_FOLD_BUTTON (pandect_fold_button_new (GTK_PACK_END));
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "state");
  g_signal_connect_object (self->fold, "notify::active",
                           G_CALLBACK (notify_active_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->state, GTK_WIDGET (self->fold));
}

static void
pandect_criterion_row_constructed (GObject *object)
{
  PandectCriterionRow *self = PANDECT_CRITERION_ROW (object);
  PandectCriterion *test = pandect_criterion_words_get_test (self->criterion);
  GtkWidget *row;

  G_OBJECT_CLASS (pandect_criterion_row_parent_class)->constructed (object);

  row = pandect_fact_row_new (self->session, self->pair,
                              pandect_criterion_get_fact_ids (self->criterion));
  pandect_fact_row_align (PANDECT_FACT_ROW (row), self->facts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row);

  build_statement (self);
  if (test != NULL)
    self->field = pandect_criterion_get_field (test);
  else
    build_group (self);
  update_quantifier (self);

  if (self->depth > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "nested");
  if (self->depth > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self), "deep");

  update_words (self);
  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (update_truth), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::languages",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::lettering",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

static void
pandect_criterion_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PandectCriterionRow *self = PANDECT_CRITERION_ROW (object);

  switch (prop_id)
    {
    case PROP_UNFOLDED:
      g_value_set_boolean (value, pandect_criterion_row_get_unfolded (self));
      break;

    case PROP_ROOM:
      g_value_set_int (value, pandect_criterion_row_get_room (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_criterion_row_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  PandectCriterionRow *self = PANDECT_CRITERION_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_CRITERION:
      self->criterion = g_value_dup_object (value);
      break;

    case PROP_DEPTH:
      self->depth = g_value_get_uint (value);
      break;

    case PROP_FACTS:
      self->facts = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
pandect_criterion_row_dispose (GObject *object)
{
  PandectCriterionRow *self = PANDECT_CRITERION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PANDECT_TYPE_CRITERION_ROW);
  self->answers = NULL;
  self->fold = NULL;
  g_clear_object (&self->facts);
  g_clear_object (&self->criterion);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pandect_criterion_row_parent_class)->dispose (object);
}

static void
pandect_criterion_row_class_init (PandectCriterionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pandect_criterion_row_constructed;
  object_class->get_property = pandect_criterion_row_get_property;
  object_class->set_property = pandect_criterion_row_set_property;
  object_class->dispose = pandect_criterion_row_dispose;

  /**
   * PandectCriterionRow:session:
   *
   * The session whose profile is judged and answered.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PANDECT_TYPE_SESSION, flags);

  /**
   * PandectCriterionRow:criterion:
   *
   * What is shown.
   */
  properties[PROP_CRITERION] =
    g_param_spec_object ("criterion", NULL, NULL, PANDECT_TYPE_CRITERION, flags);

  /**
   * PandectCriterionRow:depth:
   *
   * In how many groups it stands.
   */
  properties[PROP_DEPTH] =
    g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT8, 0, flags);

  /**
   * PandectCriterionRow:facts:
   *
   * Keeps the numbers of facts of several rows in one column.
   */
  properties[PROP_FACTS] =
    g_param_spec_object ("facts", NULL, NULL, GTK_TYPE_SIZE_GROUP, flags);

  /**
   * PandectCriterionRow:unfolded:
   *
   * Whether the parts of a group are to be seen. At the top they always are.
   */
  properties[PROP_UNFOLDED] =
    g_param_spec_boolean ("unfolded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PandectCriterionRow:room:
   *
   * How wide the answers that it offers would be on one line, at 100 % text.
   */
  properties[PROP_ROOM] =
    g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PANDECT_TYPE_TEXT_ROW);
  g_type_ensure (PANDECT_TYPE_ADAPTIVE_PAIR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, pair);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, statement);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, quantifier);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, state);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, state_words);
  gtk_widget_class_bind_template_child (widget_class, PandectCriterionRow, focus);
  gtk_widget_class_bind_template_callback (widget_class, notify_contains_focus_cb);
}

static void
pandect_criterion_row_init (PandectCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pandect_criterion_row_new:
 * @session: a session
 * @criterion: a criterion of its bundle
 * @depth: in how many groups it stands
 * @facts: keeps the numbers of facts of several rows in one column
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pandect_criterion_row_new (PandectSession   *session,
                           PandectCriterion *criterion,
                           guint             depth,
                           GtkSizeGroup     *facts)
{
  g_return_val_if_fail (PANDECT_IS_SESSION (session), NULL);
  g_return_val_if_fail (PANDECT_IS_CRITERION (criterion), NULL);

  return g_object_new (PANDECT_TYPE_CRITERION_ROW,
                       "session", session,
                       "criterion", criterion,
                       "depth", depth,
                       "facts", facts,
                       NULL);
}

/**
 * pandect_criterion_row_get_criterion:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
PandectCriterion *
pandect_criterion_row_get_criterion (PandectCriterionRow *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION_ROW (self), NULL);

  return self->criterion;
}

/**
 * pandect_criterion_row_set_state_width:
 * @self: a row
 * @width: the width of the column of states, at 100 % text
 */
void
pandect_criterion_row_set_state_width (PandectCriterionRow *self,
                                       int                  width)
{
  g_return_if_fail (PANDECT_IS_CRITERION_ROW (self));

  g_object_set (self->pair, "end-width", width, NULL);
}

gboolean
pandect_criterion_row_get_unfolded (PandectCriterionRow *self)
{
  g_return_val_if_fail (PANDECT_IS_CRITERION_ROW (self), FALSE);

  return self->fold == NULL || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->fold));
}

void
pandect_criterion_row_set_unfolded (PandectCriterionRow *self,
                                    gboolean             unfolded)
{
  g_return_if_fail (PANDECT_IS_CRITERION_ROW (self));

  if (self->fold != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->fold), unfolded);
}

/**
 * pandect_criterion_row_get_room:
 * @self: a row
 *
 * Returns: how wide the answers that it offers would be on one line, at 100 % text; 0 for none
 */
int
pandect_criterion_row_get_room (PandectCriterionRow *self)
{
  int natural;

  g_return_val_if_fail (PANDECT_IS_CRITERION_ROW (self), 0);

  if (self->answers == NULL || !gtk_widget_get_visible (self->answers))
    return 0;

  gtk_widget_measure (self->answers, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return (int) ceil (natural / pandect_scale_get (GTK_WIDGET (self)));
}
