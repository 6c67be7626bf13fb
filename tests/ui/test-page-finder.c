/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-page-finder.h"

#include <string.h>

#include "test-util.h"

/* What is found in the labels of a page, how it is marked, and that no mark stays behind. */

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *box;
  PandectPageFinder *finder;
} Fixture;

static const char * const texts[] = {
  "HER2 positive: trastuzumab", "Naïve café, CAFÉ and cafe\314\201", "hidden trastuzumab",
  "trastuzumab emtansine is not trastuzumab", "5-FU & <b>", "last: Ⅳ",
};

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 200);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_widget_set_visible (label, i != 2);
      gtk_box_append (GTK_BOX (self->box), label);
    }

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  self->window = test_show (scroller, 300, 200);
  self->finder = pandect_page_finder_new ();
  pandect_page_finder_set_root (self->finder, self->box);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->finder);
  test_close (self->window);
}

static GtkLabel *
get_label (Fixture *self,
           guint    index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  for (; index > 0; index--)
    child = gtk_widget_get_next_sibling (child);

  return GTK_LABEL (child);
}

static void
assert_at (Fixture *self,
           guint    position,
           guint    n_matches)
{
  g_assert_cmpuint (pandect_page_finder_get_n_matches (self->finder), ==, n_matches);
  g_assert_cmpuint (pandect_page_finder_get_position (self->finder), ==, position);
}

/* The stretches of a label with a ground of their own, the present one in brackets. */
static char *
dup_marks (GtkLabel *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  GString *marks = g_string_new (NULL);
  guint underlined_at = G_MAXUINT;

  for (GSList *l = all; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_UNDERLINE)
        underlined_at = attribute->start_index;
    }

  for (GSList *l = all; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;
      gboolean is_present = attribute->start_index == underlined_at;

      if (attribute->klass->type == PANGO_ATTR_BACKGROUND)
        g_string_append_printf (marks, "%s%.*s%s|", is_present ? "[" : "",
                                (int) (attribute->end_index - attribute->start_index),
                                gtk_label_get_text (label) + attribute->start_index,
                                is_present ? "]" : "");
    }

  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return g_string_free (marks, FALSE);
}

static void
assert_marks (Fixture    *self,
              guint       index,
              const char *expected)
{
  g_autofree char *marks = dup_marks (get_label (self, index));

  g_assert_cmpstr (marks, ==, expected);
}

typedef struct
{
  const char *query;
  guint       n_matches;
} Case;

static const Case cases[] = {
  { "trastuzumab", 3 }, { "TRASTUZUMAB", 3 }, { "tuz", 3 }, { "cafe", 3 }, { "Cafés", 0 },
  { "naive", 1 }, { "her2", 1 }, { "HER2+", 1 }, { "her 2", 0 }, { "5 fu", 0 }, { "5-fu", 1 },
  { "iv", 3 }, { "", 0 }, { "  ", 0 }, { "…", 0 }, { "hidden", 0 }, { "cafe cafe", 1 },
};

static void
test_counts (Fixture       *self,
             gconstpointer  data)
{
  const Case *c = data;

  pandect_page_finder_set_query (self->finder, c->query);
  assert_at (self, MIN (c->n_matches, 1), c->n_matches);
}

static void
test_marks (Fixture       *self,
            gconstpointer  unused)
{
  pandect_page_finder_set_query (self->finder, "trastuzumab");
  assert_marks (self, 0, "[trastuzumab]|");
  assert_marks (self, 1, "");
  assert_marks (self, 3, "trastuzumab|trastuzumab|");

  pandect_page_finder_step (self->finder, 1);
  assert_marks (self, 0, "trastuzumab|");
  assert_marks (self, 3, "[trastuzumab]|trastuzumab|");

  pandect_page_finder_set_query (self->finder, "cafe");
  assert_marks (self, 0, "");
  assert_marks (self, 1, "[café]|CAFÉ|cafe\314\201|");
}

static void
test_steps_around (Fixture       *self,
                   gconstpointer  unused)
{
  pandect_page_finder_step (self->finder, 1);
  assert_at (self, 0, 0);

  pandect_page_finder_set_query (self->finder, "trastuzumab");
  for (guint i = 0; i < 7; i++)
    {
      assert_at (self, i % 3 + 1, 3);
      pandect_page_finder_step (self->finder, 1);
    }

  pandect_page_finder_set_query (self->finder, "trastuzumab");
  pandect_page_finder_step (self->finder, -1);
  assert_at (self, 3, 3);
  g_assert_true (pandect_page_finder_get_label (self->finder) == get_label (self, 3));
}

static void
test_brings_in_sight (Fixture       *self,
                      gconstpointer  unused)
{
  GtkWidget *scroller = gtk_window_get_child (GTK_WINDOW (self->window));
  graphene_rect_t bounds;

  pandect_page_finder_set_query (self->finder, "last");
  test_settle (self->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_label (self, 5)), scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 200);

  pandect_page_finder_set_query (self->finder, "her2");
  test_settle (self->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_label (self, 0)), scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
}

/* Every label is given back as it was, whatever it looked like. */
static void
test_leaves_nothing (Fixture       *self,
                     gconstpointer  unused)
{
  g_autoptr(PangoAttrList) own = pango_attr_list_new ();

  pango_attr_list_insert (own, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (get_label (self, 0), own);

  pandect_page_finder_set_query (self->finder, "trastuzumab");
  g_assert_false (gtk_label_get_attributes (get_label (self, 0)) == own);
  pandect_page_finder_set_root (self->finder, NULL);
  g_assert_true (gtk_label_get_attributes (get_label (self, 0)) == own);
  g_assert_null (gtk_label_get_attributes (get_label (self, 3)));
  assert_at (self, 0, 0);
}

/* What is painted, and not only what was asked for. */
static char *
dup_painted (GtkLabel *label)
{
  return pango_attr_list_to_string (
    pango_layout_get_attributes (gtk_label_get_layout (label)));
}

/* GTK 4.8 adds the attributes of a label to those of its markup, for good. */
static void
test_leaves_markup_alone (Fixture       *self,
                          gconstpointer  unused)
{
  GtkLabel *label = get_label (self, 0);
  g_autofree char *before = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *after = NULL;

  gtk_label_set_markup (label, "Either <i>trastuzumab</i> or trastuzumab");
  before = dup_painted (label);
  pandect_page_finder_set_query (self->finder, "trastuzumab");
  g_assert_cmpuint (pandect_page_finder_get_n_matches (self->finder), ==, 4);
  pandect_page_finder_step (self->finder, 1);
  marked = dup_painted (label);
  g_assert_cmpstr (marked, !=, before);

  /* One of two is underlined, not both. */
  g_assert_nonnull (strstr (marked, "underline double"));
  g_assert_null (strstr (strstr (marked, "underline double") + 1, "underline double"));

  pandect_page_finder_set_query (self->finder, "emtansine");
  after = dup_painted (label);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (gtk_label_get_label (label), ==,
                   "Either <i>trastuzumab</i> or trastuzumab");
}

static void
count_cb (PandectPageFinder *finder,
          guint             *count)
{
  (*count)++;
}

/* A page may change under the marks. */
static void
test_follows_the_page (Fixture       *self,
                       gconstpointer  unused)
{
  guint n_changes = 0;

  pandect_page_finder_set_query (self->finder, "trastuzumab");
  pandect_page_finder_step (self->finder, 1);
  g_signal_connect (self->finder, "changed", G_CALLBACK (count_cb), &n_changes);

  gtk_label_set_text (get_label (self, 0), "other words");
  test_wait_until (n_changes > 0);
  assert_at (self, 1, 2);
  assert_marks (self, 0, "");
  assert_marks (self, 3, "[trastuzumab]|trastuzumab|");

  /* What was unfolded meanwhile is found at the next step. */
  gtk_widget_set_visible (GTK_WIDGET (get_label (self, 2)), TRUE);
  pandect_page_finder_step (self->finder, 1);
  assert_at (self, 3, 3);

  gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (get_label (self, 3)));
  pandect_page_finder_step (self->finder, 1);
  assert_at (self, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/finder/marks", test_marks },
    { "/finder/steps-around", test_steps_around },
    { "/finder/brings-in-sight", test_brings_in_sight },
    { "/finder/leaves-nothing", test_leaves_nothing },
    { "/finder/leaves-markup-alone", test_leaves_markup_alone },
    { "/finder/follows-the-page", test_follows_the_page },
  };

  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/finder/counts/%u", i);

      g_test_add (path, Fixture, &cases[i], set_up, test_counts, tear_down);
    }

  return g_test_run ();
}
