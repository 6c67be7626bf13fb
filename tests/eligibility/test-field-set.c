/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eligibility/pandect-field-set.h"

#include "test-fields.h"

static PandectText *
new_word (const char *word)
{
  return pandect_text_new_word (word, "en");
}

static PandectField *
new_yes_no (const char *id)
{
  static const char *facts[] = { "F001", "F002", NULL };
  PandectList *values = pandect_list_new (PANDECT_TYPE_VALUE);

  pandect_list_append (values,
                       pandect_value_new ("yes", PANDECT_VALUE_ROLE_AFFIRMS, new_word ("Yes"),
                                                  new_word ("+"), new_word ("there")));
  pandect_list_append (values, pandect_value_new ("no", PANDECT_VALUE_ROLE_DENIES, new_word ("No"),
                                                  NULL, new_word ("not there")));

  return pandect_field_new (id, facts, new_word ("Label"), new_word ("short"),
                            new_word ("Is it there?"), values);
}

static PandectFieldGroup *
new_group (const char *id,
           const char *first,
           const char *second)
{
  PandectList *fields = pandect_list_new (PANDECT_TYPE_FIELD);

  pandect_list_append (fields, new_yes_no (first));
  if (second != NULL)
    pandect_list_append (fields, new_yes_no (second));

  return pandect_field_group_new (id, new_word ("Heading"), fields);
}

static PandectFieldSet *
new_set (void)
{
  PandectList *groups = pandect_list_new (PANDECT_TYPE_FIELD_GROUP);

  pandect_list_append (groups, new_group ("where", "liver", "lung"));
  pandect_list_append (groups, new_group ("what", "pain", NULL));

  return pandect_field_set_new (groups);
}

static void
test_numbers_across_groups (void)
{
  PandectFieldSet *set = new_set ();

  g_assert_cmpuint (pandect_field_set_get_n_fields (set), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_field_set_get_groups (set)), ==, 2);
  g_assert_cmpuint (pandect_field_get_index (test_fields_get (set, "liver")), ==, 0);
  g_assert_cmpuint (pandect_field_get_index (test_fields_get (set, "lung")), ==, 1);
  g_assert_cmpuint (pandect_field_get_index (test_fields_get (set, "pain")), ==, 2);
  g_assert_true (pandect_field_set_get_field (set, 2) == test_fields_get (set, "pain"));

  g_assert_finalize_object (set);
}

static void
test_list_model (void)
{
  PandectFieldSet *set = new_set ();
  GListModel *model = G_LIST_MODEL (set);

  g_assert_true (g_list_model_get_item_type (model) == PANDECT_TYPE_FIELD);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(PandectField) field = g_list_model_get_item (model, i);

      g_assert_true (field == pandect_field_set_get_field (set, i));
    }

  g_assert_null (g_list_model_get_item (model, 3));

  g_assert_finalize_object (set);
}

static void
test_lookups (void)
{
  PandectFieldSet *set = new_set ();
  PandectField *liver = test_fields_get (set, "liver");

  g_assert_null (pandect_field_set_lookup (set, "kidney"));
  g_assert_null (pandect_field_set_lookup (set, ""));
  g_assert_null (pandect_field_set_get_field (set, 3));
  g_assert_cmpstr (pandect_value_get_id (pandect_field_lookup_value (liver, "no")), ==, "no");
  g_assert_null (pandect_field_lookup_value (liver, "No"));
  g_assert_null (pandect_field_lookup_value (liver, NULL));

  g_assert_finalize_object (set);
}

static void
test_group (void)
{
  PandectFieldGroup *group = new_group ("where", "liver", "lung");
  GListModel *fields = pandect_field_group_get_fields (group);

  g_assert_cmpstr (pandect_field_group_get_id (group), ==, "where");
  g_assert_cmpstr (pandect_text_get_words (pandect_field_group_get_label (group), NULL), ==,
                   "Heading");
  g_assert_true (g_list_model_get_item_type (fields) == PANDECT_TYPE_FIELD);
  g_assert_cmpuint (g_list_model_get_n_items (fields), ==, 2);

  g_assert_finalize_object (group);
}

static void
test_field (void)
{
  PandectField *field = new_yes_no ("liver");

  g_assert_cmpstr (pandect_field_get_id (field), ==, "liver");
  g_assert_cmpstr (pandect_text_get_words (pandect_field_get_label (field), NULL), ==, "Label");
  g_assert_cmpstr (pandect_text_get_words (pandect_field_get_short_name (field), NULL), ==,
                   "short");
  g_assert_cmpstr (pandect_text_get_words (pandect_field_get_question (field), NULL), ==,
                   "Is it there?");
  g_assert_cmpstr (pandect_field_get_fact_ids (field)[1], ==, "F002");
  g_assert_null (pandect_field_get_fact_ids (field)[2]);
  g_assert_cmpuint (pandect_field_get_n_values (field), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (pandect_field_get_values (field)), ==, 2);
  g_assert_null (pandect_field_get_value (field, 2));

  g_assert_finalize_object (field);
}

static void
test_value (void)
{
  PandectField *field = new_yes_no ("liver");
  PandectValue *yes = pandect_field_get_value (field, 0);
  PandectValue *no = pandect_field_get_value (field, 1);

  g_assert_cmpuint (pandect_value_get_index (yes), ==, 0);
  g_assert_cmpuint (pandect_value_get_index (no), ==, 1);
  g_assert_cmpint (pandect_value_get_role (yes), ==, PANDECT_VALUE_ROLE_AFFIRMS);
  g_assert_cmpint (pandect_value_get_role (no), ==, PANDECT_VALUE_ROLE_DENIES);
  g_assert_cmpstr (pandect_text_get_words (pandect_value_get_label (yes), NULL), ==, "Yes");
  g_assert_cmpstr (pandect_text_get_words (pandect_value_get_summary (no), NULL), ==, "not there");

  /* Without a short form the label serves. */
  g_assert_cmpstr (pandect_text_get_words (pandect_value_get_sign (yes), NULL), ==, "+");
  g_assert_true (pandect_value_get_sign (no) == pandect_value_get_label (no));

  g_assert_finalize_object (field);
}

static void
test_mask (void)
{
  static const guint indices[] = { 0, 1, 63, 64, 127, 128, 255 };
  PandectFieldMask mask = { { 0 } }, other = { { 0 } };

  g_assert_cmpuint (pandect_field_mask_count (&mask), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    {
      g_assert_false (pandect_field_mask_has (&mask, indices[i]));
      pandect_field_mask_add (&mask, indices[i]);
      pandect_field_mask_add (&mask, indices[i]);
      g_assert_true (pandect_field_mask_has (&mask, indices[i]));
      g_assert_cmpuint (pandect_field_mask_count (&mask), ==, i + 1);
    }

  g_assert_false (pandect_field_mask_has (&mask, 2));
  g_assert_false (pandect_field_mask_equal (&mask, &other));

  pandect_field_mask_add (&other, 200);
  pandect_field_mask_unite (&other, &mask);
  g_assert_cmpuint (pandect_field_mask_count (&other), ==, G_N_ELEMENTS (indices) + 1);
  pandect_field_mask_add (&mask, 200);
  g_assert_true (pandect_field_mask_equal (&mask, &other));
}

/* As many fields and values as there may be: each bit of a mask and of a test is used. */
static void
test_largest (void)
{
  g_autoptr(GString) spec = g_string_new ("f0:");
  PandectFieldSet *set;

  for (guint v = 0; v < PANDECT_MAX_VALUES; v++)
    g_string_append_printf (spec, " v%u", v);
  for (guint f = 1; f < PANDECT_MAX_FIELDS; f++)
    g_string_append_printf (spec, "; f%u: no yes", f);

  set = test_fields_new (spec->str);
  g_assert_cmpuint (pandect_field_set_get_n_fields (set), ==, PANDECT_MAX_FIELDS);
  g_assert_cmpuint (pandect_field_get_index (test_fields_get (set, "f255")), ==, 255);
  g_assert_cmpuint (pandect_value_get_index (test_fields_get_value (set, "f0", "v63")), ==, 63);

  g_assert_finalize_object (set);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-set/numbers-across-groups", test_numbers_across_groups);
  g_test_add_func ("/field-set/list-model", test_list_model);
  g_test_add_func ("/field-set/lookups", test_lookups);
  g_test_add_func ("/field-set/largest", test_largest);
  g_test_add_func ("/field-set/mask", test_mask);
  g_test_add_func ("/field-group/properties", test_group);
  g_test_add_func ("/field/properties", test_field);
  g_test_add_func ("/value/properties", test_value);

  return g_test_run ();
}
