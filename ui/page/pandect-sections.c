/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-sections.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"

#include "kit/pandect-label.h"
#include "page/pandect-section-head.h"

/* Where a section of a list begins, and what stands over it. */

/* The categories between the scope of the list and a treatment, outermost first. */
static GPtrArray *
get_chain (PandectTreatment *scope,
           PandectTherapy   *treatment)
{
  GPtrArray *chain = g_ptr_array_new ();
  PandectTherapy *top = pandect_treatment_get_therapy (scope);
  PandectTherapy *category = treatment != NULL ? pandect_therapy_get_parent (treatment) : NULL;

  for (; category != NULL && category != top; category = pandect_therapy_get_parent (category))
    g_ptr_array_insert (chain, 0, category);

  return chain;
}

static const char *
get_plural (PandectTherapyKind kind)
{
  switch (kind)
    {
    case PANDECT_THERAPY_DRUG:
      return _("Drugs");

    case PANDECT_THERAPY_REGIMEN:
      return _("Regimens");

    case PANDECT_THERAPY_PROCEDURE:
      return _("Procedures");

    case PANDECT_THERAPY_CATEGORY:
    case PANDECT_THERAPY_OPTION:
    default:
      return _("Treatments");
    }
}

/* What the treatments right under a category are. */
static const char *
get_members_heading (PandectTherapy *category)
{
  GListModel *members = pandect_therapy_get_members (category);
  PandectTherapyKind kind = PANDECT_THERAPY_CATEGORY;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr(PandectTherapy) member = g_list_model_get_item (members, i);

      if (!pandect_therapy_is_treatment (member))
        continue;

      if (kind != PANDECT_THERAPY_CATEGORY && kind != pandect_therapy_get_kind (member))
        return _("Treatments");

      kind = pandect_therapy_get_kind (member);
    }

  return get_plural (kind);
}

static GtkWidget *
new_heading (const char *words,
             const char *css_class)
{
  GtkWidget *label = pandect_label_new (words, css_class);

  gtk_widget_add_css_class (label, "members-head");

  return label;
}

/* As high as a line, and nothing to be read aloud. */
static GtkWidget *
new_gap (void)
{
  GtkWidget *gap = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (gap, "members-head");
  gtk_widget_add_css_class (gap, "gap");

  return gap;
}

/* Of the treatments right under a category, those that are left out of the list. */
static guint
count_unseen_members (PandectSession *session,
                      PandectTherapy *category)
{
  GListModel *members = pandect_therapy_get_members (category);
  guint n_unseen = 0;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr(PandectTherapy) member = g_list_model_get_item (members, i);

      if (pandect_therapy_is_treatment (member))
        n_unseen += pandect_phrases_count_unseen (session,
                                                  pandect_session_get_treatment (session, member));
    }

  return n_unseen;
}

static void
update_members_heading (GtkLabel *label)
{
  PandectSession *session = g_object_get_data (G_OBJECT (label), "session");
  PandectTherapy *category = g_object_get_data (G_OBJECT (label), "category");
  guint n_unseen = count_unseen_members (session, category);
  g_autofree char *unseen = pandect_phrases_dup_out_of_sight (n_unseen);
  g_autofree char *markup = NULL;

  markup = n_unseen == 0
           ? g_markup_escape_text (get_members_heading (category), -1)
           : g_markup_printf_escaped ("%s   <span size='92%%' weight='normal'>%s</span>",
                                      get_members_heading (category), unseen);
  gtk_label_set_markup (label, markup);
}

static GtkWidget *
new_members_heading (PandectSession *session,
                     PandectTherapy *category)
{
  GtkWidget *label;

  /* A treatment that stands under no category begins a section, and its name is heading enough. */
  if (category == NULL)
    return new_gap ();

  label = new_heading (NULL, "group-title");
  g_object_set_data_full (G_OBJECT (label), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (label), "category", g_object_ref (category), g_object_unref);
  g_signal_connect_object (session, "assessed", G_CALLBACK (update_members_heading), label,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::matches-only", G_CALLBACK (update_members_heading),
                           label, G_CONNECT_SWAPPED);
  update_members_heading (GTK_LABEL (label));

  return label;
}

static void
append_heads (PandectSession      *session,
              PandectTreatment    *scope,
              PandectTreatmentRow *row,
              PandectTherapy      *previous)
{
  PandectTherapy *treatment = pandect_treatment_get_therapy (pandect_treatment_row_get_entry (row));
  PandectTherapy *top = pandect_treatment_get_therapy (scope);
  g_autoptr(GPtrArray) chain = get_chain (scope, treatment);
  g_autoptr(GPtrArray) before = get_chain (scope, previous);
  guint from = 0;

  if (chain->len == 0)
    {
      pandect_treatment_row_append_head (row, new_members_heading (session, top));
      return;
    }

  while (from < chain->len && from < before->len &&
         g_ptr_array_index (chain, from) == g_ptr_array_index (before, from))
    from++;

  /* Back from an inner category to the rest of the outer one: its heading is said again. */
  from = MIN (from, chain->len - 1);

  for (guint i = from; i < chain->len; i++)
    {
      PandectTreatment *category =
          pandect_session_get_treatment (session, g_ptr_array_index (chain, i));

      pandect_treatment_row_append_head (row, pandect_section_head_new (session, category,
                                                                        top == NULL && i == 0));
    }
}

/**
 * pandect_sections_head_row:
 * @session: a session
 * @scope: the category whose treatments the list shows, or the root
 * @row: a row of the list
 * @previous: (nullable): the treatment above it
 * @next: (nullable): the treatment below it
 *
 * Says where the card of the row begins and ends, and puts the headings above it that are due.
 */
void
pandect_sections_head_row (PandectSession      *session,
                           PandectTreatment    *scope,
                           PandectTreatmentRow *row,
                           PandectTherapy      *previous,
                           PandectTherapy      *next)
{
  PandectTherapy *treatment = pandect_treatment_get_therapy (pandect_treatment_row_get_entry (row));
  PandectTherapy *category = pandect_therapy_get_parent (treatment);
  gboolean by_name = pandect_session_get_by_name (session);
  gboolean is_first = previous == NULL ||
                      (!by_name && pandect_therapy_get_parent (previous) != category);
  gboolean is_last = next == NULL || (!by_name && pandect_therapy_get_parent (next) != category);

  pandect_treatment_row_set_ends (row, is_first, is_last);
  pandect_treatment_row_clear_heads (row);
  if (is_first && by_name)
    pandect_treatment_row_append_head (row, new_heading (_("Treatments by name"), "group-title"));
  else if (is_first)
    append_heads (session, scope, row, previous);
}
