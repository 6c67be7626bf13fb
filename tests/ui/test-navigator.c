/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "state/pandect-navigator.h"

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
                 pandect_session_lookup_treatment (self->session, id));
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
test_forward (Fixture       *self,
              gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_search (self->navigator, "herc");
  pandect_navigator_open (self->navigator, "trastuzumab");
  g_assert_false (pandect_navigator_get_can_go_forward (self->navigator));

  pandect_navigator_go_back (self->navigator);
  pandect_navigator_go_back (self->navigator);
  assert_at (self, "", "", FALSE);
  pandect_navigator_go_forward (self->navigator);
  assert_at (self, "letrozole", "herc", FALSE);
  pandect_navigator_go_forward (self->navigator);
  assert_at (self, "trastuzumab", "herc", TRUE);

  g_assert_false (pandect_navigator_get_can_go_forward (self->navigator));
  pandect_navigator_go_forward (self->navigator);
  assert_at (self, "trastuzumab", "herc", TRUE);
}

/* Whatever leads elsewhere ends the way forward. */
static void
test_turns (Fixture       *self,
            gconstpointer  step)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_open (self->navigator, "tamoxifen");
  pandect_navigator_go_back (self->navigator);
  g_assert_true (pandect_navigator_get_can_go_forward (self->navigator));

  if (g_str_equal (step, "open"))
    pandect_navigator_open (self->navigator, "trastuzumab");
  else if (g_str_equal (step, "browse"))
    pandect_navigator_browse (self->navigator, "chemotherapy");
  else if (g_str_equal (step, "up"))
    pandect_navigator_go_up (self->navigator);
  else if (g_str_equal (step, "search"))
    pandect_navigator_search (self->navigator, "herc");
  else
    pandect_session_set_current (self->session,
                                 pandect_session_lookup_treatment (self->session, "trastuzumab"));

  g_assert_false (pandect_navigator_get_can_go_forward (self->navigator));
}

/* What leads nowhere does not. */
static void
test_stays (Fixture       *self,
            gconstpointer  unused)
{
  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_open (self->navigator, "tamoxifen");
  pandect_navigator_go_back (self->navigator);

  pandect_navigator_open (self->navigator, "letrozole");
  pandect_navigator_open (self->navigator, "no-such-thing");
  pandect_navigator_search (self->navigator, "");
  pandect_navigator_go_forward (self->navigator);
  assert_at (self, "tamoxifen", "", TRUE);
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
                               pandect_session_lookup_treatment (self->session, "letrozole"));
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

/* Random walks: what back and forward undo, wherever one is. */

static const char * const ids[] = {
  "", "letrozole", "tamoxifen", "trastuzumab", "chemotherapy", "surgery", "hormonal-therapy",
};

static const char * const queries[] = { "", "herc", "tax", "femara", "no such word" };

static char *
dup_place (Fixture *self)
{
  PandectTherapy *therapy =
      pandect_treatment_get_therapy (pandect_session_get_current (self->session));

  return g_strdup_printf ("%s|%s|%d", therapy != NULL ? pandect_therapy_get_id (therapy) : "",
                          pandect_session_get_query (self->session),
                          pandect_navigator_get_on_page (self->navigator));
}

static void
take_random_step (Fixture *self)
{
  const char *id = ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))];
  const char *query = queries[g_test_rand_int_range (0, G_N_ELEMENTS (queries))];

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
    case 1:
      pandect_navigator_open (self->navigator, id);
      break;

    case 2:
      pandect_navigator_browse (self->navigator, id);
      break;

    case 3:
      pandect_navigator_search (self->navigator, query);
      break;

    case 4:
      pandect_navigator_go_up (self->navigator);
      break;

    case 5:
    case 6:
      pandect_navigator_go_back (self->navigator);
      break;

    default:
      pandect_navigator_go_forward (self->navigator);
      break;
    }
}

static void
assert_place (Fixture    *self,
              const char *expected)
{
  g_autofree char *place = dup_place (self);

  g_assert_cmpstr (place, ==, expected);
}

static void
check_one_step (Fixture *self)
{
  g_autofree char *here = dup_place (self);

  if (pandect_navigator_get_can_go_back (self->navigator))
    {
      pandect_navigator_go_back (self->navigator);
      g_assert_true (pandect_navigator_get_can_go_forward (self->navigator));
      pandect_navigator_go_forward (self->navigator);
      assert_place (self, here);
    }

  if (pandect_navigator_get_can_go_forward (self->navigator))
    {
      pandect_navigator_go_forward (self->navigator);
      g_assert_true (pandect_navigator_get_can_go_back (self->navigator));
      pandect_navigator_go_back (self->navigator);
      assert_place (self, here);
    }
}

/* All the way back, and all the way forward through the same places. */
static void
check_whole_way (Fixture *self)
{
  g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  while (pandect_navigator_get_can_go_forward (self->navigator))
    pandect_navigator_go_forward (self->navigator);

  for (; pandect_navigator_get_can_go_back (self->navigator);
       pandect_navigator_go_back (self->navigator))
    g_ptr_array_add (seen, dup_place (self));

  g_assert_cmpuint (seen->len, <=, 101);
  for (guint i = seen->len; i > 0; i--)
    {
      pandect_navigator_go_forward (self->navigator);
      assert_place (self, seen->pdata[i - 1]);
    }

  g_assert_false (pandect_navigator_get_can_go_forward (self->navigator));
}

static void
test_random_walks (Fixture       *self,
                   gconstpointer  unused)
{
  for (int i = 0; i < 3000; i++)
    {
      take_random_step (self);
      check_one_step (self);
      if (i % 250 == 0)
        check_whole_way (self);
    }
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
    { "/navigator/forward", test_forward },
    { "/navigator/stays", test_stays },
    { "/navigator/search-is-a-layer", test_search_is_a_layer },
    { "/navigator/results-lie-on-the-way-back", test_results_lie_on_the_way_back },
    { "/navigator/found-what-was-open", test_found_what_was_open },
    { "/navigator/browsing-is-one-step", test_browsing_is_one_step },
    { "/navigator/browsing-ends-the-search", test_browsing_ends_the_search },
    { "/navigator/up", test_up },
    { "/navigator/follows-the-session", test_follows_the_session },
    { "/navigator/long-way", test_long_way },
    { "/navigator/random-walks", test_random_walks },
  };
  static const char * const turns[] = { "open", "browse", "up", "search", "current" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autofree char *path = g_strconcat ("/navigator/turns/", turns[i], NULL);

      g_test_add (path, Fixture, turns[i], set_up, test_turns, tear_down);
    }

  return g_test_run ();
}
