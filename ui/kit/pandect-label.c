/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-label.h"

#include <string.h>

#include "base/pandect-bidi.h"

#define LEAST_CHARS 4

/* What stands on one side of the hyphen in T-DM1 or 5-fluorouracil */
#define SHORT_PART 2

static guint
count_before (const char *words,
              const char *hyphen)
{
  guint n_letters = 0;

  while (hyphen > words && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (hyphen))))
    {
      hyphen = g_utf8_prev_char (hyphen);
      n_letters++;
    }

  return n_letters;
}

static guint
count_after (const char *hyphen)
{
  guint n_letters = 0;

  for (const char *at = hyphen + 1; g_unichar_isalnum (g_utf8_get_char (at));
       at = g_utf8_next_char (at))
    n_letters++;

  return n_letters;
}

/* A line may end at a hyphen, but not inside the name of a drug. The words stay as they are, and so
 * does what is copied. */
static void
hold_names_together (GtkLabel *label)
{
  const char *words = gtk_label_get_text (label);
  PangoAttrList *attributes = NULL;

  for (const char *hyphen = strchr (words, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      guint before = count_before (words, hyphen), after = count_after (hyphen);
      PangoAttribute *attribute;

      if (before == 0 || after == 0 || MIN (before, after) > SHORT_PART)
        continue;

      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = hyphen - words;
      attribute->end_index = g_utf8_next_char (hyphen + 1) - words;

      if (attributes == NULL)
        attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, attribute);
    }

  if (attributes != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
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
  hold_names_together (GTK_LABEL (label));

  return label;
}

/**
 * pandect_label_new_sign:
 * @icon_name: name of an icon
 *
 * Makes a sign that stands beside words which say the same, so that it is not read aloud.
 *
 * Returns: (transfer floating): an image
 */
GtkWidget *
pandect_label_new_sign (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "icon-name", icon_name,
                       NULL);
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
  hold_names_together (label);
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
  hold_names_together (label);
  if (!g_str_equal (isolated, markup))
    speak_plainly (label);
}
