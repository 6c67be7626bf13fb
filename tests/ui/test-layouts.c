/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-util.h"

#include "kit/pandect-column-layout.h"
#include "kit/pandect-pair-layout.h"
#include "kit/pandect-row-layout.h"
#include "kit/pandect-wrap-layout.h"

static GtkWidget *
new_box (int width,
         int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (box, width, height);

  return box;
}

static GtkWidget *
new_parent (GtkLayoutManager *layout)
{
  GtkWidget *parent = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (parent, layout);

  return parent;
}

static GtkWidget *
new_pair (GtkWidget *start,
          GtkWidget *end)
{
  GtkWidget *pair = new_parent (g_object_new (PANDECT_TYPE_PAIR_LAYOUT, NULL));

  gtk_box_append (GTK_BOX (pair), start);
  gtk_box_append (GTK_BOX (pair), end);

  return pair;
}

static PandectPairLayout *
get_layout (GtkWidget *pair)
{
  return PANDECT_PAIR_LAYOUT (gtk_widget_get_layout_manager (pair));
}

static void
get_place (GtkWidget *pair,
           GtkWidget *child,
           int       *x,
           int       *y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, pair, &bounds));
  *x = (int) bounds.origin.x;
  *y = (int) bounds.origin.y;
}

static int
measure_width (gpointer  widget,
               int      *natural)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);

  return minimum;
}

static int
measure_height (gpointer widget,
                int      width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
place (GtkWidget *pair,
       int        width)
{
  measure_width (pair, NULL);
  gtk_widget_size_allocate (pair, &(GtkAllocation) { 0, 0, width, measure_height (pair, width) },
                            -1);
}

static void
test_one_line_or_two (void)
{
  GtkWidget *start = new_box (100, 20), *end = new_box (60, 30);
  g_autoptr(GtkWidget) pair = new_pair (start, end);
  int x, y;

  /* 100 + 12 + 60 fit. */
  place (pair, 172);
  g_assert_false (pandect_pair_layout_is_stacked (get_layout (pair)));
  g_assert_cmpint (measure_height (pair, 172), ==, 30);
  get_place (pair, end, &x, &y);
  g_assert_cmpint (x, ==, 112);
  get_place (pair, start, &x, &y);
  g_assert_cmpint (y, ==, 5);

  /* One pixel less, and nothing is cut: the second child drops. */
  place (pair, 171);
  g_assert_true (pandect_pair_layout_is_stacked (get_layout (pair)));
  g_assert_cmpint (measure_height (pair, 171), ==, 20 + 4 + 30);
  get_place (pair, end, &x, &y);
  g_assert_cmpint (x, ==, 0);
  g_assert_cmpint (y, ==, 24);
}

static void
test_column (void)
{
  GtkWidget *short_end = new_box (30, 20), *long_end = new_box (90, 20);
  g_autoptr(GtkWidget) first = new_pair (new_box (20, 20), short_end);
  g_autoptr(GtkWidget) second = new_pair (new_box (120, 20), long_end);
  int first_x, second_x, y;

  g_object_set (get_layout (first), "end-width", 100, "min-start", 150, NULL);
  g_object_set (get_layout (second), "end-width", 100, "min-start", 150, NULL);

  place (first, 262);
  place (second, 262);
  get_place (first, short_end, &first_x, &y);
  get_place (second, long_end, &second_x, &y);
  g_assert_cmpint (first_x, ==, 162);
  g_assert_cmpint (second_x, ==, 162);

  /* Whether they stack depends on the width and not on what is in them. */
  place (first, 261);
  place (second, 261);
  g_assert_true (pandect_pair_layout_is_stacked (get_layout (first)));
  g_assert_true (pandect_pair_layout_is_stacked (get_layout (second)));
}

static void
test_hidden_end (void)
{
  GtkWidget *end = new_box (500, 50);
  g_autoptr(GtkWidget) pair = new_pair (new_box (100, 20), end);

  gtk_widget_set_visible (end, FALSE);
  g_assert_cmpint (measure_width (pair, NULL), ==, 100);
  place (pair, 100);
  g_assert_false (pandect_pair_layout_is_stacked (get_layout (pair)));
  g_assert_cmpint (measure_height (pair, 100), ==, 20);
}

static void
test_mirrored (void)
{
  GtkWidget *start = new_box (100, 20), *end = new_box (60, 20);
  g_autoptr(GtkWidget) pair = new_pair (start, end);
  int x, y;

  g_object_set (get_layout (pair), "indent", 30, NULL);
  gtk_widget_set_direction (pair, GTK_TEXT_DIR_RTL);
  place (pair, 200);
  get_place (pair, end, &x, &y);
  g_assert_cmpint (x, ==, 0);
  get_place (pair, start, &x, &y);
  g_assert_cmpint (x, ==, 72);

  /* Stacked, the indent is on the right. */
  place (pair, 150);
  get_place (pair, end, &x, &y);
  g_assert_cmpint (x, ==, 0);
  g_assert_cmpint (gtk_widget_get_width (end), ==, 120);
}

static void
test_large_text (void)
{
  g_autoptr(GtkWidget) pair = new_pair (new_box (100, 20), new_box (60, 20));

  g_object_set (get_layout (pair), "end-width", 80, "min-start", 100, NULL);
  place (pair, 192);
  g_assert_false (pandect_pair_layout_is_stacked (get_layout (pair)));

  /* The lengths grow with the text: the same width no longer holds both. */
  test_set_text_scale (2);
  place (pair, 371);
  g_assert_true (pandect_pair_layout_is_stacked (get_layout (pair)));
  place (pair, 372);
  g_assert_false (pandect_pair_layout_is_stacked (get_layout (pair)));
  test_set_text_scale (1);
}

static void
test_notify (void)
{
  g_autoptr(PandectPairLayout) pair = g_object_new (PANDECT_TYPE_PAIR_LAYOUT, NULL);
  guint n_notified = 0;
  int end_width;

  g_signal_connect_swapped (pair, "notify::end-width",
                            G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (pair, "end-width", 40, NULL);
  g_object_set (pair, "end-width", 40, NULL);
  g_object_get (pair, "end-width", &end_width, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (end_width, ==, 40);
}

static void
test_wrap (void)
{
  g_autoptr(GtkWidget) wrap = new_parent (g_object_new (PANDECT_TYPE_WRAP_LAYOUT,
                                                        "spacing", 10,
                                                        "line-spacing", 4,
                                                        NULL));
  GtkWidget *boxes[3], *hidden = new_box (400, 90);
  graphene_rect_t bounds;
  int natural;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      boxes[i] = new_box (50, 20);
      gtk_box_append (GTK_BOX (wrap), boxes[i]);
    }
  gtk_widget_set_visible (hidden, FALSE);
  gtk_box_append (GTK_BOX (wrap), hidden);

  g_assert_cmpint (measure_width (wrap, &natural), ==, 50);
  g_assert_cmpint (natural, ==, 170);
  g_assert_cmpint (measure_height (wrap, 169), ==, 44);

  gtk_widget_size_allocate (wrap, &(GtkAllocation) { 0, 0, 169, 44 }, -1);
  g_assert_true (gtk_widget_compute_bounds (boxes[2], wrap, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, 0);
  g_assert_cmpint ((int) bounds.origin.y, ==, 24);

  gtk_widget_set_direction (wrap, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (wrap, &(GtkAllocation) { 0, 0, 169, 44 }, -1);
  g_assert_true (gtk_widget_compute_bounds (boxes[0], wrap, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, 119);
}

static int
get_x (GtkWidget *child,
       gpointer   line)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, line, &bounds));

  return (int) bounds.origin.x;
}

static void
place_line (GtkWidget *line,
            int        width)
{
  measure_width (line, NULL);
  gtk_widget_size_allocate (line, &(GtkAllocation) { 0, 0, width, measure_height (line, width) },
                            -1);
}

static void
test_line (void)
{
  g_autoptr(GtkWidget) line = g_object_ref_sink (pandect_row_layout_new_row (10));
  GtkWidget *sign = new_box (20, 20), *text = gtk_label_new ("some words that wrap"), *hidden;
  int natural, one_line;

  hidden = new_box (300, 300);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), hidden);
  gtk_box_prepend (GTK_BOX (line), sign);

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (measure_width (line, NULL), <, 30 + natural);

  /* The last child takes what is left, as far as it has use for it. */
  one_line = measure_height (line, 30 + natural);
  place_line (line, 400);
  g_assert_cmpint (get_x (text, line), ==, 30);
  g_assert_cmpint (gtk_widget_get_width (text), ==, natural);
  g_assert_cmpint (measure_height (line, 30 + natural / 2), >, one_line);

  /* One that expands takes all of it. */
  gtk_widget_set_hexpand (text, TRUE);
  place_line (line, 400);
  g_assert_cmpint (gtk_widget_get_width (text), ==, 370);

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  place_line (line, 400);
  g_assert_cmpint (get_x (sign, line), ==, 380);
  g_assert_cmpint (get_x (text, line), ==, 0);
}

/* What takes the rest gets the least that it needs, from what the others can do without. */
static void
test_line_narrow (void)
{
  g_autoptr(GtkWidget) line = g_object_ref_sink (pandect_row_layout_new_row (0));
  GtkWidget *text = new_box (100, 20), *words = gtk_label_new ("words and more words");

  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), words);

  place_line (line, measure_width (line, NULL));
  g_assert_cmpint (gtk_widget_get_width (text), ==, 100);
  g_assert_cmpint (get_x (words, line), ==, 100);
}

/* Beside the second box the words need more height than above it, in less width. */
static GtkWidget *
new_wide_pair (void)
{
  GtkWidget *words = gtk_label_new ("as many words as wrap a few times");
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_layout_manager (pair, g_object_new (PANDECT_TYPE_PAIR_LAYOUT,
                                                     "min-start", 40, NULL));
  gtk_box_append (GTK_BOX (pair), words);
  gtk_box_append (GTK_BOX (pair), new_box (100, 10));

  return pair;
}

static void
test_stack (void)
{
  g_autoptr(GtkWidget) column = new_parent (g_object_new (PANDECT_TYPE_COLUMN_LAYOUT, NULL));
  GtkWidget *content = new_box (150, 50), *pair = new_wide_pair (), *hidden = new_box (900, 90);
  int least, least_for_height, height, x, y;

  gtk_widget_set_vexpand (content, TRUE);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_box_append (GTK_BOX (column), content);
  gtk_box_append (GTK_BOX (column), hidden);
  gtk_box_append (GTK_BOX (column), pair);

  least = measure_width (column, NULL);
  g_assert_cmpint (least, ==, 150);
  height = measure_height (column, least);
  g_assert_cmpint (height, ==, 50 + measure_height (pair, least));
  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, height,
                      &least_for_height, NULL, NULL, NULL);
  g_assert_cmpint (least_for_height, ==, least);

  /* What expands takes the rest. */
  gtk_widget_size_allocate (column, &(GtkAllocation) { 0, 0, least, height + 70 }, -1);
  g_assert_cmpint (gtk_widget_get_height (content), ==, 120);
  get_place (column, pair, &x, &y);
  g_assert_cmpint (x, ==, 0);
  g_assert_cmpint (y, ==, 120);
}

int
main (int    argc,
      char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/column/stack", test_stack);
  g_test_add_func ("/pair/one-line-or-two", test_one_line_or_two);
  g_test_add_func ("/pair/column", test_column);
  g_test_add_func ("/pair/hidden-end", test_hidden_end);
  g_test_add_func ("/pair/mirrored", test_mirrored);
  g_test_add_func ("/pair/large-text", test_large_text);
  g_test_add_func ("/pair/notify", test_notify);
  g_test_add_func ("/wrap", test_wrap);
  g_test_add_func ("/line/rest", test_line);
  g_test_add_func ("/line/narrow", test_line_narrow);

  return g_test_run ();
}
