/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-profile.h"

#include "test-fields.h"

#define SPEC "er: positive negative undetermined; her2: positive negative; met-bone: present absent"

typedef struct
{
  PandectFieldSet *fields;
  PandectProfile  *profile;
  guint            n_changed;
  guint            n_notified;
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
  f->fields = test_fields_new (SPEC);
  f->profile = pandect_profile_new (f->fields);
  g_signal_connect_swapped (f->profile, "changed", G_CALLBACK (count_cb), &f->n_changed);
  g_signal_connect_swapped (f->profile, "notify::n-recorded", G_CALLBACK (count_cb),
                            &f->n_notified);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->profile);
  g_assert_finalize_object (f->fields);
}

static void
record (Fixture    *f,
        const char *field_id,
        const char *value_id)
{
  pandect_profile_record (f->profile, test_fields_get (f->fields, field_id),
                          value_id != NULL ? test_fields_get_value (f->fields, field_id, value_id)
                                           : NULL);
}

#define assert_signals(f, changed, notified) \
  G_STMT_START \
    { \
      g_assert_cmpuint ((f)->n_changed, ==, changed); \
      g_assert_cmpuint ((f)->n_notified, ==, notified); \
    } \
  G_STMT_END

static void
test_starts_empty (Fixture       *f,
                   gconstpointer  data)
{
  g_assert_true (pandect_profile_get_fields (f->profile) == f->fields);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 0);

  for (guint i = 0; i < PANDECT_MAX_FIELDS; i++)
    g_assert_cmpint (pandect_profile_get_choice (f->profile, i), ==, -1);

  g_assert_null (pandect_profile_get_value (f->profile, test_fields_get (f->fields, "er")));
}

static void
test_records (Fixture       *f,
              gconstpointer  data)
{
  PandectField *er = test_fields_get (f->fields, "er");
  guint n_recorded;

  record (f, "er", "negative");
  assert_signals (f, 1, 1);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 0), ==, 1);
  g_assert_cmpstr (pandect_value_get_id (pandect_profile_get_value (f->profile, er)), ==,
                   "negative");
  g_object_get (f->profile, "n-recorded", &n_recorded, NULL);
  g_assert_cmpuint (n_recorded, ==, 1);

  /* Not known is an answer. */
  record (f, "er", "undetermined");
  assert_signals (f, 2, 1);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 1);

  record (f, "met-bone", "present");
  assert_signals (f, 3, 2);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 2);
}

static void
test_same_answer_is_silent (Fixture       *f,
                            gconstpointer  data)
{
  record (f, "er", NULL);
  assert_signals (f, 0, 0);

  record (f, "er", "negative");
  record (f, "er", "negative");
  assert_signals (f, 1, 1);
}

static void
test_clears_one (Fixture       *f,
                 gconstpointer  data)
{
  record (f, "er", "negative");
  record (f, "her2", "positive");
  record (f, "er", NULL);

  assert_signals (f, 3, 3);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 0), ==, -1);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 1), ==, 0);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 1);
}

static void
test_clears_all (Fixture       *f,
                 gconstpointer  data)
{
  pandect_profile_clear (f->profile);
  assert_signals (f, 0, 0);

  record (f, "er", "negative");
  record (f, "her2", "positive");
  pandect_profile_clear (f->profile);

  assert_signals (f, 3, 3);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (pandect_profile_get_choice (f->profile, i), ==, -1);
}

static void
look_cb (PandectProfile *profile,
         int            *choice)
{
  *choice = pandect_profile_get_choice (profile, 0);
  g_assert_cmpuint (pandect_profile_get_n_recorded (profile), ==, 1);
}

/* Who hears of a change sees the profile as it is after it. */
static void
test_tells_when_done (Fixture       *f,
                      gconstpointer  data)
{
  int choice = -1;

  g_signal_connect (f->profile, "changed", G_CALLBACK (look_cb), &choice);
  record (f, "er", "undetermined");
  g_assert_cmpint (choice, ==, 2);
}

static void
test_copies (Fixture       *f,
             gconstpointer  data)
{
  PandectProfile *copy;

  record (f, "er", "negative");
  copy = pandect_profile_copy (f->profile);
  record (f, "er", "positive");
  record (f, "her2", "positive");

  g_assert_true (pandect_profile_get_fields (copy) == f->fields);
  g_assert_cmpuint (pandect_profile_get_n_recorded (copy), ==, 1);
  g_assert_cmpint (pandect_profile_get_choice (copy, 0), ==, 1);
  g_assert_cmpint (pandect_profile_get_choice (copy, 1), ==, -1);

  g_assert_finalize_object (copy);
}

static void
test_restores (Fixture       *f,
               gconstpointer  data)
{
  PandectProfile *copy;

  record (f, "er", "negative");
  record (f, "her2", "positive");
  copy = pandect_profile_copy (f->profile);
  assert_signals (f, 2, 2);

  pandect_profile_restore (f->profile, copy);
  assert_signals (f, 2, 2);

  pandect_profile_clear (f->profile);
  pandect_profile_restore (f->profile, copy);
  assert_signals (f, 4, 4);
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 2);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 0), ==, 1);

  /* As many answers, but another one: the number is not notified. */
  record (f, "er", "positive");
  pandect_profile_restore (f->profile, copy);
  assert_signals (f, 6, 4);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 0), ==, 1);

  g_assert_finalize_object (copy);
}

static void
test_by_id (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (pandect_profile_record_by_id (f->profile, "her2", "negative", &error));
  g_assert_no_error (error);
  g_assert_cmpint (pandect_profile_get_choice (f->profile, 1), ==, 1);
  assert_signals (f, 1, 1);
}

typedef struct
{
  const char          *name;
  const char          *field_id;
  const char          *value_id;
  PandectProfileError  code;
  const char          *message;
} ByIdCase;

static const ByIdCase by_id_cases[] = {
  { "unknown-field", "kidney", "present", PANDECT_PROFILE_ERROR_UNKNOWN_FIELD, "kidney" },
  { "empty-field", "", "present", PANDECT_PROFILE_ERROR_UNKNOWN_FIELD, "field" },
  { "unknown-value", "er", "maybe", PANDECT_PROFILE_ERROR_UNKNOWN_VALUE, "maybe" },
  { "empty-value", "er", "", PANDECT_PROFILE_ERROR_UNKNOWN_VALUE, "er" },
  { "value-of-another-field", "er", "present", PANDECT_PROFILE_ERROR_UNKNOWN_VALUE, "present" },
  { "case", "ER", "positive", PANDECT_PROFILE_ERROR_UNKNOWN_FIELD, "ER" },
};

static void
test_by_id_error (Fixture       *f,
                  gconstpointer  data)
{
  const ByIdCase *c = data;
  g_autoptr(GError) error = NULL;

  g_assert_false (pandect_profile_record_by_id (f->profile, c->field_id, c->value_id, &error));
  g_assert_error (error, PANDECT_PROFILE_ERROR, (int) c->code);
  g_assert_nonnull (strstr (error->message, c->message));
  g_assert_cmpuint (pandect_profile_get_n_recorded (f->profile), ==, 0);
  assert_signals (f, 0, 0);

  g_assert_false (pandect_profile_record_by_id (f->profile, c->field_id, c->value_id, NULL));
}

#define add(name, data, function) \
  g_test_add ("/profile/" name, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("starts-empty", NULL, test_starts_empty);
  add ("records", NULL, test_records);
  add ("same-answer-is-silent", NULL, test_same_answer_is_silent);
  add ("clears-one", NULL, test_clears_one);
  add ("clears-all", NULL, test_clears_all);
  add ("tells-when-done", NULL, test_tells_when_done);
  add ("copies", NULL, test_copies);
  add ("restores", NULL, test_restores);
  add ("by-id", NULL, test_by_id);

  for (gsize i = 0; i < G_N_ELEMENTS (by_id_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/profile/by-id-error/", by_id_cases[i].name, NULL);

      g_test_add (path, Fixture, &by_id_cases[i], set_up, test_by_id_error, tear_down);
    }

  return g_test_run ();
}
