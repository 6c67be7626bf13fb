/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include "test-bundle.h"

/* A text in English with a French translation that is stale or not, and a Spanish one, in a bundle
 * that has French, Spanish and Arabic. */

typedef struct
{
  const char     *name;
  const char     *preferred;
  const char     *second;
  gboolean        is_stale;
  const char     *shown;        /* the language of the first passage */
  PandectStandIn  stand_in;
  const char     *beside;       /* that of the second, or NULL for none */
} Case;

static const Case cases[] = {
  { "source", "C", NULL, FALSE, "en", PANDECT_STAND_IN_NONE, NULL },
  { "source-asked-for", "en", NULL, FALSE, "en", PANDECT_STAND_IN_NONE, NULL },
  { "english-of-canada", "en_CA", NULL, FALSE, "en", PANDECT_STAND_IN_NONE, NULL },
  { "translated", "fr", NULL, FALSE, "fr", PANDECT_STAND_IN_NONE, NULL },
  { "of-a-region", "fr_CA", NULL, FALSE, "fr", PANDECT_STAND_IN_NONE, NULL },
  { "stale", "fr", NULL, TRUE, "en", PANDECT_STAND_IN_STALE, NULL },
  { "stale-of-a-region", "fr_CA", NULL, TRUE, "en", PANDECT_STAND_IN_STALE, NULL },
  { "stale-then-other", "fr:es", NULL, TRUE, "es", PANDECT_STAND_IN_NONE, NULL },
  { "missing", "ar", NULL, FALSE, "en", PANDECT_STAND_IN_MISSING, NULL },
  { "not-of-this-bundle", "sw", NULL, FALSE, "en", PANDECT_STAND_IN_NONE, NULL },

  { "beside-source", "C", "fr", FALSE, "en", PANDECT_STAND_IN_NONE, "fr" },
  { "source-beside", "fr", "en", FALSE, "fr", PANDECT_STAND_IN_NONE, "en" },
  { "twice-the-same", "fr", "fr", FALSE, "fr", PANDECT_STAND_IN_NONE, NULL },
  { "twice-the-source", "C", "en", FALSE, "en", PANDECT_STAND_IN_NONE, NULL },
  { "stale-beside", "C", "fr", TRUE, "en", PANDECT_STAND_IN_NONE, NULL },
  { "missing-beside", "fr", "ar", FALSE, "fr", PANDECT_STAND_IN_NONE, NULL },
  { "two-translations", "es", "fr_CA", FALSE, "es", PANDECT_STAND_IN_NONE, "fr" },
  { "unknown-beside", "es", "sw", FALSE, "es", PANDECT_STAND_IN_NONE, NULL },
};

static char *
read_plants (void)
{
  g_autofree char *plants = test_bundle_read_file (TEST_HOUSEPLANTS);

  return test_bundle_replace (plants, "<review ",
                              "<review xml:lang=\"fr\" state=\"machine-drafted\"/>"
                              "<review xml:lang=\"es\" state=\"machine-drafted\"/>"
                              "<review xml:lang=\"ar\" state=\"machine-drafted\"/><review ");
}

static PandectBundle *
open_bundle (void)
{
  g_autofree char *text = read_plants ();

  return test_bundle_from_text (text);
}

static PandectText *
create_text (gboolean is_stale)
{
  PandectText *text = pandect_text_new (pandect_passage_new ("en", "Water it"));
  PandectPassage *french = pandect_passage_new ("fr", "Arrosez-la");

  french->is_stale = is_stale;
  pandect_text_take_translation (text, french);
  pandect_text_take_translation (text, pandect_passage_new ("es", "Riéguela"));

  return text;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(PandectBundle) bundle = open_bundle ();
  g_autoptr(PandectSession) session = pandect_session_new (bundle);
  g_autoptr(PandectText) text = create_text (c->is_stale);
  const PandectPassage *first, *second;

  pandect_reading_prefer_languages (pandect_session_get_reading (session), c->preferred);
  pandect_reading_prefer_second_language (pandect_session_get_reading (session), c->second);

  first = pandect_text_get_passage (text, pandect_session_get_languages (session));
  second = pandect_reading_get_second_passage (pandect_session_get_reading (session), text);

  g_assert_cmpstr (first->language, ==, c->shown);
  g_assert_cmpint (pandect_reading_get_stand_in (pandect_session_get_reading (session),
                                                 text), ==, c->stand_in);
  g_assert_cmpstr (second != NULL ? second->language : NULL, ==, c->beside);
}

static void
test_no_text (void)
{
  g_autoptr(PandectBundle) bundle = open_bundle ();
  g_autoptr(PandectSession) session = pandect_session_new (bundle);

  pandect_reading_prefer_second_language (pandect_session_get_reading (session), "fr");
  g_assert_null (pandect_reading_get_second_passage (pandect_session_get_reading (session), NULL));
  g_assert_cmpint (pandect_reading_get_stand_in (pandect_session_get_reading (session),
                                                 NULL), ==, PANDECT_STAND_IN_NONE);
}

static void
count_cb (guint *n_notified)
{
  ++*n_notified;
}

static void
test_notifies_once (void)
{
  g_autoptr(PandectBundle) bundle = open_bundle ();
  g_autoptr(PandectSession) session = pandect_session_new (bundle);
  guint n_notified = 0;

  g_signal_connect_swapped (session, "notify::second-languages", G_CALLBACK (count_cb),
                            &n_notified);
  pandect_reading_prefer_second_language (pandect_session_get_reading (session), "fr");
  pandect_reading_prefer_second_language (pandect_session_get_reading (session), "fr");
  g_assert_cmpuint (n_notified, ==, 1);
  pandect_reading_prefer_second_language (pandect_session_get_reading (session), NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_null (pandect_reading_get_second_languages (pandect_session_get_reading (session)));
}

/* In whose language the text stands that answers a word, which English and Spanish share. */
static void
test_search (void)
{
  static const struct
  {
    const char *preferred, *second;
    const char *found;
  } searches[] = {
    { "C", NULL, "en" },
    { "sw", NULL, "en" },
    { "en_CA", NULL, "en" },
    { "es", NULL, "es" },
    { "C", "es", "en" },
    { "fr", "es", "es" },
    { "fr", NULL, "en" },
  };
  g_autofree char *plants = read_plants ();
  g_autoptr(PandectText) source = pandect_text_new (pandect_passage_new ("en", "For general soil"));
  g_autofree char *digest = pandect_passage_digest (pandect_text_get_source (source));
  g_autofree char *summary =
    g_strdup_printf ("<summary>For general soil</summary>"
                     "<tr xml:lang=\"es\" src=\"%s\">Cuestión general</tr>", digest);
  g_autofree char *text = test_bundle_replace (plants, "<summary>For dry soil</summary>", summary);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);
  g_autoptr(PandectSession) session = pandect_session_new (bundle);

  pandect_session_set_query (session, "general");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr(PandectHit) hit = NULL;

      g_test_message ("%s, %s", searches[i].preferred, searches[i].second);
      pandect_reading_prefer_languages (pandect_session_get_reading (session),
                                        searches[i].preferred);
      pandect_reading_prefer_second_language (pandect_session_get_reading (session),
                                              searches[i].second);
      hit = g_list_model_get_item (pandect_session_get_results (session), 0);
      g_assert_nonnull (hit);
      g_assert_cmpstr (pandect_hit_get_language (hit), ==, searches[i].found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/reading/no-text", test_no_text);
  g_test_add_func ("/reading/notifies-once", test_notifies_once);
  g_test_add_func ("/reading/search", test_search);

  return g_test_run ();
}
