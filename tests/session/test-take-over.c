/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include "test-bundle.h"

/* From one edition of a bundle to the next. */

static PandectSession *
open_edition (const char *find,
              const char *replace)
{
  g_autofree char *text = find != NULL ? test_bundle_replace (test_bundle_minimal, find, replace)
                                       : g_strdup (test_bundle_minimal);
  g_autoptr(PandectBundle) bundle = test_bundle_from_text (text);

  return pandect_session_new (bundle);
}

static void
record (PandectSession *session,
        const char     *field,
        const char     *value)
{
  g_autoptr(GError) error = NULL;

  pandect_profile_record_by_id (pandect_session_get_profile (session), field, value, &error);
  g_assert_no_error (error);
}

static const char *
get_answer (PandectSession *session,
            const char     *field_id)
{
  PandectProfile *profile = pandect_session_get_profile (session);
  PandectField *field = pandect_field_set_lookup (pandect_profile_get_fields (profile), field_id);
  PandectValue *value = field != NULL ? pandect_profile_get_value (profile, field) : NULL;

  return value != NULL ? pandect_value_get_id (value) : NULL;
}

typedef struct
{
  const char *name;
  const char *find;
  const char *replace;
  const char *throat;
  const char *fever;
  guint       n_lost;
} Edition;

static const Edition editions[] = {
  { "same", NULL, NULL, "well", "yes", 0 },
  { "reworded", "<label>Well</label>", "<label>Fine</label>", "well", "yes", 0 },
  { "value-gone", "<value id=\"well\"", "<value id=\"fine\"", NULL, "yes", 1 },
};

static void
test_answers (gconstpointer data)
{
  const Edition *row = data;
  g_autoptr(PandectSession) from = open_edition (NULL, NULL);
  g_autoptr(PandectSession) to = open_edition (row->find, row->replace);

  record (from, "throat", "well");
  record (from, "fever", "yes");

  g_assert_cmpuint (pandect_session_take_over (to, from), ==, row->n_lost);
  g_assert_cmpstr (get_answer (to, "throat"), ==, row->throat);
  g_assert_cmpstr (get_answer (to, "fever"), ==, row->fever);

  /* Nothing is taken from the one that is left. */
  g_assert_cmpstr (get_answer (from, "throat"), ==, "well");
}

static void
test_place (void)
{
  g_autoptr(PandectSession) from = open_edition (NULL, NULL);
  g_autoptr(PandectSession) same = open_edition (NULL, NULL);
  g_autoptr(PandectSession) without = open_edition ("<regimen id=\"both\"", "<regimen id=\"two\"");
  PandectTreatment *current;

  pandect_session_set_current (from, pandect_session_lookup_treatment (from, "both"));
  pandect_session_set_query (from, "mint");
  pandect_session_set_matches_only (from, TRUE);
  pandect_session_set_by_name (from, TRUE);

  pandect_session_take_over (same, from);
  current = pandect_session_get_current (same);
  g_assert_true (current == pandect_session_lookup_treatment (same, "both"));
  g_assert_cmpstr (pandect_session_get_query (same), ==, "mint");
  g_assert_true (pandect_session_get_matches_only (same));
  g_assert_true (pandect_session_get_by_name (same));

  pandect_session_take_over (without, from);
  current = pandect_session_get_current (without);
  g_assert_true (current == pandect_session_lookup_treatment (without, "herbs"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/take-over/answers/%s", editions[i].name);

      g_test_add_data_func (path, &editions[i], test_answers);
    }

  g_test_add_func ("/take-over/place", test_place);

  return g_test_run ();
}
