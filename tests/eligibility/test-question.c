/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-question.h"

#include "test-fields.h"

#define SPEC "a: no yes; b: no yes; c: no yes; d: no yes"

typedef struct
{
  const char *name;
  const char *missing[6];   /* per therapy, the fields that matter */
  const char *skipped;
  const char *field;
  guint       bears_on;
} QuestionCase;

static const QuestionCase question_cases[] = {
  { "no-therapies", { NULL }, "", NULL, 0 },
  { "nothing-missing", { "", "" }, "", NULL, 0 },
  { "one", { "c" }, "", "c", 1 },
  { "most", { "a b", "b c", "c b" }, "", "b", 3 },
  { "tie-goes-by-order", { "d c", "c d", "b" }, "", "c", 2 },
  { "skip", { "a b", "b c", "c b" }, "b", "c", 2 },
  { "skip-of-a-tie", { "a d", "d a" }, "a", "d", 2 },
  { "skip-all", { "a b", "b" }, "a b", NULL, 0 },
  { "skip-what-does-not-matter", { "a" }, "b", "a", 1 },
};

static PandectFieldMask
parse_mask (PandectFieldSet *fields,
            const char      *ids)
{
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);
  PandectFieldMask mask = { { 0 } };

  for (guint i = 0; each[i] != NULL && *ids != '\0'; i++)
    pandect_field_mask_add (&mask, pandect_field_get_index (test_fields_get (fields, each[i])));

  return mask;
}

static void
test_next (gconstpointer data)
{
  const QuestionCase *c = data;
  PandectFieldSet *fields = test_fields_new (SPEC);
  PandectFieldMask missing[G_N_ELEMENTS (c->missing)];
  PandectFieldMask skipped = parse_mask (fields, c->skipped);
  guint n_missing = 0, bears_on = 99;
  PandectField *next;

  for (; c->missing[n_missing] != NULL; n_missing++)
    missing[n_missing] = parse_mask (fields, c->missing[n_missing]);

  next = pandect_question_next (fields, missing, n_missing, &skipped, &bears_on);
  g_assert_cmpstr (next != NULL ? pandect_field_get_id (next) : NULL, ==, c->field);
  g_assert_cmpuint (bears_on, ==, c->bears_on);
  g_assert_true (pandect_question_next (fields, missing, n_missing, &skipped, NULL) == next);

  if (*c->skipped == '\0')
    g_assert_true (pandect_question_next (fields, missing, n_missing, NULL, NULL) == next);

  g_assert_finalize_object (fields);
}

/* The last field of the largest set stands in the last bit. */
static void
test_last_field (void)
{
  g_autoptr(GString) spec = g_string_new ("f0: no yes");
  PandectFieldMask missing = { { 0 } };
  PandectFieldSet *fields;

  for (guint f = 1; f < PANDECT_MAX_FIELDS; f++)
    g_string_append_printf (spec, "; f%u: no yes", f);

  fields = test_fields_new (spec->str);
  pandect_field_mask_add (&missing, PANDECT_MAX_FIELDS - 1);
  g_assert_true (pandect_question_next (fields, &missing, 1, NULL, NULL) ==
                 test_fields_get (fields, "f255"));

  g_assert_finalize_object (fields);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/last-field", test_last_field);

  for (gsize i = 0; i < G_N_ELEMENTS (question_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/question/next/", question_cases[i].name, NULL);

      g_test_add_data_func (path, &question_cases[i], test_next);
    }

  return g_test_run ();
}
