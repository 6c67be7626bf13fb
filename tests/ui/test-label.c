/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-label.h"

#include <string.h>

#include "test-util.h"

/* In a line that runs from the right, what does not is read from left to right all the same. */

typedef struct
{
  const char *words;
  const char *stretch;
} Order;

static const Order orders[] = {
  { "أيضًا 5-FU", "5-FU" },
  { "الورم HER2+ فقط", "HER2+" },
  { "الورم HER2− فقط", "HER2−" },
  { "من 75–85 سنة", "75–85" },
  { "جرعة 85 mg/m² كل أسبوع", "85 mg/m²" },
  { "العمر ≥ 65 سنة", "≥ 65" },
  { "النظام CMF – IV هنا", "CMF – IV" },
  { "docetaxel + capecitabine معًا", "docetaxel + capecitabine" },
  { "75–85", "75–85" },
};

static void
check_order (GtkLabel   *label,
             const char *stretch)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  const char *start = strstr (text, stretch);
  int before = G_MININT;

  g_assert_nonnull (start);

  for (const char *p = start; p < start + strlen (stretch); p = g_utf8_next_char (p))
    {
      PangoRectangle place;

      pango_layout_index_to_pos (layout, (int) (p - text), &place);
      /* What runs from the right has a negative width. */
      g_assert_cmpint (place.width, >=, 0);
      g_assert_cmpint (place.x, >, before);
      before = place.x;
    }
}

static void
test_order (gconstpointer data)
{
  const Order *row = data;
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", row->words);
  GtkWidget *label, *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  label = pandect_label_new (NULL, NULL);
  window = test_show (label, 600, 60);

  pandect_label_show_words (GTK_LABEL (label), row->words);
  test_settle (window);
  check_order (GTK_LABEL (label), row->stretch);
  g_assert_true (test_has_name (label, row->words));

  pandect_label_show_markup (GTK_LABEL (label), markup);
  test_settle (window);
  check_order (GTK_LABEL (label), row->stretch);
  g_assert_true (test_has_name (label, row->words));

  test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A line that runs from the left is left as it is. */
static void
test_plain (void)
{
  GtkWidget *label = g_object_ref_sink (pandect_label_new (NULL, NULL));

  pandect_label_show_words (GTK_LABEL (label), "HER2+ and 75–85");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "HER2+ and 75–85");
  g_object_unref (label);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strdup_printf ("/label/order/%u", i);

      g_test_add_data_func (path, &orders[i], test_order);
    }

  g_test_add_func ("/label/plain", test_plain);

  return g_test_run ();
}
