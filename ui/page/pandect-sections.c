/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page/pandect-sections.h"

#include <glib/gi18n.h>

#include "words/pandect-criterion-words.h"

#include "kit/pandect-label.h"
#include "page/pandect-members-head.h"
#include "page/pandect-section-head.h"

/* Where a section of a list begins, and what stands over it. */

/* A reason with more missing answers than these would be longer than what it explains. */
#define MOST_MISSING 3

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

/**
 * pandect_sections_get_folded:
 * @session: a session
 * @scope: the category whose treatments the list shows, or the root
 * @treatment: one of them
 *
 * Returns: (transfer none) (nullable): the category with the treatment that is folded, as the
 *   patient does not accept it. Who looks at that category alone has asked to see it
 */
PandectTherapy *
pandect_sections_get_folded (PandectSession   *session,
                             PandectTreatment *scope,
                             PandectTherapy   *treatment)
{
  PandectTherapy *top = pandect_treatment_get_therapy (scope);
  PandectTherapy *refused;

  if (pandect_session_get_by_name (session) || pandect_session_get_shows_refused (session))
    return NULL;

  refused = pandect_session_get_refused (session, treatment);
  if (refused == NULL || (top != NULL && pandect_therapy_is_under (top, refused)))
    return NULL;

  return refused;
}

/**
 * pandect_sections_stands_for:
 * @treatment: a treatment
 * @folded: a category with it that is folded
 *
 * Returns: whether the treatment is the first of the category: its place in the list is that of all
 *   of them
 */
gboolean
pandect_sections_stands_for (PandectTherapy *treatment,
                             PandectTherapy *folded)
{
  while (!pandect_therapy_is_treatment (folded))
    folded = pandect_therapy_get_members (folded)[0];

  return treatment == folded;
}

/**
 * pandect_sections_are_alike:
 * @session: a session
 * @a: a treatment
 * @b: its neighbour in a list
 *
 * Returns: whether both stand in one section, and stand as they do for the same reason. Of what
 *   lacks many answers that would say little
 */
gboolean
pandect_sections_are_alike (PandectSession   *session,
                            PandectTreatment *a,
                            PandectTreatment *b)
{
  PandectTherapy *one = pandect_treatment_get_therapy (a);
  PandectTherapy *other = pandect_treatment_get_therapy (b);
  g_autofree char *reason = NULL;
  g_autofree char *other_reason = NULL;

  if (pandect_session_get_by_name (session) ||
      pandect_therapy_get_parent (one) == NULL ||
      pandect_therapy_get_parent (one) != pandect_therapy_get_parent (other) ||
      pandect_treatment_get_verdict (a) != pandect_treatment_get_verdict (b) ||
      pandect_treatment_get_n_missing (a) > MOST_MISSING)
    return FALSE;

  if (pandect_therapy_get_criteria (one) == pandect_therapy_get_criteria (other))
    return TRUE;

  reason = pandect_criterion_words_dup_reason (session, a);
  other_reason = pandect_criterion_words_dup_reason (session, b);

  return g_str_equal (reason, other_reason);
}

static void
put_heading (PandectTreatmentRow *row,
             const char          *words,
             const char          *css_class)
{
  if (!pandect_treatment_row_keep_head (row, words))
    pandect_treatment_row_append_head (row, words, new_heading (words, css_class));
}

static void
put_gap (PandectTreatmentRow *row)
{
  if (!pandect_treatment_row_keep_head (row, ""))
    pandect_treatment_row_append_head (row, "", new_gap ());
}

static void
put_members_head (PandectSession      *session,
                  PandectTreatment    *category,
                  PandectTreatmentRow *row)
{
  PandectTherapy *therapy = pandect_treatment_get_therapy (category);

  /* A treatment that stands under no category begins a section, and its name is heading enough. */
  if (therapy == NULL)
    put_gap (row);
  else if (!pandect_treatment_row_keep_head (row, pandect_therapy_get_id (therapy)))
    pandect_treatment_row_append_head (row, pandect_therapy_get_id (therapy),
                                       g_object_new (PANDECT_TYPE_MEMBERS_HEAD,
                                                     "treatment", category,
                                                     "session", session,
                                                     NULL));
}

static void
put_section_head (PandectSession      *session,
                  PandectTherapy      *category,
                  gboolean             is_major,
                  PandectTreatmentRow *row)
{
  g_autofree char *key = g_strdup_printf ("%s %d", pandect_therapy_get_id (category), is_major);
  PandectTreatment *heading = pandect_session_get_treatment (session, category);

  if (!pandect_treatment_row_keep_head (row, key))
    pandect_treatment_row_append_head (row, key,
                                       pandect_section_head_new (session, heading, is_major));
}

static void
put_heads (PandectSession      *session,
           PandectTreatment    *scope,
           PandectTreatmentRow *row,
           PandectTherapy      *previous,
           PandectTherapy      *folded)
{
  PandectTherapy *treatment = pandect_treatment_view_get_therapy (PANDECT_TREATMENT_VIEW (row));
  PandectTherapy *top = pandect_treatment_get_therapy (scope);
  g_autoptr(GPtrArray) chain = get_chain (scope, treatment);
  g_autoptr(GPtrArray) before = get_chain (scope, previous);
  guint from = 0;

  if (chain->len == 0)
    {
      put_members_head (session, scope, row);
      return;
    }

  while (from < chain->len && from < before->len &&
         g_ptr_array_index (chain, from) == g_ptr_array_index (before, from))
    from++;

  /* Back from an inner category to the rest of the outer one: its heading is said again. */
  from = MIN (from, chain->len - 1);

  for (guint i = from; i < chain->len; i++)
    {
      PandectTherapy *category = g_ptr_array_index (chain, i);

      put_section_head (session, category, top == NULL && i == 0, row);
      if (category == folded)
        break;
    }
}

/**
 * pandect_sections_head_row:
 * @session: a session
 * @scope: the category whose treatments the list shows, or the root
 * @row: a row of the list
 * @place: where it stands
 *
 * Says where the card of the row begins and ends, and puts the headings above it that are due.
 */
void
pandect_sections_head_row (PandectSession      *session,
                           PandectTreatment    *scope,
                           PandectTreatmentRow *row,
                           const PandectPlace  *place)
{
  PandectTreatmentView *view = PANDECT_TREATMENT_VIEW (row);
  PandectTherapy *treatment = pandect_treatment_view_get_therapy (view);
  PandectTherapy *category = pandect_therapy_get_parent (treatment);
  PandectTherapy *previous = place->previous;
  gboolean by_name = pandect_session_get_by_name (session);
  gboolean is_first = previous == NULL ||
                      (!by_name && pandect_therapy_get_parent (previous) != category);
  gboolean is_last = place->next == NULL ||
                     (!by_name && pandect_therapy_get_parent (place->next) != category);
  PandectTherapy *folded = pandect_sections_get_folded (session, scope, treatment);

  pandect_treatment_row_set_ends (row, is_first || place->begins_run, is_last || place->ends_run);
  pandect_treatment_row_set_folded (row, folded);

  pandect_treatment_row_begin_heads (row);
  if (is_first && by_name)
    put_heading (row, _("Treatments by name"), "group-title");
  else if (is_first)
    put_heads (session, scope, row, previous, folded);
  else if (place->begins_run && place->n_alike < 2)
    put_gap (row);

  if (place->n_alike > 1 && folded == NULL)
    {
      g_autofree char *words =
        pandect_criterion_words_dup_shared (session, pandect_treatment_view_get_treatment (view),
                                            place->n_alike);

      put_heading (row, words, "run-head");
    }
  pandect_treatment_row_end_heads (row);
}
