/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pandect-navigator.h"

#include "test-util.h"

/* Where one gets to, and back. No display is needed. */

typedef struct
{
  PandectSession   *session;
  PandectNavigator *navigator;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  unused)
{
  self->session = test_session_new ();
  self->navigator = pandect_navigator_new (self->session);
}

static void
tear_down (Fixture       *self,
           gconstpointer  unused)
{
  g_assert_finalize_object (self->navigator);
  g_assert_finalize_object (self->session);
}

static void
assert_at (Fixture    *self,
           const char *id,
           const char *query,
           gboolean    on_page)
{
  g_assert_true (pandect_session_get_current (self->session) ==
                 pandect_session_lookup_entry (self->session, id));
  g_assert_cmpstr (pandect_session_get_query (self->session), ==, query);
  g_assert_cmpint (pandect_navigator_get_on_page (self->navigator), ==, on_page);
}

static void
test_open_and_back (Fixture       *self,
                    gconstpointer  unused)
{
  assert_at (self, "", "", FALSE);
  g_assert_false (pandect_navigator_get_can_go_back (self->navigator));

  pandect_navigator_open (self->navigator, "letrozole");
  assert_at (self, "letrozole", "", TRUE);

  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_open (self->navigator, "no-such-thing");
  pandect_navigator_open (self->navigator, "tamoxifen");
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "letrozole", "", TRUE);
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "", "", FALSE);

  g_assert_false (pandect_navigator_get_can_go_back (self->navigator));
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "", "", FALSE);
}

static void
test_search_is_a_layer (Fixture       *self,
                        gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_search (self->navigator, "herc");
  assert_at (self, "letrozole", "herc", FALSE);
  g_assert_true (pandect_navigator_get_searching (self->navigator));

  /* To leave it leads back to where one was. */
  pandect_navigator_search (self->navigator, "");
  assert_at (self, "letrozole", "", TRUE);
}

static void
test_results_lie_on_the_way_back (Fixture       *self,
                                  gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_search (self->navigator, "herc");
  pandect_navigator_open (self->navigator, "trastuzumab");
  assert_at (self, "trastuzumab", "herc", TRUE);

  pandect_navigator_go_back (self->navigator);
  assert_at (self, "letrozole", "herc", FALSE);
  pandect_navigator_search (self->navigator, "");
  assert_at (self, "letrozole", "", TRUE);
}

static void
test_found_what_was_open (Fixture       *self,
                          gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_search (self->navigator, "femara");
  pandect_navigator_open (self->navigator, "letrozole");
  assert_at (self, "letrozole", "femara", TRUE);
}

static void
test_browsing_is_one_step (Fixture       *self,
                           gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_browse (self->navigator, "chemotherapy");
  pandect_navigator_browse (self->navigator, "surgery");
  pandect_navigator_browse (self->navigator, "bisphosphonates");
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "letrozole", "", TRUE);
}

static void
test_browsing_ends_the_search (Fixture       *self,
                               gconstpointer  unused)
{
  pandect_navigator_search (self->navigator, "herc");
  pandect_navigator_browse (self->navigator, "");
  assert_at (self, "", "", FALSE);
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "", "herc", FALSE);
}

static void
test_up (Fixture       *self,
         gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_go_up (self->navigator);
  assert_at (self, "aromatase-inhibitors", "", TRUE);
  pandect_navigator_go_up (self->navigator);
  assert_at (self, "hormonal-therapy", "", TRUE);
  pandect_navigator_go_up (self->navigator);
  assert_at (self, "", "", FALSE);
  pandect_navigator_go_up (self->navigator);
  assert_at (self, "", "", FALSE);
}

static void
test_follows_the_session (Fixture       *self,
                          gconstpointer  unused)
{
  pandect_session_set_current (self->session,
                               pandect_session_lookup_entry (self->session, "letrozole"));
  g_assert_true (pandect_navigator_get_on_page (self->navigator));
}

static void
test_long_way (Fixture       *self,
               gconstpointer  unused)
{
  guint n_steps = 0;

  for (int i = 0; i < 300; i++)
    pandect_navigator_open (self->navigator, i % 2 == 0 ? "letrozole" : "tamoxifen");

  for (; pandect_navigator_get_can_go_back (self->navigator); n_steps++)
    pandect_navigator_go_back (self->navigator);

  g_assert_cmpuint (n_steps, ==, 100);
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
    { "/navigator/open-and-back", test_open_and_back },
    { "/navigator/search-is-a-layer", test_search_is_a_layer },
    { "/navigator/results-lie-on-the-way-back", test_results_lie_on_the_way_back },
    { "/navigator/found-what-was-open", test_found_what_was_open },
    { "/navigator/browsing-is-one-step", test_browsing_is_one_step },
    { "/navigator/browsing-ends-the-search", test_browsing_ends_the_search },
    { "/navigator/up", test_up },
    { "/navigator/follows-the-session", test_follows_the_session },
    { "/navigator/long-way", test_long_way },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
