/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-words.h"

#include <adwaita.h>
#include <string.h>

#include "base/pandect-language.h"
#include "content/pandect-coverage.h"
#include "state/pandect-keys.h"

/* Reads a window in the pseudo-language en-XA (tests/i18n/pseudo.py), in which every translated
 * text stands in brackets and has no letter of English. What is outside of brackets, or in English,
 * was never given to translators, unless it is data. What does not fit is cut for readers of longer
 * languages. */

#define OPEN  0x27E6
#define CLOSE 0x27E7

/* What GTK and libadwaita say by themselves, in their own catalogues; versions differ. */
static const char * const of_gtk[] = {
  "Clear entry",
  "Clear Entry",
  "Close",
  "Dismiss",
};

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  return (int) strlen (*(char * const *) b) - (int) strlen (*(char * const *) a);
}

static void
add_data (TestWords  *self,
          const char *word)
{
  if (word != NULL && *word != '\0')
    g_ptr_array_add (self->data, g_strdup (word));
}

/* What ICU calls a language, which our translators are not asked for. */
static void
add_language (TestWords  *self,
              const char *tag)
{
  g_autofree char *name = pandect_language_dup_name (tag);

  add_data (self, name);
}

static void
add_names (TestWords      *self,
           PandectTherapy *therapy)
{
  const PandectName * const *names = pandect_therapy_get_names (therapy);
  const PandectCode * const *codes = pandect_therapy_get_codes (therapy);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const PandectName *name = names[i];

      add_data (self, name->text);
      add_data (self, name->authority);
      add_language (self, name->language);
    }

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const PandectCode *code = codes[i];

      add_data (self, code->system);
      add_data (self, code->value);
      add_data (self, code->authority);
    }
}

/* Messages for authors name fields and values by their ids. */
static void
add_fields (TestWords       *self,
            PandectFieldSet *fields)
{
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      g_autofree char *quoted = g_strdup_printf ("“%s”", pandect_field_get_id (field));

      add_data (self, quoted);
      for (guint j = 0; j < pandect_field_get_n_values (field); j++)
        add_data (self, pandect_value_get_id (pandect_field_get_value (field, j)));
    }
}

/* The keys of a keyboard are GTK's words. */
static void
add_keys (TestWords *self)
{
  guint n_keys;
  const PandectKey *keys = pandect_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      for (guint j = 0; keys[i].accels[j] != NULL; j++)
        {
          g_autofree char *label = NULL;
          GdkModifierType modifiers;
          guint keyval;

          gtk_accelerator_parse (keys[i].accels[j], &keyval, &modifiers);
          label = gtk_accelerator_get_label (keyval, modifiers);
          add_data (self, label);
        }
    }
}

/**
 * test_words_init:
 * @self: what is read
 * @bundle: the bundle that is shown
 */
void
test_words_init (TestWords     *self,
                 PandectBundle *bundle)
{
  GListModel *facts = pandect_bundle_get_facts (bundle);
  g_autoptr(GArray) languages = pandect_coverage_measure (bundle);

  self->data = g_ptr_array_new_with_free_func (g_free);
  self->complaints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_data (self, pandect_bundle_get_file_name (bundle));
  add_data (self, pandect_bundle_get_sha256 (bundle));
  /* A title is cited as the source has it. */
  add_data (self, pandect_text_get_source (pandect_bundle_get_about (bundle)->source_title)->words);
  add_data (self, PACKAGE_VERSION);
  add_keys (self);
  add_fields (self, pandect_bundle_get_fields (bundle));
  for (guint i = 0; i < G_N_ELEMENTS (of_gtk); i++)
    add_data (self, of_gtk[i]);

  for (guint i = 0; i < languages->len; i++)
    {
      const PandectCoverage *coverage = &g_array_index (languages, PandectCoverage, i);

      add_language (self, coverage->language);
    }

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    add_names (self, pandect_bundle_get_entry (bundle, i));

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr(PandectFact) fact = g_list_model_get_item (facts, i);

      add_data (self, pandect_fact_get_id (fact));
    }

  g_ptr_array_sort (self->data, compare_lengths);
}

/**
 * test_words_add_data:
 * @self: what is read
 * @word: a word that no language changes, as what was typed
 */
void
test_words_add_data (TestWords  *self,
                     const char *word)
{
  add_data (self, word);
  g_ptr_array_sort (self->data, compare_lengths);
}

static void
complain (TestWords  *self,
          GtkWidget  *widget,
          const char *fault,
          const char *words)
{
  const char *name = G_OBJECT_TYPE_NAME (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  char *complaint = g_strdup_printf ("%s in %s: %s: %s", name,
                                     parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "-", fault,
                                     words);

  if (g_hash_table_add (self->complaints, complaint))
    g_test_message ("%s: %s", self->place, complaint);
}

/* Words */

static gboolean
is_letter_at (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

static void
blank_out (char       *words,
           const char *known)
{
  gsize length = strlen (known);

  for (char *at = words; (at = strstr (at, known)) != NULL; at += length)
    {
      if ((at == words || !is_letter_at (g_utf8_prev_char (at))) && !is_letter_at (at + length))
        memset (at, ' ', length);
    }
}

/* Codes are not translated: HER2, IV, PDF. */
static gboolean
is_code (const char *word,
         gsize       length)
{
  guint n_capitals = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_islower (word[i]))
        return FALSE;

      n_capitals += g_ascii_isupper (word[i]);
    }

  return length > 1 && n_capitals > 0;
}

/* Whether there is a word of English, or one outside of brackets. */
static gboolean
is_foreign (const char *words)
{
  int depth = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth += (c == OPEN) - (c == CLOSE);

      if (g_ascii_isalpha (*p))
        {
          gsize length = strspn (p, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS);

          if (!is_code (p, length))
            return TRUE;

          p += length - 1;
        }
      else if (g_unichar_isalpha (c) && depth <= 0)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
check_words (TestWords  *self,
             GtkWidget  *widget,
             const char *what,
             const char *words)
{
  g_autofree char *rest = g_strdup (words);

  if (words == NULL)
    return;

  for (guint i = 0; i < self->data->len; i++)
    blank_out (rest, g_ptr_array_index (self->data, i));

  if (is_foreign (rest))
    complain (self, widget, what, words);
}

static const char *
get_placeholder (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_text_get_placeholder_text (GTK_TEXT (widget));

  return NULL;
}

/* What a screen reader says; the answer to a wrong guess. */
static void
check_spoken (TestWords             *self,
              GtkWidget             *widget,
              GtkAccessibleProperty  property,
              const char            *what)
{
  g_autofree char *words = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;

  words = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");
  check_words (self, widget, what, words);
}

/* Room */

static void
check_room (TestWords *self,
            GtkLabel  *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  GtkWidget *widget = GTK_WIDGET (label);
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  PangoRectangle ink;
  graphene_rect_t bounds;
  int x, y;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_label_get_layout_offsets (label, &x, &y);

  if (pango_layout_is_ellipsized (layout))
    complain (self, widget, "ends in an ellipsis", gtk_label_get_text (label));

  /* Letters may reach a pixel or two out of what they are said to take. */
  if (x + ink.x < -2 || x + ink.x + ink.width > gtk_widget_get_width (widget) + 2 ||
      y + ink.y + ink.height > gtk_widget_get_height (widget) + 2)
    complain (self, widget, "is cut", gtk_label_get_text (label));

  if (gtk_widget_compute_bounds (widget, native, &bounds) &&
      (bounds.origin.x < 0 ||
       bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (native)))
    complain (self, widget, "is out of the window", gtk_label_get_text (label));
}

/* Buttons of the window manager, and keys: GTK's own words. */
static gboolean
is_of_gtk (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SHORTCUT_LABEL (widget);
}

static void
check (TestWords *self,
       GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || is_of_gtk (widget))
    return;

  check_words (self, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_words (self, widget, "placeholder", get_placeholder (widget));
  check_spoken (self, widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "spoken name");
  check_spoken (self, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "spoken description");
  check_spoken (self, widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "spoken value");

  if (GTK_IS_WINDOW (widget))
    check_words (self, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));

  if (GTK_IS_LABEL (widget))
    {
      check_words (self, widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
      check_room (self, GTK_LABEL (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (self, child);
}

/**
 * test_words_check:
 * @self: what is read
 * @root: a widget on screen
 * @place: what it shows
 *
 * Reads all that is to be seen. What is wrong is said once.
 */
void
test_words_check (TestWords  *self,
                  GtkWidget  *root,
                  const char *place)
{
  self->place = place;
  check (self, root);
}

/**
 * test_words_end:
 * @self: what is read
 *
 * Fails when anything was wrong.
 */
void
test_words_end (TestWords *self)
{
  guint n_complaints = g_hash_table_size (self->complaints);

  g_clear_pointer (&self->data, g_ptr_array_unref);
  g_clear_pointer (&self->complaints, g_hash_table_unref);
  g_assert_cmpuint (n_complaints, ==, 0);
}
