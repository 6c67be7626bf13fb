/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-treatment-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "words/pandect-phrases.h"
#include "kit/pandect-label.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-verdict-badge.h"

/**
 * PandectTreatmentRow:
 *
 * One treatment of a list: its name in full, what else it is called, and its verdict.
 *
 * The row can carry the heading of the section that begins with it, above its own card. So every
 * item of a list is a treatment, and the keyboard stops at nothing else.
 */

#define HEAD_KEY "pandect-head-key"

/* A list has many rows, and an answer changes few: a row listens to its own treatment. */
struct _PandectTreatmentRow
{
  PandectTreatmentView parent_instance;

  GSignalGroup        *treatment_signals;
  GtkWidget           *next_head;        /* while headings are put; not a reference */
  PandectTherapy      *folded;           /* the category that it stands for; not a reference */

  /* Template children */
  GtkBox              *heads;
  GtkWidget           *card;
  GtkLabel            *name;
  GtkLabel            *remark;
  GtkWidget           *caution_line;
  GtkLabel            *cautions;
  GtkWidget           *look_alike_line;
  GtkLabel            *look_alikes;
  PandectVerdictBadge *badge;
};

G_DEFINE_FINAL_TYPE (PandectTreatmentRow, pandect_treatment_row, PANDECT_TYPE_TREATMENT_VIEW)

static PandectSession *
get_session (PandectTreatmentRow *self)
{
  return pandect_view_get_session (PANDECT_VIEW (self));
}

static PandectTreatment *
get_treatment (PandectTreatmentRow *self)
{
  return pandect_treatment_view_get_treatment (PANDECT_TREATMENT_VIEW (self));
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* A sign alone would not be heeded: each caution stands here by its title, even where the section
 * says it too. */
static void
update_cautions (PandectTreatmentRow *self)
{
  g_autofree char *lines = pandect_phrases_dup_cautions (get_session (self), get_treatment (self));

  pandect_label_show_words (self->cautions, lines);
  gtk_widget_set_visible (self->caution_line, *lines != '\0');
}

static void
update_look_alikes (PandectTreatmentRow *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (get_treatment (self));
  const PandectConfusable * const *pairs = pandect_therapy_get_confusables (therapy);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const PandectConfusable *pair = pairs[i];
      PandectTherapy *other = pandect_phrases_get_other (pair, therapy);
      g_autofree char *line = pandect_phrases_dup_look_alike (get_session (self), therapy, other,
                                                              FALSE);

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, line);
    }

  pandect_label_show_words (self->look_alikes, lines->str);
  gtk_widget_set_visible (self->look_alike_line, lines->len > 0);
  g_string_free (lines, TRUE);
}

static void
update_name (PandectTreatmentRow *self)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (get_treatment (self));
  gboolean is_contrasty = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *name = pandect_session_dup_name (get_session (self), therapy);
  g_autofree char *details = pandect_phrases_dup_details (get_session (self), therapy, FALSE);
  g_autofree char *markup = NULL;

  if (details != NULL)
    markup = g_markup_printf_escaped ("<b>%s</b>  <span alpha='%d%%'>%s</span>",
                                      name, is_contrasty ? 100 : 72, details);
  else
    markup = g_markup_printf_escaped ("<b>%s</b>", name);
  pandect_label_show_markup (self->name, markup);
}

/* Assistive technology meets the item of the list, which knows nothing of what is in it. */
static GtkWidget *
find_list_item (PandectTreatmentRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  while (widget != NULL && g_strcmp0 (gtk_widget_get_css_name (widget), "row") != 0)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* In place of a category that is folded: its name, how many treatments it has, and why. */
static char *
dup_folded (PandectTreatmentRow *self)
{
  g_autofree char *name = pandect_phrases_dup_plain_name (get_session (self), self->folded);
  g_autofree char *refusal = pandect_phrases_dup_refusal (get_session (self), self->folded);

  return g_strdup_printf (C_("answer", "%1$s: %2$s"), name, refusal);
}

static void
update_spoken (PandectTreatmentRow *self)
{
  GtkWidget *item = find_list_item (self);
  g_autofree char *spoken = self->folded != NULL
                            ? dup_folded (self)
                            : pandect_phrases_dup_spoken (get_session (self), get_treatment (self));
  g_autofree char *whole = NULL;

  if (gtk_widget_get_visible (GTK_WIDGET (self->remark)))
    {
      g_autoptr(GPtrArray) items = g_ptr_array_new ();

      g_ptr_array_add (items, spoken);
      g_ptr_array_add (items, (gpointer) gtk_label_get_text (self->remark));
      whole = pandect_phrases_join (items);
    }

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, whole != NULL ? whole : spoken,
                                    -1);
}

static void
update_verdict (PandectTreatmentRow *self)
{
  g_autofree char *tail = pandect_phrases_dup_tail (get_session (self), get_treatment (self));

  pandect_verdict_badge_show (self->badge, pandect_treatment_get_verdict (get_treatment (self)),
                              tail);
  update_cautions (self);
  update_spoken (self);
}

static void
pandect_treatment_row_update_words (PandectView *view)
{
  PandectTreatmentRow *self = PANDECT_TREATMENT_ROW (view);

  g_signal_group_set_target (self->treatment_signals, get_treatment (self));
  if (get_treatment (self) == NULL)
    return;

  update_name (self);
  update_look_alikes (self);
  update_verdict (self);
}

static void
pandect_treatment_row_update_current (PandectView *view)
{
  PandectTreatmentRow *self = PANDECT_TREATMENT_ROW (view);
  PandectTreatment *treatment = get_treatment (self);
  PandectTreatment *current = pandect_session_get_current (get_session (self));

  set_css_class (self->card, "current", treatment != NULL && treatment == current);
}

static void
pandect_treatment_row_dispose (GObject *object)
{
  g_clear_object (&PANDECT_TREATMENT_ROW (object)->treatment_signals);

  G_OBJECT_CLASS (pandect_treatment_row_parent_class)->dispose (object);
}

static void
pandect_treatment_row_class_init (PandectTreatmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pandect_treatment_row_dispose;
  PANDECT_VIEW_CLASS (klass)->update_words = pandect_treatment_row_update_words;
  PANDECT_VIEW_CLASS (klass)->update_current = pandect_treatment_row_update_current;

  g_type_ensure (PANDECT_TYPE_ROW_LAYOUT);
  g_type_ensure (PANDECT_TYPE_PAIR_LAYOUT);
  g_type_ensure (PANDECT_TYPE_VERDICT_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/pandect/Pandect/ui/pandect-treatment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, heads);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, card);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, name);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, remark);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, caution_line);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, cautions);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, look_alike_line);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, look_alikes);
  gtk_widget_class_bind_template_child (widget_class, PandectTreatmentRow, badge);
}

static void
pandect_treatment_row_init (PandectTreatmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->treatment_signals = g_signal_group_new (PANDECT_TYPE_TREATMENT);
  g_signal_group_connect_swapped (self->treatment_signals, "changed",
                                  G_CALLBACK (update_verdict), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (pandect_view_update), self, G_CONNECT_SWAPPED);
}

/**
 * pandect_treatment_row_set_remark:
 * @self: a row that shows a treatment
 * @markup: (nullable): what to say below the name
 */
void
pandect_treatment_row_set_remark (PandectTreatmentRow *self,
                                  const char          *markup)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));

  pandect_label_show_markup (self->remark, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), markup != NULL && *markup != '\0');
  if (get_treatment (self) != NULL)
    update_spoken (self);
}

/**
 * pandect_treatment_row_set_folded:
 * @self: a row that shows a treatment
 * @folded: (nullable): a category
 *
 * Lets the row stand for all treatments of the category, under its heading, and name none.
 */
void
pandect_treatment_row_set_folded (PandectTreatmentRow *self,
                                  PandectTherapy      *folded)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));

  gtk_widget_set_visible (self->card, folded == NULL);
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (get_treatment (self) != NULL)
    update_spoken (self);
}

/**
 * pandect_treatment_row_set_ends:
 * @self: a row
 * @is_first: whether a card begins with it
 * @is_last: whether a card ends with it
 */
void
pandect_treatment_row_set_ends (PandectTreatmentRow *self,
                                gboolean             is_first,
                                gboolean             is_last)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));

  set_css_class (self->card, "first", is_first);
  set_css_class (self->card, "last", is_last);
}

/**
 * pandect_treatment_row_begin_heads:
 * @self: a row
 *
 * Begins to say what stands above its card, from top to bottom. What stood there and stands there
 * again is not made anew: it may have the focus.
 */
void
pandect_treatment_row_begin_heads (PandectTreatmentRow *self)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));

  self->next_head = gtk_widget_get_first_child (GTK_WIDGET (self->heads));
}

/**
 * pandect_treatment_row_keep_head:
 * @self: a row
 * @key: what tells a heading from others
 *
 * Returns: whether the heading stands in its place already. Otherwise it is to be appended
 */
gboolean
pandect_treatment_row_keep_head (PandectTreatmentRow *self,
                                 const char          *key)
{
  g_return_val_if_fail (PANDECT_IS_TREATMENT_ROW (self), FALSE);

  if (self->next_head != NULL &&
      g_strcmp0 (g_object_get_data (G_OBJECT (self->next_head), HEAD_KEY), key) == 0)
    {
      self->next_head = gtk_widget_get_next_sibling (self->next_head);
      return TRUE;
    }

  pandect_treatment_row_end_heads (self);

  return FALSE;
}

/**
 * pandect_treatment_row_append_head:
 * @self: a row
 * @key: what tells the heading from others
 * @head: a heading to stand above its card
 */
void
pandect_treatment_row_append_head (PandectTreatmentRow *self,
                                   const char          *key,
                                   GtkWidget           *head)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (head));

  g_object_set_data_full (G_OBJECT (head), HEAD_KEY, g_strdup (key), g_free);
  gtk_box_append (self->heads, head);
}

/**
 * pandect_treatment_row_end_heads:
 * @self: a row
 *
 * Takes away what stands above its card no longer.
 */
void
pandect_treatment_row_end_heads (PandectTreatmentRow *self)
{
  g_return_if_fail (PANDECT_IS_TREATMENT_ROW (self));

  while (self->next_head != NULL)
    {
      GtkWidget *head = self->next_head;

      self->next_head = gtk_widget_get_next_sibling (head);
      gtk_box_remove (self->heads, head);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->heads),
                          gtk_widget_get_first_child (GTK_WIDGET (self->heads)) != NULL);
}
