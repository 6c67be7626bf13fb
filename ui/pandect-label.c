/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-label.h"

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
