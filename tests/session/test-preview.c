/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include "test-bundle.h"
#include "test-fields.h"

/* What a preview says comes true when the answer is recorded: for every answer to every field that
 * is left, over profiles of every fullness. */

#define SEED                20130506
#define N_PROFILES          60
#define N_PROFILES_THOROUGH 3000

typedef struct
{
  PandectSession *session;
  guint           n_notified;
} Fixture;

static void
count_cb (Fixture *f)
{
  f->n_notified++;
}

static void
set_up (Fixture       *f,
        gconstpointer  file_name)
{
  g_autoptr(PandectBundle) bundle = test_bundle_open (file_name);

  f->session = pandect_session_new (bundle);
  g_signal_connect_swapped (f->session, "notify::preview", G_CALLBACK (count_cb), f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_assert_finalize_object (f->session);
}

static PandectProfile *
get_profile (Fixture *f)
{
  return pandect_session_get_profile (f->session);
}

static PandectFieldSet *
get_fields (Fixture *f)
{
  return pandect_profile_get_fields (get_profile (f));
}

/* The verdict of each treatment, one letter each. */
static char *
dup_verdicts (Fixture *f)
{
  GListModel *treatments = pandect_session_get_treatments (f->session);
  GString *verdicts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, i);

      g_string_append_c (verdicts, "?EN"[pandect_treatment_get_verdict (entry)]);
    }

  return g_string_free (verdicts, FALSE);
}

/* What a preview foretells, in the same letters. */
static char *
apply (Fixture        *f,
       const char     *verdicts,
       PandectPreview *preview)
{
  static const PandectVerdict settled[] = {
    PANDECT_VERDICT_ELIGIBLE, PANDECT_VERDICT_CRITERIA_NOT_MET
  };
  GListModel *treatments = pandect_session_get_treatments (f->session);
  char *result = g_strdup (verdicts);

  for (guint v = 0; v < G_N_ELEMENTS (settled); v++)
    {
      GListModel *list = pandect_preview_get_settled (preview, settled[v]);
      guint at = 0;

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr(PandectTreatment) wanted = g_list_model_get_item (list, i);
          g_autoptr(PandectTreatment) entry = g_list_model_get_item (treatments, at);

          /* In the order of the page, and each once. */
          while (entry != wanted)
            {
              g_clear_object (&entry);
              entry = g_list_model_get_item (treatments, ++at);
              g_assert_nonnull (entry);
            }

          g_assert_cmpint (result[at], ==, '?');
          result[at++] = "?EN"[settled[v]];
        }
    }

  return result;
}

static guint
count_open (const char *verdicts)
{
  guint n_open = 0;

  for (; *verdicts != '\0'; verdicts++)
    n_open += *verdicts == '?';

  return n_open;
}

static void
check_answer (Fixture      *f,
              PandectField *field,
              PandectValue *value,
              const char   *before)
{
  PandectFindings *findings = pandect_session_get_findings (f->session);
  g_autoptr(PandectPreview) preview = pandect_findings_dup_preview (findings, field, value);
  g_autofree char *foretold = NULL;
  g_autofree char *after = NULL;

  g_assert_true ((preview == NULL) == (count_open (before) == 0));
  if (preview == NULL)
    return;

  g_assert_true (pandect_preview_get_field (preview) == field);
  g_assert_true (pandect_preview_get_value (preview) == value);
  g_assert_cmpuint (pandect_preview_get_n_open (preview), ==, count_open (before));
  foretold = apply (f, before, preview);

  pandect_profile_record (get_profile (f), field, value);
  after = dup_verdicts (f);
  g_assert_cmpstr (foretold, ==, after);

  /* An answer that is recorded has nothing more to settle. */
  g_assert_null (pandect_findings_dup_preview (findings, field, value));
  pandect_profile_record (get_profile (f), field, NULL);
}

static void
check_profile (Fixture *f)
{
  PandectFieldSet *fields = get_fields (f);
  g_autofree char *before = dup_verdicts (f);
  g_autofree char *again = NULL;

  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);

      if (pandect_profile_get_value (get_profile (f), field) != NULL)
        continue;

      for (guint v = 0; v < pandect_field_get_n_values (field); v++)
        check_answer (f, field, pandect_field_get_value (field, v), before);
    }

  /* To look changes nothing. */
  again = dup_verdicts (f);
  g_assert_cmpstr (again, ==, before);
}

static void
record_at_random (Fixture *f,
                  GRand   *rand)
{
  PandectFieldSet *fields = get_fields (f);
  double fullness = g_rand_double (rand);

  pandect_profile_clear (get_profile (f));
  for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
    {
      PandectField *field = pandect_field_set_get_field (fields, i);
      guint n_values = pandect_field_get_n_values (field);

      if (g_rand_double (rand) < fullness)
        pandect_profile_record (get_profile (f), field,
                                pandect_field_get_value (field,
                                                         g_rand_int_range (rand, 0, n_values)));
    }
}

static void
test_comes_true (Fixture       *f,
                 gconstpointer  unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint n_profiles = g_test_thorough () ? N_PROFILES_THOROUGH : N_PROFILES;

  check_profile (f);
  for (guint i = 0; i < n_profiles; i++)
    {
      record_at_random (f, rand);
      check_profile (f);
    }
}

static void
test_negative_her2 (Fixture       *f,
                    gconstpointer  unused)
{
  PandectField *her2 = test_fields_get (get_fields (f), "her2");
  g_autoptr(PandectPreview) preview = NULL;

  preview = pandect_findings_dup_preview (pandect_session_get_findings (f->session), her2,
                                         pandect_field_lookup_value (her2, "negative"));

  /* The whole of biological therapy is settled by it. */
  g_assert_cmpuint (pandect_preview_get_n_open (preview), ==, 44);
  g_assert_cmpuint (g_list_model_get_n_items (
    pandect_preview_get_settled (preview, PANDECT_VERDICT_ELIGIBLE)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (
    pandect_preview_get_settled (preview, PANDECT_VERDICT_CRITERIA_NOT_MET)), ==, 3);
}

static void
test_point_at (Fixture       *f,
               gconstpointer  unused)
{
  PandectField *her2 = test_fields_get (get_fields (f), "her2");
  PandectValue *positive = pandect_field_lookup_value (her2, "positive");
  g_autoptr(PandectPreview) preview = NULL;

  g_assert_null (pandect_session_get_preview (f->session));

  pandect_findings_point_at (pandect_session_get_findings (f->session), her2, positive);
  g_object_get (f->session, "preview", &preview, NULL);
  g_assert_true (preview == pandect_session_get_preview (f->session));
  g_assert_true (pandect_preview_get_value (preview) == positive);
  g_assert_cmpuint (f->n_notified, ==, 1);

  /* Once recorded, it is no preview any more, and looking at it again makes none. */
  pandect_profile_record (get_profile (f), her2, positive);
  g_assert_null (pandect_session_get_preview (f->session));
  g_assert_cmpuint (f->n_notified, ==, 2);
  pandect_findings_point_at (pandect_session_get_findings (f->session), her2, positive);
  g_assert_null (pandect_session_get_preview (f->session));
  g_assert_cmpuint (f->n_notified, ==, 2);
}

#define add(name, bundle, function) \
  g_test_add ("/preview/" name, Fixture, bundle, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("comes-true/stage-iv", TEST_SHIPPED, test_comes_true);
  add ("comes-true/houseplants", TEST_HOUSEPLANTS, test_comes_true);
  add ("negative-her2", TEST_SHIPPED, test_negative_her2);
  add ("point-at", TEST_SHIPPED, test_point_at);

  return g_test_run ();
}
