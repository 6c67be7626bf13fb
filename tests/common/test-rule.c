/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-rule.h"

#include <string.h>

#include "test-fields.h"

struct _TestRule
{
  /* Groups. */
  gboolean   is_any;
  GPtrArray *parts;

  /* Tests: no parts. */
  guint      field;
  guint64    accepted;
};

static TestRule *parse_any (const char      **at,
                            PandectFieldSet  *fields);

TestRule *
test_rule_new_is (guint   field,
                  guint64 accepted)
{
  TestRule *self = g_new0 (TestRule, 1);

  self->field = field;
  self->accepted = accepted;

  return self;
}

TestRule *
test_rule_new_group (gboolean is_any)
{
  TestRule *self = g_new0 (TestRule, 1);

  self->is_any = is_any;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) test_rule_free);

  return self;
}

void
test_rule_take (TestRule *self,
                TestRule *part)
{
  g_ptr_array_add (self->parts, part);
}

void
test_rule_free (TestRule *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

static void
skip_blanks (const char **at)
{
  *at += strspn (*at, " \n");
}

static gboolean
take_sign (const char **at,
           char         sign)
{
  skip_blanks (at);
  if (**at != sign)
    return FALSE;

  ++*at;
  return TRUE;
}

static char *
take_id (const char **at)
{
  gsize length;
  char *id;

  skip_blanks (at);
  length = strspn (*at, "abcdefghijklmnopqrstuvwxyz0123456789-");
  if (length == 0)
    g_error ("The test writes a rule that ends in the middle: %s", *at);

  id = g_strndup (*at, length);
  *at += length;

  return id;
}

static TestRule *
parse_test (const char      **at,
            PandectFieldSet  *fields)
{
  g_autofree char *field_id = take_id (at);
  guint64 accepted = 0;

  if (g_str_equal (field_id, "always"))
    return test_rule_new_group (FALSE);

  if (!take_sign (at, '='))
    g_error ("The test writes a rule with a field and no value: %s", field_id);

  do
    {
      g_autofree char *value_id = take_id (at);

      accepted |= G_GUINT64_CONSTANT (1)
                  << pandect_value_get_index (test_fields_get_value (fields, field_id, value_id));
    }
  while (take_sign (at, ','));

  return test_rule_new_is (pandect_field_get_index (test_fields_get (fields, field_id)), accepted);
}

static TestRule *
parse_part (const char      **at,
            PandectFieldSet  *fields)
{
  TestRule *part;

  if (!take_sign (at, '('))
    return parse_test (at, fields);

  part = parse_any (at, fields);
  if (!take_sign (at, ')'))
    g_error ("The test writes a rule with a bracket that stays open: %s", *at);

  return part;
}

static TestRule *
parse_all (const char      **at,
           PandectFieldSet  *fields)
{
  TestRule *rule = parse_part (at, fields);
  TestRule *all;

  if (!take_sign (at, '&'))
    return rule;

  all = test_rule_new_group (FALSE);
  test_rule_take (all, rule);
  do
    test_rule_take (all, parse_part (at, fields));
  while (take_sign (at, '&'));

  return all;
}

static TestRule *
parse_any (const char      **at,
           PandectFieldSet  *fields)
{
  TestRule *rule = parse_all (at, fields);
  TestRule *any;

  if (!take_sign (at, '|'))
    return rule;

  any = test_rule_new_group (TRUE);
  test_rule_take (any, rule);
  do
    test_rule_take (any, parse_all (at, fields));
  while (take_sign (at, '|'));

  return any;
}

/**
 * test_rule_parse:
 * @notation: a rule; `&` binds more closely than `|`, and `always` asks for nothing
 * @fields: the fields it may name
 *
 * Returns: (transfer full): the rule
 */
TestRule *
test_rule_parse (const char      *notation,
                 PandectFieldSet *fields)
{
  const char *at = notation;
  TestRule *rule = parse_any (&at, fields);

  skip_blanks (&at);
  if (*at != '\0')
    g_error ("The test writes a rule with something behind it: %s", at);

  return rule;
}

/**
 * test_rule_holds:
 * @self: a rule
 * @choices: for each field the index of its value: all of them are recorded
 *
 * Returns: whether the rule holds
 */
gboolean
test_rule_holds (const TestRule *self,
                 const int      *choices)
{
  if (self->parts == NULL)
    return (self->accepted >> choices[self->field]) & 1;

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (test_rule_holds (g_ptr_array_index (self->parts, i), choices) == self->is_any)
        return self->is_any;
    }

  return !self->is_any;
}

void
test_rule_add_fields (const TestRule   *self,
                      PandectFieldMask *fields)
{
  if (self->parts == NULL)
    pandect_field_mask_add (fields, self->field);

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    test_rule_add_fields (g_ptr_array_index (self->parts, i), fields);
}

static guint
count_tests (const TestRule *self,
             guint           field)
{
  guint n_tests = 0;

  if (self->parts == NULL)
    return self->field == field;

  for (guint i = 0; i < self->parts->len; i++)
    n_tests += count_tests (g_ptr_array_index (self->parts, i), field);

  return n_tests;
}

/**
 * test_rule_count_repeated:
 * @self: a rule
 *
 * Returns: how many fields stand in several of its tests
 */
guint
test_rule_count_repeated (const TestRule *self)
{
  guint n_repeated = 0;

  for (guint field = 0; field < PANDECT_MAX_FIELDS; field++)
    n_repeated += count_tests (self, field) > 1;

  return n_repeated;
}

/**
 * test_rule_to_criterion:
 * @self: a rule
 * @fields: its fields
 *
 * Returns: (transfer full): the same as a criterion of the program
 */
PandectCriterion *
test_rule_to_criterion (const TestRule  *self,
                        PandectFieldSet *fields)
{
  PandectCriterion *group;

  if (self->parts == NULL)
    return pandect_criterion_new_is (pandect_field_set_get_field (fields, self->field),
                                     self->accepted);

  group = pandect_criterion_new_group (self->is_any ? PANDECT_CRITERION_ANY
                                       : PANDECT_CRITERION_ALL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autoptr(PandectCriterion) part =
        test_rule_to_criterion (g_ptr_array_index (self->parts, i), fields);

      pandect_criterion_append (group, part);
    }

  return group;
}

static void
append_xml (const TestRule  *self,
            PandectFieldSet *fields,
            GString         *xml)
{
  const char *name = self->is_any ? "any" : "all";

  if (self->parts != NULL)
    {
      g_string_append_printf (xml, "<%s>", name);
      for (guint i = 0; i < self->parts->len; i++)
        append_xml (g_ptr_array_index (self->parts, i), fields, xml);
      g_string_append_printf (xml, "</%s>", name);
    }
  else
    {
      PandectField *field = pandect_field_set_get_field (fields, self->field);

      g_string_append_printf (xml, "<is field='%s' in='", pandect_field_get_id (field));
      for (guint i = 0; i < pandect_field_get_n_values (field); i++)
        {
          if ((self->accepted >> i) & 1)
            g_string_append_printf (xml, "%s ",
                                    pandect_value_get_id (pandect_field_get_value (field, i)));
        }
      g_string_append (xml, "'/>");
    }
}

/**
 * test_rule_to_xml:
 * @self: a rule
 * @fields: its fields
 *
 * Returns: (transfer full): the same as an expression of a bundle
 */
char *
test_rule_to_xml (const TestRule  *self,
                  PandectFieldSet *fields)
{
  GString *xml = g_string_new (NULL);

  append_xml (self, fields, xml);

  return g_string_free (xml, FALSE);
}
