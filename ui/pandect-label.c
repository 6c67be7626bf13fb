/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-label.h"

#include "base/pandect-bidi.h"

#define LEAST_CHARS 4

/**
 * pandect_label_new:
 * @words: (nullable): what it shows
 * @css_class: (nullable): how it looks
 *
 * Makes a label that shows all its words. It breaks lines between words, and within a word only
 * where the word alone is wider than the window: large text in a narrow window is still not cut.
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
pandect_label_new (const char *words,
                   const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  /* Otherwise its least width is found by breaking it behind every letter, which takes longer than
   * all the rest of drawing it. */
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static gboolean
is_mirrored (GtkLabel *label)
{
  return gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL;
}

/* What only says how words run is not to be spelled out. */
static void
speak_plainly (GtkLabel *label)
{
  g_autofree char *plain = pandect_bidi_strip (gtk_label_get_text (label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
}

/**
 * pandect_label_show_words:
 * @label: a label
 * @words: what it shows
 *
 * Shows words of which some may run the other way, such as a code in an Arabic line.
 */
void
pandect_label_show_words (GtkLabel   *label,
                          const char *words)
{
  g_autofree char *isolated = pandect_bidi_isolate (words, is_mirrored (label));

  gtk_label_set_text (label, isolated);
  if (!g_str_equal (isolated, words))
    speak_plainly (label);
}

/**
 * pandect_label_show_markup:
 * @label: a label
 * @markup: what it shows
 *
 * Like [func@label_show_words], with markup.
 */
void
pandect_label_show_markup (GtkLabel   *label,
                           const char *markup)
{
  g_autofree char *isolated = pandect_bidi_isolate_markup (markup, is_mirrored (label));

  gtk_label_set_markup (label, isolated);
  if (!g_str_equal (isolated, markup))
    speak_plainly (label);
}
