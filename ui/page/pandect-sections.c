/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-sections.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"

#include "kit/pandect-label.h"
#include "page/pandect-members-head.h"
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

static GtkWidget *
new_members_head (PandectSession   *session,
                  PandectTreatment *category)
{
  /* A treatment that stands under no category begins a section, and its name is heading enough. */
  if (pandect_treatment_get_therapy (category) == NULL)
    return new_gap ();

  return g_object_new (PANDECT_TYPE_MEMBERS_HEAD,
                       "treatment", category,
                       "session", session,
                       NULL);
}

static void
append_heads (PandectSession      *session,
              PandectTreatment    *scope,
              PandectTreatmentRow *row,
              PandectTherapy      *previous)
{
  PandectTherapy *treatment = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (row));
  PandectTherapy *top = pandect_treatment_get_therapy (scope);
  g_autoptr(GPtrArray) chain = get_chain (scope, treatment);
  g_autoptr(GPtrArray) before = get_chain (scope, previous);
  guint from = 0;

  if (chain->len == 0)
    {
      pandect_treatment_row_append_head (row, new_members_head (session, scope));
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
  PandectTherapy *treatment = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (row));
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
