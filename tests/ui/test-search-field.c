/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find/pandect-search-field.h"
#include "state/pandect-navigator.h"

#include "test-util.h"

typedef struct
{
  PandectSession   *session;
  PandectNavigator *navigator;
  GtkWidget        *field;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->session = test_session_new ();
  self->navigator = pandect_navigator_new (self->session);
  self->field = pandect_search_field_new (self->navigator);
  self->window = test_show (self->field, 400, 60);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  test_close (self->window);
  g_assert_finalize_object (self->navigator);
  g_assert_finalize_object (self->session);
}

static GtkEditable *
get_entry (Fixture *self)
{
  return GTK_EDITABLE (test_find_type (self->field, GTK_TYPE_SEARCH_ENTRY));
}

/* Types letter by letter, in place of what is selected. */
static void
type (Fixture    *self,
      const char *text)
{
  GtkEditable *entry = get_entry (self);
  int position = 0;

  gtk_editable_delete_text (entry, 0, -1);
  for (; *text != '\0'; text++)
    gtk_editable_insert_text (entry, text, 1, &position);
}

static void
assert_query (Fixture    *self,
              const char *query)
{
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, query);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (self)), ==, query);
}

static void
test_searches (Fixture       *self,
               gconstpointer  unused)
{
  type (self, "herceptin");
  assert_query (self, "herceptin");
  g_assert_true (pandect_navigator_get_searching (self->navigator));

  type (self, "");
  assert_query (self, "");
  g_assert_false (pandect_navigator_get_searching (self->navigator));
}

/* An entry is empty for a moment while it is given another text, and that is no query. */
static void
test_goes_back (Fixture       *self,
                gconstpointer  unused)
{
  type (self, "herceptin");
  pandect_navigator_open (self->navigator, "trastuzumab");
  type (self, "tamoxifen");
  pandect_navigator_open (self->navigator, "tamoxifen");

  pandect_navigator_go_back (self->navigator);
  assert_query (self, "tamoxifen");
  pandect_navigator_go_back (self->navigator);
  assert_query (self, "herceptin");
  g_assert_true (pandect_navigator_get_can_go_forward (self->navigator));
  pandect_navigator_go_forward (self->navigator);
  assert_query (self, "tamoxifen");
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add ("/search-field/searches", Fixture, NULL, set_up, test_searches, tear_down);
  g_test_add ("/search-field/goes-back", Fixture, NULL, set_up, test_goes_back, tear_down);

  return g_test_run ();
}
