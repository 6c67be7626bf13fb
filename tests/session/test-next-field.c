/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/pandect-session.h"

#include "test-bundle.h"
#include "test-fields.h"

#define SEED 20130506

static PandectBundle *bundle;

typedef struct
{
  PandectSession *session;
  guint           n_assessed;
  guint           n_notified;
} Fixture;

static void
count_cb (guint *n_calls)
{
  ++*n_calls;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->session = pandect_session_new (bundle);
  g_signal_connect_swapped (f->session, "assessed", G_CALLBACK (count_cb), &f->n_assessed);
  g_signal_connect_swapped (f->session, "notify::next-field", G_CALLBACK (count_cb),
                            &f->n_notified);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->session);
}

static PandectProfile *
get_profile (Fixture *f)
{
  return pandect_session_get_profile (f->session);
}

static void
record_at_random (PandectProfile *profile,
                  GRand          *rand)
{
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectField *field = pandect_field_set_get_field (
    fields, g_rand_int_range (rand, 0, pandect_field_set_get_n_fields (fields)));
  guint choice = g_rand_int_range (rand, 0, pandect_field_get_n_values (field) + 1);

  /* One past the last value is none, and clears the answer. */
  pandect_profile_record (profile, field, pandect_field_get_value (field, choice));
}

typedef gboolean Considered[57];

/* The treatments that are open and that she accepts, or all that are open when there are none. */
static guint
consider (Fixture              *f,
          const PandectFinding *findings,
          Considered            considered)
{
  PandectField *acceptance = test_fields_get (pandect_bundle_get_fields (bundle),
                                              "chemo-acceptance");
  PandectValue *value = pandect_profile_get_value (get_profile (f), acceptance);
  gboolean accepts = value == NULL || g_str_equal (pandect_value_get_id (value), "acceptable");
  PandectTherapy *chemo = pandect_bundle_lookup_therapy (bundle, "chemotherapy");

  for (int round = 0; round < 2; round++)
    {
      guint n = 0;

      for (guint e = 0; e < 57; e++)
        {
          PandectTherapy *entry = pandect_bundle_get_entry (bundle, e);

          considered[e] = pandect_therapy_is_treatment (entry) &&
                          findings[e].truth == PANDECT_TRUTH_UNKNOWN &&
                          (round == 1 || accepts || !pandect_therapy_is_under (entry, chemo));
          n += considered[e];
        }

      if (n > 0)
        return n;
    }

  return 0;
}

/* How many of the treatments considered stay open, on average over the answers. */
static double
count_left_open (Fixture      *f,
                 PandectField *field,
                 Considered    considered)
{
  PandectProfile *copy = pandect_profile_copy (get_profile (f));
  guint n_open = 0, n_values = pandect_field_get_n_values (field);
  PandectFinding findings[57];

  for (guint v = 0; v < n_values; v++)
    {
      pandect_profile_record (copy, field, pandect_field_get_value (field, v));
      pandect_bundle_assess (bundle, copy, findings);

      for (guint e = 0; e < 57; e++)
        n_open += considered[e] && findings[e].truth == PANDECT_TRUTH_UNKNOWN;
    }

  g_object_unref (copy);

  return (double) n_open / n_values;
}

/* The rule for the next question, once more. */
static PandectField *
find_next_field (Fixture                *f,
                 const PandectFieldMask *skipped,
                 guint                  *bears_on)
{
  static const char * const charted[] = { "er", "pr", "her2", "menopause", "disease-course", NULL };
  PandectFieldSet *fields = pandect_bundle_get_fields (bundle);
  PandectField *best = NULL;
  PandectFinding findings[57];
  Considered considered;
  double best_left = 0;

  pandect_bundle_assess (bundle, get_profile (f), findings);
  consider (f, findings, considered);
  *bears_on = 0;

  /* Twice: those that stand in every chart, then all. */
  for (int round = 0; round < 2 && best == NULL; round++)
    {
      for (guint i = 0; i < pandect_field_set_get_n_fields (fields); i++)
        {
          PandectField *field = pandect_field_set_get_field (fields, i);
          guint count = 0;
          double left;

          if ((round == 0 && !g_strv_contains (charted, pandect_field_get_id (field))) ||
              pandect_field_mask_has (skipped, i))
            continue;

          for (guint e = 0; e < 57; e++)
            count += considered[e] && pandect_field_mask_has (&findings[e].missing, i);

          if (count == 0)
            continue;

          left = count_left_open (f, field, considered);
          if (best == NULL || left < best_left - 1e-9)
            {
              best = field;
              best_left = left;
              *bears_on = count;
            }
        }
    }

  return best;
}

static void
test_next_field (Fixture       *f,
                 gconstpointer  data)
{
  static const PandectFieldMask none = { { 0 } };
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint n_questions = 0, bears_on;

  for (guint i = 0; i < 100; i++)
    {
      g_assert_true (pandect_session_get_next_field (f->session) ==
                     find_next_field (f, &none, &bears_on));
      g_assert_cmpuint (pandect_session_get_next_bears_on (f->session), ==, bears_on);
      record_at_random (get_profile (f), rand);
    }

  /* Whoever answers what is asked comes to an end, and then everything is settled. */
  pandect_profile_clear (get_profile (f));
  while (pandect_session_get_next_field (f->session) != NULL)
    {
      PandectField *field = pandect_session_get_next_field (f->session);

      g_assert_null (pandect_profile_get_value (get_profile (f), field));
      pandect_profile_record (get_profile (f), field, pandect_field_get_value (field, 0));
      g_assert_cmpuint (++n_questions, <=, 31);
    }

  g_assert_cmpuint (pandect_session_get_next_bears_on (f->session), ==, 0);
  g_assert_cmpuint (pandect_treatment_count (pandect_session_get_root (f->session),
                                             PANDECT_VERDICT_NEEDS_INFORMATION), ==, 0);
}

static void
test_next_field_notifies (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr(PandectField) next = NULL;
  PandectField *first = pandect_session_get_next_field (f->session);

  g_object_get (f->session, "next-field", &next, NULL);
  g_assert_true (next == first);

  pandect_profile_record (get_profile (f), first, pandect_field_get_value (first, 0));
  g_assert_true (pandect_session_get_next_field (f->session) != first);
  g_assert_cmpuint (f->n_notified, ==, 1);

  /* Neither the question nor its figure has changed. */
  test_fields_record (get_profile (f), "prior-anthracycline=yes");
  g_assert_cmpuint (f->n_notified, ==, 1);
}

static void
test_skip (Fixture       *f,
           gconstpointer  data)
{
  PandectFieldMask skipped = { { 0 } };
  PandectField *first = pandect_session_get_next_field (f->session);
  guint n_fields = pandect_field_set_get_n_fields (pandect_bundle_get_fields (bundle));
  guint bears_on;

  for (guint i = 0; i < n_fields - 1; i++)
    {
      PandectField *field = pandect_session_get_next_field (f->session);

      g_assert_false (pandect_field_mask_has (&skipped, pandect_field_get_index (field)));
      pandect_field_mask_add (&skipped, pandect_field_get_index (field));
      pandect_session_skip_field (f->session, field);
      g_assert_true (pandect_session_get_next_field (f->session) ==
                     find_next_field (f, &skipped, &bears_on));
      g_assert_cmpuint (pandect_session_get_next_bears_on (f->session), ==, bears_on);
    }

  /* Whoever has skipped everything is asked again. */
  pandect_session_skip_field (f->session, pandect_session_get_next_field (f->session));
  g_assert_true (pandect_session_get_next_field (f->session) == first);
  g_assert_cmpuint (f->n_assessed, ==, 0);
}

#define add(name, function) \
  g_test_add ("/next-field/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  bundle = test_bundle_open (TEST_SHIPPED);

  add ("follows-the-rule", test_next_field);
  add ("notifies", test_next_field_notifies);
  add ("skip", test_skip);

  status = g_test_run ();
  g_assert_finalize_object (bundle);

  return status;
}
