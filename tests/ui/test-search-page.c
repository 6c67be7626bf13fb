/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-actions.h"
#include "test-util.h"

#include "find/pandect-hit-row.h"
#include "find/pandect-search-page.h"
#include "kit/pandect-verdict-badge.h"

typedef struct
{
  PandectSession *session;
  GtkWidget      *page;
  GtkWidget      *window;
  TestActions     actions;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->session = test_session_new ();
  self->page = g_object_new (PANDECT_TYPE_SEARCH_PAGE, "session", self->session, NULL);
  test_actions_init (&self->actions, self->page);
  self->window = test_show (self->page, 652, 700);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  test_close (self->window);
  test_actions_clear (&self->actions);
  g_assert_finalize_object (self->session);
}

static void
search (Fixture    *self,
        const char *query)
{
  pandect_session_set_query (self->session, query);
  test_settle (self->window);
}

static gboolean
has_words (Fixture    *self,
           const char *words)
{
  return test_find_text (self->page, words) != NULL;
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (PANDECT_IS_HIT_ROW (root))
    {
      PandectHit *hit = pandect_hit_row_get_hit (PANDECT_HIT_ROW (root));

      return hit != NULL &&
             g_str_equal (pandect_therapy_get_id (pandect_hit_get_therapy (hit)), id) ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, id);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static GtkWidget *
get_row (Fixture    *self,
         const char *id)
{
  GtkWidget *row = find_row (self->page, id);

  g_assert_nonnull (row);

  return row;
}

static void
test_brand (Fixture       *self,
            gconstpointer  unused)
{
  GtkWidget *remark, *count;

  search (self, " herceptin ");
  g_assert_true (has_words (self, "Results for “herceptin”"));
  count = test_find_text (self->page, "1 match");
  g_assert_nonnull (count);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (count)),
                                   GTK_ACCESSIBLE_ROLE_STATUS);

  remark = test_find_text (get_row (self, "trastuzumab"), "Brand Herceptin");
  g_assert_nonnull (remark);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (remark)), ==, "Brand <u>Herceptin</u>");
  g_assert_true (test_has_name (gtk_widget_get_parent (get_row (self, "trastuzumab")),
                                "trastuzumab, Herceptin, Needs information: HER2, "
                                "Do not confuse with trastuzumab emtansine (Kadcyla), "
                                "Check the name: pertuzumab (Perjeta) is given with it, "
                                "Brand Herceptin"));
  test_check_names (self->page);
  test_picture (self->window, "search-brand");
}

static void
test_kinds (Fixture       *self,
            gconstpointer  unused)
{
  static const struct
  {
    const char *query;
    const char *id;
    const char *remark;
  } cases[] = {
    { "FAC", "regimen-fac", "Short name FAC" },
    { "5fu", "fluorouracil", "Short name 5-FU" },
    { "tamoxi", "tamoxifen", "Name tamoxifen" },
    { "letrozol", "letrozole", "Name in Spanish: letrozol" },
    { "positivo", "trastuzumab", "In the text in Spanish: HER2 positivo" },
    { "chemother", "chemotherapy", "Name Chemotherapy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      search (self, cases[i].query);
      if (test_find_text (get_row (self, cases[i].id), cases[i].remark) == NULL)
        g_error ("%s does not say %s", cases[i].query, cases[i].remark);
    }
}

static void
test_text (Fixture       *self,
           gconstpointer  unused)
{
  search (self, "draining");
  g_assert_nonnull (test_find_text (get_row (self, "external-beam-radiation"),
                                    "In the criteria: Painful, open, draining areas on breast or "
                                    "chest wall"));
}

/* What is spelled nearly so stands apart, and Enter does not open it. */
static void
test_inexact (Fixture       *self,
              gconstpointer  unused)
{
  GtkWidget *row;

  search (self, "femra");
  g_assert_true (has_words (self, "No drug, brand or treatment of this bundle has that name."));
  g_assert_true (has_words (self, "Not an exact match"));
  row = get_row (self, "letrozole");
  g_assert_true (gtk_widget_has_css_class (row, "inexact-hit"));
  g_assert_nonnull (test_find_text (row, "Brand Femara (similar spelling)"));
  g_assert_false (pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->page)));
  g_assert_null (self->actions.opened);
  test_picture (self->window, "search-inexact");

  /* A click on it does: it was chosen. */
  g_signal_emit_by_name (test_find_type (self->page, GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_cmpstr (self->actions.opened, ==, "letrozole");

  search (self, "femara");
  g_assert_false (has_words (self, "Not an exact match"));
  g_assert_false (gtk_widget_has_css_class (get_row (self, "letrozole"), "inexact-hit"));
}

static void
test_open_first (Fixture       *self,
                 gconstpointer  unused)
{
  g_assert_false (pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->page)));
  search (self, "kadcyla");
  g_assert_true (pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->page)));
  g_assert_cmpstr (self->actions.opened, ==, "trastuzumab-emtansine");

  search (self, "hormonal therapy");
  g_assert_true (pandect_search_page_open_first (PANDECT_SEARCH_PAGE (self->page)));
  g_assert_cmpstr (self->actions.opened, ==, "hormonal-therapy");
}

static void
test_nothing (Fixture       *self,
              gconstpointer  unused)
{
  GtkWidget *button;

  search (self, "rituximab<");
  g_assert_true (has_words (self, "No results for “rituximab<”"));
  g_assert_false (has_words (self, "Results for “rituximab<”"));
  test_picture (self->window, "search-nothing");

  /* The headings of the page are offered to browse by. */
  g_assert_true (has_words (self, "Hormonal therapy"));
  g_assert_true (has_words (self, "Clinical trials"));
  g_assert_false (has_words (self, "Aromatase inhibitors"));
  button = test_find_text (self->page, "Surgery");
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (self->actions.opened, ==, "surgery");

  button = test_find_text (self->page, "Show All Treatments");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, "");
  g_assert_cmpstr (self->actions.opened, ==, "");
}

static void
test_keyboard (Fixture       *self,
               gconstpointer  unused)
{
  GtkWidget *first, *second;

  search (self, "tax");
  g_assert_true (gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD));
  first = test_get_focus (self->window);
  g_assert_true (PANDECT_IS_HIT_ROW (gtk_widget_get_first_child (first)));
  g_assert_true (test_press_key (self->window, GDK_KEY_Down, 0));
  second = test_get_focus (self->window);
  g_assert_true (second != first);
  test_press_key (self->window, GDK_KEY_Up, 0);
  g_assert_true (test_get_focus (self->window) == first);
  test_press_key (self->window, GDK_KEY_Return, 0);
  g_assert_nonnull (self->actions.opened);
}

static void
test_live (Fixture       *self,
           gconstpointer  unused)
{
  GtkWidget *badge;

  search (self, "herceptin");
  badge = test_find_type (get_row (self, "trastuzumab"), PANDECT_TYPE_VERDICT_BADGE);
  g_assert_true (test_has_name (badge, "Needs information: HER2"));
  test_record (self->session, "her2", "positive");
  g_assert_true (test_has_name (badge, "May be offered"));
}

/* As each key does it. */
static void
test_typing (Fixture       *self,
             gconstpointer  unused)
{
  const char *typed = "trastuzumab emtansine";

  for (guint length = 1; length <= strlen (typed); length++)
    {
      g_autofree char *query = g_strndup (typed, length);

      search (self, query);
      g_assert_nonnull (find_row (self->page, "trastuzumab-emtansine"));
    }
  search (self, "");
}

static void
test_large_text (Fixture       *self,
                 gconstpointer  unused)
{
  int minimum;

  test_set_text_scale (2);
  search (self, "cyclophosphamide");
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  search (self, "rituximab");
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_set_text_scale (1);
}

int
main (int    argc,
      char **argv)
{
  test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/search-page/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("brand", test_brand);
  ADD ("kinds", test_kinds);
  ADD ("text", test_text);
  ADD ("inexact", test_inexact);
  ADD ("open-first", test_open_first);
  ADD ("nothing", test_nothing);
  ADD ("keyboard", test_keyboard);
  ADD ("live", test_live);
  ADD ("typing", test_typing);
  ADD ("large-text", test_large_text);

  return g_test_run ();
}
