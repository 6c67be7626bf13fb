/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dialogs/pandect-change-row.h"

#include <glib/gi18n.h>

#include "words/pandect-phrases.h"

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", words,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "width-chars", 4,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Signs tell old from new, as they do on the command line. */
static void
append_words (GtkWidget  *box,
              const char *sign,
              const char *words)
{
  g_autofree char *line = words != NULL && *words != '\0' ? g_strdup_printf ("%s %s", sign, words)
                                                          : NULL;

  if (line != NULL)
    gtk_box_append (GTK_BOX (box), create_label (line, NULL));
}

static GtkWidget *
create_row (const char *title,
            const char *before,
            const char *after)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  /* Translators: a change, spoken: what it concerns, the words before, the words now */
  g_autofree char *spoken = g_strdup_printf (_("%s. Before: %s. Now: %s."), title,
                                             before != NULL ? before : "–",
                                             after != NULL ? after : "–");

  gtk_box_append (GTK_BOX (box), create_label (title, "heading"));
  append_words (box, "−", before);
  append_words (box, "+", after);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "criterion-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/**
 * pandect_change_row_new:
 * @change: a change
 *
 * Returns: a row that says what changes, with the words before and after
 */
GtkWidget *
pandect_change_row_new (PandectChange *change)
{
  g_autofree char *title = pandect_change_dup_title (change, FALSE);
  const char *before = pandect_change_get_before (change);
  const char *after = pandect_change_get_after (change);

  /* Of what came or went as a whole, the name is enough. */
  if (pandect_change_get_kind (change) == PANDECT_CHANGE_ADDED)
    after = pandect_change_get_name (change);
  else if (pandect_change_get_kind (change) == PANDECT_CHANGE_REMOVED)
    before = pandect_change_get_name (change);

  return create_row (title, before, after);
}

/**
 * pandect_change_row_new_verdict:
 * @change: a change of a verdict
 * @languages: those of the reader, best first
 *
 * Returns: a row that names the treatment, with the verdicts before and after
 */
GtkWidget *
pandect_change_row_new_verdict (PandectVerdictChange *change,
                                const char * const   *languages)
{
  PandectTherapy *therapy = pandect_verdict_change_get_therapy (change);
  PandectVerdict before;
  PandectVerdict after;
  gboolean has_before = pandect_verdict_change_get_before (change, &before);
  gboolean has_after = pandect_verdict_change_get_after (change, &after);

  return create_row (pandect_text_get_words (pandect_therapy_get_name (therapy), languages),
                     has_before ? pandect_phrases_get_verdict (before) : NULL,
                     has_after ? pandect_phrases_get_verdict (after) : NULL);
}
