/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/pandect-plain-text.h"

#include <string.h>

#include "test-bundle.h"

/* What is copied: all that the bundle says, and nothing of the patient. */

static PandectBundle *bundle;

typedef struct
{
  const char *field_id;
  const char *value_id;
} Answer;

static const Answer answers[] = {
  { "her2", "positive" }, { "er", "negative" }, { "pr", "negative" }, { "menopause", "postmenopausal" },
};

static void
record_answers (PandectSession *session)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(GError) error = NULL;

      pandect_profile_record_by_id (pandect_session_get_profile (session),
                                    answers[i].field_id, answers[i].value_id, &error);
      g_assert_no_error (error);
    }
}

static void
assert_has (const char *text,
            const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
assert_lacks (const char *text,
              const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}

/* Every page, and the list of all: the same for every patient, filter and lettering. */
static void
test_same_for_all (void)
{
  PandectSession *plain = pandect_session_new (bundle);
  PandectSession *other = pandect_session_new (bundle);
  GListModel *entries = pandect_session_get_entries (plain);

  pandect_session_set_lettering (other, "ISMP");
  record_answers (other);
  pandect_session_set_matches_only (other, TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(PandectTreatment) entry = g_list_model_get_item (entries, i);
      PandectTherapy *therapy = pandect_treatment_get_therapy (entry);
      const char *id = therapy != NULL ? pandect_therapy_get_id (therapy) : "";
      g_autofree char *text = pandect_plain_text_dup_page (plain, entry);
      g_autofree char *again =
        pandect_plain_text_dup_page (other, pandect_session_lookup_treatment (other, id));

      g_assert_cmpstr (text, ==, again);
      assert_lacks (text, "eriBULin");
      assert_lacks (text, "Needs information");
      assert_lacks (text, "Criteria not met");
      assert_has (text, "Source: Canadian Cancer Society, “Treatment of stage IV breast cancer” "
                        "(undated)\nBundle: Treatment of stage IV breast cancer, ");
      assert_has (text, pandect_bundle_get_version (bundle));
      assert_has (text, "Reference, not advice");
    }

  g_assert_finalize_object (other);
  g_assert_finalize_object (plain);
}

static void
test_drug (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *text =
    pandect_plain_text_dup_page (session, pandect_session_lookup_treatment (session, "letrozole"));

  g_assert_true (g_str_has_prefix (text, "letrozole\nFemara\nATC L02BG04 (2026)\n"));
  assert_has (text, "\nMay be offered when all of these are met\n"
                    "– One of the four situations for hormonal therapy (any one of these is enough)\n"
                    "  – Hormone receptor positive (ER+, PR+ or both) (any one of these is enough)\n");
  assert_has (text, "\n– Postmenopausal\n");
  assert_has (text, "\nCaution, only when this is recorded\n– ");
  assert_lacks (text, "is recorded as negative");
  assert_has (text, "\nSource statements\n– F");

  g_assert_finalize_object (session);
}

/* A regimen says what it is made of, and a drug what it is part of. */
static void
test_both_ways (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *regimen =
    pandect_plain_text_dup_page (session, pandect_session_lookup_treatment (session, "regimen-ac"));
  g_autofree char *drug =
    pandect_plain_text_dup_page (session,
                                 pandect_session_lookup_treatment (session, "doxorubicin"));

  assert_has (regimen, "\nComponents\n– doxorubicin");
  assert_has (drug, "\nPart of\n");
  assert_has (drug, "– AC");

  g_assert_finalize_object (session);
}

static gboolean
has_item (gconstpointer array,
          gconstpointer item)
{
  gconstpointer const *items = array;

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (items[i] == item)
        return TRUE;
    }

  return FALSE;
}

/* No page leads where no way leads back. */
static void
test_no_way_is_one_way (void)
{
  guint n_links = 0;

  for (guint i = 0; i < pandect_bundle_get_n_entries (bundle); i++)
    {
      PandectTherapy *therapy = pandect_bundle_get_entry (bundle, i);
      const PandectComponent * const *components = pandect_therapy_get_components (therapy);
      const PandectConfusable * const *pairs = pandect_therapy_get_confusables (therapy);

      for (guint k = 0; components[k] != NULL; k++, n_links++)
        {
          const PandectComponent *component = components[k];
          PandectTherapy *drug = component->drug;

          g_assert_true (has_item (pandect_therapy_get_regimens (drug), therapy));
        }

      for (guint k = 0; pairs[k] != NULL; k++, n_links++)
        {
          const PandectConfusable *pair = pairs[k];
          PandectTherapy *first = pair->first;
          PandectTherapy *other = first != therapy ? first : pair->second;

          g_assert_true (has_item (pandect_therapy_get_confusables (other), pair));
        }
    }

  g_assert_cmpuint (n_links, >, 10);
}

static void
test_look_alike (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *text =
    pandect_plain_text_dup_page (session,
                                 pandect_session_lookup_treatment (session, "trastuzumab"));

  assert_has (text, "\nDo not confuse with trastuzumab emtansine (Kadcyla)\n");

  g_assert_finalize_object (session);
}

static void
test_list (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *all =
    pandect_plain_text_dup_page (session, pandect_session_get_root (session));
  g_autofree char *some =
    pandect_plain_text_dup_page (session,
                                 pandect_session_lookup_treatment (session, "chemotherapy"));

  assert_has (all, "\nAll treatments\n");
  assert_has (all, "\n– letrozole: Femara\n");
  assert_has (some, "\nTreatments\n");
  assert_has (some, "\n– eribulin");
  assert_lacks (some, "letrozole");

  g_assert_finalize_object (session);
}

static void
test_results (void)
{
  PandectSession *session = pandect_session_new (bundle);
  g_autofree char *text = NULL;

  pandect_session_set_lettering (session, "ISMP");
  pandect_session_set_query (session, "halaven");
  record_answers (session);
  text = pandect_plain_text_dup_results (session);
  g_assert_true (g_str_has_prefix (text, "Results for “halaven”\n\n– eribulin: Halaven"));
  assert_has (text, "Reference, not advice");

  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  bundle = test_bundle_open (TEST_SHIPPED);

  g_test_add_func ("/plain-text/same-for-all", test_same_for_all);
  g_test_add_func ("/plain-text/drug", test_drug);
  g_test_add_func ("/plain-text/both-ways", test_both_ways);
  g_test_add_func ("/plain-text/no-way-is-one-way", test_no_way_is_one_way);
  g_test_add_func ("/plain-text/look-alike", test_look_alike);
  g_test_add_func ("/plain-text/list", test_list);
  g_test_add_func ("/plain-text/results", test_results);

  status = g_test_run ();
  g_object_unref (bundle);

  return status;
}
