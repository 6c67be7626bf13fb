/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kit/pandect-label.h"

#include <string.h>

#include "test-util.h"

/* Where a line may end. */

typedef struct
{
  const char *path;
  const char *words;
  const char *whole;      /* is never broken */
  gboolean    is_markup;
} Case;

static const Case cases[] = {
  { "/label-breaks/abbreviation", "Kadcyla, also T-DM1", "T-DM1", FALSE },
  { "/label-breaks/number-first", "Adrucil, also 5-FU", "5-FU", FALSE },
  { "/label-breaks/name-with-a-number", "the drug 5-fluorouracil", "5-fluorouracil", FALSE },
  { "/label-breaks/markup", "<b>Kadcyla</b>, also <b>T-DM1</b>", "T-DM1", TRUE },
};

static int
measure (PangoLayout *layout,
         const char  *words)
{
  PangoLayout *line = pango_layout_copy (layout);
  int width;

  pango_layout_set_width (line, -1);
  pango_layout_set_text (line, words, -1);
  pango_layout_get_size (line, &width, NULL);
  g_object_unref (line);

  return width;
}

/* At no width does a line begin inside of @whole, as long as a line can hold it. */
static void
check_breaks (GtkLabel   *label,
              const char *whole)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  int start = (int) (strstr (text, whole) - text);
  int full_width = measure (layout, text);
  int least_width = measure (layout, whole) * 6 / 5;

  for (int width = full_width; width > least_width; width -= PANGO_SCALE)
    {
      pango_layout_set_width (layout, width);
      for (int i = 0; i < pango_layout_get_line_count (layout); i++)
        {
          int line_start = pango_layout_get_line_readonly (layout, i)->start_index;

          g_assert_false (line_start > start && line_start < start + (int) strlen (whole));
        }
    }
}

static void
test_breaks (gconstpointer data)
{
  const Case *c = data;
  GtkWidget *label = pandect_label_new (NULL, NULL);
  GtkWidget *window = test_show (label, 400, 100);

  if (c->is_markup)
    pandect_label_show_markup (GTK_LABEL (label), c->words);
  else
    pandect_label_show_words (GTK_LABEL (label), c->words);
  test_settle (window);

  /* What is copied is what is written. */
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), c->whole));
  check_breaks (GTK_LABEL (label), c->whole);

  /* The next words have nothing of these. */
  pandect_label_show_words (GTK_LABEL (label), "letrozole");
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (label)));

  test_close (window);
}

/* A line may still end where two words are joined. */
static void
test_joined_words (void)
{
  GtkWidget *label = pandect_label_new ("protein-bound paclitaxel", NULL);

  g_object_ref_sink (label);
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_finalize_object (label);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_breaks);
  g_test_add_func ("/label-breaks/joined-words", test_joined_words);

  return g_test_run ();
}
